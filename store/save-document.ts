import { type SaveResult, saveVersion } from "./changes.ts";
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
import { compareFigures, type ReconciledChanges } from "./reconcile-identities.ts";
import type { TableChanges } from "./rows.ts";
import { compareSections, type SectionInput, type SentenceInput, saveSentences } from "./sections.ts";
import { type EditionStatements, judgeStanding } from "./standing.ts";
import { createStatementRows, type StatementInput, type StatementRow } from "./statement-rows.ts";
import { compareStatements, findStatementRows } from "./statements.ts";
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
  readonly statements: readonly StatementInput[];
  readonly issues: readonly IssueInput[];
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
  const document = { ...input.document, readingId: reading.id };
  const statements = createStatementRows(reading, input.sentences, input.statements);
  const sections = await compareSections(transaction, reading, input.sections);
  const issues = await compareIssues(transaction, document.sha256, input.issues);
  return saveRows(transaction, { document, statements, others: [sections, issues] });
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
  const statements = await findStatementRows(transaction, sha256);
  return saveRows(transaction, { document: { ...stored, ...standing }, statements, others: [] });
}

/** A document as it is to be kept. */
interface DocumentRows extends EditionStatements<StoredDocument> {
  /** Changes of what nothing else follows from. */
  readonly others: readonly TableChanges[];
}

async function saveRows(
  transaction: WriteTransaction,
  { document, statements, others }: DocumentRows,
): Promise<SaveResult> {
  const { sha256 } = document;
  const former = await findCurrentDocument(transaction, sha256);
  const claims = await compareClaims(transaction, { document, statements });
  const result = await saveVersion(transaction, { kind: chooseKind(former, document), documentSha: sha256 }, [
    await compareDocument(transaction, document),
    ...others,
    claims.statements,
    await compareEditionIssue(transaction, document),
    ...claims.figures.tables,
  ]);
  if (result.version !== null) await saveRevisions(transaction, result.version, claims.figures.revisions);
  return result;
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

interface ComparedClaims {
  readonly statements: TableChanges;
  readonly figures: ReconciledChanges;
}

async function compareClaims(
  transaction: WriteTransaction,
  own: EditionStatements<StoredDocument>,
): Promise<ComparedClaims> {
  const documents = judgeStanding([own, ...(await findEditions(transaction, own.document))]);
  const shas = documents.map(({ document }) => document.sha256);
  const rows: StatementRow[] = documents.flatMap(({ statements }) => statements);
  const { changes, formerIdentities } = await compareStatements(transaction, shas, rows);
  return { statements: changes, figures: await compareFigures(transaction, { documents, formerIdentities }) };
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
