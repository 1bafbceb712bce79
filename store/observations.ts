import { and, asc, count, eq, gt, gte, isNotNull, lte, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { Observation } from "../core/observation.ts";
import { isListed, isNumberListed, isRecordedAt } from "./conditions.ts";
import { createPage, type Page, type PageRequest } from "./pages.ts";
import { joinPeriod } from "./statement-rows.ts";
import type { Handle, Snapshot, WriteTransaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A figure as it is served, with the data versions that show it. */
export interface StoredObservation extends Observation {
  /** Digest of what makes it that figure: values in conflict share it, and so do a value and its revision. */
  readonly identity: string;
  /** Id of the older value that it revises; null where it revises none. */
  readonly supersedes: string | null;
  /** Id of the value that revised it; null while the snapshot shows it. */
  readonly supersededBy: string | null;
  readonly recordedFrom: number;
  /** Cursor. */
  readonly sortKey: string;
}

/** A filter that is absent or null lets everything through; an empty list nothing. */
export interface ObservationFilter {
  readonly ids?: readonly string[] | null;
  readonly identities?: readonly string[] | null;
  readonly regionIds?: readonly string[] | null;
  /** Also the figures of every region below the ones in `regionIds`. */
  readonly includeSubareas?: boolean;
  readonly indicators?: readonly string[] | null;
  readonly topics?: readonly string[] | null;
  /** The whole period lies on or after this day, and on or before that one; a figure without a period is left out. */
  readonly periodFrom?: string | null;
  readonly periodTo?: string | null;
  /** The period ends on or after this day, wherever it starts. */
  readonly endsFrom?: string | null;
  readonly statuses?: readonly string[] | null;
  readonly measures?: readonly string[] | null;
  readonly scopes?: readonly string[] | null;
}

/**
 * Returns figures by the end of their period, oldest first, those without a period last; of one indicator, region and
 * period by measure and status, in the order of `MEASURES` and `STATUSES`.
 */
export async function findObservations(
  snapshot: Snapshot,
  filter: ObservationFilter,
  { first, after }: PageRequest,
): Promise<Page<StoredObservation>> {
  const table = snapshot.tables.observations;
  const rows = await snapshot.db
    .select()
    .from(table)
    .where(and(createObservationCondition(snapshot, filter), after ? gt(table.sortKey, after) : undefined))
    .orderBy(asc(table.sortKey))
    .limit(first + 1);
  return createPage(rows.map(createObservation), first);
}

/** Returns how many figures a filter lets through. */
export async function countObservations(snapshot: Snapshot, filter: ObservationFilter): Promise<number> {
  const table = snapshot.tables.observations;
  const [row] = await snapshot.db
    .select({ total: count() })
    .from(table)
    .where(createObservationCondition(snapshot, filter));
  return row ? Number(row.total) : 0;
}

/** Returns the figures of some rows by the keys of these, whatever data version shows them. */
export async function findObservationRows(
  { db, tables, dialect }: Handle,
  rowIds: readonly number[],
): Promise<ReadonlyMap<number, StoredObservation>> {
  const table = tables.observations;
  const rows = await db
    .select()
    .from(table)
    .where(isNumberListed(dialect, table.rowId, rowIds));
  return new Map(rows.map((row) => [row.rowId, createObservation(row)]));
}

/** Returns the condition that a filter and a data version come to. */
export function createObservationCondition(snapshot: Snapshot, filter: ObservationFilter): SQL | undefined {
  const { tables, dialect, version } = snapshot;
  const table = tables.observations;
  return and(
    isRecordedAt(table, version),
    isListed(dialect, table.id, filter.ids),
    isListed(dialect, table.identity, filter.identities),
    isInRegions(snapshot, filter),
    isListed(dialect, table.indicator, filter.indicators),
    isListed(dialect, table.topic, filter.topics),
    filter.periodFrom ? gte(table.periodStart, filter.periodFrom) : undefined,
    // The key begins with the end of the period, and the indexes with it.
    filter.endsFrom ? gte(table.sortKey, filter.endsFrom) : undefined,
    filter.endsFrom ? isNotNull(table.periodEnd) : undefined,
    filter.periodTo ? lte(table.periodEnd, filter.periodTo) : undefined,
    isListed(dialect, table.status, filter.statuses),
    isListed(dialect, table.measure, filter.measures),
    isListed(dialect, table.scope, filter.scopes),
  );
}

function isInRegions(snapshot: Snapshot, { regionIds, includeSubareas }: ObservationFilter): SQL | undefined {
  const { regionId } = snapshot.tables.observations;
  if (!regionIds || !includeSubareas) return isListed(snapshot.dialect, regionId, regionIds);
  return sql`${regionId} in (${selectRegionsBelow(snapshot, regionIds)})`;
}

/** A query of the ids of some regions and of all regions below them. */
export function selectRegionsBelow({ tables, dialect, version }: Snapshot, regionIds: readonly string[]): SQL {
  return selectBelow(tables, dialect.list(regionIds), version);
}

/** A query of the ids that another query yields, and of all regions below them. */
export function selectBelow({ regionVersions }: Tables, regionIds: SQL, version: number | Placeholder): SQL {
  const { parentId } = regionVersions;
  const isVisible = isRecordedAt(regionVersions, version);
  // `union`, not `union all`: a circle of parents in the catalogue ends.
  return sql`with recursive "below"("id") as (${regionIds} union select ${regionVersions.regionId}
    from ${regionVersions} join "below" on ${parentId} = "below"."id" where ${isVisible}) select "id" from "below"`;
}

type ObservationRow = Tables["observations"]["$inferSelect"];

/** What came after a snapshot is no part of it: its answers stay the same, byte for byte. */
function createObservation(row: ObservationRow): StoredObservation {
  const {
    rowId: _,
    digest: __,
    amountSort: ___,
    recordedTo: ____,
    periodStart,
    periodEnd,
    periodKind,
    ...fields
  } = row;
  return { ...fields, period: joinPeriod({ periodStart, periodEnd, periodKind }), supersededBy: null };
}

/** Names on the rows that a data version closed the values that revised them. */
export async function saveRevisions(
  { db, tables }: WriteTransaction,
  version: number,
  revisions: readonly { readonly id: string; readonly supersedes: string }[],
): Promise<void> {
  const table = tables.observations;
  for (const { id, supersedes } of revisions) {
    const isClosedNow = and(eq(table.id, supersedes), eq(table.recordedTo, version));
    await db.update(table).set({ supersededBy: id }).where(isClosedNow);
  }
}
