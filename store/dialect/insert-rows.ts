import type Client from "better-sqlite3";
import { type Column, getTableColumns, getTableName, type Table } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { StatementLogger } from "../backend.ts";
import type { LayeredRow } from "../store.ts";

interface Insert {
  readonly source: string;
  readonly columns: readonly (readonly [key: string, column: Column])[];
  readonly statement: Client.Statement;
}

/** Returns what inserts rows by one compiled statement a table: to build one for every few hundred rows takes longer than they do. */
export function createInserter(client: Client.Database, logger: StatementLogger) {
  const inserts = new Map<Table, Insert>();
  return (table: Table, rows: readonly LayeredRow[]): void => {
    const insert = inserts.get(table) ?? createInsert(client, table);
    inserts.set(table, insert);
    logger.logQuery(insert.source, []);
    for (const row of rows)
      insert.statement.run(insert.columns.map(([key, column]) => toDriver(column, findValue(row, key))));
  };
}

function createInsert(client: Client.Database, table: Table): Insert {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => `"${toSnakeCase(key)}"`).join(", ");
  const source = `insert into "${getTableName(table)}" (${names}) values (${columns.map(() => "?").join(", ")})`;
  return { source, columns, statement: client.prepare(source) };
}

function findValue(layers: LayeredRow, key: string): unknown {
  for (const layer of layers) if (layer[key] !== undefined) return layer[key];
  return null;
}

function toDriver(column: Column, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value);
}
