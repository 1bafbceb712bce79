import type { Runs } from "../../model.ts";
import { FONTS, TOP } from "./looks.ts";
import { measureRows } from "./measure-rows.ts";
import type { WordsPlan } from "./place-sheets.ts";
import { type SheetBook, writeCell } from "./write-cell.ts";

const WIDTH = 110;
const HIGHEST = 400;

interface Line {
  readonly runs: Runs;
  readonly font: object;
  readonly indent: number;
}

/** Writes headings, paragraphs and lists one below another. */
export function writeWordsSheet(book: SheetBook, { blocks }: WordsPlan): void {
  book.sheet.columns = [{ width: WIDTH }];
  book.sheet.views = [{ state: "frozen", ySplit: 1, showGridLines: false }];
  let row = 1;
  for (const line of blocks.flatMap(listLines)) row += writeLine(book, line, row);
}

/** Writes a line into as many rows as it needs, and returns how many. */
function writeLine(book: SheetBook, { runs, font, indent }: Line, row: number): number {
  const height = measureRows([{ runs, width: WIDTH - 2 * indent }]);
  const count = Math.ceil(height / HIGHEST);
  for (let at = 0; at < count; at += 1) book.sheet.getRow(row + at).height = height / count;
  if (count > 1) book.sheet.mergeCells(`A${row}:A${row + count - 1}`);
  Object.assign(writeCell(book, `A${row}`, runs), { font, alignment: { ...TOP, indent } });
  return count;
}

function listLines(block: WordsPlan["blocks"][number]): Line[] {
  if (block.kind === "heading") {
    return [{ runs: block.runs, font: block.level === 1 ? FONTS.heading : FONTS.caption, indent: 0 }];
  }
  if (block.kind === "list") return block.items.map(({ runs }) => ({ runs, font: FONTS.body, indent: 0 }));
  const isAside = block.role !== "body";
  return [{ runs: block.runs, font: isAside ? FONTS.soft : FONTS.body, indent: block.role === "quote" ? 2 : 0 }];
}
