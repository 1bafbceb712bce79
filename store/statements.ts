import { and, asc, count, eq, gt, isNull, like, not, type SQL, sql } from "drizzle-orm";
import type { StatementParts } from "../core/statement.ts";
import type { CitationWords, StatementOrigin } from "./claims.ts";
import { findFieldColumns, holdsAny, isListed, isRecordedAt } from "./conditions.ts";
import { createPage, type Page, type PageRequest } from "./pages.ts";
import type { StoredPlace } from "./place.ts";
import type { KnownRow } from "./rows.ts";
import { STANDING_REASONS } from "./standing.ts";
import { joinPeriod, type StatementRow } from "./statement-rows.ts";
import type { Snapshot, WriteTransaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A statement as it is kept, accepted or not. */
export interface StoredStatement extends StatementParts, StoredPlace {
  readonly id: string;
  readonly documentSha: string;
  readonly readingId: string;
  readonly origin: StatementOrigin;
  readonly correctionId: string | null;
  readonly identity: string | null;
  readonly citation: CitationWords;
  /** Cursor. */
  readonly sortKey: string;
}

/** A filter that is absent or null lets everything through; an empty list nothing. */
export interface StatementFilter {
  readonly ids?: readonly string[] | null;
  /** Those whose id begins so. */
  readonly idPrefix?: string | null;
  readonly documentShas?: readonly string[] | null;
  readonly accepted?: boolean | null;
  readonly scopes?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly indicators?: readonly string[] | null;
  readonly origins?: readonly string[] | null;
  /** Those that have one of these reasons. */
  readonly reasons?: readonly string[] | null;
  /** Those that a person may decide of (true): not accepted, of a scope that can be, and of a document that stands. */
  readonly waiting?: boolean | null;
}

/** Returns statements by document, in the order of the text. */
export async function findStatements(
  snapshot: Snapshot,
  filter: StatementFilter,
  { first, after }: PageRequest,
): Promise<Page<StoredStatement>> {
  const table = snapshot.tables.statements;
  const rows = await snapshot.db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(createCondition(snapshot, filter), after ? gt(table.sortKey, after) : undefined))
    .orderBy(asc(table.sortKey))
    .limit(first + 1);
  return createPage(rows.map(createStatement), first);
}

/** Returns how many statements a filter lets through. */
export async function countStatements(snapshot: Snapshot, filter: StatementFilter): Promise<number> {
  const table = snapshot.tables.statements;
  const [row] = await snapshot.db.select({ total: count() }).from(table).where(createCondition(snapshot, filter));
  return row ? Number(row.total) : 0;
}

function createCondition({ tables, dialect, version }: Snapshot, filter: StatementFilter): SQL | undefined {
  const table = tables.statements;
  return and(
    isRecordedAt(table, version),
    isListed(dialect, table.id, filter.ids),
    filter.idPrefix ? like(table.id, `${filter.idPrefix.replaceAll(/[^0-9a-f]/g, NO_DIGIT)}%`) : undefined,
    isListed(dialect, table.documentSha, filter.documentShas),
    isAccepted(table, filter.accepted),
    isListed(dialect, table.scope, filter.scopes),
    isListed(dialect, table.place, filter.places),
    isListed(dialect, table.indicator, filter.indicators),
    isListed(dialect, table.origin, filter.origins),
    filter.reasons ? holdsAny(dialect, table.reasons, filter.reasons) : undefined,
    filter.waiting ? and(eq(table.accepted, false), not(holdsAny(dialect, table.reasons, NEVER_SERVED))) : undefined,
  );
}

/** Written as the index of those that wait is: as a bound value it would not be found. */
function isAccepted({ accepted }: Tables["statements"], wanted: boolean | null | undefined): SQL | undefined {
  if (wanted == null) return undefined;
  return wanted ? sql`${accepted}` : not(accepted);
}

/** Stands for what no id has: a pattern's own signs are no part of one. */
const NO_DIGIT = "-";

/** What is of no scope that is served, or of a document that another replaced or that was withdrawn, waits for nobody. */
const NEVER_SERVED = ["SCOPE_NOT_SERVED", ...STANDING_REASONS];

function createStatement(row: StatementRow): StoredStatement {
  const { periodStart, periodEnd, periodKind, claim: _, ...fields } = row;
  return { ...fields, period: joinPeriod({ periodStart, periodEnd, periodKind }) };
}

/** Returns the current statements of a document as they are kept, in no order. */
export async function findStatementRows(
  { db, tables }: WriteTransaction,
  documentSha: string,
): Promise<StatementRow[]> {
  const table = tables.statements;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(eq(table.documentSha, documentSha), isNull(table.recordedTo)));
}

/** A row of a statement with the identity that it claims a figure of. */
export interface KnownStatement extends KnownRow {
  readonly identity: string | null;
}

/** Returns the current rows of the statements of some documents, in no order. */
export async function findKnownStatements(
  { db, tables, dialect }: WriteTransaction,
  documentShas: readonly string[],
): Promise<KnownStatement[]> {
  const { rowId, digest, identity, documentSha, recordedTo } = tables.statements;
  return db
    .select({ rowId, digest, identity })
    .from(tables.statements)
    .where(and(isListed(dialect, documentSha, documentShas), isNull(recordedTo)));
}
