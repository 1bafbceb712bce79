import type { Cell, Column, Row, Table } from "../../model.ts";
import { BORDERS, FILLS, FONTS, WRAPPED } from "./looks.ts";
import { measureRows } from "./measure-rows.ts";
import { type SheetBook, writeCell } from "./write-cell.ts";

const HEAD_ROW = 3;
// Excel takes no higher row.
const HIGHEST = 409;

/** Writes a table on a sheet of its own: caption, legend, a header that stays in sight, rows, remarks. */
export function writeTableSheet(book: SheetBook, { caption, legend, columns, rows, remarks }: Table): void {
  const { sheet } = book;
  const last = nameColumn(columns.length - 1);
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: HEAD_ROW, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  sheet.columns = columns.map(({ weight }) => ({ width: findWidth(weight, columns) }));
  sheet.mergeCells(`A1:${last}1`);
  Object.assign(writeCell(book, "A1", caption), { font: FONTS.caption, alignment: { horizontal: "center" } });
  sheet.mergeCells(`A2:${last}2`);
  Object.assign(writeCell(book, "A2", legend), { font: FONTS.soft, alignment: { horizontal: "right" } });
  writeHead(book, columns);
  for (const [index, row] of rows.entries()) writeRow(book, row, { number: HEAD_ROW + 1 + index, columns });
  underline(book, HEAD_ROW + rows.length, columns.length);
  for (const [index, runs] of remarks.entries()) {
    const address = `A${HEAD_ROW + 2 + rows.length + index}`;
    Object.assign(writeCell(book, address, runs), { font: FONTS.soft });
  }
}

function findWidth(weight: number, columns: readonly Column[]): number {
  const sum = columns.reduce((total, column) => total + column.weight, 0);
  const whole = Math.max(84, columns.length * 13);
  return Math.max(9, Math.round((weight / sum) * whole));
}

function writeHead(book: SheetBook, columns: readonly Column[]): void {
  for (const [index, { head }] of columns.entries()) {
    const cell = writeCell(book, `${nameColumn(index)}${HEAD_ROW}`, head);
    Object.assign(cell, { font: FONTS.head, border: BORDERS.head, alignment: { ...WRAPPED, horizontal: "center" } });
  }
  book.sheet.getRow(HEAD_ROW).height = measureRows(
    columns.map(({ head, weight }) => ({ runs: head, width: findWidth(weight, columns) })),
  );
}

interface RowPlace {
  readonly number: number;
  readonly columns: readonly Column[];
}

function writeRow(book: SheetBook, { role, cells }: Row, { number, columns }: RowPlace): void {
  if (role === "group") {
    book.sheet.mergeCells(`A${number}:${nameColumn(columns.length - 1)}${number}`);
    Object.assign(writeCell(book, `A${number}`, cells[0]?.runs ?? []), {
      font: FONTS.head,
      fill: FILLS.group,
      alignment: WRAPPED,
    });
    book.sheet.getRow(number).height = 20;
    return;
  }
  for (const [index, cell] of cells.entries()) {
    const address = `${nameColumn(index)}${number}`;
    Object.assign(writeCell(book, address, cell.runs), {
      font: findFont(cell, role),
      border: BORDERS.row,
      alignment: { ...WRAPPED, horizontal: columns[index]?.align ?? "left" },
      ...(role === "benchmark" ? { fill: FILLS.benchmark } : {}),
    });
  }
  const measured = cells.map(({ runs }, index) => ({ runs, width: findWidth(columns[index]?.weight ?? 1, columns) }));
  book.sheet.getRow(number).height = Math.min(HIGHEST, measureRows(measured));
}

function findFont({ kind }: Cell, role: Row["role"]) {
  if (kind === "gap") return FONTS.soft;
  return role === "benchmark" ? FONTS.strong : FONTS.body;
}

function underline({ sheet }: SheetBook, row: number, count: number): void {
  for (let index = 0; index < count; index += 1) sheet.getCell(`${nameColumn(index)}${row}`).border = BORDERS.last;
}

/** The letters of a column, from 0: A, …, Z, AA. */
export function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameColumn(Math.floor(index / 26) - 1) + letter;
}
