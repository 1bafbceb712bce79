import { multiply, parseDecimal } from "../../../core/decimal.ts";
import { isZone, REGION_KINDS } from "../../../core/region.ts";
import type { CellStatement, StatementOf } from "../../../core/statement.ts";
import type { CatalogueIndicator, Unit } from "../../catalogue/catalogue.ts";
import type { Cell } from "../grid.ts";
import {
  type BoundMeasure,
  type BoundPeriod,
  type BoundPlace,
  bindMeasure,
  bindTableName,
  bindTablePeriod,
} from "./bind-cell.ts";
import type { BoundName } from "./bind-name.ts";
import { createEvidence, type SharedEvidence, shareEvidence } from "./cell-evidence.ts";
import { showText } from "./clean-text.ts";
import { type GovernedRow, joinTexts } from "./governed-row.ts";
import type { Figure } from "./parse-figure.ts";
import type { FigureColumn } from "./plan-table.ts";
import type { RowFacts } from "./read-rows.ts";
import { formatCell } from "./sheet.ts";
import type { TableContext } from "./table-context.ts";

/** What all cells of one kind of row share in a column: bound once, used for every row that says the same. */
export interface Bound {
  readonly measure: BoundMeasure;
  readonly indicator: CatalogueIndicator | null;
  /** All fields that neither the row's place nor the cell decides. */
  readonly fields: SharedFields;
  /** The texts above: the lines over the table, the head of the column. */
  readonly headers: readonly string[];
  readonly evidence: SharedEvidence;
  /** Why its cells wait, their places apart. */
  readonly reasons: readonly string[];
}

type CellFields = "sheet" | "cell" | "raw" | "headers" | "quote" | "place" | "placeStated" | "scope" | "measure";
type SharedFields = Omit<CellStatement, CellFields | keyof Amount | "accepted" | "reasons" | "evidence">;

/** Returns what the labels of a row and the head of a column say of the figure where they meet. */
export function bindCell(context: TableContext, column: FigureColumn, row: RowFacts): Bound {
  const ranked = context.rankedBy.get(column.column);
  const name = bindTableName(context, ranked && column.phrases.length === 0 ? ranked : column, row);
  const { indicator } = name;
  const measure = bindMeasure(context, column, { row, indicator });
  const dated = ranked && column.own.period === null ? ranked : column;
  const shaped = ranked ? bindMeasure(context, ranked, { row, indicator }) : measure;
  const period = bindTablePeriod(context, dated, { row, measure: shaped, indicator });
  return {
    measure,
    indicator,
    fields: createFields(context, column, { name, measure, period }),
    headers: [...context.plan.lines.lines.map(({ text }) => text), ...column.head.map(({ text }) => text)].map(
      showText,
    ),
    evidence: shareEvidence(context, column, { name: name.rule, period: period.rule }),
    reasons: listReasons(measure, { indicator, unit: measure.unit, isDated: period.period !== null, context }),
  };
}

function createFields(
  context: TableContext,
  column: FigureColumn,
  { name, measure, period }: { name: BoundName; measure: BoundMeasure; period: BoundPeriod },
): SharedFields {
  return {
    doc: context.scope.doc,
    entity: null,
    indicator: name.indicator?.key ?? "unmapped",
    indicatorName: name.name,
    of: measure.measure === "rank" ? findRanked(context, column) : null,
    status: measure.status,
    comparator: "eq",
    period: period.period,
    periodInferred: period.isInferred,
    basis: measure.basis,
    priceBasis: measure.priceBasis,
    definition: null,
    release: null,
    topic: name.indicator?.topic ?? null,
    confidence: null,
  };
}

/** A figure with all that governs it. */
export interface GovernedFigure {
  readonly column: FigureColumn;
  readonly row: GovernedRow;
  readonly cell: Cell;
  readonly figure: Figure;
  readonly bound: Bound;
  readonly place: BoundPlace;
}

/** Returns the statement that a figure makes. */
export function createCellStatement(context: TableContext, governed: GovernedFigure): CellStatement {
  const { figure, bound } = governed;
  const { place, stated } = governed.place;
  const own = figure.unit === null ? null : context.reader.units.find(figure.unit);
  const amount = createAmount({ figure, measure: bound.measure, unit: own ?? bound.measure.unit }, bound.indicator);
  const isKnown = place !== null && place.regionId !== null;
  const { measure } = bound.measure;
  return compose(governed, {
    sheet: context.plan.grid.name,
    // -0.1个百分点 in a column of growth is a change.
    measure: measure === "growth_rate" && own?.dimension === "percentage_point" ? "change" : measure,
    place: place?.name ?? null,
    placeStated: stated,
    scope: place !== null && ZONES.has(place.kind) ? "subarea" : "district",
    amount,
    reasons: [...listOwnReasons(governed, own), ...(isKnown ? [] : ["PLACE_UNKNOWN"])],
  });
}

/** A cell that states a unit of its own may misfit where its column does not. */
function listOwnReasons({ bound, figure }: GovernedFigure, own: Unit | null): readonly string[] {
  const { reasons, indicator, measure } = bound;
  if (figure.unit !== null && own === null) return [...reasons, "UNIT_UNKNOWN"];
  if (own === null || indicator === null || own === measure.unit || fitsUnit(own, indicator, measure)) return reasons;
  return reasons.includes("UNIT_MISFIT") ? reasons : [...reasons, "UNIT_MISFIT"];
}

interface OfCell extends Pick<CellStatement, "sheet" | "measure" | "place" | "placeStated" | "scope" | "reasons"> {
  readonly amount: Amount;
}

/** Every field is written out: an object put together of spread ones costs ten times as much, a million times. */
function compose({ bound: { fields, headers, evidence }, row, cell }: GovernedFigure, of: OfCell): CellStatement {
  return {
    doc: fields.doc,
    sheet: of.sheet,
    cell: formatCell(cell),
    raw: cell.raw,
    headers: joinTexts(headers, row.texts),
    quote: cell.text,
    place: of.place,
    placeStated: of.placeStated,
    scope: of.scope,
    entity: fields.entity,
    indicator: fields.indicator,
    indicatorName: fields.indicatorName,
    measure: of.measure,
    of: fields.of,
    status: fields.status,
    comparator: fields.comparator,
    value: of.amount.value,
    unit: of.amount.unit,
    baseValue: of.amount.baseValue,
    baseUnit: of.amount.baseUnit,
    period: fields.period,
    periodInferred: fields.periodInferred,
    basis: fields.basis,
    priceBasis: fields.priceBasis,
    definition: fields.definition,
    release: fields.release,
    topic: fields.topic,
    confidence: fields.confidence,
    accepted: of.reasons.length === 0,
    reasons: of.reasons,
    evidence: createEvidence(evidence, row.facts),
  };
}

const ZONES: ReadonlySet<string> = new Set(REGION_KINDS.filter(isZone));

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
    baseValue: unit.factor === "1" ? plain : multiply(plain, unit.factor),
    baseUnit: isPerOther && indicator ? indicator.baseUnit : unit.base,
  };
}

function findRanked({ rankedBy, parent, reader }: TableContext, column: FigureColumn): StatementOf {
  const measure = column.own.ranked ?? rankedBy.get(column.column)?.own.measure ?? "level";
  return { measure, universe: reader.regions.nameOf(parent) };
}

interface Doubted {
  readonly unit: Unit | null;
  readonly indicator: CatalogueIndicator | null;
  readonly isDated: boolean;
  readonly context: TableContext;
}

function listReasons(measure: BoundMeasure, { unit, indicator, isDated, context }: Doubted): string[] {
  const isPlain = measure.measure === "rank" || measure.measure === "index";
  return [
    context.plan.grid.isHidden && "SHEET_HIDDEN",
    indicator === null && "INDICATOR_UNMAPPED",
    measure.isUnsure && "MEASURE_UNKNOWN",
    unit === null && !isPlain && "UNIT_UNKNOWN",
    unit !== null && indicator !== null && !fitsUnit(unit, indicator, measure) && "UNIT_MISFIT",
    !isDated && "PERIOD_UNKNOWN",
  ].filter((reason) => reason !== false);
}

const GROWN: ReadonlySet<string> = new Set(["percent", "percentage_point", "times"]);

/** A level is in the dimension of its indicator; a growth in percent, points or times; a change in that or in points. */
function fitsUnit(unit: Unit, { dimension }: CatalogueIndicator, { measure }: BoundMeasure): boolean {
  if (measure === "rank" || measure === "index") return true;
  if (measure === "change") return unit.dimension === "percentage_point" || unit.dimension === dimension;
  if (measure === "growth_rate") return GROWN.has(unit.dimension);
  if (measure !== "level") return true;
  return unit.dimension === dimension || dimension.startsWith(`${unit.dimension}-per-`);
}
