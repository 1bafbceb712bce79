import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  json,
  numeric,
  type PgDatabase,
  type PgQueryResultHKT,
  pgTable,
  primaryKey,
  serial,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Backend, StatementLogger } from "../backend.ts";
import type { Kit } from "../kit.ts";
import { splitRows } from "../split-rows.ts";
import type { Database, Dialect, Handle } from "../store.ts";
import { defineTables } from "../tables.ts";
import { findLatestVersion } from "../versions.ts";

// The server's collation may ignore hyphens or case: with this one texts sort as in SQLite.
const text = customType<{ data: string }>({ dataType: () => `text collate "C"` });

const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

// The one place where the twin takes the types of SQLite.
export const postgresKit = {
  table: pgTable,
  rowId: () => serial().primaryKey(),
  text: () => text(),
  integer: () => integer(),
  boolean: () => boolean(),
  double: () => doublePrecision(),
  decimal: () => numeric(),
  // Not jsonb, which orders keys its own way.
  json: () => json(),
  bytes: () => bytea(),
  index,
  uniqueIndex,
  primaryKey,
} as unknown as Kit;

type PostgresDatabase = PgDatabase<PgQueryResultHKT>;

function unwrap(db: Database): PostgresDatabase {
  return db as unknown as PostgresDatabase;
}

/** A decimal stays a text: as a number of JSON it would pass through a float. */
function selectJson(column: SQLiteColumn): SQL {
  return column.columnType === "PgNumeric" ? sql`${column}::text` : sql`${column}`;
}

const postgresDialect: Dialect = {
  name: "postgres",
  list: (values) =>
    sql`select value collate "C" as value from json_array_elements_text(${JSON.stringify(values)}::json)`,
  listOf: (name) =>
    sql`select value collate "C" as value from json_array_elements_text(${sql.placeholder(name)}::json)`,
  row: (columns) => sql`json_build_array(${sql.join(columns.map(selectJson), sql`, `)})::text`,
  listNumbers: (values) => sql`select json_array_elements_text(${JSON.stringify(values)}::json)::integer as value`,
  listPairs: (pairs) => {
    return sql`select pair ->> 0, (pair ->> 1)::integer from json_array_elements(${JSON.stringify(pairs)}::json) as pair`;
  },
  holds: (column, part) => sql`strpos(${column}, ${part}) > 0`,
  execute: async (db, statement) => {
    await unwrap(db).execute(statement);
  },
  insertRows: async (db, table, rows) => {
    const whole = rows.map((layers) => Object.assign({}, ...layers.toReversed()));
    for (const part of splitRows(whole)) await db.insert(table).values(part as never);
  },
  deferIndexes: (_, work) => work(),
  prepareTexts: (query, name) => {
    const prepared = query.prepare(name);
    return async (given) => (await prepared.execute(given)).map(({ row }) => row);
  },
  // The server checks its own pages as it reads them.
  findDamage: async () => [],
};

function createHandle(db: PostgresDatabase): Handle {
  return { db: db as unknown as Database, tables: defineTables(postgresKit), dialect: postgresDialect };
}

/** What a driver of drizzle is to be created with. */
export interface PostgresConfig {
  readonly casing: "snake_case";
  readonly logger: StatementLogger;
}

/** Connects through any of drizzle's PostgreSQL drivers: `(config) => drizzle({ client, ...config })`. */
export type ConnectPostgres = (config: PostgresConfig) => unknown;

// Any number will do, so long as all programs take the same one.
const WRITE_LOCK = 0x71756269;

export function openPostgres(connect: ConnectPostgres, logger: StatementLogger): Backend {
  const db = connect({ casing: "snake_case", logger }) as PostgresDatabase;
  return {
    reader: createHandle(db),
    latestVersion: () => findLatestVersion(createHandle(db)),
    transact: (work) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${WRITE_LOCK})`);
        return work(createHandle(transaction));
      }),
    close: async () => {},
  };
}
