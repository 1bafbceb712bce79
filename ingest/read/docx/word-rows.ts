import { findChild, listChildren, type MarkupNode } from "../markup/node.ts";
import { readValue } from "./numbering.ts";

/** A cell of a word processor's table, without those that go on one above. */
export interface WordCell {
  readonly node: MarkupNode;
  readonly rows: number;
  readonly columns: number;
}

interface PlacedCell {
  readonly node: MarkupNode;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly goesOn: boolean;
}

/** Returns the cells of a table by row: one that others below go on spans their rows too. */
export function listWordRows(table: MarkupNode): WordCell[][] {
  const rows = listNamed(table, "w:tr").filter((row) => !isDeleted(row));
  const placed = rows.map(placeRow);
  const heights = measureHeights(placed.flat());
  return placed.map((row) =>
    row
      .filter(({ goesOn }) => !goesOn)
      .map((cell) => ({ node: cell.node, columns: cell.columns, rows: heights.get(cell) ?? 1 })),
  );
}

/** Rows and cells may stand in content controls. */
function listNamed(node: MarkupNode, name: string): MarkupNode[] {
  return listChildren(node).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === "w:sdt" || child.name === "w:sdtContent" ? listNamed(child, name) : [];
  });
}

function isDeleted(row: MarkupNode): boolean {
  const properties = findChild(row, "w:trPr");
  return properties !== null && findChild(properties, "w:del") !== null;
}

function placeRow(node: MarkupNode, row: number): PlacedCell[] {
  let column = Number(readValue(findChild(node, "w:trPr"), "w:gridBefore") || 0);
  return listNamed(node, "w:tc").map((cell) => {
    const properties = findChild(cell, "w:tcPr");
    const columns = Math.max(1, Number.parseInt(readValue(properties, "w:gridSpan"), 10) || 1);
    const merge = properties && findChild(properties, "w:vMerge");
    const goesOn = merge !== null && readValue(properties, "w:vMerge") !== "restart" && row > 0;
    const placed = { node: cell, row, column, columns, goesOn };
    column += columns;
    return placed;
  });
}

function measureHeights(cells: readonly PlacedCell[]): ReadonlyMap<PlacedCell, number> {
  const heights = new Map<PlacedCell, number>();
  const above = new Map<number, PlacedCell>();
  for (const cell of cells) {
    const head = above.get(cell.column);
    if (cell.goesOn && head) heights.set(head, cell.row - head.row + 1);
    else above.set(cell.column, cell);
  }
  return heights;
}
