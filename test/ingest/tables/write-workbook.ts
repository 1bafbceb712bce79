import { utils, type WorkSheet, write } from "@e965/xlsx";

/** A cell as a test writes it: words, a number, a number with the format that displays it; null is blank. */
export type Written = string | number | null | readonly [number: number, format: string];

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  /** In A1 form. */
  readonly merges?: readonly string[];
  /** Numbers of rows, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Letters of columns. */
  readonly hiddenColumns?: readonly string[];
  readonly isHidden?: boolean;
}

/** Returns the bytes of a workbook (xlsx). */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, createSheet(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function createSheet({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: WrittenSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (isFormatted(cell) ? cell[0] : cell))));
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (isFormatted(cell)) sheet[utils.encode_cell({ r, c })].z = cell[1];
    }
  }
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  sheet["!rows"] = rows.map((_, at) => ({ hidden: hiddenRows.includes(at + 1) }));
  sheet["!cols"] = Array.from({ length: 12 }, (_, at) => ({ hidden: hiddenColumns.includes(utils.encode_col(at)) }));
  return sheet;
}

function isFormatted(cell: Written): cell is readonly [number, string] {
  return Array.isArray(cell);
}
