import { isListed } from "./conditions.ts";
import { createDigestId, digestText } from "./digest.ts";
import type { Handle, WriteTransaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** What the bytes of a document say, as one reader read them. Offsets everywhere count UTF-16 units of its text. */
export type Reading = Readonly<Tables["readings"]["$inferSelect"]>;

export interface ReadingInput {
  readonly reader: string;
  readonly readerVersion: string;
  readonly text: string;
}

/** Returns the reading with its id: of the same document, reader, version and text it is the same. */
export function createReading(documentSha: string, { reader, readerVersion, text }: ReadingInput): Reading {
  const textDigest = digestText(text);
  const id = createDigestId(documentSha, reader, readerVersion, textDigest);
  return { id, documentSha, reader, readerVersion, text, textDigest };
}

/** Returns the readings with the given ids, in no order; one that is not there is left out. Readings never change. */
export async function findReadings({ db, tables, dialect }: Handle, ids: readonly string[]): Promise<Reading[]> {
  return db
    .select()
    .from(tables.readings)
    .where(isListed(dialect, tables.readings.id, ids));
}

/** Saves a reading; returns whether it is new. Twice is once. */
export async function saveReading({ db, tables }: WriteTransaction, reading: Reading): Promise<boolean> {
  const table = tables.readings;
  const saved = await db.insert(table).values(reading).onConflictDoNothing().returning({ id: table.id });
  return saved.length > 0;
}
