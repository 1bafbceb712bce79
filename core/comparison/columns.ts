import { groupBy } from "../group.ts";
import type { RegionVersion } from "../region.ts";
import { findDivisionLevel, findOwnScope, findVersionsOf } from "../region.ts";
import type { ComparisonRequest } from "./request.ts";

type OwnScope = ReturnType<typeof findOwnScope>;

/** The regions of a comparison, with what holds for every row alike. */
export interface Columns {
  /** In the order asked; the one that differences are taken from and the benchmark last, where they are not among them. */
  readonly regionIds: readonly string[];
  /** Those that decide what a row is held against: all but the benchmark. */
  readonly comparedIds: readonly string[];
  /** The scope of figures that speak of the whole of a region. */
  readonly scopes: ReadonlyMap<string, OwnScope>;
  /** Whole districts lead: zones decide only among themselves. */
  readonly scope: OwnScope;
  /** The level that most of the divisions compared have; the first asked where two are as many. Null among zones. */
  readonly divisionLevel: string | null;
}

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

export function createColumns(request: ComparisonRequest, versions: readonly RegionVersion[]): Columns {
  const regionIds = listColumns(request);
  const comparedIds = regionIds.filter((id) => id !== request.benchmarkRegionId);
  const scopes = new Map(regionIds.map((id) => [id, findOwnScope(id, versions)]));
  const scope = comparedIds.every((id) => scopes.get(id) === "subarea") ? "subarea" : "district";
  return { regionIds, comparedIds, scopes, scope, divisionLevel: findCommonLevel(comparedIds, versions) };
}

function findCommonLevel(regionIds: readonly string[], versions: readonly RegionVersion[]): string | null {
  const levels = regionIds.flatMap((id) => {
    const version = findVersionsOf(id, versions).at(-1);
    return (version && findDivisionLevel(version)) ?? [];
  });
  const groups = [...groupBy(levels, (level) => level)];
  return groups.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}
