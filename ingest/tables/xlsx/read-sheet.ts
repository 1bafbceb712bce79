import { formatAddress, LAST_COLUMN, LAST_ROW, type Place, parseAddress } from "../address.ts";
import type { MergedRange } from "../grid.ts";
import { SheetError } from "../sheet-error.ts";
import { type Package, walkPart } from "./package.ts";
import { createRun } from "./read-shared-strings.ts";
import { createLayout } from "./sheet-layout.ts";
import { findAttribute } from "./walk-xml.ts";

/** A cell as the part of its sheet stores it. */
export interface StoredCell extends Place {
  /** s, str, inlineStr, n, b, e, d. */
  readonly type: string;
  /** Null where nothing is stored. */
  readonly value: string | null;
  readonly style: number;
  readonly isFormula: boolean;
}

export interface SheetLayout {
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Does the sheet leave cells blank that hold 0. */
  readonly hidesZeros: boolean;
}

/**
 * Hands on every cell of a sheet that stores something, in the order of the file, and returns how the sheet is laid out.
 *
 * Throws a SheetError at a cell that no workbook can hold, a ZipError where the part is damaged.
 */
export function readSheet(parcel: Package, path: string, take: (cell: StoredCell) => void): SheetLayout {
  const layout = createLayout(parcel.limits);
  const cells = createCellVisitor(take);
  const open = (name: string, attributes: string) => {
    cells.open(name, attributes);
    layout.open(name, attributes);
  };
  try {
    walkPart(parcel, path, { open, close: cells.close, text: cells.text });
  } catch (error) {
    if (error instanceof Error && error.name === "ZipError") throw cells.locate(error);
    throw error;
  }
  return layout.read();
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  isFormula: boolean;
}

function createCellVisitor(take: (cell: StoredCell) => void) {
  const run = createRun();
  let place: Place = { row: -1, column: -1 };
  let cell: OpenCell | null = null;
  let isValue = false;
  const open = (name: string, attributes: string) => {
    if (name === "c") {
      place = readPlace(attributes, place);
      cell = openCell(place, attributes);
    } else if (name === "row") place = { row: readRow(attributes, place), column: -1 };
    else if (cell !== null) {
      run.open(name);
      isValue = name === "v";
      cell.isFormula ||= name === "f";
    }
  };
  const close = (name: string) => {
    if (cell === null) return;
    if (name === "c") {
      if (cell.value !== null || cell.isFormula) take(cell);
      cell = null;
    } else if (name === "v") isValue = false;
    else if (name === "is") cell.value = run.take();
    else run.close(name);
  };
  const text = (words: string) => {
    if (cell === null) return;
    if (isValue) cell.value = (cell.value ?? "") + words;
    else run.text(words);
  };
  const locate = (cause: Error) => (place.row < 0 ? cause : new SheetFailure(cause, place));
  return { open, close, text, locate };
}

function openCell({ row, column }: Place, attributes: string): OpenCell {
  const type = findAttribute(attributes, "t") ?? "n";
  return { row, column, type, style: readStyle(attributes), value: null, isFormula: false };
}

/** A part that fails while it is read, and how far the reading came. */
export class SheetFailure extends Error {
  override readonly name = "SheetFailure";
  readonly place: Place;

  constructor(cause: Error, place: Place) {
    super(cause.message, { cause });
    this.place = place;
  }
}

/** A row without a number follows the one before it. */
function readRow(attributes: string, { row }: Place): number {
  const stated = findAttribute(attributes, "r");
  const next = stated === null ? row + 1 : Number(stated) - 1;
  if (!Number.isInteger(next) || next < 0 || next > LAST_ROW) throw new SheetError("SHEET_DAMAGED", stated ?? null);
  return next;
}

/** A cell without an address follows the one before it. */
function readPlace(attributes: string, { row, column }: Place): Place {
  const stated = findAttribute(attributes, "r");
  const place = stated === null ? { row, column: column + 1 } : parseAddress(stated);
  if (place === null || place.row < 0 || place.column > LAST_COLUMN) {
    throw new SheetError("SHEET_DAMAGED", stated ?? (row < 0 ? null : formatAddress({ row, column: LAST_COLUMN })));
  }
  return place;
}

function readStyle(attributes: string): number {
  const stated = findAttribute(attributes, "s");
  return stated !== null && /^\d{1,6}$/.test(stated) ? Number(stated) : 0;
}
