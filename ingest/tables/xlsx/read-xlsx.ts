import { AppError } from "../../../core/errors.ts";
import { formatAddress } from "../address.ts";
import { type CellStyle, createNumberCell, createTextCell } from "../create-cell.ts";
import { createGrid } from "../create-grid.ts";
import { PLAIN_STYLE } from "../create-styles.ts";
import type { Cell, Grid, SheetFault, TableFile } from "../grid.ts";
import type { TableLimits } from "../limits.ts";
import { createFault, SheetError } from "../sheet-error.ts";
import { openPackage, type Package } from "./package.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { readSheet, SheetFailure, type SheetLayout, type StoredCell } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { type ListedSheet, readWorkbookPart, type WorkbookPart } from "./read-workbook-part.ts";
import { ZipError } from "./zip.ts";

/** What all sheets of a workbook share. */
interface Workbook {
  readonly file: string;
  readonly parcel: Package;
  readonly part: WorkbookPart;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Cells read so far, of all sheets. */
  readonly spent: { cells: number };
}

/** Returns the sheets of a packed workbook (xlsx, xlsm). Throws a ZipError where the package itself, or what all sheets need, is damaged. */
export function readXlsx(bytes: Uint8Array, file: string, limits: TableLimits): TableFile {
  const parcel = openPackage(bytes, limits);
  const part = readWorkbookPart(parcel);
  if (part.sheets.length > limits.sheets) throw new AppError("FILE_TOO_MANY_SHEETS", { file, limit: limits.sheets });
  const pathOf = (wanted: string) => part.related.find(({ kind }) => kind === wanted)?.target;
  const strings = readSharedStrings(parcel, pathOf("sharedStrings"));
  const workbook: Workbook = {
    file,
    parcel,
    part,
    strings,
    styles: readStyles(parcel, pathOf("styles"), part.startsIn1904),
    spent: { cells: 0 },
  };
  const read = part.sheets.map((sheet, ordinal) => readListedSheet(workbook, sheet, ordinal));
  return {
    grids: read.flatMap(({ grid }) => (grid === null ? [] : [grid])),
    faults: read.flatMap(({ faults }) => faults),
    notes: listNotes(workbook),
  };
}

function listNotes({ file, part, parcel }: Workbook): AppError[] {
  const hasMacros =
    part.related.some(({ kind }) => kind === "vbaProject") ||
    [...parcel.archive.entries.keys()].some((name) => name.endsWith("vbaProject.bin"));
  const hasLinks = part.related.some(({ kind }) => kind === "externalLink");
  return [
    ...(hasMacros ? [new AppError("FILE_HAS_MACROS", { file })] : []),
    ...(hasLinks ? [new AppError("FILE_HAS_LINKS", { file })] : []),
  ];
}

interface ReadSheet {
  readonly grid: Grid | null;
  readonly faults: readonly SheetFault[];
}

function readListedSheet(workbook: Workbook, sheet: ListedSheet, ordinal: number): ReadSheet {
  // Sheets of charts and dialogues hold no cells.
  if (sheet.part !== null && sheet.part.kind !== "worksheet") return { grid: null, faults: [] };
  try {
    return readCells(workbook, sheet, ordinal);
  } catch (error) {
    const fault = toSheetError(error, workbook.parcel);
    return { grid: null, faults: [createFault({ file: workbook.file, sheet: sheet.name, isRefused: true }, fault)] };
  }
}

function readCells(workbook: Workbook, { name, isHidden, part }: ListedSheet, ordinal: number): ReadSheet {
  if (part === null || part.isExternal) throw new SheetError("SHEET_MISSING", null);
  const { file, spent, parcel } = workbook;
  const cells: Cell[] = [];
  const faults: SheetFault[] = [];
  const layout = readSheet(parcel, part.target, (stored) => {
    spent.cells += 1;
    if (spent.cells > parcel.limits.cells) {
      throw new SheetError("SHEET_TOO_MANY_CELLS", formatAddress(stored), { limit: parcel.limits.cells });
    }
    const fault = findCellFault(stored);
    if (fault) faults.push(createFault({ file, sheet: name, isRefused: false }, fault));
    const cell = fault ? null : createStoredCell(workbook, stored);
    if (cell) cells.push(cell);
  });
  const seen = layout.hidesZeros ? cells.filter(({ raw }) => raw !== "0") : cells;
  const made = createGrid({
    file,
    name,
    ordinal,
    isHidden,
    cells: seen,
    merges: layout.merges,
    ...createHiding(layout),
  });
  return { grid: made.grid, faults: [...faults, ...made.faults] };
}

function createHiding({ hiddenRows, isHiddenColumn }: SheetLayout) {
  return { isHiddenRow: (row: number) => hiddenRows.has(row), isHiddenColumn };
}

/** A formula that was never calculated has no value to read; an empty text is one. */
function findCellFault({ isFormula, type, value, row, column }: StoredCell): SheetError | null {
  if (!isFormula || type === "str" || (value !== null && value !== "")) return null;
  return new SheetError("FORMULA_WITHOUT_VALUE", formatAddress({ row, column }));
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i;

function createStoredCell({ strings, styles }: Workbook, stored: StoredCell): Cell | null {
  const style = styles[stored.style] ?? PLAIN_STYLE;
  const { type, value } = stored;
  if (value === null || value.trim() === "") return null;
  if (type === "n") {
    const number = NUMBER.test(value.trim()) ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) throw new SheetError("CELL_DAMAGED", formatAddress(stored), { value });
    return createNumberCell(stored, number, style);
  }
  return createTextCell(stored, readText(stored, value, strings), style);
}

function readText(stored: StoredCell, value: string, strings: readonly string[]): string {
  if (stored.type === "b") return value.trim() === "1" || value.trim() === "true" ? "TRUE" : "FALSE";
  if (stored.type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "");
  if (stored.type !== "s") return value;
  const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
  if (text === undefined) throw new SheetError("CELL_DAMAGED", formatAddress(stored), { value });
  return text;
}

/** Returns why a sheet is refused. Throws on what is no fault of the sheet. */
function toSheetError(error: unknown, { limits }: Package): SheetError {
  if (error instanceof SheetError) return error;
  const failure = error instanceof SheetFailure ? error : null;
  const cause = failure === null ? error : failure.cause;
  if (!(cause instanceof ZipError)) throw error;
  const cell = failure === null ? null : formatAddress({ ...failure.place, column: Math.max(0, failure.place.column) });
  if (cause.fault !== "too-large") return new SheetError("SHEET_DAMAGED", cell);
  return new SheetError("SHEET_TOO_LARGE", cell, { limit: limits.partBytes / 1024 / 1024 });
}
