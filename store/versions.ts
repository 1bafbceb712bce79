import { asc, desc, eq, lte } from "drizzle-orm";
import { AppError } from "../core/errors.ts";
import { isNumberListed } from "./conditions.ts";
import { EMPTY_CONTENT } from "./digest.ts";
import { prepareRead } from "./prepared.ts";
import type { Handle, Snapshot, WriteTransaction } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A state of the data with a number: what was saved, when, and the digest of everything current then. */
export type DataVersion = Tables["dataVersions"]["$inferSelect"];

/** Returns the external form of a data version: `<database id>.<integer>`. */
export function formatVersion({ databaseId, version }: Pick<Snapshot, "databaseId" | "version">): string {
  return `${databaseId}.${version}`;
}

/** Returns the number of a data version from its external form. Throws UNKNOWN_VERSION, also for another database's. */
export function parseVersion(text: string, databaseId: string): number {
  const [id, version, ...rest] = text.split(".");
  const isOurs = id === databaseId && rest.length === 0 && /^\d{1,9}$/.test(version ?? "");
  if (!isOurs) throw new AppError("UNKNOWN_VERSION", { version: text });
  return Number(version);
}

/** Returns the number of the latest data version; 0 where nothing was ever saved. */
export async function findLatestVersion(handle: Handle): Promise<number> {
  const [latest] = await readLatest(handle, {});
  return latest === undefined ? 0 : JSON.parse(latest)[0];
}

// Every request asks it.
const readLatest = prepareRead("latest_version", ({ db, tables, dialect }) => {
  const { version } = tables.dataVersions;
  return db
    .select({ row: dialect.row([version]) })
    .from(tables.dataVersions)
    .orderBy(desc(version))
    .limit(1);
});

/** Is there a data version of this number; 0, before the first, is one. */
export async function isDataVersion({ db, tables }: Handle, version: number): Promise<boolean> {
  if (version === 0) return true;
  const table = tables.dataVersions;
  const found = await db.select({ version: table.version }).from(table).where(eq(table.version, version));
  return found.length > 0;
}

/** Returns the data versions up to the snapshot's, latest first. */
export async function findDataVersions({ db, tables, version }: Snapshot, limit = 100): Promise<DataVersion[]> {
  const table = tables.dataVersions;
  return db.select().from(table).where(lte(table.version, version)).orderBy(desc(table.version)).limit(limit);
}

/** Returns the snapshot's own data version; null for version 0. */
export async function findDataVersion(snapshot: Snapshot): Promise<DataVersion | null> {
  const [latest] = await findDataVersions(snapshot, 1);
  return latest ?? null;
}

/** Returns the data versions of the given numbers, in no order; one that there is not is left out. */
export async function findDataVersionRows(
  { db, tables, dialect }: Handle,
  numbers: readonly number[],
): Promise<DataVersion[]> {
  const table = tables.dataVersions;
  return db
    .select()
    .from(table)
    .where(isNumberListed(dialect, table.version, numbers));
}

/** Returns the first data version; null where nothing was ever saved. */
export async function findFirstVersion({ db, tables }: Handle): Promise<DataVersion | null> {
  const table = tables.dataVersions;
  const [first] = await db.select().from(table).orderBy(asc(table.version)).limit(1);
  return first ?? null;
}

/** Returns the number of the last data version that was recorded at an instant or before it; 0 where none was. */
export async function findVersionAsOf({ db, tables, version }: Snapshot, instant: string): Promise<number> {
  const table = tables.dataVersions;
  const known = await db
    .select({ version: table.version, recordedAt: table.recordedAt })
    .from(table)
    .where(lte(table.recordedAt, new Date(instant).toISOString()))
    .orderBy(desc(table.version))
    .limit(1);
  return Math.min(known[0]?.version ?? 0, version);
}

export interface NewVersion extends Pick<DataVersion, "kind" | "documentSha" | "counts" | "contentDigest"> {
  readonly version: number;
}

/** Saves a data version at the transaction's instant; never before the one that it follows. */
export async function saveDataVersion({ db, tables, now }: WriteTransaction, next: NewVersion): Promise<void> {
  await db.insert(tables.dataVersions).values({ ...next, recordedAt: now });
}

/** Returns the number and content digest of the latest data version, within a write. */
export async function findContent({ db, tables }: Handle): Promise<Pick<DataVersion, "version" | "contentDigest">> {
  const { version, contentDigest } = tables.dataVersions;
  const [latest] = await db
    .select({ version, contentDigest })
    .from(tables.dataVersions)
    .orderBy(desc(version))
    .limit(1);
  return latest ?? { version: 0, contentDigest: EMPTY_CONTENT };
}
