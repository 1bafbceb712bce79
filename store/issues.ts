import { and, asc, count, eq, gt, isNull, ne, type SQL } from "drizzle-orm";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import { createDigestId, formatCanonical } from "./digest.ts";
import type { StoredDocument } from "./documents.ts";
import { createPage, type Page, type PageRequest } from "./pages.ts";
import { createPlaceKey } from "./place.ts";
import { compareRows, type FieldsOf, type KnownRow, type TableChanges } from "./rows.ts";
import type { Snapshot, WriteTransaction } from "./store.ts";

/** A fault or a doubt in the data; its words stand under its code. */
export type StoredIssue = FieldsOf<"issues">;

/** An issue of one document, as ingest finds it; conflicts between documents the store finds itself. */
export type IssueInput = Pick<
  StoredIssue,
  "code" | "statementId" | "quote" | "start" | "end" | "sheet" | "cell" | "parameters" | "state"
>;

export interface IssueFilter {
  readonly documentShas?: readonly string[] | null;
  readonly codes?: readonly string[] | null;
  readonly states?: readonly string[] | null;
}

/** Returns issues by document, in the order of the text. */
export async function findIssues(
  snapshot: Snapshot,
  filter: IssueFilter,
  { first, after }: PageRequest,
): Promise<Page<StoredIssue>> {
  const table = snapshot.tables.issues;
  const rows = await snapshot.db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(createCondition(snapshot, filter), after ? gt(table.sortKey, after) : undefined))
    .orderBy(asc(table.sortKey))
    .limit(first + 1);
  return createPage(rows, first);
}

/** Returns how many issues a filter lets through. */
export async function countIssues(snapshot: Snapshot, filter: IssueFilter): Promise<number> {
  const table = snapshot.tables.issues;
  const [row] = await snapshot.db.select({ total: count() }).from(table).where(createCondition(snapshot, filter));
  return row ? Number(row.total) : 0;
}

function createCondition({ tables, dialect, version }: Snapshot, filter: IssueFilter): SQL | undefined {
  const table = tables.issues;
  return and(
    isRecordedAt(table, version),
    isListed(dialect, table.documentSha, filter.documentShas),
    isListed(dialect, table.code, filter.codes),
    isListed(dialect, table.state, filter.states),
  );
}

/** Returns what makes the issues of one document alone the given ones; of what is new there are none yet. */
export async function compareIssues(
  transaction: WriteTransaction,
  documentSha: string,
  { issues, isNew = false }: { readonly issues: readonly IssueInput[]; readonly isNew?: boolean },
): Promise<TableChanges> {
  const { code } = transaction.tables.issues;
  const current = isNew ? [] : await findCurrentIssues(transaction, documentSha, ne(code, EDITION_ASSUMED));
  const rows = new Map(issues.map((issue) => createIssueRow(documentSha, issue)).map((row) => [row.id, row]));
  return compareRows(transaction, { table: "issues", current, wanted: [...rows.values()] });
}

const EDITION_ASSUMED = "EDITION_ASSUMED";

/** Returns what makes a document that is assumed to be a later edition have an issue that says so, and no other one. */
export async function compareEditionIssue(
  transaction: WriteTransaction,
  { sha256, work, edition, editionAssumed }: StoredDocument,
): Promise<TableChanges> {
  const { code } = transaction.tables.issues;
  const current = await findCurrentIssues(transaction, sha256, eq(code, EDITION_ASSUMED));
  const issue: IssueInput = {
    code: EDITION_ASSUMED,
    ...NOWHERE,
    parameters: { work, edition },
    state: "open",
  };
  const wanted = editionAssumed ? [createIssueRow(sha256, issue)] : [];
  return compareRows(transaction, { table: "issues", current, wanted });
}

const NOWHERE = { statementId: null, quote: null, start: null, end: null, sheet: null, cell: null } as const;

async function findCurrentIssues(
  { db, tables }: WriteTransaction,
  documentSha: string,
  isOfCode: SQL,
): Promise<KnownRow[]> {
  const { rowId, digest, documentSha: sha, identity, recordedTo } = tables.issues;
  return db
    .select({ rowId, digest })
    .from(tables.issues)
    .where(and(eq(sha, documentSha), isNull(identity), isNull(recordedTo), isOfCode));
}

/** An issue stated twice is one. */
function createIssueRow(documentSha: string, issue: IssueInput): StoredIssue {
  const { code, statementId, start, end, sheet, cell, parameters } = issue;
  const place = sheet === null ? [start, end] : [sheet, cell];
  const id = createDigestId(code, documentSha, statementId, ...place, formatCanonical(parameters));
  return { ...issue, id, documentSha, identity: null, sortKey: createPlaceKey(documentSha, issue, id) };
}
