import { randomBytes } from "node:crypto";
import { AppError } from "../core/errors.ts";
import type { Backend, StatementLogger } from "./backend.ts";
import { findProgramPackage, migrate } from "./migrate.ts";
import type { Handle, Store } from "./store.ts";
import { findLatestVersion, isDataVersion } from "./versions.ts";

/** Returns the present instant, UTC. */
export type Clock = () => string;

export function readClock(): string {
  return new Date().toISOString();
}

/** Whom to tell of each SQL statement. */
export interface StatementListeners extends StatementLogger {
  add(listener: (statement: string) => void): () => void;
}

export function createStatementListeners(): StatementListeners {
  const listeners = new Set<(statement: string) => void>();
  return {
    logQuery: (query) => {
      for (const tell of listeners) tell(query);
    },
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Returns a function that runs pieces of work one after the other, in the order of the calls, whatever fails. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };
}

/** Brings the tables up to date, and gives a new database its id. Twice is once. */
export function prepareDatabase(backend: Backend, clock: Clock): Promise<void> {
  return backend.transact(async (handle) => {
    await migrate(handle);
    const { db, tables } = handle;
    const databaseId = randomBytes(6).toString("hex");
    const programVersion = findProgramPackage().version;
    const info = { id: 1, databaseId, createdAt: clock(), programVersion };
    await db.insert(tables.databaseInfo).values(info).onConflictDoNothing();
  });
}

async function findDatabaseId({ db, tables }: Handle): Promise<string> {
  const { databaseId } = tables.databaseInfo;
  const [info] = await db.select({ databaseId }).from(tables.databaseInfo);
  if (!info) throw new Error("the database has no id");
  return info.databaseId;
}

/** Throws what to tell of a fault of the file, else the error as it is. */
export type ExplainFault = (error: unknown) => never;

export interface StoreParts {
  readonly backend: Backend;
  readonly listeners: StatementListeners;
  readonly clock: Clock;
  /** Words faults of writing. */
  readonly explainWrite?: ExplainFault;
}

function throwAsIs(error: unknown): never {
  throw error;
}

/** Returns the store over a database that is prepared. */
export async function createStore({ backend, listeners, clock, explainWrite = throwAsIs }: StoreParts): Promise<Store> {
  const { reader } = backend;
  const databaseId = await findDatabaseId(reader);
  const queue = createQueue();
  return {
    databaseId,
    snapshot: async (version) => {
      if (version !== undefined && !(await isDataVersion(reader, version)))
        throw new AppError("UNKNOWN_VERSION", { version: `${databaseId}.${version}` });
      return { ...reader, databaseId, version: version ?? (await findLatestVersion(reader)) };
    },
    latestVersion: () => backend.latestVersion(),
    now: clock,
    write: (work) => queue(() => backend.transact((handle) => work({ ...handle, now: clock() })).catch(explainWrite)),
    onStatement: (listener) => listeners.add(listener),
    close: () => queue(() => backend.close()),
  };
}
