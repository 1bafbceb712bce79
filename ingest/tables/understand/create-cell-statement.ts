import { multiply, parseDecimal } from "../../../core/decimal.ts";
import { isZone } from "../../../core/region.ts";
import {
  type CellStatement,
  type Evidence,
  type Scope,
  SERVED_SCOPES,
  type StatementOf,
} from "../../../core/statement.ts";
import type { CatalogueIndicator, Unit } from "../../catalogue/catalogue.ts";
import type { Cell } from "../grid.ts";
import {
  type BoundMeasure,
  type BoundPeriod,
  bindMeasure,
  bindTableName,
  bindTablePeriod,
  bindTablePlace,
} from "./bind-cell.ts";
import type { BoundName } from "./bind-name.ts";
import { showText } from "./clean-text.ts";
import type { Figure } from "./parse-figure.ts";
import type { FigureColumn } from "./plan-table.ts";
import type { RowFacts } from "./read-rows.ts";
import type { Place } from "./region-names.ts";
import { formatCell } from "./sheet.ts";
import type { TableContext } from "./table-context.ts";

/** What all cells of one kind of row share in a column: bound once, used for every row that says the same. */
export interface Bound {
  readonly name: BoundName;
  readonly measure: BoundMeasure;
  readonly period: BoundPeriod;
}

/** Returns what the labels of a row and the head of a column say of the figure where they meet. */
export function bindCell(context: TableContext, column: FigureColumn, row: RowFacts): Bound {
  const ranked = context.rankedBy.get(column.column);
  const name = bindTableName(context, ranked && column.phrases.length === 0 ? ranked : column, row);
  const { indicator } = name;
  const measure = bindMeasure(context, column, { row, indicator });
  const dated = ranked && column.own.period === null ? ranked : column;
  const shaped = ranked ? bindMeasure(context, ranked, { row, indicator }) : measure;
  return { name, measure, period: bindTablePeriod(context, dated, { row, measure: shaped, indicator }) };
}

/** Returns the statement that a figure makes. */
export function createCellStatement(
  context: TableContext,
  {
    column,
    row,
    cell,
    figure,
    bound,
  }: { column: FigureColumn; row: RowFacts; cell: Cell; figure: Figure; bound: Bound },
): CellStatement {
  const { name, measure, period } = bound;
  const { place, stated } = bindTablePlace(context, column, row);
  const scope: Scope = place !== null && isZone(place.kind as "park") ? "subarea" : "district";
  const own = figure.unit === null ? null : context.reader.units.find(figure.unit);
  const amount = createAmount({ figure, measure, unit: own ?? measure.unit }, name.indicator);
  const statement = {
    doc: context.scope.doc,
    sheet: context.plan.grid.name,
    cell: formatCell(cell),
    raw: cell.raw,
    headers: listHeaders(context, column, row),
    quote: cell.text.trim(),
    place: place?.name ?? null,
    placeStated: stated,
    scope,
    entity: null,
    indicator: name.indicator?.key ?? "unmapped",
    indicatorName: name.name,
    measure: measure.measure,
    of: measure.measure === "rank" ? findRanked(context, column) : null,
    status: measure.status,
    comparator: "eq" as const,
    ...amount,
    period: period.period,
    periodInferred: period.isInferred,
    basis: measure.basis,
    priceBasis: measure.priceBasis,
    definition: null,
    release: null,
    topic: name.indicator?.topic ?? null,
    evidence: listEvidence({ context, column, row, bound, cell }),
  };
  const reasons = listReasons(statement, {
    place,
    unit: own ?? measure.unit,
    indicator: name.indicator,
    measure,
    isHidden: context.plan.grid.isHidden,
  });
  return { ...statement, confidence: null, accepted: reasons.length === 0, reasons };
}

interface Amount {
  readonly value: string;
  readonly unit: string;
  readonly baseValue: string;
  readonly baseUnit: string;
}

function createAmount(
  { figure: { value }, measure: { measure }, unit }: { figure: Figure; measure: BoundMeasure; unit: Unit | null },
  indicator: CatalogueIndicator | null,
): Amount {
  const plain = parseDecimal(value);
  if (measure === "rank") return { value, unit: "", baseValue: plain, baseUnit: "rank" };
  if (measure === "index") return { value, unit: "", baseValue: plain, baseUnit: "index" };
  if (!unit) return { value, unit: "", baseValue: plain, baseUnit: measure };
  const isPerOther = measure === "level" && indicator?.dimension.startsWith(`${unit.dimension}-per-`) === true;
  return {
    value,
    unit: unit.word,
    baseValue: multiply(plain, unit.factor),
    baseUnit: isPerOther && indicator ? indicator.baseUnit : unit.base,
  };
}

function findRanked({ rankedBy, parent, reader }: TableContext, column: FigureColumn): StatementOf {
  const measure = rankedBy.get(column.column)?.own.measure ?? "level";
  return { measure, universe: reader.regions.nameOf(parent) };
}

interface Doubted {
  readonly place: Place | null;
  readonly unit: Unit | null;
  readonly indicator: CatalogueIndicator | null;
  readonly measure: BoundMeasure;
  readonly isHidden: boolean;
}

function listReasons(
  { scope, period }: Pick<CellStatement, "scope" | "period">,
  { place, unit, indicator, measure, isHidden }: Doubted,
): string[] {
  const isPlain = measure.measure === "rank" || measure.measure === "index";
  return [
    !SERVED_SCOPES.includes(scope) && "SCOPE_NOT_SERVED",
    isHidden && "SHEET_HIDDEN",
    indicator === null && "INDICATOR_UNMAPPED",
    measure.isUnsure && "MEASURE_UNKNOWN",
    unit === null && !isPlain && "UNIT_UNKNOWN",
    unit !== null && indicator !== null && !fitsUnit(unit, indicator, measure) && "UNIT_MISFIT",
    (place === null || place.regionId === null) && "PLACE_UNKNOWN",
    period === null && "PERIOD_UNKNOWN",
  ].filter((reason) => reason !== false);
}

/** A level is in the dimension of its indicator; a change in that or in points. */
function fitsUnit(unit: Unit, { dimension }: CatalogueIndicator, { measure }: BoundMeasure): boolean {
  if (measure === "rank" || measure === "index") return true;
  if (measure === "change") return unit.dimension === "percentage_point" || unit.dimension === dimension;
  if (measure !== "level") return true;
  return unit.dimension === dimension || dimension.startsWith(`${unit.dimension}-per-`);
}

/** The texts that govern a cell: the lines above the table, the head of its column, its row with those above it. */
function listHeaders(
  { plan }: TableContext,
  { head }: FigureColumn,
  { above, outer, place, periodCells, label, unit }: RowFacts,
): string[] {
  const rows = [...outer, ...above.map(({ cell }) => cell), place, ...periodCells, label?.cell ?? null, unit];
  const texts = [
    ...plan.lines.lines.map(({ text }) => text),
    ...head.map(({ text }) => text),
    ...rows.flatMap((cell) => (cell === null ? [] : [cell.text])),
  ];
  return [...new Set(texts.map(showText))].filter((text) => text !== "");
}

function listEvidence({
  context,
  column,
  row,
  bound,
  cell,
}: {
  context: TableContext;
  column: FigureColumn;
  row: RowFacts;
  bound: Bound;
  cell: Cell;
}): CellStatement["evidence"] {
  const head = column.head.at(-1) ?? null;
  const title = context.plan.lines.title?.cell ?? null;
  const at = (from: Cell | null, rule: string): Evidence => ({
    start: null,
    end: null,
    ...(from ? { cell: formatCell(from) } : {}),
    rule,
  });
  const { name, period } = bound;
  return {
    value: at(cell, "table.value"),
    indicator: at(row.label?.cell ?? (column.phrases.length > 0 ? head : title), name.rule),
    measure: at(head, "table.head"),
    place: at(row.place, row.place ? "table.row" : column.place === null ? "table.document" : "table.head"),
    period: at(row.periodCells.at(-1) ?? null, period.rule),
  };
}
