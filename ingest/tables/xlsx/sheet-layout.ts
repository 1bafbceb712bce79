import { parseRange } from "../address.ts";
import type { MergedRange } from "../grid.ts";
import type { TableLimits } from "../limits.ts";
import { SheetError } from "../sheet-error.ts";
import type { SheetLayout } from "./read-sheet.ts";
import { findAttribute } from "./walk-xml.ts";

/** More columns than a sheet has are no list of columns. */
const MAX_COLUMN_SPANS = 16_384;

/** Returns a visitor that collects merged ranges, hidden rows and columns, and whether zeros are left blank. */
export function createLayout(limits: TableLimits) {
  const merges: MergedRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenSpans: (readonly [from: number, to: number])[] = [];
  let hidesZeros = false;
  const open = (name: string, attributes: string) => {
    if (name === "mergeCell") merges.push(readMerge(attributes));
    if (merges.length > limits.merges) throw new SheetError("SHEET_TOO_MANY_MERGES", null, { limit: limits.merges });
    if (name === "sheetView") hidesZeros ||= isFalse(findAttribute(attributes, "showZeros"));
    if (name !== "row" && name !== "col") return;
    if (!isTrue(findAttribute(attributes, "hidden"))) return;
    if (name === "row") hiddenRows.add(Number(findAttribute(attributes, "r")) - 1);
    else if (hiddenSpans.length < MAX_COLUMN_SPANS) hiddenSpans.push(readSpan(attributes));
  };
  const isHiddenColumn = (column: number) => hiddenSpans.some(([from, to]) => from <= column && column <= to);
  const read = (): SheetLayout => ({ merges, hiddenRows, isHiddenColumn, hidesZeros });
  return { open, read };
}

function readMerge(attributes: string): MergedRange {
  const ref = findAttribute(attributes, "ref") ?? "";
  const range = parseRange(ref);
  if (range === null) throw new SheetError("SHEET_DAMAGED", ref);
  const [from, to] = range;
  return { fromRow: from.row, fromColumn: from.column, toRow: to.row, toColumn: to.column };
}

function readSpan(attributes: string): readonly [from: number, to: number] {
  return [Number(findAttribute(attributes, "min")) - 1, Number(findAttribute(attributes, "max")) - 1];
}

function isTrue(flag: string | null): boolean {
  return flag === "1" || flag === "true";
}

function isFalse(flag: string | null): boolean {
  return flag === "0" || flag === "false";
}
