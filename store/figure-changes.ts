import { and, asc, count, gt, type SQL, sql } from "drizzle-orm";
import { isListed } from "./conditions.ts";
import {
  findObservationRows,
  type ObservationFilter,
  type StoredObservation,
  selectRegionsBelow,
} from "./observations.ts";
import { createPage, type Page, type PageRequest } from "./pages.ts";
import type { Snapshot } from "./store.ts";

export const FIGURE_CHANGES = ["added", "revised", "withdrawn"] as const;
export type FigureChangeKind = (typeof FIGURE_CHANGES)[number];

/** What became of one figure between two states of the data. */
export interface FigureChange {
  readonly kind: FigureChangeKind;
  /** The value before; null of one that was added. */
  readonly old: StoredObservation | null;
  /** The value after; null of one that was withdrawn. */
  readonly new: StoredObservation | null;
  /** The data version that brought it about. */
  readonly version: number;
  /** Cursor. */
  readonly sortKey: string;
}

/** Two states of one database, the older first. */
export interface Span {
  readonly since: Snapshot;
  readonly until: Snapshot;
}

export interface FigureChangeFilter
  extends Pick<ObservationFilter, "regionIds" | "includeSubareas" | "indicators" | "topics"> {
  readonly kinds?: readonly FigureChangeKind[] | null;
}

/**
 * Returns the figures whose value is another at the end of a span than at its start, in the order of `findObservations`.
 *
 * Under one identity an old value and a new one are a revision; what is left is added or withdrawn. A figure that came and
 * went within the span, and one of which only a source or a doubt changed, is none. Two statements, whatever the span.
 */
export async function findFigureChanges(
  span: Span,
  filter: FigureChangeFilter,
  { first, after }: PageRequest,
): Promise<Page<FigureChange>> {
  const { db } = span.until;
  const found = await db
    .select({
      newRow: sql<number | null>`"new_row"`,
      oldRow: sql<number | null>`"old_row"`,
      version: selectVersion(span),
      sortKey: sql<string>`"sort_key"`,
    })
    .from(selectChanges(span, filter))
    .where(and(isKind(span.until, filter.kinds), after ? gt(sql`"sort_key"`, after) : undefined))
    .orderBy(asc(sql`"sort_key"`))
    .limit(first + 1);
  return createPage(await createChanges(span, found), first);
}

/** Returns how many figures `findFigureChanges` finds. */
export async function countFigureChanges(span: Span, filter: FigureChangeFilter): Promise<number> {
  const [row] = await span.until.db
    .select({ total: count() })
    .from(selectChanges(span, filter))
    .where(isKind(span.until, filter.kinds));
  return row ? Number(row.total) : 0;
}

interface FoundChange {
  readonly newRow: number | null;
  readonly oldRow: number | null;
  readonly version: number;
  readonly sortKey: string;
}

async function createChanges({ until }: Span, found: readonly FoundChange[]): Promise<FigureChange[]> {
  const rows = await findObservationRows(
    until,
    found.flatMap(({ newRow, oldRow }) => [newRow, oldRow].filter((rowId) => rowId !== null)),
  );
  return found.map(({ newRow, oldRow, version, sortKey }) => {
    const value = newRow === null ? null : (rows.get(newRow) ?? null);
    const before = oldRow === null ? null : (rows.get(oldRow) ?? null);
    const old = before && { ...before, supersededBy: value?.id ?? null };
    return { kind: chooseKind(old, value), old, new: value, version, sortKey };
  });
}

function chooseKind(old: StoredObservation | null, value: StoredObservation | null): FigureChangeKind {
  if (old === null) return "added";
  return value === null ? "withdrawn" : "revised";
}

function isKind({ dialect }: Snapshot, kinds: readonly FigureChangeKind[] | null | undefined): SQL | undefined {
  return isListed(dialect, sql`"kind"`, kinds);
}

/** The first version that brought a new value, the last that took an old one away. */
function selectVersion({ since, until }: Span): SQL<number> {
  return sql<number>`coalesce(
    (select min("other"."recorded_from") from "observations" "other"
      where "other"."id" = "new_id" and "other"."recorded_from" > ${since.version}),
    (select max("other"."recorded_to") from "observations" "other"
      where "other"."id" = "old_id" and "other"."recorded_to" <= ${until.version}))`;
}

/** Rows that opened or closed within the span are read by their version first, and only then filtered. */
function selectChanges(span: Span, filter: FigureChangeFilter): SQL {
  const { since, until } = span;
  return sql`(with
    "opened" as materialized (select * from "observations" where "recorded_from" > ${since.version}
      and "recorded_from" <= ${until.version} and ("recorded_to" is null or "recorded_to" > ${until.version})),
    "closed" as materialized (select * from "observations" where "recorded_to" > ${since.version}
      and "recorded_to" <= ${until.version} and "recorded_from" <= ${since.version}),
    "come" as (select "row_id", "id", "identity", "sort_key",
        row_number() over (partition by "identity" order by "supersedes" is null, "id") as "nth"
      from "opened" where ${and(isOther("opened", since), isWanted(span, filter))}),
    "gone" as (select "row_id", "id", "identity", "sort_key",
        row_number() over (partition by "identity" order by "superseded_by" is null, "id") as "nth"
      from "closed" where ${and(isOther("closed", until), isWanted(span, filter))})
    select case when "gone"."row_id" is null then 'added' else 'revised' end as "kind", "come"."sort_key" as "sort_key",
        "come"."row_id" as "new_row", "come"."id" as "new_id", "gone"."row_id" as "old_row", "gone"."id" as "old_id"
      from "come" left join "gone" on "gone"."identity" = "come"."identity" and "gone"."nth" = "come"."nth"
    union all select 'withdrawn', "gone"."sort_key", null, null, "gone"."row_id", "gone"."id"
      from "gone" left join "come" on "come"."identity" = "gone"."identity" and "come"."nth" = "gone"."nth"
      where "come"."row_id" is null) as "change"`;
}

/** The value does not show at the other end of the span: its row was not merely written anew. */
function isOther(name: "opened" | "closed", { version }: Snapshot): SQL {
  return sql`not exists (select 1 from "observations" "other" where "other"."id" = ${sql.identifier(name)}."id"
    and "other"."recorded_from" <= ${version} and ("other"."recorded_to" is null or "other"."recorded_to" > ${version}))`;
}

function isWanted({ until }: Span, { regionIds, includeSubareas, indicators, topics }: FigureChangeFilter) {
  const { dialect } = until;
  const isRegion =
    regionIds && includeSubareas
      ? sql`"region_id" in (${selectRegionsBelow(until, regionIds)})`
      : isListed(dialect, sql`"region_id"`, regionIds);
  return and(isRegion, isListed(dialect, sql`"indicator"`, indicators), isListed(dialect, sql`"topic"`, topics));
}
