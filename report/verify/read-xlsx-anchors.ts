import { type CellObject, read, utils, type WorkSheet } from "@e965/xlsx";
import { readCustomPart } from "../write/office/custom-part.ts";
import { readParts } from "../write/office/package.ts";
import type { AnchorMap, CellAnchors } from "../write/xlsx/anchor-map.ts";
import type { PrintedFile, PrintedPiece } from "./printed-file.ts";

/**
 * Returns what a workbook prints, sheet by sheet and row by row: a number as its format shows it, words cut where anchors begin and end.
 *
 * A number whose format hides a part of it, and a formula, show both.
 */
export async function readXlsxAnchors(bytes: Uint8Array): Promise<PrintedFile> {
  const parts = readParts(bytes);
  const workbook = read(bytes, { type: "array", cellNF: true, cellText: true, cellStyles: true });
  const text = readCustomPart(parts, "anchors");
  const anchors = text === null ? {} : (JSON.parse(text) as AnchorMap);
  const pieces = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : readSheet(sheet, name, anchors[name] ?? {});
  });
  return { ledger: readCustomPart(parts, "ledger"), pieces };
}

function readSheet(sheet: WorkSheet, name: string, anchors: Readonly<Record<string, CellAnchors>>): PrintedPiece[] {
  const range = sheet["!ref"];
  if (range === undefined) return [];
  const { s: start, e: end } = utils.decode_range(range);
  const rows = Array.from({ length: end.r - start.r + 1 }, (_, index) => start.r + index);
  const columns = Array.from({ length: end.c - start.c + 1 }, (_, index) => start.c + index);
  return rows.flatMap((r) =>
    columns.flatMap((c) => {
      const address = utils.encode_cell({ r, c });
      const cell = sheet[address] as CellObject | undefined;
      return cell === undefined ? [] : readCell(cell, `${name}!${address}`, anchors[address]);
    }),
  );
}

function readCell(cell: CellObject, place: string, anchors: CellAnchors | undefined): PrintedPiece[] {
  const text = readShown(cell);
  if (text === "") return [];
  if (anchors === undefined || cell.f !== undefined) return [{ text, anchor: null, place }];
  return typeof anchors === "string" ? [{ text, anchor: anchors, place }] : cut(text, place, anchors);
}

/** The words of a cell by the lengths of its pieces; what is longer than they say is an unanchored rest. */
function cut(text: string, place: string, lengths: Exclude<CellAnchors, string>): PrintedPiece[] {
  let start = 0;
  const pieces = lengths.map(([anchor, length]) => {
    const piece = { text: text.slice(start, start + length), anchor, place };
    start += length;
    return piece;
  });
  return [...pieces, { text: text.slice(start), anchor: null, place }].filter(
    (piece) => piece.text !== "" || piece.anchor !== null,
  );
}

function readShown({ t, v, w, f }: CellObject): string {
  const shown = t === "n" ? showNumber(Number(v), w ?? String(v)) : String(v ?? "");
  return f === undefined ? shown : `${shown} [=${f}]`;
}

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/;

function showNumber(value: number, shown: string): string {
  const digits = shown.match(NUMBER)?.[0].replaceAll(",", "");
  // The sign may stand before words: ≥-9.4.
  return digits !== undefined && Number(digits) === value ? shown : `${shown} [${value}]`;
}
