import Client from "better-sqlite3";

/** Copies a database while others read and write it: what the copy holds is one state, all of it committed. */
export async function copySqlite(file: string, copy: string): Promise<void> {
  const client = new Client(file, { readonly: true, fileMustExist: true });
  try {
    await client.backup(copy);
  } finally {
    client.close();
  }
  leaveWal(copy);
}

/** Of a copy there is one file, with no log beside it. */
function leaveWal(file: string): void {
  const client = new Client(file, { fileMustExist: true });
  try {
    client.pragma("journal_mode = DELETE");
  } finally {
    client.close();
  }
}

/** Gives a database another id: versions that were told of it before are not those of this one. */
export function renewSqlite(file: string, databaseId: string): void {
  const client = new Client(file, { fileMustExist: true });
  try {
    client.prepare("update database_info set database_id = ?").run(databaseId);
  } finally {
    client.close();
  }
}

/** Does any other connection, of this program or another, have a database open? One that is damaged is in nobody's use. */
export function isSqliteInUse(file: string): boolean {
  const client = new Client(file, { fileMustExist: true, timeout: 0 });
  try {
    client.pragma("locking_mode = EXCLUSIVE");
    client.exec("BEGIN EXCLUSIVE; ROLLBACK");
    return false;
  } catch (error) {
    return error instanceof Client.SqliteError && error.code.startsWith("SQLITE_BUSY");
  } finally {
    client.close();
  }
}
