import type { SQL } from "drizzle-orm";
import type { BaseSQLiteDatabase, SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tables } from "./tables.ts";

/** Typed after SQLite in both dialects, and always awaited. */
export type Database = BaseSQLiteDatabase<"async", unknown, Record<string, never>>;

/** A row as layers, of which the first that has a value gives it: to copy wide rows into one takes longer than to write them. */
export type LayeredRow = readonly Readonly<Record<string, unknown>>[];

/** What a prepared statement is run with, by the names of its placeholders: a list is given as JSON. */
export type Given = Readonly<Record<string, string | number>>;

/** A query of one text column, `row`. */
export interface TextQuery {
  toSQL(): { readonly sql: string; readonly params: readonly unknown[] };
  prepare(name: string): { execute(given: Given): Promise<{ readonly row: string }[]> };
}

/** Runs a prepared query of one text column; returns its texts in their order, at once where the database allows it. */
export type TextReader = (given: Given) => readonly string[] | Promise<readonly string[]>;

/** What differs by dialect in a query. */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** Returns a query of one column, `value`: the texts of a list that is bound as one parameter. */
  list(values: readonly string[]): SQL;
  listNumbers(values: readonly number[]): SQL;
  /** Returns a query as `list` does, of a list of texts that each run of a prepared statement gives as JSON under a name. */
  listOf(name: string): SQL;
  /** Returns one text for the values of some columns of a row: a JSON array. */
  row(columns: readonly SQLiteColumn[]): SQL<string>;
  /** Compiles a query of one text column; no two of a connection have the same name. */
  prepareTexts(query: TextQuery, name: string): TextReader;
  /** Returns a query of two columns, text and integer: pairs that are bound as one parameter. */
  listPairs(pairs: readonly (readonly [string, number])[]): SQL;
  /** Returns the condition that a text holds another. */
  holds(text: SQLiteColumn | SQL, part: SQL): SQL;
  execute(db: Database, statement: SQL): Promise<void>;
  /** Inserts rows, each in layers of values by the keys of the table's columns; what no layer has is null. */
  insertRows(db: Database, table: SQLiteTable, rows: readonly LayeredRow[]): Promise<void>;
  /** Runs work within a transaction without some indexes, and makes them after it; where that saves nothing just the work. */
  deferIndexes<T>(indexes: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Returns what the database's own check of its files finds, as it words it; nothing where all is well. */
  findDamage(db: Database): Promise<string[]>;
}

export interface Handle {
  readonly db: Database;
  readonly tables: Tables;
  readonly dialect: Dialect;
}

/** Answers that were read before, the longest unused first. A data version never changes, so that they hold for good. */
export interface Memory {
  readonly answers: Map<string, { readonly rows: Promise<readonly unknown[]>; readonly count: number }>;
  /** Rows in all of them. */
  count: number;
}

/** A state of the data that no later write changes: every read takes one. */
export interface Snapshot extends Handle {
  readonly databaseId: string;
  readonly version: number;
  /** Where there is none, everything is read each time it is asked. */
  readonly memory?: Memory;
}

/** A write under way; what it reads includes what it wrote. */
export interface WriteTransaction extends Handle {
  /** Instant of the write, UTC. */
  readonly now: string;
}

export interface Store {
  readonly databaseId: string;
  /**
   * Returns the state at a data version; by default the latest, which is 0 where nothing was ever saved.
   *
   * Throws UNKNOWN_VERSION.
   */
  snapshot(version?: number): Promise<Snapshot>;
  /** Returns the number of the latest data version, at once where the database allows it: the cheapest of all reads. */
  latestVersion(): number | Promise<number>;
  /** Returns the present instant, UTC: no later write is recorded before it. */
  now(): string;
  /** Runs work in one transaction: all of it is kept, or nothing where it throws. Writes wait for each other. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Tells a listener the text of every SQL statement; returns what ends that. */
  onStatement(listener: (statement: string) => void): () => void;
  close(): Promise<void>;
}
