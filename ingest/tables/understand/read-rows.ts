import type { Cell } from "../grid.ts";
import { cleanText } from "./clean-text.ts";
import { type Facets, NO_FACETS } from "./facets.ts";
import type { Column } from "./find-columns.ts";
import { type Label, LabelStack } from "./label-stack.ts";
import { parseFigure } from "./parse-figure.ts";
import { joinPeriodWords, type PeriodWords, readWholePeriod } from "./period-words.ts";
import type { PlanReader, TablePlan } from "./plan-table.ts";
import { readLabel } from "./read-head.ts";
import type { Row } from "./sheet.ts";

/** What the labels of a row say of the figures in it. */
export interface RowFacts {
  readonly row: number;
  /** The label that names a place, where rows are places. */
  readonly place: Cell | null;
  /** The label that names what is measured, and those above it. */
  readonly label: { readonly cell: Cell; readonly facets: Facets } | null;
  readonly above: readonly Label[];
  /** Labels of columns to the left that part the rows: 类别 before 指标. */
  readonly outer: readonly Cell[];
  readonly period: PeriodWords | null;
  readonly periodCells: readonly Cell[];
  readonly unit: Cell | null;
  /** Has no label: its figures are working cells. */
  readonly isBare: boolean;
}

/** Reads the rows of one run of labels from top to bottom; it remembers what stands above. */
export class RowReader {
  readonly #labels: readonly Column[];
  readonly #regionColumns: readonly number[];
  readonly #reader: PlanReader;
  readonly #stack: LabelStack;
  readonly #facets = new Map<string, Facets>();
  readonly #last = new Map<number, Cell>();
  #heading: Label | null = null;
  /** The last row that names what it measures: 增速(%) below it is of the same. */
  #named: {
    readonly label: { readonly cell: Cell; readonly facets: Facets };
    readonly above: readonly Label[];
  } | null = null;

  constructor(plan: TablePlan, labels: readonly Column[], reader: PlanReader) {
    this.#labels = labels;
    this.#regionColumns = plan.regionColumns;
    this.#reader = reader;
    this.#stack = new LabelStack(reader.words.parts);
  }

  read(row: Row): RowFacts {
    const hasFigures = row.cells.some((cell) => !this.#isLabel(cell) && this.#isFigure(cell));
    const cells = this.#labels.map((column) => ({ column, cell: this.#find(row, column) }));
    const isBare = !row.cells.some((cell) => this.#isLabel(cell));
    const facts = {
      row: row.index,
      place: null,
      label: null,
      above: [],
      outer: [],
      period: null,
      periodCells: [],
      unit: null,
    };
    return cells.reduce<RowFacts>(
      (sum, { column, cell }) => (cell === null ? sum : this.#add(sum, column, cell, hasFigures)),
      { ...facts, isBare },
    );
  }

  #isLabel({ column }: Cell): boolean {
    return this.#labels.some((label) => label.column === column && label.role !== "ordinal");
  }

  /** A gap, too, makes a row one of figures: it is no heading. */
  #isFigure(cell: Cell): boolean {
    return parseFigure(cell) !== null || this.#reader.words.gaps.includes(cleanText(cell.text));
  }

  /** Of a blank label that parts the rows the one above still holds; of the innermost none does. */
  #find(row: Row, { column }: Column): Cell | null {
    const cell = row.cells.find((other) => other.column === column) ?? null;
    if (cell) this.#last.set(column, cell);
    const isInnermost = this.#labels.findLast(({ role }) => role !== "unit" && role !== "ordinal")?.column === column;
    return cell ?? (isInnermost && this.#labels.length > 0 ? null : (this.#last.get(column) ?? null));
  }

  #add(facts: RowFacts, { column, role }: Column, cell: Cell, hasFigures: boolean): RowFacts {
    if (role === "ordinal" || role === "note") return facts;
    if (role === "unit") return { ...facts, unit: cell };
    if (this.#regionColumns.includes(column)) return this.#addPlace(facts, cell, hasFigures);
    const time = role === "indicator" ? null : readWholePeriod(cell.text);
    if (time || role === "period") return addPeriod(facts, time, cell);
    return this.#addName(facts, column, cell, hasFigures);
  }

  /** A label without figures among places that names none of them heads those below: 固定资产投资 over the counties. */
  #addPlace(facts: RowFacts, cell: Cell, hasFigures: boolean): RowFacts {
    if (!hasFigures && this.#reader.regions.sense(cell.text) === null) {
      this.#heading = { cell, facets: this.#read(cell), hasFigures: false, isPart: false };
      return facts;
    }
    return { ...facts, place: cell, above: this.#heading ? [this.#heading, ...facts.above] : facts.above };
  }

  #addName(facts: RowFacts, column: number, cell: Cell, hasFigures: boolean): RowFacts {
    const names = this.#labels.filter(
      ({ role, column: other }) => (role === "indicator" || role === "other") && !this.#regionColumns.includes(other),
    );
    if (names.at(-1)?.column !== column) return { ...facts, outer: [...facts.outer, cell] };
    const facets = this.#read(cell);
    if (facets.phrase === null && facets.measure !== null && this.#named) {
      const { phrase } = this.#named.label.facets;
      return {
        ...facts,
        label: { cell, facets: { ...facets, phrase } },
        above: [...facts.above, ...this.#named.above],
      };
    }
    const above = this.#stack.push(cell, facets, hasFigures);
    this.#named = { label: { cell, facets }, above };
    return { ...facts, label: { cell, facets }, above: [...facts.above, ...above] };
  }

  #read({ text }: Cell): Facets {
    const known = this.#facets.get(text);
    if (known) return known;
    const facets = text.trim() === "" ? NO_FACETS : readLabel(text, this.#reader);
    this.#facets.set(text, facets);
    return facets;
  }
}

/** 2021年 beside 1-5月 is one time. */
function addPeriod(facts: RowFacts, time: PeriodWords | null, cell: Cell): RowFacts {
  const period = time && facts.period ? joinPeriodWords(time, facts.period) : (time ?? facts.period);
  return { ...facts, period, periodCells: [...facts.periodCells, cell] };
}
