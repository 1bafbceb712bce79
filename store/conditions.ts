import { and, getTableColumns, gt, isNull, lte, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Dialect } from "./store.ts";
import type { Bookkeeping, Tables, VersionedTable } from "./tables.ts";

type Versioned = Tables[VersionedTable];

/** Returns the condition that a row shows at a data version: recorded from ≤ version < recorded to. */
export function isRecordedAt({ recordedFrom, recordedTo }: Versioned, version: number | Placeholder): SQL | undefined {
  return and(lte(recordedFrom, version), or(isNull(recordedTo), gt(recordedTo, version)));
}

/**
 * Returns the condition that a column is one of some texts, bound as one parameter so that the SQL text stays one.
 *
 * No list is no condition; an empty list lets nothing through.
 */
export function isListed(
  dialect: Dialect,
  column: SQLiteColumn | SQL,
  values: readonly string[] | null | undefined,
): SQL | undefined {
  return values ? sql`${column} in (${dialect.list(values)})` : undefined;
}

/** Returns the condition that a list kept as JSON has one of some texts, bound as one parameter. */
export function holdsAny(dialect: Dialect, column: SQLiteColumn, values: readonly string[]): SQL {
  const wanted = dialect.list(values);
  const holds = dialect.holds(sql`cast(${column} as text)`, sql`'"' || wanted.value || '"'`);
  return sql`exists (select 1 from (${wanted}) as wanted where ${holds})`;
}

/** Returns the condition that a column is one of some numbers, bound as one parameter. */
export function isNumberListed(dialect: Dialect, column: SQLiteColumn, values: readonly number[]): SQL {
  return sql`${column} in (${dialect.listNumbers(values)})`;
}

/** Returns the columns of a table that say something, without those that keep its versions. */
export function findFieldColumns<T extends Versioned>(table: T): Omit<T["_"]["columns"], Bookkeeping> {
  const { rowId: _, digest: __, recordedFrom: ___, recordedTo: ____, ...fields } = getTableColumns(table);
  return fields as Omit<T["_"]["columns"], Bookkeeping>;
}
