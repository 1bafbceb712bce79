import type {
  index,
  primaryKey,
  SQLiteBlobBufferBuilderInitial,
  SQLiteBooleanBuilderInitial,
  SQLiteIntegerBuilderInitial,
  SQLiteRealBuilderInitial,
  SQLiteTextBuilderInitial,
  SQLiteTextJsonBuilderInitial,
  sqliteTable,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

type TextBuilder = SQLiteTextBuilderInitial<"", [string, ...string[]], undefined>;

/**
 * The makers that one definition of the tables is written with.
 *
 * Their types are those of SQLite in both dialects: the twin of PostgreSQL is cast once, in its own file, so that one
 * set of query functions serves both. A column is named after its key, in snake case.
 */
export interface Kit {
  readonly table: typeof sqliteTable;
  /** Integer key that the database gives; never shown outside, and no part of any digest. */
  readonly rowId: () => ReturnType<SQLiteIntegerBuilderInitial<"">["primaryKey"]>;
  /** Text that sorts by code point in both dialects. */
  readonly text: () => TextBuilder;
  readonly integer: () => SQLiteIntegerBuilderInitial<"">;
  readonly boolean: () => SQLiteBooleanBuilderInitial<"">;
  readonly double: () => SQLiteRealBuilderInitial<"">;
  /** Exact decimal in canonical text: `text` in SQLite, `numeric` in PostgreSQL. */
  readonly decimal: () => TextBuilder;
  readonly json: () => SQLiteTextJsonBuilderInitial<"">;
  readonly bytes: () => SQLiteBlobBufferBuilderInitial<"">;
  readonly index: typeof index;
  readonly uniqueIndex: typeof uniqueIndex;
  readonly primaryKey: typeof primaryKey;
}
