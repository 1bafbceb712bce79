import { LAST_COLUMN } from "../address.ts";

/** A cell of a page, which says how many rows and columns it takes and not where it stands. */
export interface SpannedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PlacedCell<Content extends SpannedCell> {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/**
 * Returns where each cell stands: the first columns of its row that no cell above reaches into.
 *
 * A row is left at its first cell beyond the columns that a sheet has; that cell is there.
 */
export function placeSpans<Content extends SpannedCell>(rows: readonly (readonly Content[])[]): PlacedCell<Content>[] {
  /** The last row that is taken, by column. */
  const taken: number[] = [];
  const placed: PlacedCell<Content>[] = [];
  for (const [row, contents] of rows.entries()) {
    let column = 0;
    for (const content of contents) {
      while ((taken[column] ?? -1) >= row) column += 1;
      placed.push({ row, column, content });
      if (column + content.columnSpan > LAST_COLUMN + 1) break;
      for (let at = column; at < column + content.columnSpan; at += 1) taken[at] = row + content.rowSpan - 1;
      column += content.columnSpan;
    }
  }
  return placed;
}
