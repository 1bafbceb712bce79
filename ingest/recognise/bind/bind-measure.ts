import type { Period } from "../../../core/period.ts";
import type { Basis, Comparator, Measure } from "../../../core/statement.ts";
import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { Quantifier } from "../../catalogue/words.ts";
import { isToken, type Token, type TokenOf } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { isBase } from "./reference-time.ts";
import { isShareAgain } from "./spoken.ts";

/** What a figure says of its indicator, and whether it is a fall. */
export interface MeasureBinding extends Binding<Measure> {
  readonly isFall: boolean;
}

/** Returns the measure of a figure; never null, for a figure without words of change is a level. */
export function bindMeasure(scene: Scene, indicator: CatalogueIndicator | null): MeasureBinding {
  const { figure } = scene;
  if (figure.kind === "ordinal") return { value: "rank", span: figure, rule: "measure.ordinal", isFall: false };
  if (figure.kind === "number") return bindScore(scene, indicator);
  if (figure.part) return { value: "share", span: figure, rule: "measure.ratio-list", isFall: false };
  if (figure.quantifier) return bindQuantifier(scene, figure.quantifier, indicator);
  switch (figure.unit.dimension) {
    case "percent":
      return bindPercent(scene, indicator);
    case "percentage_point":
      return bindPoints(scene);
    case "times":
      return bindTimes(scene, indicator);
    default:
      return bindAmount(scene);
  }
}

/** 持平 of a rate, or of a growth just stated, is a change of no percentage points; of an amount it is no growth. */
function bindQuantifier(scene: Scene, quantifier: Quantifier, indicator: CatalogueIndicator | null): MeasureBinding {
  const { figure } = scene;
  const isOfRate = indicator?.dimension === "percent" || isOfGrowth(scene);
  const value = quantifier.value === "0" && isOfRate ? "change" : quantifier.measure;
  return { value, span: figure, rule: "measure.quantifier", isFall: false };
}

/** 增长5%,与上月持平; 增幅与上月持平: it is the growth that stands still. 环比持平 and 与2019年持平 are of the amount. */
function isOfGrowth({ block: { text }, clause, figure, memory }: Scene): boolean {
  const lead = text.slice(clause.start, figure.start);
  if (/(?:增幅|增速|涨幅|降幅|增长率)[^,。;]{0,10}$/.test(lead)) return true;
  return memory.drafts[0]?.measure.value === "growth_rate" && !/(?:同比|环比|\d{4}年(?:同期)?)(?:基本)?$/.test(lead);
}

/** 增长1.1倍 is a growth of 110 %; 是…的3倍 a multiple; 城乡居民收入比2.05:1 is what its name says. */
function bindTimes(scene: Scene, indicator: CatalogueIndicator | null): MeasureBinding {
  const trend = findTrend(scene);
  const isToOne = /[:∶]1$/.test(scene.block.text.slice(scene.figure.start, scene.figure.end));
  if (isToOne || (trend === null && indicator?.dimension === "times"))
    return { value: "level", span: scene.figure, rule: "measure.ratio", isFall: false };
  const value = trend?.trend === "rise" ? "growth_rate" : "multiple";
  return { value, span: trend ?? scene.figure, rule: "measure.times", isFall: false };
}

function bindScore({ figure }: Scene, indicator: CatalogueIndicator | null): MeasureBinding {
  const value = indicator?.dimension === "index" ? "index" : "score";
  return { value, span: figure, rule: "measure.bare-number", isFall: false };
}

function bindPercent(scene: Scene, indicator: CatalogueIndicator | null): MeasureBinding {
  const { figure } = scene;
  const contribution = findNear(scene, "contribution");
  if (contribution)
    return { value: contribution.measure, span: contribution, rule: "measure.contribution", isFall: false };
  const trend = findTrend(scene);
  if (trend) return { value: "growth_rate", span: trend, rule: "measure.trend", isFall: trend.trend === "fall" };
  if (findPlanned(scene)) return { value: "level", span: figure, rule: "measure.completion", isFall: false };
  const share = findShare(scene);
  if (share) return { value: "share", span: share, rule: "measure.share", isFall: false };
  if (isShareAgain(scene, scene.memory.drafts[0]))
    return { value: "share", span: figure, rule: "measure.share-again", isFall: false };
  const basis = findNear(scene, "basis");
  if (basis) return { value: "growth_rate", span: basis, rule: "measure.basis", isFall: false };
  const isShare = indicator !== null && /占比|比重|占/.test(indicator.nameZh);
  return { value: isShare ? "share" : "level", span: figure, rule: "measure.by-indicator", isFall: false };
}

const PLANNED = /(?:完成|达到?|占|为)((?:年度|全年|年初|年)?[^,。;年]{0,8}?(?:预算|计划|目标|任务))数?的$/;

/** 完成年度目标的111.5%, 完成年初预算的78%: returns what was set, of which so much is done; null where nothing is said of it. */
export function findPlanned({ block: { text }, clause, figure }: Scene): string | null {
  return PLANNED.exec(text.slice(clause.start, figure.start))?.[1] ?? null;
}

/** A share is said by a word before the figure (占), or by what the part does after it (80%以上落户在…). */
function findShare(scene: Scene): Token | null {
  const next = scene.after[0];
  const isNext = next?.kind === "destination" || scene.after.slice(0, 3).some(({ kind }) => kind === "destination");
  return findNear(scene, "share") ?? (isNext && next ? next : null);
}

function bindPoints(scene: Scene): MeasureBinding {
  const contribution = findNear(scene, "contribution");
  if (contribution)
    return { value: "contribution_points", span: contribution, rule: "measure.contribution", isFall: false };
  const trend = findTrend(scene);
  const isFall = isOfFall(scene) ? trend?.trend === "rise" : trend?.trend === "fall";
  return { value: "change", span: trend, rule: "measure.points", isFall };
}

/** 降幅收窄2个百分点 is a rise: what grows or shrinks is a fall. */
function isOfFall({ block: { text }, clause, figure }: Scene): boolean {
  return /(?:降幅|跌幅)[^,。;]*(?:收窄|缩小|扩大|加深)/.test(text.slice(clause.start, figure.start));
}

/** 较上年增加8家 is a change; 增加到8家 and 新增8家 are levels. */
function bindAmount(scene: Scene): MeasureBinding {
  const trend = findTrend(scene);
  const isHeld = findNear(scene, "basis") !== null;
  const added = isHeld ? findNear(scene, "increment") : null; // 比年初新增38.4亿元
  if (!trend && added) return { value: "change", span: added, rule: "measure.change-added", isFall: false };
  if (!trend || (!isHeld && !isOwnChange(scene, trend)))
    return { value: "level", span: null, rule: "measure.amount", isFall: false };
  return { value: "change", span: trend, rule: "measure.change", isFall: trend.trend === "fall" };
}

/** 人均增收2300元, 减少30万人 right behind the amount that changed: what changes needs no word of comparison. */
function isOwnChange(
  { block: { text }, figure, memory: { drafts } }: Scene,
  { start, end, trend }: TokenOf<"trend">,
): boolean {
  if (!/^了?$/.test(text.slice(end, figure.start))) return false;
  if (/^(?:增收|减收|增产|减产|减亏)$/.test(text.slice(start, end))) return true;
  const last = drafts[0]?.figure;
  const isAlike =
    last?.kind === "quantity" && figure.kind === "quantity" && last.unit.dimension === figure.unit.dimension;
  return isAlike && (trend === "fall" || text.slice(start, end) === "增加");
}

/** The word of change that a figure belongs to; 提高到, 降至 and 由…下降为 name the level that is reached. */
function findTrend(scene: Scene): TokenOf<"trend"> | null {
  const { block, clause, figure } = scene;
  const trend = findNear(scene, "trend");
  if (!trend) return null;
  const isReached =
    /^[了为]?[到至]/.test(block.text.slice(trend.end, figure.start)) ||
    (/^为$/.test(block.text.slice(trend.end, figure.start)) &&
      /[由从]/.test(block.text.slice(clause.start, trend.start)));
  return isReached ? null : trend;
}

/** Returns the last token of a kind between the figure and the figure before it; of an enumeration (6.2%和11.7%), before its first. */
function findNear<K extends Token["kind"]>({ before, figure, block: { text } }: Scene, kind: K): TokenOf<K> | null {
  let next: Token = figure;
  for (const token of before.toReversed()) {
    const isFigure = token.kind === "quantity" || token.kind === "ordinal";
    if (isFigure && !/^(?:[、,]|和|及|与|以及)(?:达到?|-)?$/.test(text.slice(token.end, next.start))) return null;
    if (isFigure) next = token;
    else if (token.kind === kind) return token as TokenOf<K>;
  }
  return null;
}

const TURNED: Readonly<Partial<Record<Comparator, Comparator>>> = {
  ge: "le",
  gt: "lt",
  le: "ge",
  lt: "gt",
  approx_above: "approx_below",
  approx_below: "approx_above",
};

/** Returns the comparator of a fall: 下降10%以上 is −10 or less. */
export function turnComparator(comparator: Comparator): Comparator {
  return TURNED[comparator] ?? comparator;
}

/** What a basis is bound for. */
interface Compared {
  readonly measure: Measure;
  readonly period: Period | null;
}

/** 是2015年的1.4倍 is against that year. */
function findBase({ before, block: { text } }: Scene): StatedBasis | null {
  const time = before.filter(isToken("time")).findLast((token) => isBase(text, token));
  return time?.time.form === "year" ? { basis: "vs_year", start: time.start, end: time.end } : null;
}

type StatedBasis = Pick<TokenOf<"basis">, "basis" | "start" | "end">;

/**
 * Returns what a growth or change is measured against, else how an amount accumulates; null where an amount says nothing.
 * A growth of one year of a place without a word of comparison is year on year, as statistical usage has it.
 */
export function bindBasis(scene: Scene, { measure, period }: Compared): Binding<Basis> | null {
  const { figure } = scene;
  if (measure === "multiple") {
    const stated = findStatedBasis(scene, period) ?? findBase(scene);
    if (stated) return { value: stated.basis, span: stated, rule: "basis.stated" };
  }
  const isQuantified = figure.kind === "quantity" && figure.quantifier !== null;
  if (measure === "growth_rate" || measure === "change" || (measure === "multiple" && isQuantified)) {
    const stated = findStatedBasis(scene, period);
    if (stated) return { value: stated.basis, span: stated, rule: "basis.stated" };
    return { value: "unstated", span: null, rule: "basis.unstated" };
  }
  if (measure === "rank") return null;
  const word = scene.before.findLast(isToken("accumulation"));
  if (measure === "level" && isYearly(scene)) return { value: "per_year", span: null, rule: "basis.yearly" };
  if (!word || word.accumulation === "cumulated") return null;
  return { value: word.accumulation, span: word, rule: "basis.accumulation" };
}

const YEARLY =
  /(?:^|[^\d今去当每全近前上本半百千一二三四五六七八九十])年(?:均)?(?:产[^业]|产值|产能|税收|加工|炼化|处理|生产|发电|销售|营业|营收|出栏|屠宰|吞吐|利税)[^,。;\d]{0,12}$/;

/** 年产40万吨, 达产后年产值180亿元: a yield each year. */
function isYearly({ block: { text }, clause, figure }: Scene): boolean {
  return YEARLY.test(text.slice(clause.start, figure.start)) || /^\/?年/.test(text.slice(figure.end, figure.end + 2));
}

function findStatedBasis(scene: Scene, period: Period | null): StatedBasis | null {
  const words = scene.before.filter(isToken("basis"));
  const average = words.findLast(({ basis }) => basis === "annual_average" || basis === "two_year_average");
  return average ?? findReferenceBasis(scene, period) ?? words.at(-1) ?? null;
}

/** 比2019年同期 is against that year; 较一季度, 比1—5月 against the cumulated period before. */
function findReferenceBasis({ before, block: { text }, document }: Scene, period: Period | null): StatedBasis | null {
  const time = before.findLast(isToken("time"));
  if (!time || !/[比较与]/.test(text.charAt(time.start - 1))) return null;
  const { start, end } = time;
  const form = time.within?.form ?? time.time.form;
  if (form === "year") {
    const own = period ? Number(period.end.slice(0, 4)) : document.year;
    const isLast = time.time.form === "year" && own !== null && time.time.year === own - 1;
    return { basis: isLast ? "yoy" : "vs_year", start, end };
  }
  if (form === "months" || form === "quarters" || form === "half") return { basis: "pop", start, end };
  return form === "relative-year" ? { basis: "yoy", start, end } : null;
}
