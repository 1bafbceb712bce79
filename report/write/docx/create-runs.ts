import { BookmarkEnd, BookmarkStart, InternalHyperlink, TextRun, type XmlComponent } from "docx";
import type { AnchoredRun, Run, Runs } from "../../model.ts";
import { cleanText } from "../../words/clean-text.ts";
import { LOOKS, type LookName } from "./styles.ts";

/** What the runs of a document share: where bookmarks are, and their numbers. */
export interface Book {
  readonly targets: ReadonlySet<string>;
  /** The number of the next bookmark; each once in a file. */
  readonly takeNumber: () => number;
}

export function createBook(targets: ReadonlySet<string>): Book {
  let last = 0;
  return {
    targets,
    takeNumber: () => {
      last += 1;
      return last;
    },
  };
}

export interface RunLook {
  readonly look: LookName;
  readonly isBold?: boolean;
  readonly isSoft?: boolean;
}

/** Returns words as runs of a paragraph: each anchored one lies in a bookmark of its name. */
export function createRuns(runs: Runs, look: RunLook, book: Book): XmlComponent[] {
  return runs.flatMap((run) => (run.kind === "text" ? [createRun(run, look)] : createAnchored(run, look, book)));
}

function createAnchored(run: AnchoredRun, look: RunLook, book: Book): XmlComponent[] {
  const words = createRun(run, look);
  const isPointer = run.target !== undefined && book.targets.has(run.target);
  const child = isPointer
    ? new InternalHyperlink({ anchor: nameBookmark(run.target ?? ""), children: [words] })
    : words;
  return wrap(run.anchor, [child], book);
}

/** Returns the children within a bookmark. */
export function wrap(id: string, children: readonly XmlComponent[], book: Book): XmlComponent[] {
  const number = book.takeNumber();
  return [new BookmarkStart(nameBookmark(id), number), ...children, new BookmarkEnd(number)];
}

/** Bookmarks are named by letters, digits and underscores. */
export function nameBookmark(id: string): string {
  return id.replace(/[^A-Za-z0-9_]/g, "_");
}

function createRun({ text, isStrong }: Run, { look, isBold = false, isSoft = false }: RunLook): TextRun {
  const { font, size } = LOOKS[look];
  return new TextRun({
    text: cleanText(text),
    font,
    size,
    ...(isBold || isStrong === true ? { bold: true } : {}),
    ...(isSoft ? { color: "5A5A5A" } : {}),
  });
}
