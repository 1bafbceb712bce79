/** A cell of a grid as its reader gives it; what is blank has no cell. */
export interface Cell {
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** What a person sees: numbers rounded half away from zero on the decimal text to the displayed places, dates as shown. */
  readonly text: string;
  /** The stored number as decimal text where the cell holds one, else null: 663.6061 of a cell that shows 663.6. */
  readonly raw: string | null;
  /** Levels that the text is set in: by the file's own indent or by leading blanks. */
  readonly indent: number;
}

/** A span of cells that is one; both ends included. */
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
  /** Place among the grids of the file, from 0. */
  readonly ordinal: number;
  readonly isHidden: boolean;
  /** Cells by row, each row by column; blank ones are left out. */
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
  /** The words right before the table in a page or document: caption, unit line; none of a sheet. */
  readonly caption: readonly string[];
}
