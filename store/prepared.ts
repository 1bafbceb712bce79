import type { SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database, Given, Handle, TextQuery, TextReader } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A statement composed and compiled once a connection, and run with other parameters each time. */
type Prepared = (handle: Handle, given: Given) => ReturnType<TextReader>;

const names = new Set<string>();

/**
 * Returns a read that is asked again and again; it yields one text a row, in the order of the query.
 *
 * A row comes as one JSON text, because a driver takes longer to hand over thirty values than a parser takes to read them.
 */
export function prepareRead(name: string, compose: (handle: Handle) => TextQuery): Prepared {
  if (names.has(name)) throw new Error(`two prepared reads have the name ${name}`);
  names.add(name);
  const prepared = new WeakMap<Database, TextReader>();
  return (handle, given) => {
    const read = prepared.get(handle.db) ?? handle.dialect.prepareTexts(compose(handle), name);
    prepared.set(handle.db, read);
    return read(given);
  };
}

type Columns = Readonly<Record<string, SQLiteColumn>>;

/** The values of a row by the names of its columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K]["_"]["data"] | NullOf<C[K]> };
type NullOf<C extends SQLiteColumn> = C["_"]["notNull"] extends true ? never : null;

/** Returns the one value that the columns of a row are selected as: the text of a JSON array. */
export function selectRow({ dialect }: Handle, columns: Columns): SQL<string> {
  return dialect.row(Object.values(columns));
}

/** Returns what makes rows that have more than their columns, each from the values that were selected for it. */
export type RowMaker<C extends Columns> = <M extends object>(more: M) => (values: readonly unknown[]) => RowOf<C> & M;

/**
 * Returns what makes rows of the arrays that `selectRow` selected, in either dialect; the columns may be the first of those
 * selected.
 */
export function createRowMaker<C extends Columns>(columns: C): RowMaker<C> {
  const keys = Object.keys(columns);
  const booleans = keys.filter((key) => columns[key]?.dataType === "boolean");
  const empty = Object.fromEntries(keys.map((key) => [key, null]));
  return <M extends object>(more: M) => {
    // A copy of a row that has every key is filled several times as fast as an object that grows key by key.
    const blank: Readonly<Record<string, unknown>> = { ...empty, ...more };
    return (values) => {
      const row = { ...blank };
      for (let at = 0; at < keys.length; at += 1) row[keys[at] ?? ""] = values[at];
      // SQLite has no booleans.
      for (const key of booleans) row[key] = Boolean(row[key]);
      return row as RowOf<C> & M;
    };
  };
}

/** Returns what `create` makes of the tables of a connection, made once for each. */
export function keepByTables<T>(create: (tables: Tables) => T): (tables: Tables) => T {
  const kept = new WeakMap<Tables, { readonly value: T }>();
  return (tables) => {
    const known = kept.get(tables) ?? { value: create(tables) };
    kept.set(tables, known);
    return known.value;
  };
}
