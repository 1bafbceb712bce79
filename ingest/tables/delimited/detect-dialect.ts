import { type Dialect, splitRows } from "./split-rows.ts";

/** In the order of trust: a comma may stand in a number or a sentence, a tab hardly ever. */
const DELIMITERS = ["\t", "|", ";", ","] as const;
const SAMPLE_ROWS = 200;

/** Returns how a text is cut, judged by its first lines: the delimiter that gives the most rows one number of fields. */
export function detectDialect(sample: string): Dialect {
  const lineEnd = sample.includes("\n") || !sample.includes("\r") ? "\n" : "\r";
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, rows: countAlikeRows(sample, { delimiter, lineEnd }) }));
  const most = Math.max(...counts.map(({ rows }) => rows));
  const found = counts.find(({ rows }) => rows * 2 > most);
  return { delimiter: found?.delimiter ?? ",", lineEnd };
}

/** How many rows have the most usual number of fields, of those that have two or more that are not blank. */
function countAlikeRows(sample: string, dialect: Dialect): number {
  const rows = splitRows(sample, dialect, true).rows.slice(0, SAMPLE_ROWS);
  const tally = new Map<number, number>();
  for (const fields of rows) {
    const isCut = fields.filter((field) => field.trim() !== "").length > 1;
    if (isCut) tally.set(fields.length, (tally.get(fields.length) ?? 0) + 1);
  }
  return Math.max(0, ...tally.values());
}
