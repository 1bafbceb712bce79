import { createPoint, createYears, type Period } from "../../../core/period.ts";
import type { Basis, Measure } from "../../../core/statement.ts";
import { createSpan, findEndOfMonth, resolveTime, type YearSpan } from "../lex/resolve-time.ts";
import { isToken, type TimeToken } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { bindChangedFrom, findYearsOfChange } from "./changed-from.ts";
import { DEALT_TIME, findDealtPeriod, findDealtTime } from "./dealt-times.ts";
import { findTime, findYearBefore, findYearSpoken } from "./find-time.ts";
import { addsUp, type Measured, nameKind } from "./name-kind.ts";
import { bindRelativePeriod } from "./relative-period.ts";

/** A period, whether the document's own dates had to supply it, and what its words say of accumulation. */
export interface PeriodBinding extends Binding<Period> {
  readonly inferred: boolean;
  readonly basis: Basis | null;
  /** The words of time, for sentences after it to inherit. */
  readonly token: TimeToken | null;
}

/**
 * Returns the period of a figure: of the words nearest before it in its sentence, else of the sentence before, of the
 * section's goal, of the plan's span, or, for a stock, of the document's date. Null where nothing tells.
 */
export function bindPeriod(scene: Scene, measured: Measured): PeriodBinding | null {
  const sure = bindKept(scene) ?? bindChangedFrom(scene);
  if (sure) return sure;
  const relative = bindRelativePeriod(scene);
  if (relative) return { ...relative, basis: null, token: null };
  const dealt = bindDealt(scene, measured);
  if (dealt) return dealt;
  const level = findLevel(scene, measured);
  if (level) return level;
  const token = findTime(scene) ?? scene.memory.time;
  if (token?.time.form === "now" && isFlow(measured)) return bindSoFar(scene, token, measured);
  const stated = token && bindStated(scene, token, measured);
  if (stated) return stated;
  const { goal } = scene.memory;
  const byGoal = goal && bindStated(scene, goal, measured);
  if (byGoal) return { ...byGoal, rule: "period.section-goal" };
  return bindPlan(scene, measured) ?? bindReport(scene, measured) ?? bindPublished(scene, measured);
}

/** Times in the order of the figures; what follows inherits the last of them. */
function bindDealt(scene: Scene, measured: Measured): PeriodBinding | null {
  const token = findDealtTime(scene);
  const stated = token && bindStated(scene, token, measured);
  if (stated) return { ...stated, rule: DEALT_TIME };
  const same = findDealtPeriod(scene);
  return same && { ...same, basis: null, token: null };
}

/** 8月末,贷款余额214亿元,增长14.7%: the growth of a stock is of the day of its level, which stands just before it. */
function findLevel(scene: Scene, { measure, indicator }: Measured): PeriodBinding | null {
  const { memory, sentence, before, block, clause } = scene;
  const last = memory.drafts[0];
  // 18-34岁人口112382人,占总人口的21.1%: a part of a stock, of the stock's day.
  const isPart = measure === "share" && indicator?.kind !== "flow" && /^所?占/.test(block.text.slice(clause.start));
  if (isPart && last?.period?.value.kind === "point" && last.measure.value === "level" && !before.some(isToken("time")))
    return { ...last.period, rule: "period.of-level", basis: null, token: null };
  if (!last?.period || (measure !== "growth_rate" && measure !== "change") || last.measure.value !== "level")
    return null;
  const isNext =
    last.figure.start >= sentence.start && !before.some(({ kind }) => kind === "time" || kind === "indicator");
  if (!isNext || last.period.value.kind !== "point") return null;
  return { ...last.period, rule: "period.of-level", basis: null, token: null };
}

function bindStated(scene: Scene, token: TimeToken, measured: Measured): PeriodBinding | null {
  const { time } = token;
  const { document, memory } = scene;
  const planSpan = findSpan(scene);
  const period = resolveTime(token, {
    ...document,
    planSpan,
    year: findYearBefore(scene, token) ?? findYearSpoken(scene, token) ?? memory.year ?? document.year,
  });
  if (!period) return null;
  const average = bindAverage(scene, period);
  if (average) return average;
  const bound = {
    span: token,
    token,
    inferred: isReckoned(time.form),
    basis: time.form === "each-year" ? "per_year" : null,
  } as const;
  if (token.isGoal && time.form === "year") return { ...bound, ...bindGoal(scene, period, measured) };
  return {
    ...bound,
    value: shape(scene, settle(scene, period, measured), measured),
    rule: "period.stated",
    basis: bound.basis ?? nameSpan(period, scene, measured),
  };
}

/** Are words that say a time only by the document's own date or span. */
function isReckoned(form: TimeToken["time"]["form"]): boolean {
  return form === "now" || form === "last-years" || form === "each-year" || /^(?:span-of|coming)-years$/.test(form);
}

/** 十四五时期…城镇化率达到55%: what does not add up over the years is reached at their end. */
function settle(scene: Scene, period: Period, measured: Measured): Period {
  const isReached = scene.document.planSpan === null && period.kind === "multi_year" && measured.measure === "level";
  const isYearly = scene.before.some((token) => token.kind === "basis" && token.basis === "annual_average");
  if (!isReached || isYearly || addsUp(scene, measured)) return period;
  const year = Number(period.end.slice(0, 4));
  return createYears(year, year);
}

/** The years of the document's plan, or those that its section is about. */
function findSpan({ document, memory }: Scene): YearSpan | null {
  return document.planSpan ?? memory.span;
}

/** 年均 beside one year (到2025年年均增长6%, 2010年…年均增长12%) is over the years of the plan up to it. */
function bindAverage(scene: Scene, { end }: Period): PeriodBinding | null {
  const word = scene.before.findLast((token) => token.kind === "basis" && token.basis === "annual_average");
  const years = word ? findYearsOfChange(scene) : null;
  if (word && years?.end === end)
    return { value: years, span: word, rule: "period.years-of-change", inferred: true, basis: null, token: null };
  const span = findSpan(scene);
  if (!word || !span || end <= span.from || end > span.to) return null;
  const value = createSpan({ from: span.from, to: end });
  return { value, span: word, rule: "period.average-way", inferred: true, basis: null, token: null };
}

/** 到2023年 is a stock's day, a ratio's year, and for a flow the end of the plan's way. */
function bindGoal(scene: Scene, period: Period, measured: Measured) {
  const planSpan = findSpan(scene);
  const isWay = addsUp(scene, measured) && planSpan !== null && planSpan.from < period.start;
  if (!isWay) return { value: shape(scene, period, measured), rule: "period.goal" };
  const value = createSpan({ from: planSpan.from, to: period.end });
  return {
    value,
    rule: "period.goal-way",
    inferred: true,
    basis: "plan_to_date" as const,
  };
}

/** 每年动态保有30家: a stock that is kept through each year of the plan, and not a day's. */
function bindKept({ before, document }: Scene): PeriodBinding | null {
  const word = before.findLast(isToken("accumulation"));
  if (word?.accumulation !== "each_year" || !document.planSpan) return null;
  const value = createSpan(document.planSpan);
  return { value, span: word, rule: "period.each-year", inferred: true, basis: "each_year", token: null };
}

/** Flows that run up to the document's date: since the year began where the paragraph said 今年, else since they began. */
function bindSoFar(scene: Scene, token: TimeToken, { measure }: Measured): PeriodBinding | null {
  const { publishedOn } = scene.document;
  if (publishedOn === null || measure === "share") return null; // a share of a flow has no day
  const bound = { span: token, token, inferred: true } as const;
  if (scene.memory.isThisYear) {
    const value: Period = { start: `${publishedOn.slice(0, 4)}-01-01`, end: publishedOn, kind: "ytd" };
    return { ...bound, value, rule: "period.this-year-so-far", basis: null };
  }
  return { ...bound, value: createPoint(findEndOfMonth(publishedOn)), rule: "period.so-far", basis: "since_inception" };
}

function bindPlan(scene: Scene, measured: Measured): PeriodBinding | null {
  const { planSpan } = scene.document;
  if (!planSpan) return null;
  const span = createSpan(planSpan);
  const isSum = addsUp(scene, measured);
  const basis = isSum && span.kind === "multi_year" ? "plan_to_date" : null;
  return {
    value: shape(scene, span, measured),
    span: null,
    rule: "period.plan-span",
    inferred: true,
    basis,
    token: null,
  };
}

/** A report's figures without words of time are of what its title says; under the heading of another year, of that year. */
function bindReport(scene: Scene, measured: Measured): PeriodBinding | null {
  const { memory } = scene;
  const { reportPeriod } = scene.document;
  if (!reportPeriod) return null;
  const isOther = memory.year !== null && memory.year !== Number(reportPeriod.end.slice(0, 4));
  const period = isOther ? createYears(memory.year, memory.year) : reportPeriod;
  const average = bindAverage(scene, period);
  if (average) return average;
  return {
    value: shape(scene, period, measured),
    span: null,
    rule: "period.report",
    inferred: true,
    basis: null,
    token: null,
  };
}

/** 2022-2023年新出让…200亩: a flow that adds up over the years named. */
function nameSpan(period: Period, scene: Scene, measured: Measured): Basis | null {
  const isPlan = findSpan(scene) !== null && period.kind === "multi_year";
  return isPlan && addsUp(scene, measured) ? "plan_to_date" : null;
}

/** A stock that a piece states without a time, and a sum of all so far (累计), stand at the piece's own date. */
function bindPublished(scene: Scene, measured: Measured): PeriodBinding | null {
  const { document, before } = scene;
  if (document.publishedOn === null || measured.measure === "rank" || document.genre === "plan") return null;
  const isSummed = isFlow(measured) && before.some(isToken("accumulation"));
  if (!isStock(scene, measured) && !isSummed) return null;
  const value = createPoint(findEndOfMonth(document.publishedOn));
  const basis = isSummed ? "since_inception" : null;
  return { value, span: null, rule: "period.published", inferred: true, basis, token: null };
}

const OF_A_DAY: readonly Measure[] = ["level", "change", "share", "multiple"];

/** A stock has a day, not a span: that on which the span ends. */
function shape(scene: Scene, period: Period, measured: Measured): Period {
  if (isStock(scene, measured) && OF_A_DAY.includes(measured.measure)) return createPoint(period.end);
  return period.kind === "point" && period.end.endsWith("-12-31") && isFlowOfYear(scene, measured)
    ? createYears(Number(period.end.slice(0, 4)), Number(period.end.slice(0, 4)))
    : period;
}

/** 2021年底…出栏8万头: a flow has no day; without 累计 it is the year's that ends on it. Of births and deaths so is the rate in ‰. */
function isFlowOfYear(scene: Scene, measured: Measured): boolean {
  const { figure } = scene;
  if (figure.kind === "quantity" && figure.unitWord === "‰" && nameKind(scene, measured) === "ratio") return true;
  return nameKind(scene, measured) === "flow" && !scene.before.some(isToken("accumulation"));
}

function isStock(scene: Scene, measured: Measured): boolean {
  return nameKind(scene, measured) === "stock" && measured.measure !== "growth_rate";
}

function isFlow({ indicator }: Measured): boolean {
  return indicator !== null && indicator.kind === "flow";
}

/** Returns a period that does not end after its document, and whether it had to be cut: no actual lies ahead. */
export function cutAtPublication(period: Period, publishedOn: string | null): { period: Period; isCut: boolean } {
  if (publishedOn === null || period.end <= publishedOn || period.start > publishedOn) return { period, isCut: false };
  if (period.kind === "point" && period.end === findEndOfMonth(publishedOn)) return { period, isCut: false };
  return { period: { ...period, end: publishedOn }, isCut: true };
}
