import { formatAddress, type Place } from "./address.ts";
import type { Cell, MergedRange } from "./grid.ts";
import { SheetError } from "./sheet-error.ts";

/** Throws a SheetError that names the cell where a merged range begins inside another: no program draws such a sheet. */
export function checkMerges(merges: readonly MergedRange[]): void {
  const sorted = merges.toSorted((a, b) => a.fromRow - b.fromRow || a.fromColumn - b.fromColumn);
  /** Ranges that reach the row under way, by column; they share none. */
  const reaching: MergedRange[] = [];
  for (const range of sorted) {
    const at = makeRoom(reaching, range);
    if (at === null) {
      throw new SheetError("MERGES_OVERLAP", formatAddress({ row: range.fromRow, column: range.fromColumn }));
    }
    reaching.splice(at, 0, range);
  }
}

/** Drops neighbours that ended above, and returns where the range goes; null where a neighbour that still reaches overlaps. */
function makeRoom(reaching: MergedRange[], range: MergedRange): number | null {
  for (;;) {
    const at = findPlace(reaching, range.fromColumn);
    const neighbours = [at - 1, at].filter((place) => isTouching(reaching[place], range));
    const ended = neighbours.find((place) => (reaching[place]?.toRow ?? 0) < range.fromRow);
    if (neighbours.length === 0) return at;
    if (ended === undefined) return null;
    reaching.splice(ended, 1);
  }
}

function isTouching(other: MergedRange | undefined, range: MergedRange): boolean {
  return other !== undefined && other.fromColumn <= range.toColumn && other.toColumn >= range.fromColumn;
}

/** Where the first range stands that begins behind a column. */
function findPlace(reaching: readonly MergedRange[], column: number): number {
  let [low, high] = [0, reaching.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reaching[middle]?.fromColumn ?? 0) > column) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the merged ranges within the cells in use, in reading order; those of one cell, or of none that is used, are left out. */
export function clipMerges(merges: readonly MergedRange[], cells: readonly Place[]): MergedRange[] {
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), -1);
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), -1);
  return merges
    .map((range) => ({
      ...range,
      toRow: Math.min(range.toRow, lastRow),
      toColumn: Math.min(range.toColumn, lastColumn),
    }))
    .filter(({ fromRow, toRow, fromColumn, toColumn }) => fromRow <= toRow && fromColumn <= toColumn)
    .filter(({ fromRow, toRow, fromColumn, toColumn }) => fromRow < toRow || fromColumn < toColumn)
    .toSorted((a, b) => a.fromRow - b.fromRow || a.fromColumn - b.fromColumn);
}

/** Returns the cells that a merged range hides: they lie in one, and are not its first. Cells come by row; no ranges overlap. */
export function findCovered(sorted: readonly Cell[], merges: readonly MergedRange[]): Cell[] {
  const waiting = merges.toSorted((a, b) => b.fromRow - a.fromRow);
  const reaching: MergedRange[] = [];
  return sorted.filter((cell) => {
    for (let next = waiting.at(-1); next && next.fromRow <= cell.row; next = waiting.at(-1)) {
      reaching.splice(makeRoom(reaching, next) ?? 0, 0, next);
      waiting.pop();
    }
    return isHiddenBy(reaching[findPlace(reaching, cell.column) - 1], cell);
  });
}

function isHiddenBy(range: MergedRange | undefined, { row, column }: Cell): boolean {
  if (range === undefined || range.toRow < row || range.toColumn < column) return false;
  return range.fromRow !== row || range.fromColumn !== column;
}
