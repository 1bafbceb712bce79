import { PageBreak, Paragraph, Tab, TabStopType, TextRun, type XmlComponent } from "docx";
import type { Contents, ContentsEntry } from "../../model.ts";
import { type Book, createRuns, nameBookmark } from "./create-runs.ts";
import { TALL_WIDTH } from "./create-table.ts";
import { type Attributes, Raw } from "./raw.ts";
import { LOOKS } from "./styles.ts";

const { font, size } = LOOKS.contents;

/**
 * Returns the contents, each entry a link with the number of its page as a field.
 *
 * No TOC field lies around the entries: LibreOffice takes what stands in one for final, and would print no page numbers.
 */
export function createContents({ title, entries }: Contents, book: Book): Paragraph[] {
  const heading = createRuns([{ kind: "text", text: title }], { look: "contentsTitle" }, book);
  return [
    new Paragraph({ style: "TocTitle", children: heading }),
    ...entries.map((entry) => createEntry(entry, book)),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function createEntry({ level, target, runs }: ContentsEntry, book: Book): Paragraph {
  const words = createRuns(runs, { look: "contents" }, book);
  const tab = new TextRun({ children: [new Tab()], font, size });
  const link = [...words, tab, ...createPageNumber(target)];
  return new Paragraph({
    style: `TOC${level}`,
    tabStops: [{ type: TabStopType.RIGHT, position: TALL_WIDTH, leader: "dot" }],
    children: [new Raw("w:hyperlink", { "w:anchor": nameBookmark(target) }, link)],
  });
}

/** Returns a field whose result is not known here: Word and LibreOffice find it when they lay the pages out. */
function createPageNumber(target: string): XmlComponent[] {
  const instruction = new Raw("w:instrText", { "xml:space": "preserve" }, [` PAGEREF ${nameBookmark(target)} \\h `]);
  return [
    createMark("begin", { "w:dirty": "true" }),
    new Raw("w:r", {}, [instruction]),
    createMark("separate"),
    new TextRun({ text: " ", font, size }),
    createMark("end"),
  ];
}

function createMark(type: "begin" | "separate" | "end", more: Attributes = {}): Raw {
  return new Raw("w:r", {}, [new Raw("w:fldChar", { "w:fldCharType": type, ...more })]);
}
