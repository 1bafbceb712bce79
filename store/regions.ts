import { and, asc } from "drizzle-orm";
import type { RegionEvent, RegionVersion } from "../core/region.ts";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import type { Snapshot } from "./store.ts";

/** Returns all versions of the regions with the given ids (none given: of all), by region, oldest version first. */
export async function findRegions(
  { db, tables, dialect, version }: Snapshot,
  regionIds?: readonly string[],
): Promise<RegionVersion[]> {
  const table = tables.regionVersions;
  const rows = await db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(isRecordedAt(table, version), isListed(dialect, table.regionId, regionIds)))
    .orderBy(asc(table.regionId), asc(table.id));
  return rows.toSorted(compareVersions);
}

function compareVersions(a: RegionVersion, b: RegionVersion): number {
  // An open beginning is before every date.
  return compareText(a.regionId, b.regionId) || compareText(a.validFrom ?? "", b.validFrom ?? "");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Returns the events of the given regions (none given: of all), by region, then by id. */
export async function findRegionEvents(
  { db, tables, dialect, version }: Snapshot,
  regionIds?: readonly string[],
): Promise<RegionEvent[]> {
  const table = tables.regionEvents;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(isRecordedAt(table, version), isListed(dialect, table.regionId, regionIds)))
    .orderBy(asc(table.regionId), asc(table.id));
}
