import { AppError } from "../../../core/errors.ts";
import { formatAddress, LAST_COLUMN } from "../address.ts";
import { createPieceDecoder } from "./decode-pieces.ts";
import { detectDialect } from "./detect-dialect.ts";
import { type Dialect, splitRows } from "./split-rows.ts";

/** Some rows of a delimited file, one after another. */
export interface RowBatch {
  /** The number of the first of them, from 0; blank lines are rows. */
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
}

export interface RowReader {
  /** Returns the rows that are whole. Throws an AppError that names file and cell. */
  readonly push: (bytes: Uint8Array) => RowBatch;
  /** Returns what is left. */
  readonly end: () => RowBatch;
}

/** What is read before the delimiter is judged. */
const SAMPLE = 64 * 1024;
/** No row of a table is longer; a quote that is never closed is. */
const MAX_ROW = 4 * 1024 * 1024;

/** Returns a reader of rows for bytes that come in pieces; it keeps only the row that is not whole yet. */
export function createRowReader(file: string): RowReader {
  const decoder = createPieceDecoder(file);
  const state: ReaderState = { file, rest: "", dialect: null, nextRow: 0 };
  const push = (bytes: Uint8Array): RowBatch => {
    state.rest += decoder.push(bytes);
    if (state.dialect === null && state.rest.length < SAMPLE) return { firstRow: 0, rows: [] };
    return takeRows(state, false);
  };
  const end = (): RowBatch => {
    state.rest += decoder.end();
    return takeRows(state, true);
  };
  return { push, end };
}

interface ReaderState {
  readonly file: string;
  rest: string;
  dialect: Dialect | null;
  nextRow: number;
}

function takeRows(state: ReaderState, isComplete: boolean): RowBatch {
  state.dialect ??= detectDialect(state.rest.slice(0, SAMPLE));
  const firstRow = state.nextRow;
  const { rows, end, isOpen } = splitRows(state.rest, state.dialect, isComplete);
  state.rest = state.rest.slice(end);
  state.nextRow += rows.length;
  if ((isOpen && isComplete) || state.rest.length > MAX_ROW) {
    throw new AppError("QUOTE_OPEN", { file: state.file, row: state.nextRow + 1 });
  }
  refuseWideRows(rows, { file: state.file, firstRow });
  return { firstRow, rows };
}

function refuseWideRows(rows: RowBatch["rows"], { file, firstRow }: { file: string; firstRow: number }): void {
  const wide = rows.findIndex(({ length }) => length > LAST_COLUMN + 1);
  if (wide < 0) return;
  const cell = formatAddress({ row: firstRow + wide, column: LAST_COLUMN + 1 });
  throw new AppError("ROW_TOO_WIDE", { file, cell, limit: LAST_COLUMN + 1 });
}
