import { and, asc, eq, isNull } from "drizzle-orm";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import { createDigestId } from "./digest.ts";
import { compareRows, type FieldsOf, type TableChanges } from "./rows.ts";
import { foldText, listGrams } from "./search-text.ts";
import { splitRows } from "./split-rows.ts";
import type { Handle, Snapshot, WriteTransaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** An article of a document. */
export type Section = FieldsOf<"sections">;
export type SectionInput = Omit<Section, "id" | "documentSha" | "readingId">;

export type Sentence = Readonly<Omit<Tables["sentences"]["$inferSelect"], "rowId" | "folded">>;
export type SentenceInput = Omit<Sentence, "id" | "readingId">;

/** Returns the sections of the given documents, by document, in the order of the text. */
export async function findSections(
  { db, tables, dialect, version }: Snapshot,
  documentShas: readonly string[],
): Promise<Section[]> {
  const table = tables.sections;
  return db
    .select(findFieldColumns(table))
    .from(table)
    .where(and(isRecordedAt(table, version), isListed(dialect, table.documentSha, documentShas)))
    .orderBy(asc(table.documentSha), asc(table.ordinal));
}

/** Returns what makes the sections of a document the given ones. */
export async function compareSections(
  transaction: WriteTransaction,
  reading: { readonly id: string; readonly documentSha: string },
  sections: readonly SectionInput[],
): Promise<TableChanges> {
  const table = transaction.tables.sections;
  const { documentSha, id: readingId } = reading;
  const current = await transaction.db
    .select({ rowId: table.rowId, digest: table.digest })
    .from(table)
    .where(and(eq(table.documentSha, documentSha), isNull(table.recordedTo)));
  const wanted = sections.map(({ ordinal, title, start, end, place }) => {
    return { id: createDigestId(readingId, ordinal), documentSha, readingId, ordinal, title, start, end, place };
  });
  return compareRows(transaction, { table: "sections", current, wanted });
}

/** Returns the sentences of the given readings, by reading, in the order of the text. */
export async function findSentences(
  { db, tables, dialect }: Handle,
  readingIds: readonly string[],
): Promise<Sentence[]> {
  const table = tables.sentences;
  const { id, readingId, ordinal, start, end, text } = table;
  return db
    .select({ id, readingId, ordinal, start, end, text })
    .from(table)
    .where(isListed(dialect, readingId, readingIds))
    .orderBy(asc(readingId), asc(ordinal));
}

/** Saves the sentences of a new reading with what search finds them by. */
export async function saveSentences(
  transaction: WriteTransaction,
  readingId: string,
  sentences: readonly SentenceInput[],
): Promise<void> {
  const { db, tables } = transaction;
  const rows = sentences.map(({ ordinal, start, end, text }) => {
    return { id: createDigestId(readingId, ordinal), readingId, ordinal, start, end, text, folded: foldText(text) };
  });
  for (const part of splitRows(rows)) {
    const { rowId, folded } = tables.sentences;
    const saved = await db.insert(tables.sentences).values(part).returning({ rowId, folded });
    await saveGrams(transaction, saved);
  }
}

async function saveGrams(
  { db, tables, dialect }: WriteTransaction,
  sentences: readonly { readonly rowId: number; readonly folded: string }[],
): Promise<void> {
  const pairs = sentences.flatMap(({ rowId, folded }) => listGrams(folded).map((gram) => [gram, rowId] as const));
  await db.insert(tables.sentenceGrams).select(dialect.listPairs(pairs));
}
