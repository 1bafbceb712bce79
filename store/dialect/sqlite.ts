import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import Client from "better-sqlite3";
import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import {
  blob,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteColumn,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { Backend, StatementLogger } from "../backend.ts";
import type { Kit } from "../kit.ts";
import type { Database, Dialect, Handle } from "../store.ts";
import { defineTables } from "../tables.ts";
import { deferIndexes } from "./defer-indexes.ts";
import { createInserter } from "./insert-rows.ts";
import { prepareTexts } from "./prepare-texts.ts";

export const sqliteKit: Kit = {
  table: sqliteTable,
  rowId: () => integer().primaryKey({ autoIncrement: true }),
  text: () => text(),
  integer: () => integer(),
  boolean: () => integer({ mode: "boolean" }),
  double: () => real(),
  decimal: () => text(),
  json: () => text({ mode: "json" }),
  bytes: () => blob({ mode: "buffer" }),
  index,
  uniqueIndex,
  primaryKey,
};

function selectValues(values: readonly (string | number)[]): SQL {
  return sql`select value from json_each(${JSON.stringify(values)})`;
}

/** What is kept as JSON stands in a row as itself, not as its text. */
function selectJson(column: SQLiteColumn): SQL {
  return column.dataType === "json" ? sql`json(${column})` : sql`${column}`;
}

const sqliteDialect: Omit<Dialect, "insertRows" | "deferIndexes" | "prepareTexts"> = {
  name: "sqlite",
  list: selectValues,
  listNumbers: selectValues,
  listOf: (name) => sql`select value from json_each(${sql.placeholder(name)})`,
  row: (columns) => sql`json_array(${sql.join(columns.map(selectJson), sql`, `)})`,
  listPairs: (pairs) => {
    return sql`select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${JSON.stringify(pairs)})`;
  },
  holds: (column: SQLiteColumn | SQL, part: SQL) => sql`instr(${column}, ${part}) > 0`,
  execute: async (db, statement) => {
    await db.run(statement);
  },
  findDamage: async (db) => {
    const found = await db.all<{ integrity_check: string }>(sql`pragma integrity_check`);
    const orphans = await db.all<{ table: string }>(sql`pragma foreign_key_check`);
    return [
      ...found.map(({ integrity_check }) => integrity_check).filter((words) => words !== "ok"),
      ...orphans.map(({ table }) => `a row of ${table} refers to a row that is not there`),
    ];
  },
};

const BUSY_TIMEOUT = 10_000;
const RETRY_INTERVAL = 5;

/** Statements that a connection keeps compiled; the oldest goes first. */
const KEPT_STATEMENTS = 256;

/** Compiles a text once: drizzle would compile every query anew. */
function keepStatements(client: Client.Database): Client.Database {
  const kept = new Map<string, Client.Statement>();
  const compile = client.prepare.bind(client);
  const prepare = (source: string): Client.Statement => {
    const statement = kept.get(source) ?? compile(source);
    kept.set(source, statement);
    const oldest = kept.keys().next();
    if (kept.size > KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value);
    return statement;
  };
  return Object.assign(client, { prepare });
}

function createHandle(client: Client.Database, logger: StatementLogger): Handle {
  const db = drizzle(keepStatements(client), { casing: "snake_case", logger });
  const insert = createInserter(client, logger);
  const dialect: Dialect = {
    ...sqliteDialect,
    insertRows: async (_, table, rows) => insert(table, rows),
    deferIndexes: (names, work) => deferIndexes(client, names, work),
    prepareTexts: (query) => prepareTexts(client, logger, query),
  };
  return { db: db as unknown as Database, tables: defineTables(sqliteKit), dialect };
}

function openWriter(file: string): Client.Database {
  mkdirSync(dirname(file), { recursive: true });
  const client = new Client(file, { timeout: BUSY_TIMEOUT });
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // From here on `begin` waits, which stops nothing else.
  client.pragma("busy_timeout = 0");
  return client;
}

function openReader(file: string): Client.Database {
  const client = new Client(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT });
  client.pragma("query_only = ON");
  client.pragma("trusted_schema = OFF");
  client.pragma("mmap_size = 268435456");
  client.pragma("cache_size = -65536");
  return client;
}

/** The statement is compiled at its first use: a database without tables is opened too. */
function createVersionReader(client: Client.Database): () => number {
  const kept: { statement?: Client.Statement<[], number> } = {};
  return () => {
    kept.statement ??= client.prepare<[], number>("select max(version) from data_versions").pluck();
    return kept.statement.get() ?? 0;
  };
}

/** Throws where the file is no database, before anything relies on it. */
function probe(client: Client.Database): void {
  client.pragma("schema_version");
}

/** Begins to write when no other connection does; SQLite's own waiting would hold up the whole process meanwhile. */
async function begin(client: Client.Database): Promise<void> {
  const deadline = performance.now() + BUSY_TIMEOUT;
  while (!tryToBegin(client, performance.now() > deadline)) await setTimeout(RETRY_INTERVAL);
}

function tryToBegin(client: Client.Database, isLastTry: boolean): boolean {
  try {
    client.exec("BEGIN IMMEDIATE");
    return true;
  } catch (error) {
    const isBusy = error instanceof Client.SqliteError && error.code.startsWith("SQLITE_BUSY");
    if (!isBusy || isLastTry) throw error;
    return false;
  }
}

async function transact<T>(client: Client.Database, work: () => Promise<T>): Promise<T> {
  // drizzle's own transaction() would commit before an asynchronous function has done its work.
  await begin(client);
  try {
    const result = await work();
    client.exec("COMMIT");
    return result;
  } finally {
    if (client.inTransaction) client.exec("ROLLBACK");
  }
}

export interface SqliteOptions {
  readonly file: string;
  readonly readonly: boolean;
  readonly logger: StatementLogger;
  readonly maxPages?: number | undefined;
}

/** Opens a file: one connection that writes and one that only reads, which never waits for the other. */
export function openSqlite({ file, readonly, logger, maxPages }: SqliteOptions): Backend {
  const writer = readonly ? null : openWriter(file);
  if (maxPages !== undefined) writer?.pragma(`max_page_count = ${maxPages}`);
  const reader = openReader(file);
  probe(reader);
  const handle = writer && createHandle(writer, logger);
  return {
    latestVersion: createVersionReader(reader),
    reader: createHandle(reader, logger),
    transact: (work) => {
      if (!writer || !handle) throw new Error(`${file} was opened to read only`);
      return transact(writer, () => work(handle));
    },
    close: async () => {
      reader.close();
      writer?.close();
    },
  };
}
