import type { Basis, Comparator, Measure } from "../../core/statement.ts";
import type { CatalogueIndicator } from "../catalogue/catalogue.ts";
import type { Binding, Scene } from "./scene.ts";
import { isToken, type QuantityToken, type Token, type TokenOf } from "./token.ts";

/** What a figure says of its indicator, and whether it is a fall. */
export interface MeasureBinding extends Binding<Measure> {
  readonly isFall: boolean;
}

/** Returns the measure of a figure; never null, for a figure without words of change is a level. */
export function bindMeasure(scene: Scene, indicator: CatalogueIndicator | null): MeasureBinding {
  const { figure } = scene;
  if (figure.kind === "ordinal") return { value: "rank", span: figure, rule: "measure.ordinal", isFall: false };
  if (figure.kind === "number") return bindScore(scene, indicator);
  if (figure.quantifier)
    return { value: figure.quantifier.measure, span: figure, rule: "measure.quantifier", isFall: false };
  switch (figure.unit.dimension) {
    case "percent":
      return bindPercent(scene, indicator);
    case "percentage_point":
      return bindPoints(scene);
    case "times":
      return { value: "multiple", span: figure, rule: "measure.times", isFall: false };
    default:
      return bindAmount(scene);
  }
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
  const share = findShare(scene);
  if (share) return { value: "share", span: share, rule: "measure.share", isFall: false };
  const basis = findNear(scene, "basis");
  if (basis) return { value: "growth_rate", span: basis, rule: "measure.basis", isFall: false };
  const isShare = indicator !== null && /占比|比重|占/.test(indicator.nameZh);
  return { value: isShare ? "share" : "level", span: figure, rule: "measure.by-indicator", isFall: false };
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
  return { value: "change", span: trend, rule: "measure.points", isFall: trend?.trend === "fall" };
}

/** 较上年增加8家 is a change; 增加到8家 and 新增8家 are levels. */
function bindAmount(scene: Scene): MeasureBinding {
  const trend = findTrend(scene);
  const isChange = trend !== null && findNear(scene, "basis") !== null;
  if (!isChange) return { value: "level", span: null, rule: "measure.amount", isFall: false };
  return { value: "change", span: trend, rule: "measure.change", isFall: trend.trend === "fall" };
}

/** The word of change that a figure belongs to; 提高到 and 降至 name the level that is reached. */
function findTrend(scene: Scene): TokenOf<"trend"> | null {
  const trend = findNear(scene, "trend");
  if (!trend) return null;
  return /^[了为]?[到至]/.test(scene.block.text.slice(trend.end, scene.figure.start)) ? null : trend;
}

/** Returns the last token of a kind between the figure and the figure before it in the clause. */
function findNear<K extends Token["kind"]>({ before }: Scene, kind: K): TokenOf<K> | null {
  const from = before.findLastIndex(({ kind: other }) => other === "quantity" || other === "ordinal");
  return before.slice(from + 1).findLast(isToken(kind)) ?? null;
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

/**
 * Returns what a growth or change is measured against, else how an amount accumulates; null where an amount says nothing.
 * A growth of one year of a place without a word of comparison is year on year, as statistical usage has it.
 */
export function bindBasis(scene: Scene, measure: Measure, figure: QuantityToken | null): Binding<Basis> | null {
  if (measure === "growth_rate" || measure === "change" || (measure === "multiple" && figure?.quantifier)) {
    const stated = findStatedBasis(scene);
    if (stated) return { value: stated.basis, span: stated, rule: "basis.stated" };
    return { value: "unstated", span: null, rule: "basis.unstated" };
  }
  if (measure === "rank") return null;
  const word = scene.before.findLast(isToken("accumulation"));
  if (!word || word.accumulation === "cumulated") return null;
  return { value: word.accumulation, span: word, rule: "basis.accumulation" };
}

function findStatedBasis({ before, block, figure }: Scene): TokenOf<"basis"> | null {
  const words = before.filter(isToken("basis"));
  const average = words.find(({ basis }) => basis === "annual_average");
  return average ?? words.findLast(({ end }) => !/[。;]/.test(block.text.slice(end, figure.start))) ?? null;
}
