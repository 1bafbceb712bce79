import type { Answers, CellAnswer, ComparisonAnswer, ObservationAnswer, RowAnswer } from "../ask/answers.ts";

/** A comparison with its number in the report, without the rows in which no region has a figure. */
export interface KeptTable {
  readonly number: number;
  readonly comparison: ComparisonAnswer;
  readonly rows: readonly RowAnswer[];
  readonly emptyRowCount: number;
}

/** Returns the comparisons as tables numbered from 1. */
export function keepTables({ comparisons }: Answers): KeptTable[] {
  return comparisons.map((comparison, index) => {
    const rows = comparison.rows.filter(({ cells }) => cells.some(hasFigure));
    return { number: index + 1, comparison, rows, emptyRowCount: comparison.rows.length - rows.length };
  });
}

/** Returns all figures that a table prints, those of the cells and those beside them. */
export function listShown({ rows }: KeptTable): ObservationAnswer[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ observation, alternatives, publishedRanks }) =>
      observation ? [observation, ...alternatives, ...publishedRanks] : [],
    );
}

export function hasFigure({ observation }: CellAnswer): boolean {
  return observation !== null;
}
