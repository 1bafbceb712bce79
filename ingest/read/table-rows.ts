import type { Cell, MergedRange } from "../tables/grid.ts";
import type { TablePart } from "./part.ts";

/** A cell as markup has it: its words and over how many rows and columns it goes. */
export interface SpanningCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** As browsers do. */
const MAX_SPAN = 1000;
/** Columns of a row; what stands beyond is no table that a person made. */
const MAX_COLUMNS = 4000;

/** Returns a table of its rows: each cell in the first column that none above or before it covers. */
export function placeCells(rows: readonly (readonly SpanningCell[])[]): TablePart {
  const cells: Cell[] = [];
  const merges: MergedRange[] = [];
  const covered: number[] = []; // for each column, the first row that is free again
  for (const [row, spanning] of rows.entries()) {
    let column = 0;
    for (const cell of spanning) {
      while ((covered[column] ?? 0) > row) column += 1;
      const columns = Math.min(cell.columns, MAX_SPAN, MAX_COLUMNS - column);
      if (columns <= 0) break;
      const height = Math.min(cell.rows, MAX_SPAN, rows.length - row);
      covered.length = Math.max(covered.length, column + columns);
      covered.fill(row + height, column, column + columns);
      if (columns > 1 || height > 1)
        merges.push({ fromRow: row, fromColumn: column, toRow: row + height - 1, toColumn: column + columns - 1 });
      if (cell.text.trim() !== "") cells.push(createCell(cell.text, { row, column }));
      column += columns;
    }
  }
  return { kind: "table", cells, merges };
}

/** Returns a cell of words: leading blanks set it in, a level for the width of each two letters. */
export function createCell(words: string, place: { row: number; column: number }): Cell {
  const blanks = /^[\s\u3000\u00a0]*/.exec(words)?.[0] ?? "";
  const width = Array.from(blanks, (blank) => (blank === "\u3000" ? 2 : 1)).reduce((sum, one) => sum + one, 0);
  return { ...place, text: words.trim(), raw: null, indent: Math.floor(width / 2) };
}

const LONG = 40;

/** Is a table only a frame around running text? Most of its words are sentences, or it has one column. */
export function isLayout(rows: readonly (readonly SpanningCell[])[]): boolean {
  const cells = rows.flat().filter(({ text }) => text.trim() !== "");
  const all = cells.reduce((sum, { text }) => sum + text.length, 0);
  const prose = cells.filter(({ text }) => text.length >= LONG && /[。；]/.test(text));
  const isSingle = rows.every((row) => row.filter(({ text }) => text.trim() !== "").length <= 1);
  return isSingle || prose.reduce((sum, { text }) => sum + text.length, 0) > all / 2;
}
