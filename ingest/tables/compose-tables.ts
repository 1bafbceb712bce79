import type { PlacedGrid } from "../read/reader.ts";
import type { Cell, Grid } from "./grid.ts";

/** Returns the text of a file of tables, that people see and search: each sheet's name, then its rows, a line each. */
export function composeTables(grids: readonly Grid[]): {
  readonly text: string;
  readonly grids: readonly PlacedGrid[];
} {
  const placed: PlacedGrid[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const grid of grids) {
    const written = `${grid.name}\n${writeRows(grid.cells)}`;
    placed.push({ grid, start, end: start + written.length });
    parts.push(`${written}\n`);
    start += written.length + 1;
  }
  return { text: parts.join(""), grids: placed };
}

function writeRows(cells: readonly Cell[]): string {
  const lines: string[] = [];
  let words: string[] = [];
  let row = cells[0]?.row ?? 0;
  for (const cell of cells) {
    if (cell.row !== row) {
      lines.push(words.join("\t"));
      words = [];
      row = cell.row;
    }
    words.push(cell.text.replaceAll(/\s+/g, " "));
  }
  lines.push(words.join("\t"));
  return lines.join("\n");
}
