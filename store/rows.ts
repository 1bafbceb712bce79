import { getTableColumns } from "drizzle-orm";
import { isNumberListed } from "./conditions.ts";
import { digestRow } from "./digest.ts";
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
  const columns = new Set(Object.keys(getTableColumns(tables[table])));
  const rows = wanted.map((value) => createRow(table, pickColumns(value, columns)));
  const kept = new Set(rows.map(({ digest }) => digest));
  const known = new Set(current.map(({ digest }) => digest));
  return {
    table,
    added: rows.filter(({ digest }) => !known.has(digest)),
    closed: current.filter(({ digest }) => !kept.has(digest)),
  };
}

function createRow(table: VersionedTable, fields: NewRow["fields"]): NewRow {
  return { fields, digest: digestRow(table, fields) };
}

/** A value may know more than the table keeps (an indicator its examples): that is no part of the row nor of its digest. */
function pickColumns(value: object, columns: ReadonlySet<string>): NewRow["fields"] {
  return Object.fromEntries(Object.entries(value).filter(([key]) => columns.has(key)));
}

// SQLite binds at most 32,766 parameters to a statement, and the widest table has some forty columns.
const ROWS_A_STATEMENT = 400;

/** Cuts a list into pieces that one statement can bind. */
export function splitRows<T>(rows: readonly T[], size = ROWS_A_STATEMENT): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}

/** Closes and adds rows as of a data version. */
export async function saveChanges(
  { db, tables, dialect }: WriteTransaction,
  { table: name, added, closed }: TableChanges,
  version: number,
): Promise<void> {
  // Whatever the table, these two columns and the insert are the same to the type system only if one stands for all.
  const table = tables[name] as Tables["sections"];
  if (closed.length > 0) {
    const rowIds = closed.map(({ rowId }) => rowId);
    await db
      .update(table)
      .set({ recordedTo: version })
      .where(isNumberListed(dialect, table.rowId, rowIds));
  }
  for (const rows of splitRows(added)) {
    const values = rows.map(({ fields, digest }) => ({ ...fields, digest, recordedFrom: version, recordedTo: null }));
    await db.insert(table).values(values as unknown as Tables["sections"]["$inferInsert"][]);
  }
}
