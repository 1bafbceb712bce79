import { and, asc, getTableColumns, gt } from "drizzle-orm";
import { isRecordedAt } from "./conditions.ts";
import { changeContent, createRowDigest, EMPTY_CONTENT } from "./digest.ts";
import type { Snapshot } from "./store.ts";
import { type Tables, VERSIONED_TABLES, type VersionedTable } from "./tables.ts";

const ROWS_A_STATEMENT = 2000;

/** Returns the content digest of a snapshot, computed anew from every row that it shows. */
export async function computeContentDigest(snapshot: Snapshot): Promise<string> {
  let content = EMPTY_CONTENT;
  for (const table of VERSIONED_TABLES) content = await addTable(snapshot, table, content);
  return content;
}

async function addTable(snapshot: Snapshot, name: VersionedTable, content: string): Promise<string> {
  const digest = createRowDigest(name, Object.keys(getTableColumns(snapshot.tables[name])));
  let sum = content;
  let rows = await readRows(snapshot, name, 0);
  while (rows.length > 0) {
    sum = changeContent(sum, { added: rows.map(digest), removed: [] });
    rows = await readRows(snapshot, name, Math.max(...rows.map(({ rowId }) => rowId)));
  }
  return sum;
}

async function readRows({ db, tables, version }: Snapshot, name: VersionedTable, after: number) {
  // Only the columns that every versioned table has are named here; the rows hold all.
  const table = tables[name] as Tables["sections"];
  return db
    .select()
    .from(table)
    .where(and(isRecordedAt(table, version), gt(table.rowId, after)))
    .orderBy(asc(table.rowId))
    .limit(ROWS_A_STATEMENT);
}
