import type { Fact, TitlePage } from "../../model.ts";
import { FONTS, TOP } from "./looks.ts";
import { measureRows } from "./measure-rows.ts";
import type { CoverPlan } from "./place-sheets.ts";
import { type SheetBook, writeCell } from "./write-cell.ts";

const LABEL_WIDTH = 16;
const WIDTH = 84;
const FIRST_FACT = 4;

export interface Cover {
  readonly title: TitlePage;
  readonly plan: CoverPlan;
  /** The sheet of each heading. */
  readonly homes: ReadonlyMap<string, string>;
}

/** Writes the title, what the report is of, and the contents: each section links to its sheet. */
export function writeCoverSheet(book: SheetBook, { title, plan, homes }: Cover): void {
  const { sheet } = book;
  sheet.columns = [{ width: LABEL_WIDTH }, { width: WIDTH }];
  sheet.views = [{ showGridLines: false }];
  const centered = { ...TOP, horizontal: "center" } as const;
  for (const [row, runs, font] of [
    [1, title.title, FONTS.title],
    [2, title.subtitle, FONTS.heading],
    [3, title.date, FONTS.body],
  ] as const) {
    sheet.mergeCells(`A${row}:B${row}`);
    Object.assign(writeCell(book, `A${row}`, runs), { font, alignment: centered });
    sheet.getRow(row).height = measureRows([{ runs, width: row === 1 ? 44 : WIDTH }]) * (row === 1 ? 2 : 1.2);
  }
  for (const [index, fact] of title.facts.entries()) writeFact(book, fact, FIRST_FACT + 1 + index);
  writeContents(book, { plan, homes, start: FIRST_FACT + 2 + title.facts.length });
}

function writeFact(book: SheetBook, { label, runs }: Fact, row: number): void {
  const words = [{ kind: "text", text: label }] as const;
  Object.assign(writeCell(book, `A${row}`, words), { font: FONTS.head, alignment: TOP });
  Object.assign(writeCell(book, `B${row}`, runs), { font: FONTS.body, alignment: TOP });
  book.sheet.getRow(row).height = measureRows([{ runs, width: WIDTH }]);
}

interface ContentsPlace {
  readonly plan: CoverPlan;
  /** The sheet of each heading. */
  readonly homes: ReadonlyMap<string, string>;
  readonly start: number;
}

function writeContents(book: SheetBook, { plan: { contents }, homes, start }: ContentsPlace): void {
  if (contents === null) return;
  Object.assign(writeCell(book, `A${start}`, [{ kind: "text", text: contents.title }]), { font: FONTS.head });
  for (const [index, { runs, target, level }] of contents.entries.entries()) {
    const address = `B${start + index}`;
    const cell = writeCell(book, address, runs);
    const home = homes.get(target);
    Object.assign(cell, { font: home === undefined ? FONTS.body : FONTS.link, alignment: { indent: (level - 1) * 2 } });
    if (home !== undefined) cell.value = { text: cell.text, hyperlink: `#'${home}'!A1` };
  }
}
