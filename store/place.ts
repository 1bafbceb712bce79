import type { CellStatement, TextStatement } from "../core/statement.ts";
import { isCellStatement } from "../core/statement.ts";

/** Where a statement stands, as its columns keep it: offsets of the reading's text or a cell, the other null in every part. */
export interface StoredPlace {
  readonly start: number | null;
  readonly end: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly raw: string | null;
  readonly headers: readonly string[] | null;
}

const NO_CELL = { sheet: null, cell: null, raw: null, headers: null } as const;

/** Returns the columns of a statement's place. */
export function createStoredPlace(statement: TextStatement | CellStatement): StoredPlace {
  if (!isCellStatement(statement)) return { start: statement.start, end: statement.end, ...NO_CELL };
  const { sheet, cell, raw, headers } = statement;
  return { start: null, end: null, sheet, cell, raw, headers };
}

/** Returns the columns of a place, without the others of a row. */
export function pickPlace({ start, end, sheet, cell, raw, headers }: StoredPlace): StoredPlace {
  return { start, end, sheet, cell, raw, headers };
}

/**
 * Returns a key that sorts by place in a document: text by offset, cells by sheet, row and column.
 *
 * Numbers in a sheet's name count as numbers: 表2 stands before 表10.
 */
export function createPlaceKey(
  documentSha: string,
  { start, sheet, cell }: Pick<StoredPlace, "start" | "sheet" | "cell">,
  id: string,
): string {
  const at = sheet === null || cell === null ? pad(start ?? 0) : `${padNumbers(sheet)}|${createCellKey(cell)}`;
  return `${documentSha}|${at}|${id}`;
}

function pad(number: number | string): string {
  return String(number).padStart(10, "0");
}

function padNumbers(text: string): string {
  return text.replaceAll(/\d+/g, pad);
}

/** B9 before B10, B before AA; what is in no A1 form sorts as it is written. */
function createCellKey(cell: string): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return letters === undefined || row === undefined ? cell : `${pad(row)}|${letters.padStart(3)}`;
}
