import { count, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { createObservationCondition, type ObservationFilter } from "./observations.ts";
import type { Snapshot } from "./store.ts";
import type { Tables } from "./tables.ts";

export const GROUP_DIMENSIONS = ["topic", "indicator", "region", "year", "status", "measure", "scope", "unit"] as const;
/** What figures can be counted by. */
export type GroupDimension = (typeof GROUP_DIMENSIONS)[number];

/** Figures that have the same values in some dimensions, which stand in the order asked; null where a figure does not say. */
export interface ObservationGroup {
  readonly values: readonly (string | null)[];
  readonly count: number;
}

/** Returns how many figures each group has, in the order of their values, nulls last; up to `limit` groups. One statement. */
export async function countObservationGroups(
  snapshot: Snapshot,
  filter: ObservationFilter,
  { dimensions, limit }: { readonly dimensions: readonly GroupDimension[]; readonly limit: number },
): Promise<ObservationGroup[]> {
  const { observations } = snapshot.tables;
  const columns = dimensions.map((dimension) => findColumn(observations, dimension));
  const named = Object.fromEntries(columns.map((column, at) => [`value${at}`, sql<string | null>`${column}`]));
  const rows = await snapshot.db
    .select({ ...named, count: count() })
    .from(observations)
    .where(createObservationCondition(snapshot, filter))
    .groupBy(...columns)
    .limit(limit);
  return rows.map((row) => createGroup(row, dimensions.length)).toSorted(compareGroups);
}

function findColumn(table: Tables["observations"], dimension: GroupDimension): SQLiteColumn | SQL {
  const columns: Readonly<Record<GroupDimension, SQLiteColumn | SQL>> = {
    topic: table.topic,
    indicator: table.indicator,
    region: table.regionId,
    year: sql`substr(${table.periodEnd}, 1, 4)`,
    status: table.status,
    measure: table.measure,
    scope: table.scope,
    unit: table.baseUnit,
  };
  return columns[dimension];
}

function createGroup(row: Readonly<Record<string, unknown>>, length: number): ObservationGroup {
  const values = Array.from({ length }, (_, at) => {
    const value = row[`value${at}`];
    return typeof value === "string" ? value : null;
  });
  return { values, count: Number(row.count) };
}

function compareGroups(a: ObservationGroup, b: ObservationGroup): number {
  const at = a.values.findIndex((value, index) => value !== b.values[index]);
  const [left, right] = [a.values[at] ?? null, b.values[at] ?? null];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}
