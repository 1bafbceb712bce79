import type { Kit } from "../kit.ts";
import { createVersionColumns, isCurrentRow } from "./versioned.ts";

export function defineDocumentBytes(kit: Kit) {
  return kit.table("document_bytes", {
    sha256: kit.text().primaryKey(),
    /** Compressed by who reads documents; the store looks at none of it. */
    bytes: kit.bytes().notNull(),
  });
}

type Bytes = ReturnType<typeof defineDocumentBytes>;
type Readings = ReturnType<typeof defineReadings>;
type Sentences = ReturnType<typeof defineSentences>;

/** What the bytes of a document say, as one reader in one version read them: never changed, a newer reader adds one. */
export function defineReadings(kit: Kit, bytes: Bytes) {
  return kit.table(
    "readings",
    {
      id: kit.text().primaryKey(),
      documentSha: kit
        .text()
        .notNull()
        .references(() => bytes.sha256),
      reader: kit.text().notNull(),
      readerVersion: kit.text().notNull(),
      text: kit.text().notNull(),
      textDigest: kit.text().notNull(),
    },
    (table) => [kit.index("readings_by_document").on(table.documentSha)],
  );
}

export function defineDocuments(kit: Kit, readings: Readings) {
  return kit.table(
    "documents",
    {
      ...createVersionColumns(kit),
      sha256: kit.text().notNull(),
      fileName: kit.text().notNull(),
      title: kit.text().notNull(),
      issuer: kit.text(),
      documentNumber: kit.text(),
      kind: kit.text(),
      publishedOn: kit.text(),
      publishedInferred: kit.boolean().notNull(),
      publishedReason: kit.text(),
      effectiveFrom: kit.text(),
      effectiveTo: kit.text(),
      url: kit.text(),
      /** SHA-256 of the first edition of the publication that it is a later edition of; null of a first or only one. */
      work: kit.text(),
      /** Place among the editions of its work, from 2; null of a first or only one. */
      edition: kit.integer(),
      /** Whether that was concluded from name, issuer and figures; null where it is no later edition. */
      editionAssumed: kit.boolean(),
      /** Why none of its figures is served any more, by whom and on which day; null while it stands. */
      withdrawnReason: kit.text(),
      withdrawnBy: kit.text(),
      withdrawnOn: kit.text(),
      mediaType: kit.text().notNull(),
      encoding: kit.text(),
      byteLength: kit.integer().notNull(),
      /** Place in the order of sources; 1 stands first. */
      sourceRank: kit.integer().notNull(),
      /** Digest of the program's rules, the catalogue and the corrections that read it. */
      rulesDigest: kit.text().notNull(),
      /** The reading that its statements are of. */
      readingId: kit
        .text()
        .notNull()
        .references(() => readings.id),
    },
    (table) => [
      kit.uniqueIndex("documents_current").on(table.sha256).where(isCurrentRow()),
      kit.index("documents_by_sha").on(table.sha256),
      kit.index("documents_by_reading").on(table.readingId),
      kit.index("documents_by_work").on(table.work),
    ],
  );
}

/** Several articles of one file are sections; one article is one. */
export function defineSections(kit: Kit, readings: Readings) {
  return kit.table(
    "sections",
    {
      ...createVersionColumns(kit),
      id: kit.text().notNull(),
      documentSha: kit.text().notNull(),
      readingId: kit
        .text()
        .notNull()
        .references(() => readings.id),
      ordinal: kit.integer().notNull(),
      title: kit.text(),
      start: kit.integer().notNull(),
      end: kit.integer().notNull(),
      place: kit.text(),
    },
    (table) => [
      kit.uniqueIndex("sections_current").on(table.id).where(isCurrentRow()),
      kit.index("sections_by_document").on(table.documentSha),
    ],
  );
}

export function defineSentences(kit: Kit, readings: Readings) {
  return kit.table(
    "sentences",
    {
      rowId: kit.rowId(),
      id: kit.text().notNull(),
      readingId: kit
        .text()
        .notNull()
        .references(() => readings.id),
      ordinal: kit.integer().notNull(),
      start: kit.integer().notNull(),
      end: kit.integer().notNull(),
      text: kit.text().notNull(),
      /** The text as search compares it; see `foldText`. */
      folded: kit.text().notNull(),
    },
    (table) => [kit.uniqueIndex("sentences_by_reading").on(table.readingId, table.ordinal)],
  );
}

/** Each character and each pair of neighbours of a sentence: what finds a word of one, two or more characters. */
export function defineSentenceGrams(kit: Kit, sentences: Sentences) {
  return kit.table(
    "sentence_grams",
    {
      gram: kit.text().notNull(),
      sentenceRowId: kit
        .integer()
        .notNull()
        .references(() => sentences.rowId),
    },
    (table) => [kit.primaryKey({ columns: [table.gram, table.sentenceRowId] })],
  );
}
