import { type SaveResult, saveVersion } from "./changes.ts";
import { compareDocument, type StoredDocument, saveDocumentBytes } from "./documents.ts";
import { compareIssues, type IssueInput } from "./issues.ts";
import { saveRevisions } from "./observations.ts";
import { createReading, type Reading, type ReadingInput, saveReading } from "./readings.ts";
import { compareFigures, type ReconciledChanges } from "./reconcile-identities.ts";
import type { TableChanges } from "./rows.ts";
import { compareSections, type SectionInput, type SentenceInput, saveSentences } from "./sections.ts";
import { createStatementRows, type StatementInput, type StatementRow } from "./statement-rows.ts";
import { compareStatements } from "./statements.ts";
import type { WriteTransaction } from "./store.ts";

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
  const rows = createStatementRows(reading, input.sentences, input.statements);
  const { statements, figures } = await compareClaims(transaction, input, rows);
  const result = await saveVersion(transaction, { kind: "document", documentSha: input.document.sha256 }, [
    await compareDocument(transaction, { ...input.document, readingId: reading.id }),
    await compareSections(transaction, reading, input.sections),
    statements,
    await compareIssues(transaction, input.document.sha256, input.issues),
    ...figures.tables,
  ]);
  if (result.version !== null) await saveRevisions(transaction, result.version, figures.revisions);
  return result;
}

/** Bytes, reading and sentences carry no versions: what is there stays as it is. */
async function saveOriginal(transaction: WriteTransaction, input: DocumentInput, reading: Reading): Promise<void> {
  await saveDocumentBytes(transaction, { sha256: input.document.sha256, bytes: input.bytes });
  const isNew = await saveReading(transaction, reading);
  if (isNew) await saveSentences(transaction, reading.id, input.sentences);
}

async function compareClaims(
  transaction: WriteTransaction,
  { document }: DocumentInput,
  rows: readonly StatementRow[],
): Promise<{ readonly statements: TableChanges; readonly figures: ReconciledChanges }> {
  const { changes, formerIdentities } = await compareStatements(transaction, document.sha256, rows);
  const figures = await compareFigures(transaction, { document, statements: rows, formerIdentities });
  return { statements: changes, figures };
}
