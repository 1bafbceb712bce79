import { createPoint, createYears, type Period } from "../../../core/period.ts";
import type { Basis, Measure, Status } from "../../../core/statement.ts";
import type { CatalogueIndicator, Unit } from "../../catalogue/catalogue.ts";
import { type BoundName, bindName, type NameAbove } from "./bind-name.ts";
import { cleanText } from "./clean-text.ts";
import { joinPeriodWords, type PeriodWords, resolvePeriodWords } from "./period-words.ts";
import type { FigureColumn } from "./plan-table.ts";
import type { RowFacts } from "./read-rows.ts";
import type { Place } from "./region-names.ts";
import { chooseUnit, type TableContext } from "./table-context.ts";

/**
 * Returns the indicator of the cells of a row in a column: what a person wrote of the sheet, else what its headers say, else
 * what an earlier month taught.
 */
export function bindTableName(context: TableContext, column: FigureColumn, row: RowFacts): BoundName {
  const mapped = findMappedName(context, column, row);
  if (mapped && context.known?.isEdited) return mapped;
  const read = readTableName(context, column, row);
  return read.indicator ? read : (mapped ?? read);
}

function findMappedName(
  { known, reader }: TableContext,
  { column }: FigureColumn,
  { label }: RowFacts,
): BoundName | null {
  if (!known) return null;
  const { rows, indicator } = known.mapping;
  const key =
    (label ? rows[cleanText(label.cell.text)] : undefined) ?? known.columns.get(column)?.indicator ?? indicator;
  const found = key === undefined ? null : reader.names.get(key);
  return found && { indicator: found, name: found.nameZh, rule: "table.mapping" };
}

function readTableName(context: TableContext, column: FigureColumn, row: RowFacts): BoundName {
  const { names } = context.reader;
  const title = nameAbove(context.plan.lines.phrase, context);
  const heads = column.phrases;
  const above = listAbove(context, row);
  const own = row.label?.facets.phrase ?? null;
  if (own !== null && heads.length > 0) return bindBoth(own, { heads, above: [...title, ...above] }, context);
  if (own !== null) return bindName(own, [...title, ...above], names);
  const [leaf, ...outer] = heads.toReversed();
  const around = [...title, ...above];
  if (leaf !== undefined)
    return bindName(leaf, [...around, ...outer.toReversed().flatMap((phrase) => nameAbove(phrase, context))], names);
  const last = around.at(-1);
  if (last) return bindName(last.phrase, around.slice(0, -1), names);
  return { indicator: null, name: column.head.at(-1)?.text ?? "", rule: "table.name-unmapped" };
}

/** 煤炭开采和洗选业 beside 营业收入: only what names both is the indicator. */
function bindBoth(
  own: string,
  { heads, above }: { heads: readonly string[]; above: readonly NameAbove[] },
  { reader: { names } }: TableContext,
): BoundName {
  const head = heads.join("");
  const found = [own + head, head + own, ...heads.flatMap((one) => [own + one, one + own])].map((name) =>
    names.find(name),
  );
  const both = found.find((indicator) => indicator !== null);
  if (both) return { indicator: both, name: both.nameZh, rule: "table.name-of-both" };
  const outer = bindName(own, [...above, { phrase: head, indicator: names.find(head), isWhole: false }], names);
  const isBoth = outer.indicator !== null && outer.rule === "table.name-under";
  return isBoth ? outer : { indicator: null, name: `${own}:${head}`, rule: "table.name-unmapped" };
}

function nameAbove(phrase: string | null, { reader }: TableContext): NameAbove[] {
  // 财政 over 税收收入 says where it belongs, and no part of what it is.
  return phrase === null || reader.words.topics.includes(phrase)
    ? []
    : [{ phrase, indicator: reader.names.find(phrase), isWhole: false }];
}

/** The labels above a row, each read under those above it. */
function listAbove(context: TableContext, { above, outer }: RowFacts): NameAbove[] {
  const { reader, plan } = context;
  const { dividers } = reader.words;
  const listed: NameAbove[] = outer.flatMap(({ text }) => nameAbove(text.trim(), context));
  const title = nameAbove(plan.lines.phrase, context);
  for (const { facets, hasFigures } of above) {
    if (facets.phrase === null || dividers.some((word) => facets.phrase?.includes(word))) continue;
    const { indicator } = bindName(facets.phrase, [...title, ...listed], reader.names);
    listed.push({ phrase: facets.phrase, indicator, isWhole: hasFigures });
  }
  return listed;
}

export interface BoundMeasure {
  readonly measure: Measure;
  readonly unit: Unit | null;
  readonly basis: Basis | null;
  readonly status: Status;
  readonly isUnsure: boolean;
  readonly priceBasis: string | null;
}

/** Returns how the figures of a column are measured in a row, and in what unit. */
export function bindMeasure(
  context: TableContext,
  column: FigureColumn,
  said: { row: RowFacts; indicator: CatalogueIndicator | null },
): BoundMeasure {
  const read = readTableMeasure(context, column, said);
  const mapping = context.known?.columns.get(column.column);
  if (!mapping) return read;
  const unit = mapping.unit === undefined ? null : context.reader.units.find(mapping.unit);
  if (!context.known?.isEdited) return { ...read, unit: read.unit ?? unit };
  const { measure = read.measure, basis = read.basis } = mapping;
  return { ...read, measure, basis, unit: unit ?? read.unit, isUnsure: false };
}

function readTableMeasure(
  { plan, reader }: TableContext,
  column: FigureColumn,
  { row, indicator }: { row: RowFacts; indicator: CatalogueIndicator | null },
): BoundMeasure {
  const { facets, own } = column;
  const stated = own.measure ?? row.label?.facets.measure ?? null;
  const isTitled =
    stated === null && plan.lines.measure === "growth_rate" && (own.units[0]?.dimension ?? "percent") === "percent";
  const measure = isTitled ? "growth_rate" : isChangeOfStock(column) ? "change" : (stated ?? "level");
  const isGrowth = measure === "growth_rate" || measure === "share" || measure === "contribution_rate";
  const unit = isGrowth
    ? (chooseUnit(own.units, true) ?? reader.units.find("%"))
    : findLevelUnit(column, row, reader.units);
  const basis = measure === "growth_rate" || measure === "change" ? (facets.basis ?? "yoy") : null;
  const isIndex = measure === "level" && indicator?.kind === "index";
  return {
    measure: isIndex ? "index" : measure,
    unit: measure === "change" && own.units[0]?.dimension === "percentage_point" ? own.units[0] : unit,
    basis,
    status: facets.isTarget ? "target" : "actual",
    isUnsure: facets.isUnsure,
    priceBasis: measure === "level" ? (row.label?.facets.priceBasis ?? facets.priceBasis) : null,
  };
}

/** 比年初增减 in a table in 亿元 is an amount: what it is in percent says so. */
function isChangeOfStock({ own, facets: { basis, units } }: FigureColumn): boolean {
  const isAmount = units.length > 0 && units.every(({ dimension }) => dimension !== "percent");
  return own.measure === "growth_rate" && basis === "ytd_change" && own.units.length === 0 && isAmount;
}

/** The row's own unit, that of its column, of the rows above it, of the lines above the table. */
function findLevelUnit(
  { own, facets }: FigureColumn,
  { label, unit, above }: RowFacts,
  units: { find: (text: string) => Unit | null },
): Unit | null {
  const stated = unit === null ? null : units.find(unit.text.replaceAll(/\s/g, ""));
  const inner = chooseUnit(label?.facets.units ?? [], false) ?? stated;
  if (inner || own.units.length > 0) return inner ?? chooseUnit(own.units, false);
  const heading = above.findLast((other) => other.facets.units.length > 0);
  return chooseUnit(heading?.facets.units ?? facets.units, false);
}

export interface BoundPeriod {
  readonly period: Period | null;
  readonly isInferred: boolean;
  readonly rule: string;
}

/** Returns the period of the figures of a column in a row; of a stock the day on which it ends. */
export function bindTablePeriod(
  { report, mainPeriod, scope }: TableContext,
  { facets }: FigureColumn,
  { row, measure, indicator }: { row: RowFacts; measure: BoundMeasure; indicator: CatalogueIndicator | null },
): BoundPeriod {
  const words = joinAll(
    [
      row.period,
      ...row.above.map(({ facets: above }) => above.period).toReversed(),
      row.label?.facets.period ?? null,
      facets.period,
    ],
    mainPeriod,
  );
  const found = resolvePeriodWords(words ?? TO_DATE, report);
  if (!found) return { period: null, isInferred: false, rule: "table.period-unknown" };
  const isPoint = indicator?.kind === "stock" && OF_A_DAY.includes(measure.measure);
  const year = Number(found.period.end.slice(0, 4));
  const whole = measure.status === "target" ? createYears(year, year) : found.period;
  const isInferred =
    words === null || !found.isMonthStated || (!found.isYearStated && scope.report?.rule !== "report.header");
  return {
    period: isPoint ? createPoint(whole.end) : whole,
    isInferred,
    rule: found.isYearStated
      ? "table.period"
      : words === null
        ? "table.period-of-document"
        : "table.period-year-inherited",
  };
}

const OF_A_DAY: readonly Measure[] = ["level", "change", "share", "multiple"];

/** What a table without a word of time is of: the document's own months. */
const TO_DATE: PeriodWords = {
  year: null,
  yearsBack: 0,
  months: null,
  isPoint: false,
  relative: "to-date",
  monthsBack: 0,
};

/** The first that speaks over the next; where none names a span the table's main one stands in. */
function joinAll(parts: readonly (PeriodWords | null)[], main: PeriodWords | null): PeriodWords | null {
  const said = parts.filter((words) => words !== null);
  const joined = said.reduce<PeriodWords | null>(
    (inner, outer) => (inner ? joinPeriodWords(inner, outer) : outer),
    null,
  );
  if (joined === null) return main;
  if (main === null) return joined;
  if (joined.relative === "to-date" && joined.months === null)
    return { ...joined, months: main.months, year: joined.year ?? main.year };
  const isBound = joined.year !== null || joined.months !== null || joined.relative !== null;
  return isBound ? joined : joinPeriodWords(joined, main);
}

export interface BoundPlace {
  readonly place: Place | null;
  readonly stated: string | null;
}

/** Returns the place of a row's figures in a column, with the words that name it. */
export function bindTablePlace(
  { reader, parent, ownPlace, plan }: TableContext,
  { place }: FigureColumn,
  row: RowFacts,
): BoundPlace {
  const stated = place ?? row.place?.text ?? null;
  if (stated !== null)
    return { place: reader.regions.place(stated, parent), stated: stated.replaceAll(/[\s\u3000]+/g, "") };
  return { place: ownPlace, stated: plan.lines.place };
}
