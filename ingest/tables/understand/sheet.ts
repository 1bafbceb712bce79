import type { Cell, Grid, MergedRange } from "../grid.ts";

export interface Row {
  /** From 0. */
  readonly index: number;
  /** By column. */
  readonly cells: readonly Cell[];
}

/** A grid as it is seen: without what is hidden and what is blank. */
export interface Sheet {
  readonly grid: Grid;
  readonly rows: readonly Row[];
  /** Cells with something in them that are hidden. */
  readonly hidden: readonly Cell[];
  /** Returns the cell that is shown at a place: itself, or the one whose merged range covers it; null where it is blank. */
  readonly at: (row: number, column: number) => Cell | null;
  /** Returns the merged range that begins at a cell, or null. */
  readonly mergeOf: (cell: Cell) => MergedRange | null;
}

/** Returns the sheet that a grid shows. */
export function createSheet(grid: Grid): Sheet {
  const { hiddenRows, hiddenColumns } = grid;
  const isHidden = ({ row, column }: Cell) => hiddenRows?.has(row) === true || hiddenColumns?.has(column) === true;
  const filled = grid.cells.filter(({ text }) => text.trim() !== "");
  const rows = groupRows(filled.filter((cell) => !isHidden(cell)));
  const byRow = new Map(rows.map((row) => [row.index, row]));
  const anchors = new Map(grid.merges.map((merge) => [keyOf(merge.fromRow, merge.fromColumn), merge]));
  const find = (row: number, column: number) => byRow.get(row)?.cells.find((cell) => cell.column === column) ?? null;
  return {
    grid,
    rows,
    hidden: filled.filter(isHidden),
    at: (row, column) => find(row, column) ?? findCovering(grid.merges, { row, column }, find),
    mergeOf: ({ row, column }) => anchors.get(keyOf(row, column)) ?? null,
  };
}

function keyOf(row: number, column: number): number {
  return row * 0x10000 + column;
}

function groupRows(cells: readonly Cell[]): Row[] {
  const rows: { index: number; cells: Cell[] }[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.index === cell.row) last.cells.push(cell);
    else rows.push({ index: cell.row, cells: [cell] });
  }
  return rows;
}

function findCovering(
  merges: readonly MergedRange[],
  { row, column }: { row: number; column: number },
  find: (row: number, column: number) => Cell | null,
): Cell | null {
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    if (fromRow <= row && row <= toRow && fromColumn <= column && column <= toColumn) return find(fromRow, fromColumn);
  }
  return null;
}

/** Returns a place in A1 form. */
export function formatCell({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${formatColumn(column)}${row + 1}`;
}

export function formatColumn(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : formatColumn((column - rest) / 26 - 1) + letter;
}
