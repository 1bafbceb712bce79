import { parse } from "node:path";
import { AppError } from "../../core/errors.ts";
import { createTextCell } from "./create-cell.ts";
import { PLAIN_STYLE } from "./create-styles.ts";
import { createRowReader, type RowBatch } from "./delimited/create-row-reader.ts";
import type { Cell, TableFile } from "./grid.ts";
import { TABLE_LIMITS, type TableLimits } from "./limits.ts";

const PIECE = 256 * 1024;

/** Returns the one table of a delimited file (UTF-8, GB18030, UTF-16 with a mark; comma, semicolon, tab or bar). Throws an AppError that names the fault. */
export function readDelimited(bytes: Uint8Array, file: string, limits: TableLimits = TABLE_LIMITS): TableFile {
  const reader = createRowReader(file);
  const cells: Cell[] = [];
  const take = ({ firstRow, rows }: RowBatch) => {
    for (const [at, fields] of rows.entries()) pushCells(cells, fields, firstRow + at);
    if (cells.length > limits.cells) throw new AppError("FILE_TOO_MANY_CELLS", { file, limit: limits.cells });
  };
  for (let at = 0; at < bytes.length; at += PIECE) take(reader.push(bytes.subarray(at, at + PIECE)));
  take(reader.end());
  if (cells.length === 0) throw new AppError("FILE_EMPTY", { file });
  const grid = { name: parse(file).name, ordinal: 0, isHidden: false, cells, merges: [], caption: [] };
  return { grids: [grid], faults: [], notes: [] };
}

function pushCells(cells: Cell[], fields: readonly string[], row: number): void {
  for (const [column, field] of fields.entries()) {
    const cell = field === "" ? null : createTextCell({ row, column }, unwrap(field), PLAIN_STYLE);
    if (cell) cells.push(cell);
  }
}

/** ="0012" is how exports keep a program from taking words for a number. */
function unwrap(field: string): string {
  return field.startsWith('="') && field.endsWith('"') ? field.slice(2, -1) : field;
}

/**
 * Yields the rows of a delimited file in order, some at a time, with the memory of one batch whatever the file's size.
 *
 * Fields are as written, blanks and all. Throws an AppError that names file and row or cell.
 */
export async function* readDelimitedRows(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<RowBatch> {
  const reader = createRowReader(file);
  for await (const bytes of source) {
    const batch = reader.push(bytes);
    if (batch.rows.length > 0) yield batch;
  }
  const last = reader.end();
  if (last.rows.length > 0) yield last;
}
