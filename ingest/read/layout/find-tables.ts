import type { TablePart } from "../part.ts";
import { createCell } from "../table-rows.ts";
import { findQuantile } from "./median.ts";
import { isBoxed, placeInBoxes } from "./place-in-boxes.ts";
import type { Row, Segment } from "./run.ts";

/** Rows that stand alone, or a table with the rows it was made of. */
export type Stretch = { readonly rows: readonly Row[]; readonly table: TablePart | null };

const MIN_ROWS = 3;
/** Where lines are drawn, fewer rows make a table. */
const MIN_RULED = 2;
const MAX_COLUMNS = 60;
/** Letters of a cell on average, and the share of cells that stand in one column alone. */
const MAX_LETTERS = 14;
const MIN_FIT = 0.8;
const MIN_NUMBERS = 0.25;

/** Returns the rows of a flow in order, those that stand in columns as tables. */
export function findTables(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < rows.length; ) {
    const end = findEnd(rows, at);
    const least = rows.slice(at, end).some(isBoxed) ? MIN_RULED : MIN_ROWS;
    const table = end - at >= least ? createTable(rows.slice(at, end)) : null;
    const next = table ? end : Math.max(end, at + 1);
    stretches.push({ rows: rows.slice(at, next), table });
    at = next;
  }
  return stretches;
}

/** The end of the rows with gaps that begin here; one without, as of a cell of two lines, may stand between them. */
function findEnd(rows: readonly Row[], from: number): number {
  let end = from;
  for (let at = from; !isWhole(rows[from]) && at < rows.length; at += 1) {
    const row = rows[at];
    if (isWhole(row) && at > end) break;
    if (!isWhole(row)) end = at + 1;
  }
  return end;
}

/** One stretch of words, in no box that lines are drawn around. */
function isWhole(row: Row | undefined): boolean {
  return row === undefined || (row.segments.length < 2 && !isBoxed(row));
}

function createTable(rows: readonly Row[]): TablePart | null {
  const boxed = rows.filter(isBoxed);
  if (boxed.length >= Math.max(MIN_RULED, rows.length / 2)) return placeInBoxes(rows);
  const columns = findColumns(rows);
  if (columns.length > MAX_COLUMNS) return null;
  const segments = rows.flatMap((row) => row.segments);
  const fitting = segments.filter((segment) => listColumns(columns, segment).length === 1);
  const letters = segments.reduce((sum, { text }) => sum + text.length, 0);
  const numbers = segments.filter(({ text }) => /^[-+−]?[\d.,，%％]+$/.test(text));
  const isTable =
    columns.length >= 2 &&
    fitting.length >= segments.length * MIN_FIT &&
    letters <= segments.length * MAX_LETTERS &&
    numbers.length >= segments.length * MIN_NUMBERS;
  return isTable ? placeSegments(rows, columns) : null;
}

type Column = { from: number; to: number };

/** The columns of the rows with most cells; cells that overlap from above are of one column. */
function findColumns(rows: readonly Row[]): Column[] {
  const most = findQuantile(
    rows.map(({ segments }) => segments.length),
    1,
  );
  const columns: Column[] = [];
  const full = rows.filter(({ segments }) => segments.length >= Math.max(2, most - 1));
  for (const { x, end } of full.flatMap(({ segments }) => segments).toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.to) last.to = Math.max(last.to, end);
    else columns.push({ from: x, to: end });
  }
  return columns;
}

function listColumns(columns: readonly Column[], { x, end }: Segment): number[] {
  return columns.flatMap(({ from, to }, at) => (x < to && end > from ? [at] : []));
}

function placeSegments(rows: readonly Row[], columns: readonly Column[]): TablePart {
  const merges: TablePart["merges"][number][] = [];
  const cells = rows.flatMap(({ segments }, row) => {
    const taken = new Map<number, string>();
    for (const segment of segments) {
      const own = listColumns(columns, segment);
      const column = own[0] ?? findNearest(columns, segment);
      const last = own.at(-1) ?? column;
      if (last > column) merges.push({ fromRow: row, fromColumn: column, toRow: row, toColumn: last });
      taken.set(column, taken.has(column) ? `${taken.get(column)} ${segment.text}` : segment.text);
    }
    return Array.from(taken, ([column, text]) => createCell(text, { row, column }));
  });
  return { kind: "table", cells, merges };
}

function findNearest(columns: readonly Column[], { x, end }: Segment): number {
  const distances = columns.map(({ from, to }) => Math.abs(from + to - x - end));
  return distances.indexOf(Math.min(...distances));
}
