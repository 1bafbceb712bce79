import { groupBy } from "../../core/group.ts";

export interface CellAddress {
  readonly column: string;
  /** From 1. */
  readonly columnIndex: number;
  readonly row: number;
}

/** Returns the parts of an address such as `B5`; of what is none, an empty column and row 0. */
export function parseCell(address: string): CellAddress {
  const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const columnIndex = [...column].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, columnIndex, row: Number(row) };
}

/** Returns cells as ranges down their columns: `B5:B9、B11`. What is no address is named as it is. */
export function joinCells(addresses: readonly string[]): string {
  const columns = groupBy(new Set(addresses), (address) => parseCell(address).column);
  return [...columns]
    .flatMap(([column, cells]) =>
      column === ""
        ? cells
        : joinRows(
            column,
            cells.map((cell) => parseCell(cell).row),
          ),
    )
    .join("、");
}

function joinRows(column: string, rows: readonly number[]): string[] {
  const sorted = rows.toSorted((a, b) => a - b);
  const starts = sorted.filter((row, at) => sorted[at - 1] !== row - 1);
  return starts.map((start, at) => {
    const end = sorted.findLast((row) => row < (starts[at + 1] ?? Number.POSITIVE_INFINITY)) ?? start;
    return start === end ? `${column}${start}` : `${column}${start}:${column}${end}`;
  });
}
