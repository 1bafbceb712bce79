import type { CellStatement } from "../../../core/statement.ts";
import type { Grid } from "../grid.ts";
import { listHeads } from "../mappings/list-heads.ts";
import type { Mappings } from "../mappings/mappings.ts";
import { isEdited } from "../mappings/sheet-mapping.ts";
import { checkTotals, type Misfit } from "./check-totals.ts";
import { findParent, findPlace, findScope, type TableFacts } from "./find-scope.ts";
import { findTables } from "./find-tables.ts";
import { holdConflicts } from "./hold-conflicts.ts";
import { joinPeriodWords } from "./period-words.ts";
import { type FigureColumn, planTable, type TablePlan } from "./plan-table.ts";
import { type RowReading, type Stray, TableReader } from "./read-table.ts";
import { createSheet, type Sheet } from "./sheet.ts";
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
  readonly statements: readonly CellStatement[];
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
  return {
    scope,
    sheets: settleConflicts(planned.map((sheet) => readSheet(sheet, { scope, mappings: facts.mappings }, reader))),
  };
}

/** What two sheets say otherwise of one thing is held back in both. */
function settleConflicts(sheets: readonly SheetReading[]): SheetReading[] {
  const settled = holdConflicts(sheets.flatMap(({ statements }) => statements));
  const starts = sheets.map((_, at) => sheets.slice(0, at).reduce((sum, { statements }) => sum + statements.length, 0));
  return sheets.map((sheet, at) => {
    const start = starts[at] ?? 0;
    return { ...sheet, statements: settled.slice(start, start + sheet.statements.length) };
  });
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

function readSheet({ sheet, plans }: PlannedSheet, known: Known, reader: TableRecogniser): SheetReading {
  const contexts = plans.map((plan) => createContext(plan, known, reader));
  const tables = contexts.filter((context) => context.known?.mapping.take !== false);
  const read = tables.map((context) => ({ context, rows: readRows(context) }));
  const rows = read.flatMap((table) => table.rows);
  const statements = rows.flatMap((row) => row.statements);
  const hidden = sheet.hidden.map((cell): Stray => ({ cell, reason: "HIDDEN" }));
  return {
    sheet: sheet.grid.name,
    isHidden: sheet.grid.isHidden,
    state: tables.length < contexts.length ? "PASSED_OVER" : nameState(sheet, plans, statements.length),
    title: plans[0]?.lines.title?.text ?? null,
    tables,
    statements,
    strays: [...rows.flatMap((row) => row.strays), ...hidden],
    misfits: read.flatMap((table) =>
      checkTotals(
        table.context,
        table.rows.flatMap((row) => row.statements),
      ),
    ),
    gaps: rows.reduce((sum, row) => sum + row.gaps, 0),
  };
}

function readRows(context: TableContext): RowReading[] {
  const table = new TableReader(context);
  return context.plan.extent.body.map((row) => table.read(row));
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

/** A published rank is of the nearest figures to its left that are no rank. */
function findRanked(figures: readonly FigureColumn[]): ReadonlyMap<number, FigureColumn> {
  const ranks = figures.filter(({ own }) => own.measure === "rank");
  return new Map(
    ranks.flatMap((rank) => {
      const others = figures.filter(({ own }) => own.measure !== "rank");
      const found = others.findLast(({ column }) => column < rank.column) ?? others[0];
      return found ? [[rank.column, found] as const] : [];
    }),
  );
}
