import { listLines, readTables } from "./read-tables.ts";
import { type Written, type WrittenSheet, writeWorkbook } from "./write-workbook.ts";

/** A sheet as it is drawn: rows as lines, cells parted by |; what stands in quotes is text, however much it looks like a number. */
export interface DrawnSheet extends Omit<WrittenSheet, "rows" | "name"> {
  readonly name?: string;
  readonly rows: readonly string[];
}

/** Returns what a drawn workbook says: for each sheet its lines, cells that were not taken at their end. */
export function readDrawn(sheets: readonly DrawnSheet[], doc = "月报.xlsx"): string[][] {
  const written = sheets.map(
    ({ name, rows, ...laid }, at): WrittenSheet => ({
      ...laid,
      name: name ?? `表${at + 1}`,
      rows: rows.map((row) => row.split("|").map(parseCell)),
    }),
  );
  const read = readTables(writeWorkbook(written), doc);
  return read.sheets.map(({ statements, strays }) => [
    ...listLines([...statements]),
    ...strays.map(({ cell, reason }) => `${reason} ${cell.text}`),
  ]);
}

/** A number shows the places that it is drawn with. */
function parseCell(drawn: string): Written {
  const text = drawn.trim();
  if (text === "") return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  const [, , places] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (places !== undefined) return [Number(text), `0.${"0".repeat(places.length)}`];
  return /^-?\d+$/.test(text) ? Number(text) : drawn.trimEnd();
}
