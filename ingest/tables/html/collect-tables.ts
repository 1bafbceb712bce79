import type { SpannedCell } from "./place-spans.ts";
import { walkHtml } from "./walk-html.ts";

/** A cell of a table of a page. */
export interface PageCell extends SpannedCell {
  /** Blanks of the source as one, line ends as the page shows them. */
  readonly text: string;
  /** The stored number, where a spreadsheet program saved the page; else null. */
  readonly stored: string | null;
}

export type PageTable = readonly (readonly PageCell[])[];

interface OpenTable {
  readonly rows: PageCell[][];
  cell: { readonly attributes: string; words: string } | null;
  hasInner: boolean;
}

/** Stands for a shown line end until the blanks of the source, line ends among them, are one blank. */
const LINE = "\u2028";
const LINES = new Set(["br", "p", "div", "li"]);

/** Returns the innermost tables of a page, in its order. Rows and cells end where the next one begins, closed or not. */
export function collectTables(page: string): PageTable[] {
  const found: PageTable[] = [];
  const stack: OpenTable[] = [];
  const closeTable = () => {
    const table = stack.pop();
    if (!table) return;
    closeCell(table);
    if (!table.hasInner) found.push(table.rows);
  };
  const open = (name: string, attributes: string) => {
    const table = stack.at(-1);
    if (name === "table") {
      if (table) table.hasInner = true;
      stack.push({ rows: [], cell: null, hasInner: false });
    } else if (table) openInTable(table, name, attributes);
  };
  const close = (name: string) => {
    const table = stack.at(-1);
    if (name === "table") closeTable();
    else if (table && (name === "td" || name === "th" || name === "tr")) closeCell(table);
  };
  const text = (words: string) => {
    const cell = stack.at(-1)?.cell;
    if (cell) cell.words += words;
  };
  walkHtml(page, { open, close, text });
  while (stack.length > 0) closeTable();
  return found;
}

function openInTable(table: OpenTable, name: string, attributes: string): void {
  if (name === "tr") {
    closeCell(table);
    table.rows.push([]);
  } else if (name === "td" || name === "th") {
    closeCell(table);
    table.cell = { attributes, words: "" };
  } else if (table.cell && LINES.has(name)) table.cell.words += LINE;
}

function closeCell(table: OpenTable): void {
  const { cell } = table;
  if (!cell) return;
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push(createPageCell(cell.words, cell.attributes));
  table.cell = null;
}

function createPageCell(words: string, attributes: string): PageCell {
  const stored = findValue(attributes, "x:num");
  const text = words.replaceAll(/[ \t\r\n]+/g, " ").replaceAll(new RegExp(` ?${LINE} ?`, "g"), "\n");
  return {
    text: text.replace(/^\n+/, ""),
    stored: stored !== null && /^-?\d+(\.\d+)?$/.test(stored) ? stored : null,
    rowSpan: readSpan(findValue(attributes, "rowspan")),
    columnSpan: readSpan(findValue(attributes, "colspan")),
  };
}

/** Quoted or not. */
function findValue(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

function readSpan(stated: string | null): number {
  const span = Number.parseInt(stated ?? "1", 10);
  return span >= 1 && span <= 1000 ? span : 1;
}
