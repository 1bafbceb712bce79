import { groupBy } from "../group.ts";
import type { Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import type { Status } from "../statement.ts";
import { type Columns, createColumns } from "./columns.ts";
import type { ComparisonData, ComparisonRequest, RequestedRow } from "./request.ts";

/** Figures by the key of their indicator. */
export type FiguresByIndicator = ReadonlyMap<string, readonly Observation[]>;

export function groupFigures({ observations }: Pick<ComparisonData, "observations">): FiguresByIndicator {
  return groupBy(observations, ({ indicator }) => indicator);
}

/** Returns the figures of a row that speak of the whole of their region: a platform's or a set of projects' never stands for a place. */
export function findRowFigures(
  row: RequestedRow,
  { scopes }: Pick<Columns, "scopes">,
  figures: FiguresByIndicator,
): Observation[] {
  return (figures.get(row.indicator) ?? []).filter(({ measure, regionId, scope }) => {
    return measure === row.measure && scopes.get(regionId) === scope;
  });
}

/**
 * Returns whether the figures have, in every cell, one of exactly the period and status that the row is held against.
 *
 * Then a comparison of them is the comparison of all: a nearer figure there cannot be, what stands beside it ends on the
 * same day, and no gap is left that other figures would explain. The figures given are those of the columns that end with
 * the asked period, of the rows' measures and ranks; where no period is asked, all may matter, and this is false.
 */
export function isExactlyStated(
  request: ComparisonRequest,
  data: Pick<ComparisonData, "observations" | "regionVersions">,
): boolean {
  const { period } = request;
  const columns = createColumns(request, data.regionVersions);
  // A benchmark alone has nobody to be held against.
  if (!period || columns.comparedIds.length === 0) return false;
  const figures = groupFigures(data);
  return request.rows.every((row) => {
    const own = findRowFigures(row, columns, figures);
    const status = request.status ?? row.status ?? findLikelyStatus(own);
    return columns.regionIds.every((id) =>
      own.some((figure) => figure.regionId === id && isOf(figure, period, status)),
    );
  });
}

function isOf(figure: Observation, { start, end }: Period, status: Status | null): boolean {
  return figure.status === status && figure.period?.start === start && figure.period.end === end;
}

/** Of figures without an actual, those of other times might have one. */
function findLikelyStatus(figures: readonly Observation[]): Status | null {
  return figures.some(({ status }) => status === "actual") ? "actual" : null;
}
