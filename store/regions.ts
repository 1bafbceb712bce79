import { and, asc, type SQL, sql } from "drizzle-orm";
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

/**
 * Returns all versions of the given regions, of those around and below them, and of those directly beside them, in the
 * order of `findRegions`: what a comparison of them needs to know, in one statement however large the catalogue is.
 */
export async function findRegionFamily(snapshot: Snapshot, regionIds: readonly string[]): Promise<RegionVersion[]> {
  const { db, tables, version } = snapshot;
  const table = tables.regionVersions;
  const rows = await db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(isRecordedAt(table, version), sql`${table.regionId} in (${selectFamily(snapshot, regionIds)})`));
  return rows.toSorted(compareVersions);
}

function selectFamily(snapshot: Snapshot, regionIds: readonly string[]): SQL {
  const { tables, dialect, version } = snapshot;
  const table = tables.regionVersions;
  const { parentId, regionId } = table;
  const isVisible = isRecordedAt(table, version);
  // `union`, not `union all`: a circle of parents in the catalogue ends.
  return sql`with recursive
    "asked"("id") as (${dialect.list(regionIds)}),
    "around"("id") as (select "id" from "asked" union
      select ${parentId} from ${table} join "around" on ${regionId} = "around"."id" where ${parentId} is not null and ${isVisible}),
    "below"("id") as (select "id" from "asked" union
      select ${regionId} from ${table} join "below" on ${parentId} = "below"."id" where ${isVisible}),
    "beside"("id") as (select ${regionId} from ${table} where ${parentId} in
      (select ${parentId} from ${table} where ${regionId} in (select "id" from "asked") and ${isVisible}) and ${isVisible})
    select "id" from "around" union select "id" from "below" union select "id" from "beside"`;
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
