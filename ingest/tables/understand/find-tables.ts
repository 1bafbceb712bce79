import type { TableWords } from "../../catalogue/words.ts";
import type { Cell } from "../grid.ts";
import { cleanText } from "./clean-text.ts";
import { isMonth, isYear, parseFigure } from "./parse-figure.ts";
import { readWholePeriod } from "./period-words.ts";
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
    if (kind === "texts" && current.body.length > 0 && saysHead(row, current, words) && isHead(row, current, sheet)) {
      const next = createDraft(current.pending.flatMap(({ cells }) => cells));
      next.head.push(row);
      current.pending = [];
      tables.push(next);
    } else addRow(current, row, kind);
  }
  return continueTables(tables.map(closeDraft), words);
}

function continueTables(extents: readonly Extent[], words: TableWords): Extent[] {
  const continued: Extent[] = [];
  for (const extent of extents) continued.push(continueTable(extent, continued.at(-1) ?? null, words));
  return continued;
}

/** 续表, or the same head once more without a line above: what stood over the table before is over this one, too. */
function continueTable(next: Extent, before: Extent | null, { continued }: TableWords): Extent {
  if (before === null) return next;
  const isMark = ({ text }: Cell) => continued.includes(cleanText(text).replaceAll(/^\(|\)$|[一二三四五\d]+$/g, ""));
  const isSame = next.lines.length === 0 && listTexts(next.head) === listTexts(before.head);
  return isSame || next.lines.some(isMark)
    ? { ...next, lines: [...before.lines, ...next.lines.filter((cell) => !isMark(cell))] }
    : next;
}

function listTexts(rows: readonly Row[]): string {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => cleanText(text))).join("\n");
}

function createDraft(lines: Cell[]): Draft {
  return { lines, head: [], body: [], notes: [], pending: [] };
}

/** Headings under the last row with figures head nothing: they are lines below. A row of the table that holds only words is its last. */
function closeDraft({ pending, ...draft }: Draft): Extent {
  if (draft.body.length === 0) return { ...draft, body: pending };
  const last = pending.findLastIndex((row) => isOfBody(row, draft));
  const [rows, lines] = [pending.slice(0, last + 1), pending.slice(last + 1)];
  return {
    ...draft,
    body: [...draft.body, ...rows],
    notes: [...draft.notes, ...lines.flatMap(({ cells }) => cells)],
  };
}

/** A label where labels stand, and words where figures do: 双清 较好; not 填报单位:统计局 审核:张三. */
function isOfBody({ cells }: Row, { body }: Pick<Draft, "body">): boolean {
  const [first, ...others] = cells;
  if (!first || others.length === 0 || cells.some(({ text }) => /[::]./.test(text))) return false;
  const labels = new Set(body.map((row) => row.cells[0]?.column));
  return labels.has(first.column) && others.every(({ column }) => isFilled(column, body));
}

function isFilled(column: number, body: readonly Row[]): boolean {
  return body.some(({ cells }) => cells.some((cell) => cell.column === column && parseFigure(cell) !== null));
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
  if (figures.length > 0 && isHeadOfTimes(row)) return "texts";
  const gaps = others.filter(({ text }) => words.gaps.includes(cleanText(text)));
  if (figures.length > 0 || gaps.length > 0) return "figures";
  const isWide = others.length === 0 && spanOf(first, sheet) >= 1;
  return others.length === 0 || isWide ? "line" : "texts";
}

function spanOf(cell: Cell, sheet: Sheet): number {
  const merge = sheet.mergeOf(cell);
  return merge ? merge.toColumn - merge.fromColumn + 1 : 1;
}

/** 2019 2020 2021, 2024.01 2024年2月 behind a label, or behind none: times that head columns. One year behind a label is a row's. */
function isHeadOfTimes({ cells }: Row): boolean {
  const labels = cells.findIndex(({ text }) => isTime(text));
  const times = cells.slice(labels);
  return labels >= 0 && labels <= 2 && times.length >= 2 && times.every(({ text }) => isTime(text));
}

function isTime(text: string): boolean {
  return isYear(text) || isMonth(text) || (parseFigure({ text, raw: null }) === null && readWholePeriod(text) !== null);
}

function isNote({ text }: Cell, { notes }: TableWords): boolean {
  const clean = cleanText(text);
  return notes.some((word) => clean.startsWith(word) && /^[:,、\d(]/.test(clean.slice(word.length)));
}

/** 地区, 1-3月, 增速 are words of heads; without them, or a line above, a row of words below figures is one of the table. */
function saysHead({ cells }: Row, { pending }: Draft, { labels, measures }: TableWords): boolean {
  const heads = [...Object.values(labels), ...Object.values(measures)].flat();
  const says = ({ text }: Cell) => isTime(text) || heads.some((word) => cleanText(text).includes(cleanText(word)));
  return pending.length > 0 || cells.some(says);
}

/** A row of texts below figures heads a table of its own where it has texts in columns that held figures. */
function isHead({ cells }: Row, { body }: Draft, sheet: Sheet): boolean {
  const columns = new Set(
    body.flatMap((row) => row.cells.filter((cell) => parseFigure(cell) !== null).map(({ column }) => column)),
  );
  const over = cells.filter((cell) => columns.has(cell.column) || spanOf(cell, sheet) > 1);
  return over.length >= 1 && over.length * 2 >= Math.min(columns.size, cells.length);
}
