import { and, notExists, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { isRecordedAt } from "./conditions.ts";
import type { Snapshot } from "./store.ts";
import type { Tables, VersionedTable } from "./tables.ts";

/** A row that refers to one that the same data version does not show. */
export interface Orphan {
  readonly table: VersionedTable;
  readonly id: string;
  readonly target: VersionedTable;
}

/** [table, what names its row, column that refers, table referred to, column referred to] */
type Reference = readonly [VersionedTable, string, string, VersionedTable, string];

const REFERENCES: readonly Reference[] = [
  ["sections", "id", "documentSha", "documents", "sha256"],
  ["statements", "id", "documentSha", "documents", "sha256"],
  ["observations", "id", "id", "citations", "observationId"],
  ["observations", "id", "indicator", "indicators", "key"],
  ["observations", "id", "regionVersionId", "regionVersions", "id"],
  ["citations", "id", "observationId", "observations", "id"],
  ["citations", "id", "statementId", "statements", "id"],
  ["citations", "id", "documentSha", "documents", "sha256"],
  ["issues", "id", "documentSha", "documents", "sha256"],
  ["issues", "id", "statementId", "statements", "id"],
];

/** Returns the rows of a snapshot that refer to nothing; each kind of reference takes one statement. */
export async function findOrphans(snapshot: Snapshot): Promise<Orphan[]> {
  const found: Orphan[] = [];
  for (const reference of REFERENCES) found.push(...(await findOrphansOf(snapshot, reference)));
  return found;
}

async function findOrphansOf({ db, tables, version }: Snapshot, reference: Reference): Promise<Orphan[]> {
  const [table, idName, columnName, target, targetColumnName] = reference;
  const from = tables[table];
  const to = tables[target];
  const column = findColumn(from, columnName);
  const match = db
    .select({ one: sql`1` })
    .from(to)
    .where(and(sql`${findColumn(to, targetColumnName)} = ${column}`, isRecordedAt(to, version)));
  const rows = await db
    .select({ id: sql<string>`${findColumn(from, idName)}` })
    .from(from)
    .where(and(isRecordedAt(from, version), sql`${column} is not null`, notExists(match)));
  return rows.map(({ id }) => ({ table, id, target }));
}

function findColumn(table: Tables[VersionedTable], name: string): SQLiteColumn {
  const column: SQLiteColumn | undefined = Object.entries(table).find(([key]) => key === name)?.[1];
  if (!column) throw new Error(`no column ${name}`);
  return column;
}
