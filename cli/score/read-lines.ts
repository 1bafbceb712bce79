import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { STRICT_FIELDS } from "../../ingest/score/compare-fields.ts";

/** Without these a line is no statement, and a score of it would mean nothing. A label has its indicator by name alone. */
const NEEDED = ["doc", "scope", "value", "indicatorName", ...STRICT_FIELDS].filter((key) => key !== "indicator");
/** Where a line stands: in a text, or in a table. */
const PLACES = { text: ["start", "end"], table: ["sheet", "cell"] } as const;

/** Returns the statements of a .jsonl file or of those of a folder, by name. Throws an AppError that names the line. */
export async function readLines<T>(path: string): Promise<T[]> {
  const info = await stat(path).catch((cause) => {
    throw new AppError("PATH_MISSING", { file: path }, { cause });
  });
  const files = info.isDirectory()
    ? (await readdir(path)).filter((name) => name.endsWith(".jsonl")).map((name) => join(path, name))
    : [path];
  return (await Promise.all(files.toSorted().map(readFileLines<T>))).flat();
}

async function readFileLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [parseLine<T>(line, { file, line: at + 1 })]));
}

function parseLine<T>(text: string, place: { file: string; line: number }): T {
  const value = parseJson(text, place);
  const key = findMissing(value);
  if (key) throw new AppError("LINE_NOT_STATEMENT", { ...place, key });
  return value as T;
}

function findMissing(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return NEEDED[0];
  const keys = [...NEEDED, ...("cell" in value ? PLACES.table : PLACES.text)];
  return keys.find((name) => !(name in value));
}

function parseJson(text: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("LINE_NOT_JSON", place, { cause });
  }
}
