import { and, eq, getTableColumns } from "drizzle-orm";
import { isNumberListed } from "./conditions.ts";
import { createRowDigest } from "./digest.ts";
import type { Handle, WriteTransaction } from "./store.ts";
import type { Bookkeeping, Tables, VersionedTable } from "./tables.ts";

/** What a row of a table says. */
export type FieldsOf<T extends VersionedTable> = Omit<Tables[T]["$inferSelect"], Bookkeeping>;

export interface KnownRow {
  readonly rowId: number;
  readonly digest: string;
}

interface NewRow {
  readonly digest: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is to be done to one table so that its current rows are those wanted. */
export interface TableChanges {
  readonly table: VersionedTable;
  readonly added: readonly NewRow[];
  readonly closed: readonly KnownRow[];
}

export interface RowComparison<T extends VersionedTable> {
  readonly table: T;
  readonly current: readonly KnownRow[];
  readonly wanted: readonly FieldsOf<T>[];
}

/** Returns what turns the current rows of a table into the wanted ones: rows that say the same are left alone. */
export function compareRows<T extends VersionedTable>(
  { tables }: Handle,
  { table, current, wanted }: RowComparison<T>,
): TableChanges {
  // A value may know more than the table keeps (an indicator its examples): that is no part of the row nor of its digest.
  const digest = createRowDigest(table, Object.keys(getTableColumns(tables[table])));
  const rows = wanted.map((fields: NewRow["fields"]) => ({ fields, digest: digest(fields) }));
  const kept = new Set(rows.map((row) => row.digest));
  const known = new Set(current.map((row) => row.digest));
  return {
    table,
    added: rows.filter((row) => !known.has(row.digest)),
    closed: current.filter((row) => !kept.has(row.digest)),
  };
}

/** Rows that a data version took back: it had added them itself. */
export interface TakenBack {
  readonly takenBack: number;
}

/** Closes and adds rows as of a data version; a row to be closed that this very version added is taken back. */
export async function saveChanges(
  { db, tables, dialect }: WriteTransaction,
  { table: name, added, closed }: TableChanges,
  version: number,
): Promise<TakenBack> {
  // Whatever the table, these two columns and the insert are the same to the type system only if one stands for all.
  const table = tables[name] as Tables["sections"];
  const isGone = isNumberListed(
    dialect,
    table.rowId,
    closed.map(({ rowId }) => rowId),
  );
  const takenBack =
    closed.length === 0
      ? []
      : await db
          .delete(table)
          .where(and(isGone, eq(table.recordedFrom, version)))
          .returning({ rowId: table.rowId });
  if (closed.length > takenBack.length) await db.update(table).set({ recordedTo: version }).where(isGone);
  await dialect.insertRows(
    db,
    table,
    added.map(({ fields, digest }) => [{ digest, recordedFrom: version }, fields]),
  );
  return { takenBack: takenBack.length };
}
