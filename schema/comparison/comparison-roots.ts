import type { ComparedCell, ComparedRow } from "../../core/comparison/compared-row.ts";
import type { ComparisonData } from "../../core/comparison/request.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { ExcludedFromRank, Ranking } from "../../core/ranking.ts";
import { findVersionsOf } from "../../core/region.ts";
import type { View } from "../context.ts";
import type { RegionRoot } from "../region/region.ts";
import type { ComparisonRoot, RowLabels } from "./read-comparison.ts";

/** Where the versions of regions were read that an answer names. */
export interface RegionSource {
  readonly view: View;
  readonly data: Pick<ComparisonData, "regionVersions">;
}

/** A row with the comparison that it is of. */
export interface RowRoot {
  readonly root: ComparisonRoot;
  readonly row: ComparedRow;
  readonly indicator: Indicator;
  readonly labels: RowLabels;
  readonly measure: ComparedRow["row"]["measure"];
}

/** A cell with its comparison and the ranking of its row; what it shows as it is stands in it. */
export interface CellRoot extends Pick<ComparedCell, "isBenchmark" | "lag" | "verdict"> {
  readonly cell: ComparedCell;
  readonly root: ComparisonRoot;
  readonly ranking: Ranking | null;
}

export interface ExclusionRoot extends ExcludedFromRank {
  readonly root: ComparisonRoot;
}

/** Returns the ids of the figures that the cells show. */
export function listFigureIds({ rows }: ComparisonRoot): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => figure?.id ?? []));
}

export function createRows(root: ComparisonRoot): RowRoot[] {
  return root.rows.map((row, at) => {
    const indicator = root.data.indicators.find(({ key }) => key === row.row.indicator);
    if (!indicator) throw new Error(`compared without an indicator: ${row.row.indicator}`);
    return { root, row, indicator, labels: root.labels[at] ?? {}, measure: row.row.measure };
  });
}

export function createCells({ root, row }: RowRoot): CellRoot[] {
  const { ranking, cells } = row;
  return cells.map((cell) => {
    const { isBenchmark, lag, verdict } = cell;
    return { isBenchmark, lag, verdict, cell, root, ranking };
  });
}

export function createExclusions({ excluded, root }: Ranking & { readonly root: ComparisonRoot }): ExclusionRoot[] {
  return excluded.map((exclusion) => ({ ...exclusion, root }));
}

/** Returns a region of an answer. Its versions were read with the answer, so this asks the store nothing. */
export function createRegionRoot({ view, data }: RegionSource, id: string): RegionRoot {
  const versions = findVersionsOf(id, data.regionVersions);
  if (!isFilled(versions)) throw new Error(`compared without a region: ${id}`);
  return { id, versions, view };
}

function isFilled<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}
