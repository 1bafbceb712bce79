import { asc } from "drizzle-orm";
import type { ReleaseRule } from "../core/release.ts";
import { findFieldColumns, isRecordedAt } from "./conditions.ts";
import type { Snapshot } from "./store.ts";

/** Returns the release calendar as of a data version, in its own order. */
export async function findReleaseRules({ db, tables, version }: Snapshot): Promise<ReleaseRule[]> {
  const table = tables.releaseRules;
  const { ordinal, ...fields } = findFieldColumns(table);
  return db.select(fields).from(table).where(isRecordedAt(table, version)).orderBy(asc(ordinal));
}
