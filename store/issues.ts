import { and, asc, count, eq, gt, isNull, type SQL } from "drizzle-orm";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import { createDigestId, formatCanonical } from "./digest.ts";
import { createPage, type Page, type PageRequest } from "./pages.ts";
import { createPlaceKey } from "./place.ts";
import { compareRows, type FieldsOf, type TableChanges } from "./rows.ts";
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

/** Returns what makes the issues of one document alone the given ones. */
export async function compareIssues(
  transaction: WriteTransaction,
  documentSha: string,
  issues: readonly IssueInput[],
): Promise<TableChanges> {
  const table = transaction.tables.issues;
  const current = await transaction.db
    .select({ rowId: table.rowId, digest: table.digest })
    .from(table)
    .where(and(eq(table.documentSha, documentSha), isNull(table.identity), isNull(table.recordedTo)));
  const rows = new Map(issues.map((issue) => createIssueRow(documentSha, issue)).map((row) => [row.id, row]));
  return compareRows(transaction, { table: "issues", current, wanted: [...rows.values()] });
}

/** An issue stated twice is one. */
function createIssueRow(documentSha: string, issue: IssueInput): StoredIssue {
  const { code, statementId, start, end, sheet, cell, parameters } = issue;
  const place = sheet === null ? [start, end] : [sheet, cell];
  const id = createDigestId(code, documentSha, statementId, ...place, formatCanonical(parameters));
  return { ...issue, id, documentSha, identity: null, sortKey: createPlaceKey(documentSha, issue, id) };
}
