import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { AppError } from "../core/errors.ts";
import type { Handle } from "./store.ts";

/** Our own package, found from the sources and from `dist` alike. */
export interface ProgramPackage {
  readonly folder: string;
  readonly version: string;
}

/** Returns the package that this file is of. */
export function findProgramPackage(folder = dirname(fileURLToPath(import.meta.url))): ProgramPackage {
  const found = readPackage(folder);
  if (found?.name === "qubi") return { folder, version: found.version };
  const parent = dirname(folder);
  if (parent === folder) throw new Error("no package.json of qubi above the store");
  return findProgramPackage(parent);
}

function readPackage(folder: string): { readonly name: string; readonly version: string } | null {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Brings the tables of a database up to the program's, inside the transaction that the handle is of.
 *
 * Throws DATABASE_NEWER where a later program has changed them. drizzle's own migrator reads what was applied before it
 * takes a lock, so that two programs starting at once would both create the tables.
 */
export async function migrate({ db, dialect }: Handle): Promise<void> {
  const folder = join(findProgramPackage().folder, "store", "migrations", dialect.name);
  const known = readMigrationFiles({ migrationsFolder: folder });
  await dialect.execute(db, sql.raw(`create table if not exists "applied_migrations" ("hash" text primary key)`));
  const applied = new Set(await findAppliedMigrations({ db, dialect }));
  checkAppliedMigrations(
    [...applied],
    known.map(({ hash }) => hash),
  );
  for (const { hash, sql: statements } of known.filter((migration) => !applied.has(migration.hash))) {
    for (const statement of statements) await dialect.execute(db, sql.raw(statement));
    await dialect.execute(db, sql`insert into "applied_migrations" ("hash") values (${hash})`);
  }
}

/** Throws unless the tables of a database are the program's: for who may not change them. */
export async function checkMigrations({ db, dialect }: Pick<Handle, "db" | "dialect">): Promise<void> {
  const folder = join(findProgramPackage().folder, "store", "migrations", dialect.name);
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash);
  const applied = await findAppliedMigrations({ db, dialect }).catch((error: unknown) => {
    // A file without any of our tables, an empty one say, is older than every program.
    if (isTableMissing(error)) throw new AppError("DATABASE_OLDER", {}, { cause: error });
    throw error;
  });
  checkAppliedMigrations(applied, known);
  if (applied.length < known.length) throw new AppError("DATABASE_OLDER");
}

function isTableMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.includes("no such table: applied_migrations") || isTableMissing(error.cause);
}

function checkAppliedMigrations(applied: readonly string[], known: readonly string[]): void {
  if (applied.some((hash) => !known.includes(hash))) throw new AppError("DATABASE_NEWER");
}

async function findAppliedMigrations({ db }: Pick<Handle, "db" | "dialect">): Promise<string[]> {
  const rows = await db.select({ hash: sql<string>`"hash"` }).from(sql`"applied_migrations"`).orderBy(sql`"hash"`);
  return rows.map(({ hash }) => hash);
}
