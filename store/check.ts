import type { MessageParameters } from "../core/errors.ts";
import type { ErrorCode } from "../core/messages.ts";
import { computeContentDigest } from "./check-content.ts";
import { findOrphans } from "./check-references.ts";
import { type Citation, findCitations } from "./citations.ts";
import { findDocumentBytes, findDocuments, type StoredDocument } from "./documents.ts";
import { findReadings, type Reading } from "./readings.ts";
import { isValueQuoted } from "./stated-value.ts";
import { findStatements, type StoredStatement } from "./statements.ts";
import type { Snapshot, Store } from "./store.ts";
import { findDataVersion } from "./versions.ts";

/** What is wrong with a database: a code of `core/messages.ts` with its parameters. */
export interface StoreFault {
  readonly code: ErrorCode;
  readonly parameters: MessageParameters;
}

/** What kept bytes say when they are read again. */
export interface RemadeReading {
  readonly text: string;
  /** Returns a cell of the document's tables, its sheet by name; null where there is none. Absent where it has no tables. */
  readonly findCell?: (sheet: string, cell: string) => RemadeCell | null;
}

/** The displayed text of a cell, with the stored number that it displays. */
export interface RemadeCell {
  readonly text: string;
  readonly raw: string | null;
}

/** Reads kept bytes again, as the reading's reader does. */
export type RemakeReading = (kept: {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly bytes: Uint8Array;
}) => Promise<RemadeReading>;

/**
 * Returns everything that is wrong with the latest state of a store; nothing where all is well.
 *
 * Checks the files, the content digest, the references, that each citation and statement quotes its reading, that each
 * cited quote holds its value, and, given how, that the readings and the cells come of the kept bytes.
 */
export async function checkStore(store: Store, remake?: RemakeReading): Promise<StoreFault[]> {
  const snapshot = await store.snapshot();
  const damage = await snapshot.dialect.findDamage(snapshot.db);
  // Nothing else can be told of a damaged file.
  if (damage.length > 0) return damage.map((words) => ({ code: "CHECK_DAMAGE", parameters: { words } }));
  const faults = [...(await checkDigest(snapshot)), ...(await checkReferences(snapshot))];
  for (const document of await findDocuments(snapshot))
    faults.push(...(await checkDocument(snapshot, document, remake)));
  return faults;
}

async function checkDigest(snapshot: Snapshot): Promise<StoreFault[]> {
  const latest = await findDataVersion(snapshot);
  if (latest === null) return [];
  const { version, contentDigest: stored } = latest;
  const computed = await computeContentDigest(snapshot);
  return computed === stored ? [] : [{ code: "CHECK_DIGEST", parameters: { version, stored, computed } }];
}

async function checkReferences(snapshot: Snapshot): Promise<StoreFault[]> {
  const orphans = await findOrphans(snapshot);
  return orphans.map(({ table, id, target }) => ({ code: "CHECK_ORPHAN", parameters: { table, id, target } }));
}

async function checkDocument(
  snapshot: Snapshot,
  document: StoredDocument,
  remake: RemakeReading | undefined,
): Promise<StoreFault[]> {
  const [reading] = await findReadings(snapshot, [document.readingId]);
  if (!reading) throw new Error(`no reading ${document.readingId}`);
  const citations = await findCitations(snapshot, { documentShas: [document.sha256] });
  const { items: statements } = await findStatements(
    snapshot,
    { documentShas: [document.sha256] },
    { first: Number.MAX_SAFE_INTEGER - 1 },
  );
  return [
    ...checkQuotes(reading, [...statements, ...citations]),
    ...checkSentences(reading, citations),
    ...checkValues(citations, statements),
    ...(remake
      ? await checkReading(snapshot, { document, reading, remake, quoted: [...statements, ...citations] })
      : []),
  ];
}

type Quoted = Pick<Citation, "id" | "readingId" | "start" | "end" | "cell" | "quote">;

function checkQuotes(reading: Reading, quoted: readonly Quoted[]): StoreFault[] {
  return quoted
    .filter((one) => !isQuoted(reading, one))
    .map(({ id, start, end, quote }) => ({ code: "CHECK_QUOTE", parameters: { id, start, end, quote } }));
}

/** The words of a cell are held against the kept bytes, not against the reading's text. */
function isQuoted({ id, text }: Reading, { readingId, start, end, cell, quote }: Quoted): boolean {
  if (readingId !== id) return false;
  return cell !== null || (start !== null && end !== null && text.slice(start, end) === quote);
}

function checkSentences(reading: Reading, citations: readonly Citation[]): StoreFault[] {
  return checkQuotes(
    reading,
    citations.map(({ id, readingId, cell, sentenceStart: start, sentenceEnd: end, sentence }) => {
      return { id, readingId, cell, start, end, quote: sentence ?? "" };
    }),
  );
}

function checkValues(citations: readonly Citation[], statements: readonly StoredStatement[]): StoreFault[] {
  const values = new Map(statements.map(({ id, value }) => [id, value]));
  return citations.flatMap(({ id, statementId, quote }): StoreFault[] => {
    const value = values.get(statementId);
    if (value === undefined || isValueQuoted(value, quote)) return [];
    return [{ code: "CHECK_VALUE", parameters: { id, quote, value } }];
  });
}

type QuotedCell = Pick<Citation, "id" | "sheet" | "cell" | "raw" | "quote">;

interface KeptReading {
  readonly document: StoredDocument;
  readonly reading: Reading;
  readonly remake: RemakeReading;
  readonly quoted: readonly QuotedCell[];
}

async function checkReading(
  snapshot: Snapshot,
  { document, reading, remake, quoted }: KeptReading,
): Promise<StoreFault[]> {
  const bytes = await findDocumentBytes(snapshot, document.sha256);
  const remade = bytes && (await remake({ document, reading, bytes }));
  const { fileName } = document;
  if (remade?.text !== reading.text) return [{ code: "CHECK_READING", parameters: { fileName } }];
  return quoted.flatMap((one) => checkCell(one, remade));
}

function checkCell({ id, sheet, cell, raw, quote }: QuotedCell, { findCell }: RemadeReading): StoreFault[] {
  if (sheet === null || cell === null) return [];
  const found = findCell?.(sheet, cell) ?? null;
  if (found?.text === quote && found.raw === raw) return [];
  return [{ code: "CHECK_CELL", parameters: { id, sheet, cell, quote, found: found?.text ?? null } }];
}
