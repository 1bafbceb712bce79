import { multiply, parseDecimal, roundDecimal } from "../../core/decimal.ts";
import type { Basis, Comparator, Evidence, Measure, Status, TextStatement } from "../../core/statement.ts";
import type { CatalogueIndicator } from "../catalogue/catalogue.ts";
import { findRawSpan } from "../normalise/block.ts";
import { bindIndicator, isSure, type NameBinding } from "./bind/bind-indicator.ts";
import { bindBasis, bindMeasure, type MeasureBinding, turnComparator } from "./bind/bind-measure.ts";
import { bindOf } from "./bind/bind-of.ts";
import { bindPeriod, cutAtPublication, type PeriodBinding } from "./bind/bind-period.ts";
import { bindSubject } from "./bind/bind-place.ts";
import { bindScope } from "./bind/bind-scope.ts";
import { bindStatus } from "./bind/bind-status.ts";
import { checkGate } from "./gate.ts";
import type { TimeToken } from "./lex/token.ts";
import type { Reading } from "./reading.ts";
import type { Recogniser } from "./recogniser.ts";
import {
  type Binding,
  createEvidence,
  type Draft,
  type Figure,
  type Scene,
  type ScopeBinding,
  type Subject,
  sliceWords,
} from "./scene.ts";

interface Created {
  readonly statement: TextStatement;
  readonly draft: Draft;
  readonly time: TimeToken | null;
}

interface Bound {
  readonly indicator: Binding<CatalogueIndicator> | null;
  readonly name: string;
  readonly measure: MeasureBinding;
  readonly subject: Binding<Subject> | null;
  readonly scope: ScopeBinding;
  readonly period: PeriodBinding | null;
  readonly basis: Binding<Basis> | null;
  readonly status: Binding<Status>;
}

/** Returns the statement that a figure makes, with what the figures after it inherit. */
export function createStatement(
  scene: Scene,
  reading: Pick<Reading, "doc" | "text">,
  { lexicon }: Recogniser,
): Created {
  const bound = bindAll(scene, (of) => bindIndicator(of, lexicon));
  const statement = composeStatement(scene, reading, bound);
  const { indicator, measure, scope, period } = bound;
  return {
    statement: {
      ...statement,
      confidence: null,
      ...checkGate(statement, { isSure: indicator !== null && isSure(scene, indicator), isGap: isGapToOther(scene) }),
    },
    draft: {
      figure: scene.figure,
      indicator,
      name: statement.indicatorName,
      measure,
      subject: bound.subject,
      scope,
      period,
      status: bound.status,
    },
    time: period?.token ?? null,
  };
}

/** 高于全省平均水平2.7个百分点, 快于全市1.2个百分点, 与全省持平. */
function isGapToOther({ figure, block, clause }: Scene): boolean {
  const lead = block.text.slice(clause.start, figure.start);
  return (
    figure.kind === "quantity" &&
    /^percent/.test(figure.unit.dimension) &&
    /(?:高于|低于|快于|慢于|高出|领先|落后|好于)|与全[国省市区县州]$/.test(lead)
  );
}

function bindAll(scene: Scene, bindName: (scene: Scene) => NameBinding): Bound {
  const { indicator: found, name } = bindName(scene);
  const measure = bindMeasure(scene, found?.value ?? null);
  const indicator = found && isRateOfCount(scene, found.value, measure) ? null : found;
  const subject = bindSubject(scene, indicator?.value ?? null);
  const scope = bindScope(scene, indicator?.value ?? null, subject);
  const isOwn = scope.value === "project" || scope.value === "enterprise";
  const dated = isOwn ? { ...scene, memory: { ...scene.memory, time: null, goal: null } } : scene;
  const period = bindPeriod(dated, { indicator: indicator?.value ?? null, measure: measure.value });
  const kept = isOwn && period?.token === null ? null : period;
  const basis = bindBasis(scene, { measure: measure.value, period: kept?.value ?? null });
  return {
    indicator,
    name,
    measure,
    subject,
    scope,
    period: kept,
    basis,
    status: bindStatus(scene, kept?.value ?? null),
  };
}

/** 初中三年巩固率91.4%: a level in percent is of no count and no amount, whatever the words before it name. */
function isRateOfCount({ figure }: Scene, { dimension }: CatalogueIndicator, { value }: MeasureBinding): boolean {
  const isRate = figure.kind === "quantity" && figure.unit.dimension === "percent" && value === "level";
  return isRate && /^(?:count|person|money|area|mass)$/.test(dimension);
}

function composeStatement(
  scene: Scene,
  { doc, text }: Pick<Reading, "doc" | "text">,
  bound: Bound,
): Omit<TextStatement, "accepted" | "reasons" | "confidence"> {
  const { indicator, name, measure, subject, scope, period, status } = bound;
  const dated =
    period && status.value === "actual"
      ? cutAtPublication(period.value, scene.document.publishedOn).period
      : (period?.value ?? null);
  const place = subject
    ? (scene.regions.findVersion(subject.value.regionId, scene.document.publishedOn)?.name ?? null)
    : null;
  const raw = findRawSpan(scene.block, scene.figure);
  return {
    doc,
    ...raw,
    quote: text.slice(raw.start, raw.end),
    place,
    placeStated:
      subject?.span && !subject.value.doer ? sliceWords(scene.block, subject.span.start, subject.span.end) : null,
    scope: scope.value,
    entity: scope.entity,
    indicator: indicator?.value.key ?? "unmapped",
    indicatorName: name,
    measure: measure.value,
    of: bindOf(scene, { measure: measure.value, indicator: indicator?.value ?? null, subject }),
    status: isProjectAmount(indicator?.value ?? null) ? "plan" : status.value,
    ...createAmount(scene.figure, measure, indicator?.value ?? null),
    period: dated,
    periodInferred: period?.inferred ?? false,
    basis: chooseBasis(bound, dated, scene.document.genre === "report"),
    priceBasis: null,
    definition: null,
    release: null,
    topic: indicator?.value.topic ?? null,
    evidence: collectEvidence(scene, bound),
  };
}

/** A project's total investment is what it will take, not what has been spent. */
function isProjectAmount(indicator: CatalogueIndicator | null): boolean {
  return indicator?.ofProjects === true;
}

/** A growth over one year or less of a place, without a word of comparison, is year on year; over a plan, since its start. */
function chooseBasis(
  { measure, basis, period, scope }: Bound,
  dated: TextStatement["period"],
  isReport: boolean,
): Basis | null {
  if (basis?.value === "since_inception" && dated?.kind !== "point") return period?.basis ?? null;
  if (basis && basis.value !== "unstated") return basis.value;
  if (!basis) return period?.basis ?? null;
  const isOfPlace = scope.value === "district" || scope.value === "subarea";
  if (!isOfPlace) return "unstated";
  if (dated === null) return measure.value === "growth_rate" ? "yoy" : "unstated";
  if (measure.value === "multiple" || dated.kind === "multi_year" || isGoal(period)) return "plan_start";
  if (dated.kind === "point") return isReport && measure.value === "growth_rate" ? "yoy" : "unstated";
  return dated.kind === "other" ? "unstated" : "yoy";
}

function isGoal(period: PeriodBinding | null): boolean {
  return period?.rule === "period.goal" || period?.rule === "period.section-goal";
}

interface Amount {
  readonly comparator: Comparator;
  readonly value: string;
  readonly unit: string;
  readonly baseValue: string;
  readonly baseUnit: string;
}

function createAmount(
  figure: Figure,
  { value: measure, isFall }: MeasureBinding,
  indicator: CatalogueIndicator | null,
): Amount {
  if (figure.kind === "ordinal") {
    return { comparator: figure.comparator, value: figure.place, unit: "", baseValue: figure.place, baseUnit: "rank" };
  }
  if (figure.kind === "number") {
    return {
      comparator: "eq",
      value: figure.value,
      unit: "",
      baseValue: parseDecimal(figure.value),
      baseUnit: measure,
    };
  }
  const sign = isFall && !figure.decimal.startsWith("-") ? "-" : ""; // 下降-3.2% is no rise
  const isTimes = figure.unit.dimension === "times" && measure === "growth_rate";
  const base = roundDecimal(multiply(figure.decimal, isTimes ? "100" : figure.unit.factor), 12);
  return {
    comparator: isFall ? turnComparator(figure.comparator) : figure.comparator,
    value: sign + figure.value,
    unit: figure.unitWord,
    baseValue: parseDecimal(sign + base),
    baseUnit: isTimes ? "percent" : nameBaseUnit(figure.unit, measure, indicator),
  };
}

/** 亩均税收达到115万元 is in CNY/mu: the name says what the unit leaves out. */
function nameBaseUnit(
  unit: { dimension: string; base: string },
  measure: Measure,
  indicator: CatalogueIndicator | null,
): string {
  if (measure === "change" && unit.base === "percent") return "percentage_point"; // 持平 of a rate
  if (measure !== "level" || !indicator) return unit.base;
  return indicator.dimension.startsWith(`${unit.dimension}-per-`) ? indicator.baseUnit : unit.base;
}

function collectEvidence({ block, figure }: Scene, bound: Bound): Record<string, Evidence> {
  const { indicator, measure, subject, scope, period, basis, status } = bound;
  const bindings = { indicator, measure, place: subject, scope, period, basis, status };
  const value: Binding<unknown> = { value: null, span: figure, rule: `value.${figure.kind}` };
  const found = Object.entries({ value, ...bindings }).filter(
    (entry): entry is [string, Binding<unknown>] => entry[1] !== null,
  );
  return Object.fromEntries(found.map(([field, binding]) => [field, createEvidence(block, binding)]));
}
