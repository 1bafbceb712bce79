import type { Cell, Grid } from "../tables/grid.ts";
import type { Part, TablePart } from "./part.ts";
import type { PlacedGrid, ReadText } from "./reader.ts";

type Composed = Pick<ReadText, "text" | "grids">;

const MAX_CAPTION = 60;
const CAPTION_LINES = 3;

/** Returns the text of a document's parts, a paragraph or a row of a table a line, and its tables with their places. */
export function composeText(parts: readonly Part[]): Composed {
  const lines: string[] = [];
  const grids: PlacedGrid[] = [];
  let length = 0;
  for (const [at, part] of parts.entries()) {
    const written = part.kind === "paragraph" ? part.text : writeRows(part.cells);
    if (written === "") continue;
    if (part.kind === "table") {
      const grid = createGrid(part, {
        ordinal: grids.length,
        before: parts.slice(Math.max(0, at - CAPTION_LINES), at),
      });
      grids.push({ grid, start: length, end: length + written.length });
    }
    lines.push(written);
    length += written.length + 1;
  }
  return { text: lines.map((line) => `${line}\n`).join(""), grids };
}

function writeRows(cells: readonly Cell[]): string {
  const rows = new Map<number, string[]>();
  for (const { row, text } of cells) {
    const words = text.replaceAll(/\s+/g, " ");
    const written = rows.get(row);
    if (written) written.push(words);
    else rows.set(row, [words]);
  }
  return [...rows.values()].map((words) => words.join("\t")).join("\n");
}

function createGrid(
  { cells, merges }: TablePart,
  { ordinal, before }: { ordinal: number; before: readonly Part[] },
): Grid {
  return { name: String(ordinal + 1), ordinal, isHidden: false, cells, merges, caption: listCaption(before) };
}

/** Short lines without a full stop right before a table: its number, its name, its unit. */
function listCaption(before: readonly Part[]): string[] {
  const caption: string[] = [];
  for (const part of before.toReversed()) {
    if (part.kind === "table" || part.text.length > MAX_CAPTION || /[。；;]$/.test(part.text)) break;
    caption.unshift(part.text);
  }
  return caption;
}

const LONG = 20;
const MAX_BROKEN = 0.25;

/** Is each line a paragraph? Where many long lines stop inside a sentence, the document was broken into lines. */
export function hasWholeParagraphs(parts: readonly Part[]): boolean {
  const long = parts.flatMap((part) => (part.kind === "paragraph" && part.text.length >= LONG ? [part.text] : []));
  const broken = long.filter((text) => /[，、,]/.test(text) && !/[。！？；：!?;:…）)】”"]\s*$/.test(text));
  return broken.length <= long.length * MAX_BROKEN;
}
