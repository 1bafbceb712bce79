import type { Cell as SheetCell, Worksheet } from "exceljs";
import type { Run, Runs } from "../../model.ts";
import { cleanText } from "../../words/clean-text.ts";
import type { CellAnchors } from "./anchor-map.ts";
import { createNativeNumber } from "./number-format.ts";

// What Excel takes in one cell is a little more.
const LONGEST = 32_000;

/** A sheet that is being written, and the anchors of its cells. */
export interface SheetBook {
  readonly sheet: Worksheet;
  readonly anchors: Record<string, CellAnchors>;
}

/** Writes runs into a cell: a single number as a number, all else as words that are never a formula. */
export function writeCell({ sheet, anchors }: SheetBook, address: string, runs: Runs): SheetCell {
  const cell = sheet.getCell(address);
  const [only] = runs;
  const number = runs.length === 1 && only?.kind === "anchored" ? createNativeNumber(only) : null;
  if (only?.kind === "anchored" && number !== null) {
    cell.value = number.value;
    cell.numFmt = number.format;
    anchors[address] = only.anchor;
    return cell;
  }
  const pieces = runs.map((run) => [run.kind === "text" ? null : run.anchor, readText(run)] as const);
  cell.value = pieces
    .map(([, text]) => text)
    .join("")
    .slice(0, LONGEST);
  cell.numFmt = "@";
  if (pieces.some(([anchor]) => anchor !== null))
    anchors[address] = pieces.map(([anchor, text]) => [anchor, text.length]);
  return cell;
}

function readText({ text }: Run): string {
  return cleanText(text);
}
