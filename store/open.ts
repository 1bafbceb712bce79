import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../core/errors.ts";
import type { Backend } from "./backend.ts";
import { type Clock, createStatementListeners, createStore, prepareDatabase, readClock } from "./create-store.ts";
import { type ConnectPostgres, openPostgres } from "./dialect/postgres.ts";
import { openSqlite, type SqliteOptions } from "./dialect/sqlite.ts";
import { checkMigrations } from "./migrate.ts";
import type { Store } from "./store.ts";

export interface StoreOptions {
  /** Path of the database, made with its folders where it is missing; `:memory:` is a database of its own, gone on close. */
  readonly file: string;
  readonly readonly?: boolean;
  readonly clock?: Clock;
  /** Pages that the file may have, where it must not grow for ever. */
  readonly maxPages?: number;
}

/**
 * Opens a store in SQLite.
 *
 * Throws DATABASE_MISSING, DATABASE_OLDER (both to read only), DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_BUSY;
 * writing throws DATABASE_FULL.
 */
export async function openStore({ file, readonly = false, clock = readClock, maxPages }: StoreOptions): Promise<Store> {
  if (file === ":memory:") return openTemporaryStore(clock);
  if (readonly && !existsSync(file)) throw new AppError("DATABASE_MISSING", { file });
  const listeners = createStatementListeners();
  const backend = openFile({ file, readonly, logger: listeners, maxPages });
  try {
    await (readonly ? checkMigrations(backend.reader) : prepareDatabase(backend, clock));
    const explainWrite = (error: unknown): never => {
      throw explain(error, file);
    };
    return await createStore({ backend, listeners, clock, explainWrite });
  } catch (error) {
    await backend.close();
    throw explain(error, file);
  }
}

// A real file: readers and the writer are apart in it as they are anywhere, which in memory they would not be.
async function openTemporaryStore(clock: Clock): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "qubi-"));
  const store = await openStore({ file: join(folder, "qubi.db"), clock });
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...store, close };
}

function openFile(options: SqliteOptions): Backend {
  try {
    return openSqlite(options);
  } catch (error) {
    throw explain(error, options.file);
  }
}

const FAULTS = {
  SQLITE_FULL: "DATABASE_FULL",
  SQLITE_NOTADB: "DATABASE_DAMAGED",
  SQLITE_CORRUPT: "DATABASE_DAMAGED",
  SQLITE_BUSY: "DATABASE_BUSY",
  SQLITE_CANTOPEN: "DATABASE_UNREADABLE",
  SQLITE_READONLY: "DATABASE_UNREADABLE",
} as const;

/** drizzle wraps what the driver throws. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error && String(error.code).startsWith("SQLITE") ? String(error.code) : findCode(error.cause);
}

/** Returns what to tell of a fault of the file; any other error is returned as it is. */
function explain(error: unknown, file: string): unknown {
  const code = findCode(error);
  const fault = Object.entries(FAULTS).find(([start]) => code.startsWith(start));
  if (!fault || error instanceof AppError) return error;
  return new AppError(fault[1], { file }, { cause: error });
}

/**
 * Opens a store in PostgreSQL through any of drizzle's drivers, in UTF-8.
 *
 * Closing the store leaves the connection to whoever made it. Throws DATABASE_NEWER.
 */
export async function createPostgresStore(connect: ConnectPostgres, clock: Clock = readClock): Promise<Store> {
  const listeners = createStatementListeners();
  const backend = openPostgres(connect, listeners);
  await prepareDatabase(backend, clock);
  return createStore({ backend, listeners, clock });
}
