import type Client from "better-sqlite3";

interface Index {
  readonly name: string;
  readonly sql: string;
}

/**
 * Runs work without some indexes, within a transaction, and makes them anew after it in the order that they had. What
 * throws leaves them to the transaction, which takes back all.
 */
export async function deferIndexes<T>(
  client: Client.Database,
  names: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const found = client
    .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null order by rowid")
    .all() as Index[];
  const deferred = found.filter(({ name }) => names.includes(name));
  for (const { name } of deferred) client.exec(`drop index "${name}"`);
  const result = await work();
  for (const { sql } of deferred) client.exec(sql);
  return result;
}
