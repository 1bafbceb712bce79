import type { CellStatement } from "../../../core/statement.ts";
import type { Grid } from "../grid.ts";
import { listHeads } from "../mappings/list-heads.ts";
import type { Mappings } from "../mappings/mappings.ts";
import { isEdited } from "../mappings/sheet-mapping.ts";
import { type Misfit, TotalsCheck } from "./check-totals.ts";
import { createCellStatement } from "./create-cell-statement.ts";
import { findParent, findPlace, findScope, type TableFacts } from "./find-scope.ts";
import { findTables } from "./find-tables.ts";
import { joinPeriodWords } from "./period-words.ts";
import { type FigureColumn, planTable, type TablePlan } from "./plan-table.ts";
import { findHeld, listStatements, nameOf, readRows } from "./read-statements.ts";
import type { Stray } from "./read-table.ts";
import { createSheet, formatColumn, type Sheet } from "./sheet.ts";
import type { DocumentScope, KnownSheet, TableContext } from "./table-context.ts";
import type { TableRecogniser } from "./table-recogniser.ts";

/** Why no figure of a sheet was read. */
export type SheetState = "READ" | "PASSED_OVER" | "EMPTY" | "BLANK_TEMPLATE" | "TEXT_ONLY" | "NO_HEAD";

/** What became of one sheet. */
export interface SheetReading {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly state: SheetState;
  readonly title: string | null;
  readonly tables: readonly TableContext[];
  /** Made anew each time they are asked for: of a large table they are never in memory whole. */
  readonly statements: Iterable<CellStatement>;
  /** How many statements there are. */
  readonly figures: number;
  /** Cells with something in them that were not taken. */
  readonly strays: readonly Stray[];
  /** Totals that their parts do not fit. */
  readonly misfits: readonly Misfit[];
  readonly gaps: number;
}

/** What a document of tables says. */
export interface TablesReading {
  readonly scope: DocumentScope;
  readonly sheets: readonly SheetReading[];
}

/** Returns what the tables of a document say, sheet by sheet in their order. */
export function readGrids(grids: readonly Grid[], facts: TableFacts, reader: TableRecogniser): TablesReading {
  const planned = grids.map((grid) => planSheet(createSheet(grid), reader));
  const scope = findScope(
    planned.flatMap(({ plans }) => plans),
    facts,
    reader,
  );
  const surveys = planned.map((sheet) => surveySheet(sheet, { scope, mappings: facts.mappings }, reader));
  // What two sheets say otherwise of one thing is held back in both.
  const held = findHeld(surveys.map(({ tables }) => tables));
  const sheets = surveys.map((survey, at) => ({ ...survey, statements: listStatements(survey.tables, held[at]) }));
  return { scope, sheets };
}

interface PlannedSheet {
  readonly sheet: Sheet;
  readonly plans: readonly TablePlan[];
}

function planSheet(sheet: Sheet, reader: TableRecogniser): PlannedSheet {
  return { sheet, plans: findTables(sheet, reader.words).map((extent) => planTable(sheet, extent, reader)) };
}

/** What a sheet is read with beside its own cells. */
interface Known {
  readonly scope: DocumentScope;
  readonly mappings: Mappings;
}

function surveySheet(
  { sheet, plans }: PlannedSheet,
  known: Known,
  reader: TableRecogniser,
): Omit<SheetReading, "statements"> {
  const contexts = plans.map((plan) => createContext(plan, known, reader));
  const tables = contexts.filter((context) => context.known?.mapping.take !== false);
  const surveys = tables.map(surveyTable);
  const hidden = sheet.hidden.map((cell): Stray => ({ cell, reason: "HIDDEN" }));
  const sum = (count: (survey: TableSurvey) => number) => surveys.reduce((all, survey) => all + count(survey), 0);
  const figures = sum(({ drafts }) => drafts);
  return {
    sheet: sheet.grid.name,
    isHidden: sheet.grid.isHidden,
    state: tables.length < contexts.length ? "PASSED_OVER" : nameState(sheet, plans, figures),
    title: plans[0]?.lines.title?.text ?? null,
    tables,
    strays: [...surveys.flatMap(({ strays }) => strays), ...hidden],
    figures,
    misfits: surveys.flatMap(({ misfits }) => misfits),
    gaps: sum(({ gaps }) => gaps),
  };
}

interface TableSurvey {
  readonly drafts: number;
  readonly strays: readonly Stray[];
  readonly misfits: readonly Misfit[];
  readonly gaps: number;
}

/** Goes through the rows of a table once, and keeps what is to be told of it as a whole. */
function surveyTable(context: TableContext): TableSurvey {
  const totals = new TotalsCheck(context);
  const strays: Stray[] = [];
  let [drafts, gaps] = [0, 0];
  for (const row of readRows(context)) {
    drafts += row.drafts.length;
    gaps += row.gaps;
    for (const stray of row.strays) strays.push(stray);
    for (const draft of row.drafts) {
      const column = formatColumn(draft.cell.column);
      if (totals.concerns(nameOf(draft), column)) totals.add(createCellStatement(context, draft), column);
    }
  }
  return { drafts, strays, misfits: totals.findMisfits(), gaps };
}

function nameState({ rows }: Sheet, plans: readonly TablePlan[], statements: number): SheetState {
  if (statements > 0) return "READ";
  if (rows.length === 0) return "EMPTY";
  const hasHead = plans.some(({ extent }) => extent.head.length > 0);
  if (plans.some(({ strayColumns }) => strayColumns.length > 0)) return "NO_HEAD";
  return hasHead ? "BLANK_TEMPLATE" : "TEXT_ONLY";
}

/** Returns all that the cells of a table are read with. */
function createContext(plan: TablePlan, { scope, mappings }: Known, reader: TableRecogniser): TableContext {
  const { regions } = reader;
  const parent = findParent(plan.regionLabels, regions) ?? scope.home;
  const mainPeriod = findMainPeriod(plan);
  const months = mainPeriod?.months ?? null;
  const year = mainPeriod?.year ?? findYearOf(months?.to ?? null, scope);
  const report = months && year !== null ? { year, month: months.to } : scope.report;
  const own = findOwnPlace(plan, scope, reader);
  return {
    ...{ plan, reader, scope, parent, report, mainPeriod },
    ownPlace: own === null ? null : regions.describe(own),
    rankedBy: findRanked(plan.figures),
    known: findKnown(plan, mappings),
  };
}

function findKnown({ lines, figures }: TablePlan, mappings: Mappings): KnownSheet | null {
  const heads = listHeads(figures);
  const mapping = lines.title === null ? null : mappings.find({ title: lines.title.text, columns: heads });
  if (!mapping) return null;
  const columns = mapping.columns.flatMap((column, at) => {
    const figure = figures[at];
    return figure ? [[figure.column, column] as const] : [];
  });
  return { mapping, isEdited: isEdited(mapping), columns: new Map(columns) };
}

function findMainPeriod({ figures }: TablePlan) {
  const periods = figures.flatMap(({ facets }) =>
    facets.period && facets.period.yearsBack === 0 ? [facets.period] : [],
  );
  const [first] = periods;
  if (!first) return null;
  // 本月 first, 1-3月累计 beside it: the month is March.
  const dated = periods.find(({ months }) => months !== null);
  return first.months === null && dated ? joinPeriodWords(first, { ...dated, relative: null }) : first;
}

function findYearOf(month: number | null, { report }: DocumentScope): number | null {
  if (month === null || report === null) return null;
  return month > report.month ? report.year - 1 : report.year;
}

/** The place that the title or a line names; 全省 in a title is the province; else the document's own. */
function findOwnPlace(
  { lines }: TablePlan,
  { home }: DocumentScope,
  { recogniser, regions }: TableRecogniser,
): string | null {
  const named =
    lines.place === null ? null : (findPlace(lines.place, home, recogniser) ?? regions.list(lines.place)[0] ?? null);
  if (named !== null) return named;
  const title = lines.title?.text ?? null;
  if (title === null) return home;
  return regions.findOwnIn(title, home) ?? findPlace(title, home, recogniser) ?? home;
}

/** A published rank is of the nearest figures to its left that are no rank, and measured as its head says. */
function findRanked(figures: readonly FigureColumn[]): ReadonlyMap<number, FigureColumn> {
  const others = figures.filter(({ own }) => own.measure !== "rank");
  const ranks = figures.filter(({ own }) => own.measure === "rank");
  return new Map(
    ranks.flatMap((rank) => {
      const { ranked } = rank.own;
      const same = others.filter(({ own }) => ranked === null || (own.measure ?? "level") === ranked);
      const found = same.findLast(({ column }) => column < rank.column) ?? same[0];
      return found ? [[rank.column, found] as const] : [];
    }),
  );
}
