import type { TablePart } from "../part.ts";
import { createCell } from "../table-rows.ts";
import { joinEdges } from "./rules.ts";
import type { Row, Segment } from "./run.ts";

/** Of a box around two columns: its sides and what parts them. */
const MIN_EDGES = 3;

/** Does a row stand in a table whose columns lines are drawn between? */
export function isBoxed({ edges }: Row): boolean {
  return edges.length >= MIN_EDGES;
}

/** Returns the table of rows by the lines drawn between its columns; a cell that fewer lines cross spans several. */
export function placeInBoxes(rows: readonly Row[]): TablePart {
  const edges = joinEdges(rows.flatMap((row) => row.edges));
  const merges: TablePart["merges"][number][] = [];
  const cells = rows.flatMap((row, at) => {
    const words = new Map<number, string>();
    for (const segment of row.segments) {
      const { from, to } = findColumns(edges, row, segment);
      if (to > from && !words.has(from)) merges.push({ fromRow: at, fromColumn: from, toRow: at, toColumn: to });
      words.set(from, words.has(from) ? `${words.get(from)} ${segment.text}` : segment.text);
    }
    return Array.from(words, ([column, text]) => createCell(text, { row: at, column }));
  });
  return { kind: "table", cells, merges };
}

/** The first and last of the table's columns between the row's own lines around a stretch of words. */
function findColumns(
  edges: readonly number[],
  row: Row,
  { x, end }: Segment,
): { readonly from: number; readonly to: number } {
  const middle = (x + end) / 2;
  const left = row.edges.findLast((edge) => edge <= middle);
  const right = row.edges.find((edge) => edge > middle);
  const from = left === undefined ? 0 : findEdge(edges, left);
  const to = right === undefined ? edges.length - 1 : findEdge(edges, right);
  return { from, to: Math.max(from, to - 1) };
}

function findEdge(edges: readonly number[], place: number): number {
  const distances = edges.map((edge) => Math.abs(edge - place));
  return distances.indexOf(Math.min(...distances));
}
