import { AppError } from "../../../core/errors.ts";
import { formatAddress, LAST_COLUMN } from "../address.ts";
import { type CellStyle, createNumberCell, createTextCell } from "../create-cell.ts";
import { createGrid } from "../create-grid.ts";
import { createStyles, PLAIN_STYLE } from "../create-styles.ts";
import type { Cell, Grid, MergedRange, SheetFault, TableFile } from "../grid.ts";
import type { TableLimits } from "../limits.ts";
import { createFault, SheetError } from "../sheet-error.ts";
import { type CompoundFile, CompoundFileError, readCompoundFile } from "./compound-file.ts";
import { type BoundSheet, type Globals, readGlobals } from "./read-globals.ts";
import { type BiffCell, readSheetRecords, type SheetVisitor } from "./read-sheet-records.ts";
import { RecordError } from "./records.ts";

interface Workbook {
  readonly file: string;
  readonly stream: Uint8Array;
  readonly globals: Globals;
  readonly styles: readonly CellStyle[];
  readonly limits: TableLimits;
  /** Cells read so far, of all sheets. */
  readonly spent: { cells: number };
}

/** Returns the sheets of a binary workbook (xls, et). Throws an AppError where it is none, is damaged or has a password. */
export function readXls(bytes: Uint8Array, file: string, limits: TableLimits): TableFile {
  const workbook = openWorkbook(bytes, file, limits);
  const { globals } = workbook;
  if (globals.sheets.length > limits.sheets) throw new AppError("FILE_TOO_MANY_SHEETS", { file, limit: limits.sheets });
  const worksheets = globals.sheets
    .map((sheet, ordinal) => ({ sheet, ordinal }))
    .filter(({ sheet }) => sheet.isWorksheet);
  const read = worksheets.map(({ sheet, ordinal }) => readListedSheet(workbook, sheet, ordinal));
  return {
    grids: read.flatMap(({ grid }) => (grid === null ? [] : [grid])),
    faults: read.flatMap(({ faults }) => faults),
    notes: listNotes(bytes, workbook),
  };
}

function openWorkbook(bytes: Uint8Array, file: string, limits: TableLimits): Workbook {
  try {
    const stream = findWorkbookStream(readCompoundFile(bytes), file);
    const globals = readGlobals(stream);
    if (globals.isEncrypted) throw new AppError("FILE_ENCRYPTED", { file });
    const styles = createStyles({
      layouts: globals.layouts,
      codes: globals.formats,
      startsIn1904: globals.startsIn1904,
    });
    return { file, stream, globals, styles, limits, spent: { cells: 0 } };
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw new AppError("FILE_DAMAGED", { file, format: "xls" }, { cause: error });
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof CompoundFileError || error instanceof RecordError || error instanceof RangeError;
}

function findWorkbookStream({ streams }: CompoundFile, file: string): Uint8Array {
  if (streams.has("EncryptedPackage")) throw new AppError("FILE_ENCRYPTED", { file });
  const stream = streams.get("Workbook") ?? streams.get("Book");
  if (!stream) throw new AppError("FILE_NOT_TABLE", { file });
  return stream();
}

function listNotes(bytes: Uint8Array, { file, globals }: Workbook): AppError[] {
  const hasMacros = readCompoundFile(bytes).storages.has("_VBA_PROJECT_CUR");
  return [
    ...(hasMacros ? [new AppError("FILE_HAS_MACROS", { file })] : []),
    ...(globals.hasLinks ? [new AppError("FILE_HAS_LINKS", { file })] : []),
  ];
}

interface ReadSheet {
  readonly grid: Grid | null;
  readonly faults: readonly SheetFault[];
}

function readListedSheet(workbook: Workbook, sheet: BoundSheet, ordinal: number): ReadSheet {
  const draft = createDraft(workbook);
  try {
    const { stream, globals } = workbook;
    readSheetRecords({ stream, offset: sheet.offset, form: globals.form, strings: globals.strings }, draft.visitor);
    return createGrid({ file: workbook.file, name: sheet.name, ordinal, isHidden: sheet.isHidden, ...draft.read() });
  } catch (error) {
    const fault = isDamage(error) ? new SheetError("SHEET_DAMAGED", draft.findLast()) : error;
    if (!(fault instanceof SheetError)) throw error;
    return { grid: null, faults: [createFault({ file: workbook.file, sheet: sheet.name, isRefused: true }, fault)] };
  }
}

/** Collects a sheet while its records are read. */
function createDraft(workbook: Workbook) {
  const cells: Cell[] = [];
  const merges: MergedRange[] = [];
  const rows = new Set<number>();
  const columns: (readonly [from: number, to: number])[] = [];
  let isBlankZero = false;
  const visitor: SheetVisitor = {
    cell: (stored) => pushCell(cells, stored, workbook),
    merge: (range) => pushMerge(merges, range, workbook.limits),
    hiddenRow: (row) => void rows.add(row),
    hiddenColumns: (from, to) => void (columns.length < 256 && columns.push([from, to])),
    hidesZeros: () => {
      isBlankZero = true;
    },
  };
  const read = () => ({
    cells: isBlankZero ? cells.filter(({ raw }) => raw !== "0") : cells,
    merges,
    isHiddenRow: (row: number) => rows.has(row),
    isHiddenColumn: (column: number) => columns.some(([from, to]) => from <= column && column <= to),
  });
  const findLast = () => {
    const last = cells.at(-1);
    return last ? formatAddress(last) : null;
  };
  return { visitor, read, findLast };
}

function pushCell(cells: Cell[], stored: BiffCell, { styles, limits, spent }: Workbook): void {
  spent.cells += 1;
  if (spent.cells > limits.cells) {
    throw new SheetError("SHEET_TOO_MANY_CELLS", formatAddress(stored), { limit: limits.cells });
  }
  if (stored.column > LAST_COLUMN) throw new SheetError("SHEET_DAMAGED", null);
  const style = styles[stored.style] ?? PLAIN_STYLE;
  const { content } = stored;
  if (typeof content === "number" && !Number.isFinite(content)) {
    throw new SheetError("CELL_DAMAGED", formatAddress(stored), { value: String(content) });
  }
  const cell =
    typeof content === "number" ? createNumberCell(stored, content, style) : createTextCell(stored, content, style);
  if (cell) cells.push(cell);
}

function pushMerge(merges: MergedRange[], range: MergedRange, limits: TableLimits): void {
  if (range.fromRow > range.toRow || range.fromColumn > range.toColumn) {
    throw new SheetError("SHEET_DAMAGED", formatAddress({ row: range.fromRow, column: range.fromColumn }));
  }
  merges.push(range);
  if (merges.length > limits.merges) throw new SheetError("SHEET_TOO_MANY_MERGES", null, { limit: limits.merges });
}
