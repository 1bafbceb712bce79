import type { Statement } from "../../core/statement.ts";
import type { Trie } from "../catalogue/trie.ts";
import type { Block } from "../normalise/block.ts";
import { normaliseText } from "../normalise/normalise-text.ts";
import { findArticleSubjects } from "./article.ts";
import { markDoers } from "./find-doers.ts";
import { inheritFromRepeats } from "./inherit-from-repeats.ts";
import { type LexContext, type LocalName, lexBlock } from "./lex.ts";
import { readSentences } from "./read-sentences.ts";
import type { Reading } from "./reading.ts";
import type { Recogniser } from "./recogniser.ts";
import type { DocumentContext } from "./scene.ts";
import { createSection, type Section } from "./section.ts";
import { splitSentences } from "./sentence.ts";
import { findDefinitions, findFirms, surveyDocument } from "./survey-document.ts";

/** Returns the statements of a reading in the order of their words, accepted or with the reasons why not. */
export function extractStatements(reading: Reading, recogniser: Recogniser): Statement[] {
  const blocks = normaliseText(reading.text);
  const document = surveyDocument(blocks, reading.facts, recogniser.catalogue);
  const firms = findFirms(blocks, { catalogue: recogniser.catalogue, places: recogniser.lexicon.words });
  const statements = readBlocks({ reading, blocks, document, firms }, recogniser);
  return inheritFromRepeats(statements).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

interface Survey {
  readonly reading: Reading;
  readonly blocks: readonly Block[];
  readonly document: DocumentContext;
  readonly firms: Trie<LocalName>;
}

function readBlocks({ reading, blocks, document, firms }: Survey, recogniser: Recogniser): Statement[] {
  const { lexicon } = recogniser;
  const subjects = findArticleSubjects(blocks, lexicon.words);
  const defined = new Map<string, string>();
  const statements: Statement[] = [];
  let section: Section = { heading: null, level: 0, status: null, goal: null, regionId: null };
  for (const [at, block] of blocks.entries()) {
    for (const { name, regionId } of findDefinitions(block, lexicon.words))
      define({ name, regionId }, { defined, firms });
    section = createSection(section, { block, regionId: subjects[at] ?? null }, recogniser.catalogue.words);
    const tokens = markDoers(
      block,
      lexBlock(block, createLexContext(recogniser, { firms, defined })),
      recogniser.doers,
    );
    const sentences = splitSentences(block, tokens);
    const read = readSentences({ reading, block, sentences, document, section }, recogniser);
    statements.push(...read.statements);
    section = { ...section, goal: read.goal ?? section.goal };
  }
  return statements;
}

interface LocalNames {
  readonly firms: Trie<LocalName>;
  readonly defined: Map<string, string>;
}

/** From its definition on, and until another article defines it anew, a short name is that place. */
function define({ name, regionId }: { name: string; regionId: string }, { firms, defined }: LocalNames): void {
  firms.add(name, { kind: "place", name });
  defined.set(name, regionId);
}

function createLexContext({ lexicon, catalogue }: Recogniser, { firms, defined }: LocalNames): LexContext {
  return {
    lexicon,
    comparators: catalogue.words.comparators,
    localNames: firms,
    createPlace: (name, span) => {
      const regionId = defined.get(name);
      return regionId === undefined ? null : { kind: "place", regionId, flag: null, ...span };
    },
  };
}
