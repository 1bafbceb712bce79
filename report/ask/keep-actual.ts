import type { CellAnswer, GapAnswer, RowAnswer } from "./answers.ts";

/** Returns a row with what was reached only: a target or plan is no figure to stand beside others, and leaves a gap that says so. */
export function keepActual(row: RowAnswer): RowAnswer {
  const isReached = row.cells.some(({ observation }) => observation?.status === "ACTUAL");
  const cells = row.cells.map(keepCell);
  // Without any actual figure the period of the row is that of a target.
  return { ...row, cells: isReached ? cells : cells.map(forgetPeriod) };
}

function keepCell(cell: CellAnswer): CellAnswer {
  const alternatives = cell.alternatives.filter(({ status }) => status === "ACTUAL");
  if (cell.observation === null || cell.observation.status === "ACTUAL") return { ...cell, alternatives };
  const gap: GapAnswer = { code: "ONLY_TARGET", regions: [] };
  return { ...cell, ...EMPTY, gap };
}

/** What a cell without a figure has. */
export const EMPTY = {
  observation: null,
  alternatives: [],
  publishedRanks: [],
  verdict: null,
  reasons: [],
  notes: [],
  rank: null,
  difference: null,
} as const;

function forgetPeriod(cell: CellAnswer): CellAnswer {
  return cell.gap?.code === "DID_NOT_EXIST" ? { ...cell, gap: { code: "NOT_STATED", regions: [] } } : cell;
}
