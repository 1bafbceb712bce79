import { AppError } from "../../core/errors.ts";
import type { CellStatement } from "../../core/statement.ts";
import type { RemadeReading } from "../../store/check.ts";
import type { IssueInput } from "../../store/issues.ts";
import type { StatementInput } from "../../store/statement-rows.ts";
import { applyCellCorrections } from "../correct/apply-cell-corrections.ts";
import type { CorrectedStatement } from "../correct/correct-at-place.ts";
import { type Correction, isCellCorrection } from "../correct/correction.ts";
import { findSavedDay } from "../history/find-saved-day.ts";
import type { SourceFile } from "../read/read-document.ts";
import type { PlacedGrid } from "../read/reader.ts";
import type { Survey } from "../recognise/extract-statements.ts";
import type { Recogniser } from "../recognise/recogniser.ts";
import type { Mappings } from "../tables/mappings/mappings.ts";
import type { Misfit } from "../tables/understand/check-totals.ts";
import type { TableFacts } from "../tables/understand/find-scope.ts";
import { readGrids, type SheetReading, type TablesReading } from "../tables/understand/read-grids.ts";
import { formatCell } from "../tables/understand/sheet.ts";
import { findTableRecogniser } from "../tables/understand/table-recogniser.ts";
import type { ClaimContext } from "./create-claim.ts";
import { createClaim } from "./create-claim.ts";
import type { RawSection } from "./list-sentences.ts";

/** Returns what the text of a document tells of its tables. */
export function createTableFacts(
  { document }: Pick<Survey, "document">,
  { bytes, grids }: Pick<SourceFile, "bytes" | "grids">,
  mappings: Mappings,
): Omit<TableFacts, "doc"> {
  const savedOn = grids.length > 0 ? findSavedDay(bytes) : null;
  const { regionId, reportPeriod, year } = document;
  return { regionId, reportEnd: reportPeriod?.end ?? null, year, savedOn, mappings };
}

/** Returns what the tables of a document say. */
export function readDocumentTables(
  { doc, grids }: { readonly doc: string; readonly grids: readonly PlacedGrid[] },
  facts: Omit<TableFacts, "doc">,
  recogniser: Recogniser,
): TablesReading {
  if (grids.length === 0) return { scope: { doc, home: facts.regionId, report: null }, sheets: [] };
  const reader = findTableRecogniser(recogniser);
  return readGrids(
    grids.map(({ grid }) => grid),
    { doc, ...facts },
    reader,
  );
}

/** Returns a section for each table of a file that holds nothing else. */
export function listTableSections(grids: readonly PlacedGrid[]): RawSection[] {
  return grids.map(({ grid, start, end }, ordinal) => ({ ordinal, title: grid.name, place: null, start, end }));
}

/** The rows of more tables than a yearbook has are found by their figures, not by the search for words. */
const MOST_SEARCHED_ROWS = 5000;

/** Returns the tables of a file whose rows are sentences that a search finds: those of a size that people read. */
export function listSearched(grids: readonly PlacedGrid[]): readonly PlacedGrid[] {
  return grids.filter(({ grid }) => (grid.cells.at(-1)?.row ?? 0) < MOST_SEARCHED_ROWS);
}

/** Returns what finds a cell of a file's tables by its sheet's name and its place. */
export function createCellFinder(grids: readonly PlacedGrid[]): NonNullable<RemadeReading["findCell"]> {
  const cells = new Map(
    grids.flatMap(({ grid }) => grid.cells.map((cell) => [nameCell(grid.name, formatCell(cell)), cell] as const)),
  );
  return (sheet, cell) => cells.get(nameCell(sheet, cell)) ?? null;
}

function nameCell(sheet: string, cell: string): string {
  return `${sheet}!${cell}`;
}

/** What statements of tables are saved with: where names lead, and what people decided of cells. */
export interface CellContext extends Omit<ClaimContext, "homeId"> {
  readonly grids: readonly PlacedGrid[];
  readonly corrections: readonly Correction[];
}

/** Yields the statements of tables as they are saved, corrected, each accepted one with its claim. */
export function* createCellInputs(
  { scope, sheets }: TablesReading,
  { grids, corrections, ...context }: CellContext,
): Generator<StatementInput> {
  const own = { ...context, homeId: scope.home };
  if (!corrections.some(isCellCorrection)) {
    for (const statement of listRead(sheets)) yield createCellInput(statement, own);
    return;
  }
  const tables = { doc: scope.doc, catalogue: context.catalogue, findCell: createCellFinder(grids) };
  for (const corrected of applyCellCorrections(listRead(sheets), corrections, tables))
    yield createCorrectedInput(corrected, own);
}

function* listRead(sheets: readonly SheetReading[]): Generator<CellStatement> {
  for (const { statements } of sheets) yield* statements;
}

function createCellInput(statement: CellStatement, context: ClaimContext): StatementInput {
  const claim = statement.accepted ? createClaim(statement, context) : null;
  // Spread last: an object that begins with a spread one takes many times as long to make.
  if (claim || !statement.accepted) return { origin: "rule", correctionId: null, claim, ...statement };
  return { ...statement, accepted: false, reasons: ["PLACE_UNKNOWN"], origin: "rule", correctionId: null, claim };
}

/** What a person decided of is served, or refused as a whole: a place that no region has is a fault of the correction. */
function createCorrectedInput(
  { statement, origin, correctionId }: CorrectedStatement<CellStatement>,
  context: ClaimContext,
): StatementInput {
  if (origin === "rule") return createCellInput(statement, context);
  const claim = statement.accepted ? createClaim(statement, context) : null;
  if (claim || !statement.accepted) return { ...statement, origin, correctionId, claim };
  const { doc, place } = statement;
  throw new AppError("CORRECTION_PLACE_UNKNOWN", { file: doc, id: correctionId, place });
}

const STATES = {
  EMPTY: "SHEET_EMPTY",
  PASSED_OVER: "SHEET_PASSED_OVER",
  BLANK_TEMPLATE: "SHEET_BLANK_TEMPLATE",
  TEXT_ONLY: "SHEET_TEXT_ONLY",
  NO_HEAD: "SHEET_NO_HEAD",
} as const;

/** Returns what a keeper should know of each sheet: that it was not read, and why; which cells were not taken. */
export function listSheetIssues({ sheets }: TablesReading): IssueInput[] {
  return sheets.flatMap((sheet) => [...listUnread(sheet), ...listStrays(sheet), ...sheet.misfits.map(createMisfit)]);
}

function listUnread({ sheet, state }: SheetReading): IssueInput[] {
  return state === "READ" ? [] : [createIssue(STATES[state], { sheet, parameters: { sheet } })];
}

/** One issue for all cells of a sheet that were not taken for one reason. */
function listStrays({ sheet, strays }: SheetReading): IssueInput[] {
  const reasons = [...new Set(strays.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const cells = strays.filter((stray) => stray.reason === reason).map(({ cell }) => formatCell(cell));
    const shown = cells.length > SHOWN ? [...cells.slice(0, SHOWN), "…"] : cells;
    const parameters = { sheet, cells: shown.join(" "), count: cells.length };
    return createIssue(`CELLS_${reason}`, { sheet, cell: cells[0] ?? null, parameters });
  });
}

function createMisfit({ total, sum }: Misfit): IssueInput {
  const { sheet, cell, value, quote, indicatorName } = total;
  const parameters = { sheet, column: indicatorName, sum, total: value };
  return { ...createIssue("TOTAL_MISFIT", { sheet, cell, parameters }), quote };
}

const SHOWN = 12;

function createIssue(
  code: string,
  { sheet, cell = null, parameters }: { sheet: string; cell?: string | null; parameters: IssueInput["parameters"] },
): IssueInput {
  return { code, statementId: null, quote: null, start: null, end: null, sheet, cell, parameters, state: "open" };
}
