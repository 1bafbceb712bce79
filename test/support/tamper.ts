import { join } from "node:path";
import Database from "better-sqlite3";

/** Changes a home's database behind the program's back; returns how many rows were changed. */
export function tamper(home: string, statement: string): number {
  const client = new Database(join(home, "qubi.db"));
  try {
    return client.prepare(statement).run().changes;
  } finally {
    client.close();
  }
}

/** Returns the rows of a query over a home's database, whatever the program would say of it. */
export function queryRows<T>(home: string, statement: string): T[] {
  const client = new Database(join(home, "qubi.db"), { readonly: true });
  try {
    return client.prepare<[], T>(statement).all();
  } finally {
    client.close();
  }
}
