import type { TableWords } from "../../catalogue/words.ts";
import type { Cell } from "../grid.ts";
import { cleanText } from "./clean-text.ts";
import { isYear, parseFigure } from "./parse-figure.ts";
import type { Row, Sheet } from "./sheet.ts";

/** A table of a sheet: the lines above it, the rows that head its columns, the rows below them. */
export interface Extent {
  /** Lines above the head: titles, units, periods. */
  readonly lines: readonly Cell[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Lines below: notes and sources. */
  readonly notes: readonly Cell[];
}

type RowKind = "line" | "note" | "texts" | "figures";

interface Draft {
  lines: Cell[];
  head: Row[];
  body: Row[];
  notes: Cell[];
  /** Lines of the body since its last row with figures: headings, or the title of the next table. */
  pending: Row[];
}

/** Returns the tables of a sheet from top to bottom. A sheet without figures is one table with a head and no body. */
export function findTables(sheet: Sheet, words: TableWords): Extent[] {
  const tables: Draft[] = [createDraft([])];
  for (const row of sheet.rows) {
    const kind = nameRow(row, sheet, words);
    const current = tables.at(-1);
    if (!current) break;
    if (kind === "texts" && current.body.length > 0 && isHead(row, current, sheet)) {
      const next = createDraft(current.pending.flatMap(({ cells }) => cells));
      next.head.push(row);
      current.pending = [];
      tables.push(next);
    } else addRow(current, row, kind);
  }
  return tables.map(closeDraft);
}

function createDraft(lines: Cell[]): Draft {
  return { lines, head: [], body: [], notes: [], pending: [] };
}

/** Headings under the last row with figures head nothing: they are lines below. */
function closeDraft({ pending, ...draft }: Draft): Extent {
  const isOnlyHead = draft.body.length === 0;
  return isOnlyHead
    ? { ...draft, body: pending }
    : { ...draft, notes: [...draft.notes, ...pending.flatMap(({ cells }) => cells)] };
}

function addRow(draft: Draft, row: Row, kind: RowKind): void {
  if (kind === "note") draft.notes.push(...row.cells);
  else if (kind === "figures") {
    draft.body.push(...draft.pending, row);
    draft.pending = [];
  } else if (draft.body.length > 0) draft.pending.push(row);
  else if (kind === "texts") {
    // What stood between two rows of heads was one of them.
    draft.head.push(...draft.pending, row);
    draft.pending = [];
  } else if (draft.head.length === 0) draft.lines.push(...row.cells);
  else if (isUnderHead(row, draft)) draft.head.push(row);
  else draft.pending.push(row);
}

/** 增速（%） alone in its row, under 1-3月: the labels beside it are merged over both rows. */
function isUnderHead({ cells }: Row, { head, pending }: Draft): boolean {
  const first = head[0]?.cells[0]?.column ?? 0;
  return pending.length === 0 && cells.every(({ column }) => column > first);
}

function nameRow(row: Row, sheet: Sheet, words: TableWords): RowKind {
  const [first, ...others] = row.cells;
  if (!first) return "line";
  if (isNote(first, words)) return "note";
  const figures = row.cells.filter((cell) => parseFigure(cell) !== null);
  if (figures.length > 0 && figures.every(({ text }) => isYear(text)) && isHeadOfYears(row, figures.length))
    return "texts";
  const gaps = others.filter(({ text }) => words.gaps.includes(cleanText(text)));
  if (figures.length > 0 || gaps.length > 0) return "figures";
  const isWide = others.length === 0 && spanOf(first, sheet) >= 1;
  return others.length === 0 || isWide ? "line" : "texts";
}

function spanOf(cell: Cell, sheet: Sheet): number {
  const merge = sheet.mergeOf(cell);
  return merge ? merge.toColumn - merge.fromColumn + 1 : 1;
}

/** 2019 2020 2021 behind a label, or behind none: years that head columns. One year behind a label is a row's. */
function isHeadOfYears({ cells }: Row, years: number): boolean {
  const labels = cells.length - years;
  return years >= 2 && labels <= 2 && cells.slice(labels).every(({ text }) => isYear(text));
}

function isNote({ text }: Cell, { notes }: TableWords): boolean {
  const clean = cleanText(text);
  return notes.some((word) => clean.startsWith(word) && /^[:,、\d(]/.test(clean.slice(word.length)));
}

/** A row of texts below figures heads a table of its own where it has texts in columns that held figures. */
function isHead({ cells }: Row, { body }: Draft, sheet: Sheet): boolean {
  const columns = new Set(
    body.flatMap((row) => row.cells.filter((cell) => parseFigure(cell) !== null).map(({ column }) => column)),
  );
  const over = cells.filter((cell) => columns.has(cell.column) || spanOf(cell, sheet) > 1);
  return over.length >= 1 && over.length * 2 >= Math.min(columns.size, cells.length);
}
