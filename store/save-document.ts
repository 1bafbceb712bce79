import { createVersionWriter, type SaveResult, type VersionWriter } from "./changes.ts";
import { deferIndexes } from "./defer-indexes.ts";
import {
  compareDocument,
  findCurrentDocument,
  findOtherEditions,
  type StoredDocument,
  saveDocumentBytes,
} from "./documents.ts";
import { compareEditionIssue, compareIssues, type IssueInput } from "./issues.ts";
import { saveRevisions } from "./observations.ts";
import { createReading, type Reading, type ReadingInput, saveReading } from "./readings.ts";
import { compareFigures } from "./reconcile-identities.ts";
import { compareRows, type TableChanges } from "./rows.ts";
import { compareSections, type SectionInput, type SentenceInput, saveSentences } from "./sections.ts";
import { splitInParts } from "./split-rows.ts";
import { type EditionStatements, judgeStanding } from "./standing.ts";
import { createRowMaker, type StatementInput, type StatementRow } from "./statement-rows.ts";
import { findKnownStatements, findStatementRows } from "./statements.ts";
import type { WriteTransaction } from "./store.ts";
import type { ChangeKind } from "./tables/catalogue-tables.ts";

/** All that an ingest knows of one publication. */
export interface DocumentInput {
  readonly document: Omit<StoredDocument, "readingId">;
  /** The original, compressed. */
  readonly bytes: Uint8Array;
  readonly reading: ReadingInput;
  readonly sections: readonly SectionInput[];
  readonly sentences: readonly SentenceInput[];
  /** In the order of the text; made as they are asked for, so that a large table is never in memory whole. */
  readonly statements: Iterable<StatementInput>;
  /** How many there are about to be; not needed of few. */
  readonly expectedStatements?: number;
  /** Of the document as a whole. */
  readonly issues: readonly IssueInput[];
  /** Returns what is to be told of a statement, null where nothing is; by default nothing is. */
  readonly findIssue?: (statement: StatementInput) => IssueInput | null;
}

/**
 * Saves a document whole, and reconciles every figure that it touches, over all documents.
 *
 * The current figures follow from the current claims alone, so the order of saving leaves no trace. Raises one data
 * version, none where nothing changed; what it no longer says is closed, never overwritten.
 */
export async function saveDocument(transaction: WriteTransaction, input: DocumentInput): Promise<SaveResult> {
  const reading = createReading(input.document.sha256, input.reading);
  await saveOriginal(transaction, input, reading);
  const place = await findPlace(transaction, { ...input.document, readingId: reading.id });
  const sections = await compareSections(transaction, reading, input.sections);
  return deferIndexes(transaction, place.isAlone ? (input.expectedStatements ?? 0) : 0, () =>
    saveRows(transaction, place, { sections, parts: createParts(input, reading, place) }),
  );
}

/** Some of the statements of a document, with what is to be told of them; null where that stays as it is. */
interface Part {
  readonly rows: readonly StatementRow[];
  readonly issues: readonly IssueInput[] | null;
}

/** What the document as a whole is told of stands with its first part. */
function* createParts(input: DocumentInput, reading: Reading, { isAlone }: DocumentPlace): Generator<Part> {
  const makeRows = createRowMaker(reading, input.sentences);
  let issues = input.issues;
  for (const statements of isAlone ? splitInParts(input.statements) : [[...input.statements]]) {
    const found = statements.flatMap((statement) => input.findIssue?.(statement) ?? []);
    yield { rows: makeRows(statements), issues: [...issues, ...found] };
    issues = [];
  }
}

/** What is decided of a document beside what it says. */
export type Standing = Pick<
  StoredDocument,
  "work" | "edition" | "editionAssumed" | "withdrawnReason" | "withdrawnBy" | "withdrawnOn"
>;

/**
 * Changes which edition a document is, or whether it is withdrawn: of one that is, no figure is served any more. One new
 * data version, none where it stands so already. Throws where there is no such document.
 */
export async function changeStanding(
  transaction: WriteTransaction,
  sha256: string,
  standing: Partial<Standing>,
): Promise<SaveResult> {
  const stored = await findCurrentDocument(transaction, sha256);
  if (!stored) throw new Error(`no document ${sha256}`);
  const rows = await findStatementRows(transaction, sha256);
  const place = await findPlace(transaction, { ...stored, ...standing });
  return saveRows(transaction, place, { sections: null, parts: [{ rows, issues: null }] });
}

/** A document as it is to be kept, with what there is of it and beside it. */
interface DocumentPlace {
  readonly document: StoredDocument;
  readonly former: StoredDocument | null;
  readonly editions: readonly EditionStatements<StoredDocument>[];
  /** Is new and the only edition of its publication: its statements need not be seen together. */
  readonly isAlone: boolean;
}

async function findPlace(transaction: WriteTransaction, document: StoredDocument): Promise<DocumentPlace> {
  const former = await findCurrentDocument(transaction, document.sha256);
  const editions = await findEditions(transaction, document);
  return { document, former, editions, isAlone: former === null && editions.length === 0 };
}

interface DocumentRows {
  readonly sections: TableChanges | null;
  readonly parts: Iterable<Part>;
}

async function saveRows(
  transaction: WriteTransaction,
  place: DocumentPlace,
  { sections, parts }: DocumentRows,
): Promise<SaveResult> {
  const { document, former } = place;
  const writer = await createVersionWriter(transaction);
  const edition = await compareEditionIssue(transaction, document);
  await writer.save([await compareDocument(transaction, document), ...(sections ? [sections] : []), edition]);
  for (const part of parts) await savePart(transaction, writer, { place, part });
  return writer.finish({ kind: chooseKind(former, document), documentSha: document.sha256 });
}

async function savePart(
  transaction: WriteTransaction,
  writer: VersionWriter,
  { place, part: { rows, issues } }: { readonly place: DocumentPlace; readonly part: Part },
): Promise<void> {
  const { document, editions, isAlone } = place;
  const documents = judgeStanding([{ document, statements: rows }, ...editions]);
  const shas = documents.map(({ document: { sha256 } }) => sha256);
  const current = isAlone ? [] : await findKnownStatements(transaction, shas);
  const wanted = documents.flatMap(({ statements }) => statements);
  const formerIdentities = current.flatMap(({ identity }) => identity ?? []);
  const figures = await compareFigures(transaction, { documents, formerIdentities, version: writer.version });
  if (issues) await writer.save([await compareIssues(transaction, document.sha256, { issues, isNew: isAlone })]);
  await writer.save([compareRows(transaction, { table: "statements", current, wanted }), ...figures.tables]);
  await saveRevisions(transaction, writer.version, figures.revisions);
}

/** Why what is served changes with this save of a document. */
function chooseKind(former: StoredDocument | null, document: StoredDocument): ChangeKind {
  if (former === null) return document.edition === null ? "document" : "edition";
  if (former.withdrawnReason === null && document.withdrawnReason !== null) return "withdrawal";
  if (former.withdrawnReason !== null && document.withdrawnReason === null) return "reinstatement";
  return former.edition === document.edition ? "rereading" : "edition";
}

/** Bytes, reading and sentences carry no versions: what is there stays as it is. */
async function saveOriginal(transaction: WriteTransaction, input: DocumentInput, reading: Reading): Promise<void> {
  await saveDocumentBytes(transaction, { sha256: input.document.sha256, bytes: input.bytes });
  const isNew = await saveReading(transaction, reading);
  if (isNew) await saveSentences(transaction, reading.id, input.sentences);
}

async function findEditions(
  transaction: WriteTransaction,
  document: StoredDocument,
): Promise<EditionStatements<StoredDocument>[]> {
  const found: EditionStatements<StoredDocument>[] = [];
  for (const other of await findOtherEditions(transaction, document))
    found.push({ document: other, statements: await findStatementRows(transaction, other.sha256) });
  return found;
}
