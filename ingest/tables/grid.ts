import type { DecimalText } from "../../core/decimal.ts";
import type { AppError } from "../../core/errors.ts";

/** A cell of a grid as its reader gives it; what is blank has no cell. */
export interface Cell {
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** What a person sees: numbers rounded half away from zero on the decimal text to the displayed places, dates as shown. */
  readonly text: string;
  /** The stored number as decimal text where the cell holds one, else null: 663.6061 of a cell that shows 663.6. A date has none. */
  readonly raw: DecimalText | null;
  /**
   * The number that the text shows, with its places: "8.9", "1234.50" of 1,234.50, "12.5" of 12.5%, "-5.00" of (5.00) and of a
   * red 5.00. Null or left out where the cell holds text, a date, an error, or shows a stored number as words or a dash.
   */
  readonly value?: DecimalText | null;
  /** Levels that the text is set in: by the file's own indent or by leading blanks, one full-width or two narrow a level. */
  readonly indent: number;
}

/** A span of cells that is one; both ends included. Clipped to the cells in use, yet it may be large: look cells up, never walk it. */
export interface MergedRange {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** One table of a file as a person sees it: a sheet of a workbook, a delimited file, a table of a web page or document. */
export interface Grid {
  /** The sheet's name; of a delimited file its name without extension; of a page's table its number from 1. */
  readonly name: string;
  /** Place among the grids of the file, from 0; a refused sheet leaves its place empty. */
  readonly ordinal: number;
  readonly isHidden: boolean;
  /** Cells by row, each row by column; blank ones are left out. Those of hidden rows and columns are there. */
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
  /** The words right before the table in a page or document: caption, unit line; none of a sheet. */
  readonly caption: readonly string[];
  /** Rows that are hidden, from 0; none where left out. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Columns that are hidden, from 0; none where left out. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

/** What is wrong with a sheet or a cell of it. */
export interface SheetFault {
  readonly sheet: string;
  /** In A1 form; null where the fault is of the sheet as a whole. */
  readonly cell: string | null;
  /** Is the whole sheet refused: it has no grid. Otherwise only the cell is left out. */
  readonly isRefused: boolean;
  /** Names file, sheet and cell. */
  readonly error: AppError;
}

/** A file of tables: what could be read, what could not, and what a keeper should know. */
export interface TableFile {
  readonly grids: readonly Grid[];
  readonly faults: readonly SheetFault[];
  /** Remarks that refuse nothing: macros, links to other files, a name that does not fit the content. */
  readonly notes: readonly AppError[];
}
