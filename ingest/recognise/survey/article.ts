import type { Entry } from "../../catalogue/catalogue.ts";
import type { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import { findHeadingSubject } from "./find-names.ts";

/**
 * Returns for each block the region that its article is about, null before the first that says so. A heading 某区:… opens
 * an article, and with it the run of headings that stands before it without running text between.
 */
export function findArticleSubjects(blocks: readonly Block[], places: Trie<Entry>): (string | null)[] {
  const subjects: (string | null)[] = [];
  let subject: string | null = null;
  for (const [at, block] of blocks.entries()) {
    const opened = findHeadingSubject(block, places);
    if (opened !== null) subjects.fill(opened, findRunStart(blocks, at));
    subject = opened ?? subject;
    subjects.push(subject);
  }
  return subjects;
}

function findRunStart(blocks: readonly Block[], heading: number): number {
  let start = heading;
  while (start > 0 && blocks[start - 1]?.kind === "heading") start -= 1;
  return start;
}
