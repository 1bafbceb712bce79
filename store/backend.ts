import type { Handle } from "./store.ts";

/** The part of drizzle's logger that drivers call. */
export interface StatementLogger {
  logQuery(query: string, parameters: unknown[]): void;
}

/** The connections of one dialect. */
export interface Backend {
  readonly reader: Handle;
  /** Runs work in one transaction that no other writer, in this process or another, overlaps. Never called within itself. */
  transact<T>(work: (handle: Handle) => Promise<T>): Promise<T>;
  /** Returns the number of the latest data version by one prepared statement; 0 where nothing was ever saved. */
  latestVersion(): number | Promise<number>;
  close(): Promise<void>;
}
