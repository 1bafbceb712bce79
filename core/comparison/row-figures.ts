import type { Observation } from "../observation.ts";
import { findOwnScope } from "../region.ts";
import type { Status } from "../statement.ts";
import type { ComparisonData, ComparisonRequest, RequestedRow } from "./request.ts";

/** Returns the regions asked, the one that differences are taken from, and the benchmark, each once. */
export function listColumns({ regionIds, benchmarkRegionId, baseRegionId }: ComparisonRequest): string[] {
  return [
    ...new Set([
      ...regionIds,
      ...(baseRegionId ? [baseRegionId] : []),
      ...(benchmarkRegionId ? [benchmarkRegionId] : []),
    ]),
  ];
}

/** Returns the figures of a row that speak of the whole of their region: a platform's or a set of projects' never stands for a place. */
export function findRowFigures(
  row: RequestedRow,
  columns: readonly string[],
  data: Pick<ComparisonData, "observations" | "regionVersions">,
): Observation[] {
  const scopes = new Map(columns.map((id) => [id, findOwnScope(id, data.regionVersions)]));
  return data.observations.filter(({ indicator, measure, regionId, scope }) => {
    return indicator === row.indicator && measure === row.measure && scopes.get(regionId) === scope;
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
  const { period, benchmarkRegionId } = request;
  const columns = listColumns(request);
  // A benchmark alone has nobody to be held against.
  if (!period || columns.every((id) => id === benchmarkRegionId)) return false;
  return request.rows.every((row) => {
    const figures = findRowFigures(row, columns, data);
    const status = request.status ?? row.status ?? findLikelyStatus(figures);
    const exact = figures.filter((figure) => {
      return figure.status === status && figure.period?.start === period.start && figure.period.end === period.end;
    });
    const stated = new Set(exact.map(({ regionId }) => regionId));
    return columns.every((id) => stated.has(id));
  });
}

/** Of figures without an actual, those of other times might have one. */
function findLikelyStatus(figures: readonly Observation[]): Status | null {
  return figures.some(({ status }) => status === "actual") ? "actual" : null;
}
