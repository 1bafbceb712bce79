import { createHash } from "node:crypto";

const MODULUS = 1n << 256n;

/** Digest of no rows at all. */
export const EMPTY_CONTENT = "0".repeat(64);

/** What a row is called by, when it was recorded, or what follows from its other fields. */
const UNDIGESTED: ReadonlySet<string> = new Set([
  "rowId",
  "digest",
  "recordedFrom",
  "recordedTo",
  "supersededBy",
  "sortKey",
  "amountSort",
  // One document may lie in two files; which of them was read first is no part of the data.
  "fileName",
  "doc",
]);

type Fields = Readonly<Record<string, unknown>>;

function hash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Returns a short id of some parts: 24 hexadecimal digits; equal parts give equal ids. */
export function createDigestId(...parts: readonly (string | number | null)[]): string {
  return hash(JSON.stringify(parts)).slice(0, 24);
}

/** Returns the SHA-256 of a text in UTF-8. */
export function digestText(text: string): string {
  return hash(text);
}

/** Returns JSON with the keys of every object sorted, and without keys whose value is undefined. */
export function formatCanonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlainObject(part) ? sortKeys(part) : part));
}

function isPlainObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortKeys(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

/** Returns the SHA-256 of what a row of a table says: a column that is null counts as absent. */
export function digestRow(table: string, row: Fields): string {
  const said = Object.entries(row).filter(([key, value]) => value != null && !UNDIGESTED.has(key));
  return hash(formatCanonical([table, Object.fromEntries(said)]));
}

/** Returns the content digest after rows came and went: the sum of the rows' digests modulo 2^256, whatever their order. */
export function changeContent(
  content: string,
  changes: { readonly added: readonly string[]; readonly removed: readonly string[] },
): string {
  const sum = toNumber(content) + sumDigests(changes.added) - sumDigests(changes.removed);
  return (((sum % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(64, "0");
}

function sumDigests(digests: readonly string[]): bigint {
  return digests.reduce((sum, digest) => sum + toNumber(digest), 0n);
}

function toNumber(digest: string): bigint {
  return BigInt(`0x${digest}`);
}
