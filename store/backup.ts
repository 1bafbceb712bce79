import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../core/errors.ts";
import { checkStore } from "./check.ts";
import { copySqlite, isSqliteInUse, renewSqlite } from "./dialect/sqlite-files.ts";
import { openStore } from "./open.ts";
import { formatVersion } from "./versions.ts";

/** What a copy of a database holds. */
export interface CopiedDatabase {
  readonly dataVersion: string;
}

/**
 * Copies a database while it is used, and checks the copy before it gets its name.
 *
 * Throws DATABASE_MISSING, BACKUP_EXISTS, and DATABASE_DAMAGED where what was copied is not sound.
 */
export async function backUpDatabase(file: string, copy: string): Promise<CopiedDatabase> {
  if (!existsSync(file)) throw new AppError("DATABASE_MISSING", { file });
  if (existsSync(copy)) throw new AppError("BACKUP_EXISTS", { file: copy });
  return makeSound({ copy, code: "DATABASE_DAMAGED", told: file }, (partial) => copySqlite(file, partial));
}

/**
 * Puts a backup where a database is to be, with an id of its own, and checks it before. One that was there is kept beside
 * it under another name.
 *
 * Throws BACKUP_MISSING, BACKUP_DAMAGED, DATABASE_EXISTS, DATABASE_IN_USE.
 */
export async function restoreDatabase(backup: string, file: string, { replace = false } = {}): Promise<CopiedDatabase> {
  if (!existsSync(backup)) throw new AppError("BACKUP_MISSING", { file: backup });
  if (existsSync(file) && !replace) throw new AppError("DATABASE_EXISTS", { file });
  if (existsSync(file) && isSqliteInUse(file)) throw new AppError("DATABASE_IN_USE", { file });
  return makeSound({ copy: file, code: "BACKUP_DAMAGED", told: backup }, async (partial) => {
    await copySqlite(backup, partial);
    renewSqlite(partial, randomBytes(6).toString("hex"));
  });
}

interface WantedCopy {
  readonly copy: string;
  /** What to tell where the copy is not sound, and of which file. */
  readonly code: "DATABASE_DAMAGED" | "BACKUP_DAMAGED";
  readonly told: string;
}

/** Makes a file under another name, and gives it its own once it is known to be sound. */
async function makeSound(
  { copy, code, told }: WantedCopy,
  make: (partial: string) => Promise<void>,
): Promise<CopiedDatabase> {
  const partial = `${copy}.partial`;
  mkdirSync(dirname(copy), { recursive: true });
  rmSync(partial, { force: true });
  try {
    await make(partial);
    const copied = await checkCopy(partial);
    setAside(copy);
    renameSync(partial, copy);
    return copied;
  } catch (cause) {
    for (const end of ENDS) rmSync(`${partial}${end}`, { force: true });
    throw new AppError(code, { file: told, words: findWords(cause) }, { cause });
  }
}

/** The file itself, and what SQLite keeps beside it. */
const ENDS = ["", "-wal", "-shm"];

function findWords(cause: unknown): string | null {
  return cause instanceof Error ? cause.message : null;
}

async function checkCopy(file: string): Promise<CopiedDatabase> {
  const store = await openStore({ file, readonly: true });
  try {
    const [fault] = await checkStore(store);
    if (fault) throw new AppError(fault.code, fault.parameters);
    return { dataVersion: formatVersion(await store.snapshot()) };
  } finally {
    await store.close();
    for (const end of ENDS.slice(1)) rmSync(`${file}${end}`, { force: true });
  }
}

/** Keeps what is in the way under the first free name. */
function setAside(file: string): void {
  if (!existsSync(file)) return;
  let number = 1;
  while (existsSync(`${file}.replaced-${number}`)) number += 1;
  for (const end of ENDS)
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${file}.replaced-${number}${end}`);
}
