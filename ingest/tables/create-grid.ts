import { formatAddress } from "./address.ts";
import { checkMerges, clipMerges, findCovered } from "./check-merges.ts";
import type { Cell, Grid, MergedRange, SheetFault } from "./grid.ts";
import { createFault, SheetError } from "./sheet-error.ts";

/** A sheet as its reader found it. */
export interface FoundSheet {
  readonly file: string;
  readonly name: string;
  readonly ordinal: number;
  readonly isHidden: boolean;
  /** In any order. */
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
}

/**
 * Returns the grid of a sheet, and the faults of cells that are left out: what a merged range covers is not seen, so it is no cell.
 *
 * Throws a SheetError where a cell is there twice, or merged ranges overlap.
 */
export function createGrid(sheet: FoundSheet): { readonly grid: Grid; readonly faults: readonly SheetFault[] } {
  const sorted = sheet.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  refuseTwins(sorted);
  checkMerges(sheet.merges);
  const covered = sheet.merges.length === 0 ? [] : findCovered(sorted, sheet.merges);
  const hidden = new Set(covered);
  const cells = hidden.size === 0 ? sorted : sorted.filter((cell) => !hidden.has(cell));
  const { name, ordinal, isHidden } = sheet;
  const grid: Grid = {
    ...{ name, ordinal, isHidden, cells, merges: clipMerges(sheet.merges, sorted), caption: [] },
    hiddenRows: new Set(cells.map(({ row }) => row).filter(sheet.isHiddenRow)),
    hiddenColumns: new Set([...new Set(cells.map(({ column }) => column))].filter(sheet.isHiddenColumn)),
  };
  return { grid, faults: listCovered(sheet, covered) };
}

function refuseTwins(sorted: readonly Cell[]): void {
  const twin = sorted.find((cell, at) => {
    const next = sorted[at + 1];
    return next?.row === cell.row && next.column === cell.column;
  });
  if (twin) throw new SheetError("CELL_TWICE", formatAddress(twin));
}

/** One fault names them all: the first with how many there are. */
function listCovered({ file, name }: FoundSheet, [first, ...others]: readonly Cell[]): SheetFault[] {
  if (!first) return [];
  const error = new SheetError("CELL_COVERED", formatAddress(first), { text: first.text, count: others.length + 1 });
  return [createFault({ file, sheet: name, isRefused: false }, error)];
}
