import { and, asc } from "drizzle-orm";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import type { FieldsOf } from "./rows.ts";
import type { Snapshot } from "./store.ts";

/** Indicators to lay side by side, each a row of its own. */
export type ComparisonSet = FieldsOf<"comparisonSets">;

/** Returns the comparison sets with the given keys (none given: all), by key; a key that none has is left out. */
export async function findSets(
  { db, tables, dialect, version }: Snapshot,
  keys?: readonly string[],
): Promise<ComparisonSet[]> {
  const table = tables.comparisonSets;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(isRecordedAt(table, version), isListed(dialect, table.key, keys)))
    .orderBy(asc(table.key));
}
