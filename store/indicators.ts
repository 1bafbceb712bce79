import { and, asc } from "drizzle-orm";
import type { Indicator } from "../core/indicator.ts";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import type { Snapshot } from "./store.ts";

export interface IndicatorFilter {
  readonly keys?: readonly string[] | null;
  readonly topics?: readonly string[] | null;
}

/** Returns the indicators that a filter lets through, by key; a key that none has is left out. */
export async function findIndicators(
  { db, tables, dialect, version }: Snapshot,
  { keys, topics }: IndicatorFilter = {},
): Promise<Indicator[]> {
  const table = tables.indicators;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(
      and(isRecordedAt(table, version), isListed(dialect, table.key, keys), isListed(dialect, table.topic, topics)),
    )
    .orderBy(asc(table.key));
}
