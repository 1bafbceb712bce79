import { type CellObject, read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { AppError } from "../../core/errors.ts";
import { type CellStyle, createNumberCell, createTextCell } from "./create-cell.ts";
import { createGrid } from "./create-grid.ts";
import { parseNumberFormat } from "./display/parse-number-format.ts";
import type { Cell, TableFile } from "./grid.ts";
import type { TableLimits } from "./limits.ts";
import { createFault, SheetError } from "./sheet-error.ts";

/** Returns the sheets of the rarer kinds of workbook (xlsb, XML of 2003). Throws an AppError where the bytes are no workbook. */
export function readByLibrary(bytes: Uint8Array, file: string, limits: TableLimits): TableFile {
  const book = openBook(bytes, file);
  if (book.SheetNames.length > limits.sheets)
    throw new AppError("FILE_TOO_MANY_SHEETS", { file, limit: limits.sheets });
  const sheets = book.SheetNames.map((name, ordinal) => ({ name, ordinal, sheet: book.Sheets[name] }));
  const read = sheets.map(({ name, ordinal, sheet }) => {
    const isHidden = (book.Workbook?.Sheets?.[ordinal]?.Hidden ?? 0) !== 0;
    return createOneGrid({ name, ordinal, isHidden, file }, listCells(sheet, book), sheet);
  });
  return {
    grids: read.flatMap(({ grid }) => (grid ? [grid] : [])),
    faults: read.flatMap(({ faults }) => faults),
    notes: [],
  };
}

function openBook(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch (cause) {
    // The library throws plain errors of its own for whatever it cannot read.
    throw new AppError("FILE_DAMAGED", { file, format: "xlsb / XML" }, { cause });
  }
}

interface Head {
  readonly file: string;
  readonly name: string;
  readonly ordinal: number;
  readonly isHidden: boolean;
}

function createOneGrid(head: Head, cells: readonly Cell[], sheet: WorkSheet | undefined) {
  const merges = (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
    fromRow: s.r,
    fromColumn: s.c,
    toRow: e.r,
    toColumn: e.c,
  }));
  try {
    return createGrid({ ...head, cells, merges, isHiddenRow: () => false, isHiddenColumn: () => false });
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { grid: null, faults: [createFault({ file: head.file, sheet: head.name, isRefused: true }, error)] };
  }
}

function listCells(sheet: WorkSheet | undefined, book: WorkBook): Cell[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.["!data"] ?? [];
  const findStyle = createStyleFinder(book.Workbook?.WBProps?.date1904 ?? false);
  const cells: Cell[] = [];
  for (const [row, objects] of rows.entries()) {
    for (const [column, object] of (objects ?? []).entries()) {
      const cell = object ? createLibraryCell({ row, column }, object, findStyle(object.z)) : null;
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

/** Parses each format code once. */
function createStyleFinder(startsIn1904: boolean): (code: CellObject["z"]) => CellStyle {
  const styles = new Map<CellObject["z"], CellStyle>();
  return (code) => {
    const style = styles.get(code) ?? { format: parseNumberFormat(String(code ?? "")), indent: 0, startsIn1904 };
    styles.set(code, style);
    return style;
  };
}

const ERRORS = new Map<unknown, string>([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function createLibraryCell(place: { row: number; column: number }, { t, v }: CellObject, style: CellStyle) {
  if (v === undefined || v === null) return null;
  if (typeof v === "number" && t === "n") return createNumberCell(place, v, style);
  const text = t === "e" ? (ERRORS.get(v) ?? "#N/A") : typeof v === "boolean" ? String(v).toUpperCase() : String(v);
  return createTextCell(place, text, style);
}
