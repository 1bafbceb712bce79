import crypto from "node:crypto";

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

/** Node has it from 20.12 on: half the time of the other way. */
const hashAtOnce: typeof crypto.hash | undefined = crypto.hash;

function hash(text: string): string {
  if (hashAtOnce) return hashAtOnce("sha256", text, "hex");
  return crypto.createHash("sha256").update(text, "utf8").digest("hex");
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
  if (value === undefined) return "null";
  if (isSorted(value)) return JSON.stringify(value);
  return Array.isArray(value) ? `[${value.map(formatCanonical).join()}]` : formatObject(value as Fields);
}

/** Are the keys of every object of a value in order: its JSON is canonical as it is. */
function isSorted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let last = "";
  for (const key in value) {
    if (key < last || !isSorted((value as Fields)[key])) return false;
    last = key;
  }
  return true;
}

/** Every row is digested: a text that grows costs less than lists of its parts. */
function formatObject(value: Fields): string {
  let text = "";
  for (const key of Object.keys(value).toSorted()) {
    const part = value[key];
    if (part !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${formatCanonical(part)}`;
  }
  return `{${text}}`;
}

/** Returns what digests the rows of a table of the given columns; see `digestRow`. */
export function createRowDigest(table: string, columns: readonly string[]): (row: Fields) => string {
  const said = columns.filter((key) => !UNDIGESTED.has(key)).toSorted();
  const names = said.map((key) => [key, `${JSON.stringify(key)}:`] as const);
  const start = `[${JSON.stringify(table)},{`;
  return (row) => {
    let text = "";
    for (const [key, name] of names) {
      const value = row[key];
      if (value != null) text += `${text === "" ? "" : ","}${name}${formatCanonical(value)}`;
    }
    return hash(`${start}${text}}]`);
  };
}

/** Returns the SHA-256 of what a row of a table says: a column that is null counts as absent. */
export function digestRow(table: string, row: Fields): string {
  return createRowDigest(table, Object.keys(row))(row);
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
