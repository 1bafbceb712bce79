import Client from "better-sqlite3";
import { getTableColumns } from "drizzle-orm";
import { saveCatalogue } from "../store/catalogue.ts";
import { sqliteKit } from "../store/dialect/sqlite.ts";
import { openStore } from "../store/open.ts";
import { saveDocument } from "../store/save-document.ts";
import { defineTables } from "../store/tables.ts";
import { aSyntheticDocument } from "./synthetic-document.ts";
import { createFigures, createSyntheticCatalogue, type Source, type SyntheticSize } from "./synthetic-figures.ts";

const tables = defineTables(sqliteKit);
const ROWS_A_TRANSACTION = 100_000;

/** Fills a new database with synthetic figures, row by row, and their indexes afterwards; tells how far it is. */
export async function fillStore(file: string, size: SyntheticSize, tell: (count: number) => void): Promise<void> {
  const source = await prepareStore(file);
  const client = new Client(file);
  client.pragma("synchronous = OFF");
  client.pragma("cache_size = -524288");
  const indexes = dropIndexes(client);
  streamFigures(client, createFigures(size, source), tell);
  for (const statement of indexes) client.exec(statement);
  client.pragma("wal_checkpoint(truncate)");
  client.close();
}

async function prepareStore(file: string): Promise<Source> {
  const store = await openStore({ file });
  const input = aSyntheticDocument();
  await store.write((transaction) => saveCatalogue(transaction, createSyntheticCatalogue()));
  await store.write((transaction) => saveDocument(transaction, input));
  const { db, tables: kept } = await store.snapshot();
  const [document] = await db.select({ readingId: kept.documents.readingId }).from(kept.documents);
  await store.close();
  return { documentSha: input.document.sha256, readingId: document?.readingId ?? "" };
}

/** Drops the indexes of the two tables, and returns what makes them again. */
function dropIndexes(client: Client.Database): string[] {
  const found = client
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and tbl_name in ('observations', 'citations') and sql is not null",
    )
    .all();
  for (const { name } of found) client.exec(`drop index "${name}"`);
  return found.map(({ sql }) => sql);
}

type Figures = ReturnType<typeof createFigures>;

function streamFigures(client: Client.Database, figures: Figures, tell: (count: number) => void): void {
  const [observations, citations] = [createInsert(client, "observations"), createInsert(client, "citations")];
  let count = 0;
  client.exec("begin");
  for (const { observation, citation } of figures) {
    observations(observation);
    citations(citation);
    count += 1;
    if (count % ROWS_A_TRANSACTION === 0) {
      client.exec("commit; begin");
      tell(count);
    }
  }
  client.exec("commit");
}

/** Returns what inserts a row of a table as the store itself would write it, in the version after the document's. */
function createInsert(
  client: Client.Database,
  name: "observations" | "citations",
): (row: { readonly id: string }) => void {
  const columns = Object.entries(getTableColumns(tables[name]))
    .filter(([key]) => key !== "rowId")
    .map(([key, column]) => [key, column.mapToDriverValue.bind(column)] as const);
  const names = columns.map(([key]) => `"${toSnakeCase(key)}"`).join();
  const insert = client.prepare(`insert into "${name}" (${names}) values (${columns.map(() => "?").join()})`);
  return (row) => {
    // A digest as long as a real one: to compute it would take longer than all the rest, and nothing here reads it.
    const whole: Readonly<Record<string, unknown>> = { ...row, digest: row.id.padEnd(64, "0"), recordedFrom: 2 };
    insert.run(columns.map(([key, map]) => toDriver(map, whole[key])));
  };
}

function toDriver(map: (value: unknown) => unknown, value: unknown): unknown {
  return value === null || value === undefined ? null : map(value);
}

function toSnakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
