import { AppError } from "../../core/errors.ts";
import { findDocuments } from "../../store/documents.ts";
import { findReadings } from "../../store/readings.ts";
import { findStatements, type StatementFilter, type StoredStatement } from "../../store/statements.ts";
import type { Snapshot } from "../../store/store.ts";

/** A statement to be decided of, with the text it stands in. */
export interface Doubt {
  readonly statement: StoredStatement;
  readonly text: string;
  readonly document: { readonly sha256: string; readonly title: string; readonly fileName: string };
}

const PAGE = 500;

/** Returns all statements that a filter lets through, by document in the order of the text. */
export async function listStatements(snapshot: Snapshot, filter: StatementFilter): Promise<StoredStatement[]> {
  const found: StoredStatement[] = [];
  for (let after: string | null = null, hasNext = true; hasNext; ) {
    const page = await findStatements(snapshot, filter, { first: PAGE, after });
    found.push(...page.items);
    after = page.items.at(-1)?.sortKey ?? null;
    hasNext = page.hasNext;
  }
  return found;
}

/** Returns statements with their texts and documents, in the same order. */
export async function findDoubts(snapshot: Snapshot, statements: readonly StoredStatement[]): Promise<Doubt[]> {
  const readings = await findReadings(snapshot, [...new Set(statements.map(({ readingId }) => readingId))]);
  const documents = await findDocuments(snapshot, [...new Set(statements.map(({ documentSha }) => documentSha))]);
  const textOf = new Map(readings.map(({ id, text }) => [id, text]));
  const documentOf = new Map(documents.map((document) => [document.sha256, document]));
  return statements.flatMap((statement) => {
    const document = documentOf.get(statement.documentSha);
    return document ? [{ statement, document, text: textOf.get(statement.readingId) ?? "" }] : [];
  });
}

/** Returns the statement with an id, or with the only one that begins so. Throws UNKNOWN_STATEMENT. */
export async function findStatement(snapshot: Snapshot, id: string): Promise<StoredStatement> {
  const [exact] = (await findStatements(snapshot, { ids: [id] }, { first: 1 })).items;
  if (exact) return exact;
  const alike = id.length < MIN_ID ? [] : await listStatements(snapshot, { idPrefix: id });
  const [only] = alike;
  if (!only || alike.length > 1)
    throw new AppError("UNKNOWN_STATEMENT", { id, count: alike.length > 1 ? alike.length : null });
  return only;
}

/** Shorter beginnings of an id are given by mistake. */
const MIN_ID = 6;
