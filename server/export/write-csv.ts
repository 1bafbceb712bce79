import { Readable } from "node:stream";
import type { ExportRow } from "./columns.ts";
import { COLUMN_KEYS, COLUMNS, type ColumnKey, formatCell } from "./columns.ts";
import { escapeText } from "./escape-text.ts";

/** Rows that are handed on at once. */
const BATCH = 200;

/** Returns a CSV (RFC 4180) in UTF-8 with a mark that spreadsheets know it by; columns have their keys as heads. */
export function writeCsv(rows: AsyncIterable<ExportRow>): Readable {
  const lines = listLines(rows, { head: COLUMN_KEYS, format: formatRow });
  return Readable.from(joinBatches(lines, "\uFEFF"));
}

function formatRow(row: ExportRow): string[] {
  return COLUMN_KEYS.map((key) => formatValue(row, key));
}

/** Returns the text of a cell; what is no number is escaped. */
export function formatValue(row: ExportRow, key: ColumnKey): string {
  const text = formatCell(row[key]);
  return COLUMNS[key].kind === "decimal" ? text : escapeText(text);
}

interface LineParts {
  readonly head: readonly string[];
  readonly format: (row: ExportRow) => readonly string[];
}

/** Yields the lines of a CSV, its head first. */
export async function* listLines(rows: AsyncIterable<ExportRow>, { head, format }: LineParts): AsyncGenerator<string> {
  yield formatLine(head);
  for await (const row of rows) yield formatLine(format(row));
}

function formatLine(cells: readonly string[]): string {
  return `${cells.map(quote).join(",")}\r\n`;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Yields texts joined to pieces that are worth sending, after what stands in front of all. */
export async function* joinBatches(texts: AsyncIterable<string>, front = ""): AsyncGenerator<string> {
  let batch = [front];
  for await (const text of texts) {
    batch.push(text);
    if (batch.length < BATCH) continue;
    yield batch.join("");
    batch = [];
  }
  yield batch.join("");
}
