import type { TableWords } from "../../catalogue/words.ts";
import type { Cell } from "../grid.ts";
import { cleanText } from "./clean-text.ts";
import type { Extent } from "./find-tables.ts";
import { isYear, parseFigure } from "./parse-figure.ts";
import type { Sheet } from "./sheet.ts";

export type LabelRole = "region" | "indicator" | "period" | "unit" | "ordinal" | "note" | "other";

/** A column of labels, or of figures, with the texts of its head from the outermost in. */
export interface Column {
  readonly column: number;
  readonly head: readonly Cell[];
  readonly role: LabelRole | "figures" | "blank";
}

interface Counts {
  figures: number;
  texts: number;
  years: number;
  gaps: number;
}

/** Returns the columns of a table in their order. */
export function findColumns(extent: Extent, sheet: Sheet, words: TableWords): Column[] {
  const counts = countColumns(extent, words);
  const heads = extent.head.flatMap(({ cells }) => cells.map(({ column }) => column));
  const columns = [...new Set([...counts.keys(), ...heads])].toSorted((a, b) => a - b);
  return columns.map((column) => {
    const head = readHeadCells(extent, sheet, column);
    return { column, head, role: nameRole(head, counts.get(column), words) };
  });
}

function countColumns({ body }: Extent, words: TableWords): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (const cell of body.slice(0, MAX_LOOKED).flatMap(({ cells }) => cells)) {
    const found = counts.get(cell.column) ?? { figures: 0, texts: 0, years: 0, gaps: 0 };
    counts.set(cell.column, found);
    if (isYear(cell.text)) found.years += 1;
    else if (parseFigure(cell) !== null) found.figures += 1;
    else if (words.gaps.includes(cleanText(cell.text))) found.gaps += 1;
    else found.texts += 1;
  }
  return counts;
}

/** Enough rows to tell what a column holds. */
const MAX_LOOKED = 400;

/** The cells over a column, each once: a merged cell heads all columns that it covers. */
function readHeadCells({ head }: Extent, sheet: Sheet, column: number): Cell[] {
  const [first, last] = [head[0]?.index ?? 0, head.at(-1)?.index ?? -1];
  const cells: Cell[] = [];
  for (let row = first; row <= last; row += 1) {
    const cell = sheet.at(row, column);
    if (cell && !cells.includes(cell)) cells.push(cell);
  }
  return cells;
}

function nameRole(head: readonly Cell[], counts: Counts | undefined, words: TableWords): Column["role"] {
  const named = findLabelWord(head, words);
  if (!counts) return named ?? "blank";
  const { figures, texts, years, gaps } = counts;
  if (named === "ordinal" || named === "period") return named;
  if (figures + years > texts) return figures === 0 && head.length === 0 ? "period" : "figures";
  if (texts === 0 && gaps > 0) return "figures";
  return named ?? "other";
}

function findLabelWord(head: readonly Cell[], { labels }: TableWords): LabelRole | null {
  const texts = head.map(({ text }) => cleanText(text)).flatMap((text) => [text, text.replace(/[:(].*$/, "")]);
  const roles = Object.entries(labels) as [LabelRole, readonly string[]][];
  return roles.find(([, list]) => texts.some((text) => list.some((word) => cleanText(word) === text)))?.[0] ?? null;
}
