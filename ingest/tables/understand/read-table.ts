import type { CellStatement } from "../../../core/statement.ts";
import type { Cell } from "../grid.ts";
import { cleanText } from "./clean-text.ts";
import { type Bound, bindCell, createCellStatement } from "./create-cell-statement.ts";
import type { Column } from "./find-columns.ts";
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

/** What the cells of one row are. */
export interface RowReading {
  readonly statements: readonly CellStatement[];
  readonly strays: readonly Stray[];
  /** Cells that say that nothing is known. */
  readonly gaps: number;
}

interface Run {
  readonly reader: RowReader;
  readonly columns: ReadonlyMap<number, FigureColumn>;
  readonly seen: Set<string>;
}

/** Reads the rows of a table one by one: what its head says was understood before the first. */
export class TableReader {
  readonly #context: TableContext;
  readonly #runs: readonly Run[];
  readonly #labels: ReadonlySet<number>;
  readonly #gaps: ReadonlySet<string>;
  readonly #bound = new Map<string, Bound>();

  constructor(context: TableContext) {
    this.#context = context;
    this.#runs = createRuns(context);
    this.#labels = new Set(context.plan.figures.flatMap(({ labels }) => labels.map(({ column }) => column)));
    this.#gaps = new Set(context.reader.words.gaps);
  }

  read(row: Row): RowReading {
    const statements: CellStatement[] = [];
    const strays: Stray[] = [];
    let gaps = 0;
    const governed = this.#runs.map((run) => ({ run, facts: run.reader.read(row) }));
    const isRepeated = governed.map(({ run, facts }) => isSeen(run, facts, row));
    for (const cell of row.cells) {
      if (this.#labels.has(cell.column)) continue;
      const figure = parseFigure(cell);
      const at = governed.findIndex(({ run }) => run.columns.has(cell.column));
      const found = governed[at];
      const column = found?.run.columns.get(cell.column);
      if (figure === null) {
        if (this.#gaps.has(cleanText(cell.text))) gaps += 1;
        else if (column) strays.push({ cell, reason: "NOT_A_FIGURE" });
      } else if (!found || !column) strays.push({ cell, reason: "NO_HEAD" });
      else if (found.facts.isBare) strays.push({ cell, reason: "NO_LABEL" });
      else if (isRepeated[at]) strays.push({ cell, reason: "ROW_REPEATED" });
      else if (!isPlausible(column, figure)) strays.push({ cell, reason: "NOT_A_RANK" });
      else statements.push(this.#create(column, found.facts, cell, figure));
    }
    return { statements, strays, gaps };
  }

  #create(column: FigureColumn, row: RowFacts, cell: Cell, figure: Figure): CellStatement {
    const key = `${column.column}\n${listWords(row)}`;
    const bound = this.#bound.get(key) ?? bindCell(this.#context, column, row);
    this.#bound.set(key, bound);
    const shown = cell.value ? { ...figure, value: cell.value } : figure;
    return createCellStatement(this.#context, { column, row, cell, figure: shown, bound });
  }
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

/** All that a row says but its place. */
function listWords({ label, above, outer, periodCells, unit }: RowFacts): string {
  const cells = [label?.cell, ...above.map(({ cell }) => cell), ...outer, ...periodCells, unit];
  return [label?.facets.phrase ?? "", ...cells.map((cell) => cell?.text ?? "")].join("\n");
}

/** A second row of one name under the same headings: a working copy below the table. */
function isSeen({ seen, columns }: Run, facts: RowFacts, { cells }: Row): boolean {
  if (facts.isBare || !cells.some((cell) => columns.has(cell.column) && parseFigure(cell) !== null)) return false;
  const key = `${facts.place?.text.trim() ?? ""}\n${listWords(facts)}`;
  const isKnown = seen.has(key);
  seen.add(key);
  return isKnown;
}

/** A rank is a whole number from 1. */
function isPlausible({ own }: FigureColumn, { value }: Figure): boolean {
  return own.measure !== "rank" || /^[1-9]\d{0,3}$/.test(value);
}
