import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import { compareRows, type FieldsOf, type TableChanges } from "./rows.ts";
import type { Handle, Snapshot, WriteTransaction } from "./store.ts";

/** What is known of a publication, without its bytes. */
export type StoredDocument = FieldsOf<"documents">;

/** Returns the documents with the given SHA-256 (none given: all), oldest publication first and undated last, then by SHA-256. */
export async function findDocuments(
  { db, tables, dialect, version }: Snapshot,
  shas?: readonly string[],
): Promise<StoredDocument[]> {
  const table = tables.documents;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(isRecordedAt(table, version), isListed(dialect, table.sha256, shas)))
    .orderBy(sql`${table.publishedOn} is null`, asc(table.publishedOn), asc(table.sha256));
}

/** Returns the documents of a file name, in no order. */
export async function findDocumentsByName(
  { db, tables, version }: Snapshot,
  fileName: string,
): Promise<StoredDocument[]> {
  const table = tables.documents;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(eq(table.fileName, fileName), isRecordedAt(table, version)));
}

/** Returns the kept bytes of a document, compressed as they were saved; null where there are none. */
export async function findDocumentBytes({ db, tables }: Handle, sha256: string): Promise<Uint8Array | null> {
  const table = tables.documentBytes;
  const [row] = await db.select({ bytes: table.bytes }).from(table).where(eq(table.sha256, sha256));
  return row?.bytes ?? null;
}

/** Keeps the bytes of a document. Twice is once. */
export async function saveDocumentBytes(
  { db, tables }: WriteTransaction,
  row: { readonly sha256: string; readonly bytes: Uint8Array },
): Promise<void> {
  const bytes = Buffer.from(row.bytes);
  await db.insert(tables.documentBytes).values({ sha256: row.sha256, bytes }).onConflictDoNothing();
}

/** Returns the current editions of the publication that a document is one of, without itself. */
export async function findOtherEditions(
  { db, tables }: WriteTransaction,
  { sha256, work }: Pick<StoredDocument, "sha256" | "work">,
): Promise<StoredDocument[]> {
  const table = tables.documents;
  const first = work ?? sha256;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(or(eq(table.sha256, first), eq(table.work, first)), ne(table.sha256, sha256), isNull(table.recordedTo)));
}

/** Returns a document as it stands within a write; null where there is none. */
export async function findCurrentDocument(
  { db, tables }: WriteTransaction,
  sha256: string,
): Promise<StoredDocument | null> {
  const table = tables.documents;
  const [found] = await db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(eq(table.sha256, sha256), isNull(table.recordedTo)));
  return found ?? null;
}

/** Returns what makes a document's row the given one. */
export async function compareDocument(transaction: WriteTransaction, document: StoredDocument): Promise<TableChanges> {
  const table = transaction.tables.documents;
  const current = await transaction.db
    .select({ rowId: table.rowId, digest: table.digest })
    .from(table)
    .where(and(eq(table.sha256, document.sha256), isNull(table.recordedTo)));
  return compareRows(transaction, { table: "documents", current, wanted: [document] });
}
