import type { Cell } from "../grid.ts";
import { type BoundPlace, bindTablePlace } from "./bind-cell.ts";
import { cleanText } from "./clean-text.ts";
import { type Bound, bindCell, type GovernedFigure } from "./create-cell-statement.ts";
import type { Column } from "./find-columns.ts";
import { type GovernedRow, governRow } from "./governed-row.ts";
import { type Figure, parseFigure } from "./parse-figure.ts";
import type { FigureColumn } from "./plan-table.ts";
import { type RowFacts, RowReader } from "./read-rows.ts";
import type { Row } from "./sheet.ts";
import type { TableContext } from "./table-context.ts";

/** Why a cell that holds something was not taken. */
export type StrayReason = "NO_HEAD" | "NO_LABEL" | "ROW_REPEATED" | "NOT_A_RANK" | "NOT_A_FIGURE" | "HIDDEN";

export interface Stray {
  readonly cell: Cell;
  readonly reason: StrayReason;
}

/** A figure of a table with all that governs it: a statement in the making. */
export interface Draft extends GovernedFigure {
  readonly context: TableContext;
}

/** What the cells of one row are. */
export interface RowReading {
  readonly drafts: readonly Draft[];
  readonly strays: readonly Stray[];
  /** Cells that say that nothing is known. */
  readonly gaps: number;
}

interface Run {
  readonly reader: RowReader;
  readonly columns: ReadonlyMap<number, FigureColumn>;
  readonly seen: Set<string>;
}

/** By the words of a row and the number of a column. */
const boundIn = new WeakMap<TableContext, Map<string, Map<number, Bound>>>();

/** Returns what was bound of a table so far: its rows are gone through several times. */
function findBound(context: TableContext): Map<string, Map<number, Bound>> {
  const bound = boundIn.get(context) ?? new Map<string, Map<number, Bound>>();
  boundIn.set(context, bound);
  return bound;
}

/** Reads the rows of a table one by one: what its head says was understood before the first. */
export class TableReader {
  readonly #context: TableContext;
  readonly #runs: readonly Run[];
  readonly #labels: ReadonlySet<number>;
  readonly #gaps: ReadonlySet<string>;
  readonly #bound: Map<string, Map<number, Bound>>;
  readonly #places = new Map<string | null, BoundPlace>();

  constructor(context: TableContext) {
    this.#context = context;
    this.#bound = findBound(context);
    this.#runs = createRuns(context);
    this.#labels = new Set(context.plan.figures.flatMap(({ labels }) => labels.map(({ column }) => column)));
    this.#gaps = new Set(context.reader.words.gaps);
  }

  read(row: Row): RowReading {
    const drafts: Draft[] = [];
    const strays: Stray[] = [];
    let gaps = 0;
    const governed = this.#runs.map((run) => governRun(run, row));
    for (const cell of row.cells) {
      if (this.#labels.has(cell.column)) continue;
      const found = governed.find(({ run }) => run.columns.has(cell.column)) ?? null;
      const column = found?.run.columns.get(cell.column) ?? null;
      const figure = parseFigure(cell);
      const stray = figure ? findStray(found, column, figure) : "NOT_A_FIGURE";
      if (figure && found && column && stray === null) drafts.push(this.#draft(column, found.row, cell, figure));
      else if (figure === null && this.#gaps.has(cleanText(cell.text))) gaps += 1;
      else if (stray !== null && (figure || column)) strays.push({ cell, reason: stray });
    }
    return { drafts, strays, gaps };
  }

  #draft(column: FigureColumn, row: GovernedRow, cell: Cell, figure: Figure): Draft {
    const columns = this.#bound.get(row.words) ?? new Map<number, Bound>();
    this.#bound.set(row.words, columns);
    const bound = columns.get(column.column) ?? bindCell(this.#context, column, row.facts);
    columns.set(column.column, bound);
    const shown = cell.value ? { ...figure, value: cell.value } : figure;
    const place = this.#bindPlace(column, row.facts);
    return { context: this.#context, column, row, cell, figure: shown, bound, place };
  }

  /** Rows of one label are of one place. */
  #bindPlace(column: FigureColumn, row: RowFacts): BoundPlace {
    const label = column.place ?? row.place?.text ?? null;
    const place = this.#places.get(label) ?? bindTablePlace(this.#context, column, row);
    this.#places.set(label, place);
    return place;
  }
}

interface GovernedRun {
  readonly run: Run;
  readonly row: GovernedRow;
  readonly isRepeated: boolean;
}

function governRun(run: Run, row: Row): GovernedRun {
  const governed = governRow(run.reader.read(row));
  return { run, row: governed, isRepeated: isSeen(run, governed, row) };
}

function findStray(found: GovernedRun | null, column: FigureColumn | null, figure: Figure): StrayReason | null {
  if (!found || !column) return "NO_HEAD";
  if (found.row.facts.isBare) return "NO_LABEL";
  if (found.isRepeated) return "ROW_REPEATED";
  if (figure.isWord && !isGrowth(column)) return "NOT_A_FIGURE";
  return isPlausible(column, figure) ? null : "NOT_A_RANK";
}

function createRuns({ plan, reader }: TableContext): Run[] {
  const runs = new Map<string, { labels: readonly Column[]; columns: Map<number, FigureColumn> }>();
  for (const column of plan.figures) {
    const key = column.labels.map((label) => label.column).join();
    const run = runs.get(key) ?? { labels: column.labels, columns: new Map<number, FigureColumn>() };
    run.columns.set(column.column, column);
    runs.set(key, run);
  }
  return [...runs.values()].map(({ labels, columns }) => ({
    reader: new RowReader(plan, labels, reader),
    columns,
    seen: new Set<string>(),
  }));
}

/** A second row of one name under the same headings: a working copy below the table. */
function isSeen({ seen, columns }: Run, { facts, words }: GovernedRow, { cells }: Row): boolean {
  if (facts.isBare || !cells.some((cell) => columns.has(cell.column) && parseFigure(cell) !== null)) return false;
  const key = `${facts.place?.text.trim() ?? ""}\n${words}`;
  const isKnown = seen.has(key);
  seen.add(key);
  return isKnown;
}

function isGrowth({ own: { measure } }: FigureColumn): boolean {
  return measure === "growth_rate" || measure === "change";
}

/** A rank is a whole number from 1. */
function isPlausible({ own }: FigureColumn, { value }: Figure): boolean {
  return own.measure !== "rank" || /^[1-9]\d{0,3}$/.test(value);
}
