import type { CatalogueIndicator, Lexicon } from "../../catalogue/catalogue.ts";
import { isToken, type QuantityToken, type Span, type Token, type TokenOf } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { findCarriedKey } from "./name-phrase.ts";
import { hasNounSinceFigure, hasOwnNoun } from "./own-noun.ts";
import { findRespective } from "./respective.ts";

/** Words that stand between a name and its figure and change nothing. */
const FILLER =
  /^(?:数量?|量|总数|总量|总额|总值|个数|家数|户数|有效数|认定数|面积|规模|指标|增量部分?|分别|累计|合计|共计?|已经?|就|首次|达到?了?|达|为|是|有|完成了?|实现了?|由|[的了至到上]|投资量|比重|占比|增幅|金额|项目)*$/;

/**
 * Returns the indicator that governs a figure: the name that follows a count at once (15家以上小微企业), else the last name
 * before it in its clause, else, for a growth, share or rank, the one that the sentence spoke of last.
 *
 * Null where nothing governs it: what the grammar does not decide waits for review.
 */
export function bindIndicator(scene: Scene, lexicon: Lexicon): Binding<CatalogueIndicator> | null {
  return (
    bindPart(scene) ??
    bindRespective(scene) ??
    bindComposed(scene, lexicon) ??
    bindFollowing(scene) ??
    bindPreceding(scene) ??
    bindSharedHead(scene, lexicon) ??
    bindCarried(scene, lexicon) ??
    bindInherited(scene)
  );
}

/** 三次产业结构为15.6:37.2:47.2: each number is the share of its own part. */
function bindPart({ figure, catalogue }: Scene): Binding<CatalogueIndicator> | null {
  const part = figure.kind === "quantity" && figure.part ? catalogue.indicators.get(figure.part.key) : undefined;
  return part ? { value: part, span: figure, rule: "indicator.ratio-list" } : null;
}

/** A、B分别增长1%和2%: the names in the order of the figures, of this clause or of the figures before it. */
function bindRespective(scene: Scene): Binding<CatalogueIndicator> | null {
  const place = findRespective(scene);
  if (!place) return null;
  const names = scene.before.filter(isToken("indicator")).filter(({ start }) => start < place.word.start);
  const name = names.length >= place.count ? names.at(place.index - place.count) : undefined;
  const indicator = name && findFitting(scene, name);
  if (indicator) return { value: indicator, span: name, rule: "indicator.respectively" };
  const stated = scene.memory.drafts
    .filter(({ figure }) => figure.end <= place.word.start)
    .slice(0, place.count)
    .toReversed();
  const draft = stated.length === place.count ? stated[place.index]?.indicator : null;
  return draft ? { ...draft, rule: "indicator.respectively" } : null;
}

function bindFollowing(scene: Scene): Binding<CatalogueIndicator> | null {
  const { figure, after, block } = scene;
  const next = after[0];
  if (next?.kind !== "indicator" || !/^的?$/.test(block.text.slice(figure.end, next.start))) return null;
  const indicator = findFitting(scene, next);
  return indicator && { value: toFlow(scene, indicator), span: next, rule: "indicator.after-count" };
}

function bindPreceding(scene: Scene): Binding<CatalogueIndicator> | null {
  const last = hasNounSinceFigure(scene) ? scene.before.findLast(isToken("quantity")) : undefined;
  // 占一般公共预算收入的91%: what stands after the word of share is the whole, and the part stands before it.
  const share = isShare(scene) ? scene.before.findLast(isToken("share")) : undefined;
  const names = scene.before
    .filter(isToken("indicator"))
    .filter(({ start, end }) => start >= (last?.end ?? 0) && end <= (share?.start ?? end));
  for (const name of names.toReversed()) {
    const indicator = findFitting(scene, name);
    if (indicator) return { value: toFlow(scene, indicator), span: name, rule: "indicator.before-quantity" };
  }
  return null;
}

function isShare({ figure }: Scene): boolean {
  return figure.kind === "quantity" && figure.unit.dimension === "percent";
}

/** 规上工业增加值增长4.1%,采矿业增长5.6%: what is measured is carried on to the next branch. */
function bindCarried(scene: Scene, lexicon: Lexicon): Binding<CatalogueIndicator> | null {
  const key = findCarriedKey(scene, lexicon);
  const indicator = key === null ? undefined : scene.catalogue.indicators.get(key);
  return indicator
    ? { value: indicator, span: scene.memory.drafts[0]?.indicator?.span ?? null, rule: "indicator.carried" }
    : null;
}

/** A growth speaks of what the sentence spoke of last: 固定资产投资13.7亿元,同比增长53.93%. */
function bindInherited(scene: Scene): Binding<CatalogueIndicator> | null {
  const { figure, memory, sentence, clauseIndex } = scene;
  const last = memory.drafts[0]?.indicator;
  if (figure.kind === "quantity" && !isDerived(figure) && !hasChangeWord(scene)) return bindReached(scene);
  if (hasOwnNoun(scene) || (memory.drafts[0] && !last)) return null; // of something that no entry names
  if (last) return { ...last, rule: "indicator.inherited" };
  const earlier = sentence.clauses.slice(0, clauseIndex).flatMap(({ tokens }) => tokens.filter(isToken("indicator")));
  const name = earlier.at(-1);
  const indicator = name && findFitting(scene, name);
  return indicator ? { value: indicator, span: name, rule: "indicator.clause-before" } : null;
}

/** 营收实现倍增,突破1200亿元: a clause that has no noun of its own goes on with what was spoken of. */
function bindReached({
  catalogue,
  block,
  clause,
  before,
  figure,
  memory: { drafts },
}: Scene): Binding<CatalogueIndicator> | null {
  const last = drafts[0]?.indicator;
  const words = block.text.slice(clause.start, figure.start);
  if (!last || figure.kind !== "quantity" || !fits(last.value, figure) || !FILLER.test(words)) return null;
  // 新增高企120家,累计达到1500家: the sum is the stock.
  const isSum = before.some(isToken("accumulation")) && !before.some(isToken("increment"));
  const stock = isSum && last.value.newOf !== null ? catalogue.indicators.get(last.value.newOf) : undefined;
  return { ...last, value: stock ?? last.value, rule: "indicator.clause-without-noun" };
}

/** 完成重点工业项目2个前期,7个开工: the name is what stands before the first figure and after this one. */
function bindComposed(scene: Scene, { words }: Lexicon): Binding<CatalogueIndicator> | null {
  const { block, figure, sentence } = scene;
  const tail = /^[\p{Script=Han}]{2,6}/u.exec(block.text.slice(figure.end, figure.end + 6))?.[0];
  if (figure.kind !== "quantity" || !tail) return null;
  const heads = sentence.clauses
    .flatMap(({ tokens }) => tokens.filter(isToken("indicator")))
    .filter(({ end }) => end <= figure.start);
  for (const head of heads.toReversed()) {
    const whole = block.text.slice(head.start, head.end) + tail;
    const found = words.findLongest(whole, 0);
    if (found?.value.kind === "indicator" && found.end > head.end - head.start) {
      const indicator = findFitting(scene, { ...found.value, start: head.start, end: head.end });
      if (indicator) return { value: indicator, span: head, rule: "indicator.around-quantity" };
    }
  }
  return null;
}

/** 1个千亿级和3个五百亿级产业集群: the head that the second names is the first's too. */
function bindSharedHead(
  { block, figure, after, ...scene }: Scene,
  { words }: Lexicon,
): Binding<CatalogueIndicator> | null {
  const next = after.find(isToken("quantity"));
  const modifier =
    next && /^([\p{Script=Han}]{1,8})(?:和|、|及|以及)$/u.exec(block.text.slice(figure.end, next.start))?.[1];
  if (!next || !modifier) return null;
  for (let head = next.end; head < next.end + 8; head += 1) {
    const found = words.findLongest(modifier + block.text.slice(head, head + 16), 0);
    if (found?.value.kind === "indicator" && found.end > modifier.length) {
      const indicator = findFitting(
        { ...scene, figure },
        { ...found.value, start: head, end: head + found.end - modifier.length },
      );
      if (indicator)
        return { value: indicator, span: { start: figure.end, end: next.start - 1 }, rule: "indicator.shared-head" };
    }
  }
  return null;
}

function findFitting(
  { catalogue, figure }: Pick<Scene, "catalogue" | "figure">,
  { key }: TokenOf<"indicator">,
): CatalogueIndicator | null {
  const indicator = catalogue.indicators.get(key);
  if (!indicator) return null;
  if (figure.kind === "ordinal") return indicator;
  if (figure.kind === "number")
    return indicator.dimension === "score" || indicator.dimension === "index" ? indicator : null;
  return isDerived(figure) || fits(indicator, figure) ? indicator : null;
}

/** A growth, share or change in points may be of any indicator; only a level has the indicator's own dimension. */
function isDerived({ unit }: QuantityToken): boolean {
  return unit.dimension === "percent" || unit.dimension === "percentage_point" || unit.dimension === "times";
}

function hasChangeWord({ before }: Scene): boolean {
  return before.some(isToken("basis")) && before.some(isToken("trend"));
}

/** 亩均税收达到115万元: the unit leaves out what the name says. */
function fits({ dimension }: CatalogueIndicator, { unit }: QuantityToken): boolean {
  if (dimension === unit.dimension || dimension.startsWith(`${unit.dimension}-per-`)) return true;
  return isOfThings(dimension) && isOfThings(unit.dimension);
}

/** People and things are both counted: 30名, 30个 of 人才. */
function isOfThings(dimension: string): boolean {
  return dimension === "count" || dimension === "person";
}

/** 新增20家规上工业企业 and 规上工业企业新增20家 are of the flow, not of the stock. */
function toFlow(
  { catalogue, before, block, figure, memory }: Scene,
  indicator: CatalogueIndicator,
): CatalogueIndicator {
  const word = before.findLast(isToken("increment"));
  const last = before.findLastIndex(({ kind }) => kind === "quantity");
  const isAfterFlow = last >= 0 && memory.drafts[0]?.indicator?.value.newOf != null;
  if (isAfterFlow && isEnumerated(before, last)) return findFlow(catalogue, indicator);
  const isNear = word && figure.kind === "quantity" && (last < before.indexOf(word) || isEnumerated(before, last));
  if (isNear && last > before.indexOf(word)) return findFlow(catalogue, indicator);
  if (!isNear || !isFiller(block.text, word, before.find(({ start }) => start >= word.end) ?? figure)) return indicator;
  return findFlow(catalogue, indicator);
}

/** 新增国家高新技术企业100家、省科技型中小企业260家: the verb is that of the whole enumeration. */
function isEnumerated(before: readonly Token[], lastQuantity: number): boolean {
  const next = before[lastQuantity + 1];
  return next?.kind === "mark" && next.mark === "pause";
}

function findFlow({ indicators }: Scene["catalogue"], stock: CatalogueIndicator): CatalogueIndicator {
  return [...indicators.values()].find(({ newOf }) => newOf === stock.key) ?? stock;
}

function isFiller(text: string, from: Span, to: Span): boolean {
  return FILLER.test(text.slice(from.end, to.start));
}

/** Is a name directly before its figure, with nothing between but words that change nothing. */
export function isSure({ block, figure, before }: Scene, { span, rule }: Binding<unknown>): boolean {
  if (!span || rule !== "indicator.before-quantity" || figure.kind === "ordinal") return true;
  const typed = before.filter(({ start }) => start >= span.end);
  const gaps = [span, ...typed].map(({ end }, at) => block.text.slice(end, typed[at]?.start ?? figure.start));
  return gaps.every((gap) => FILLER.test(gap.replaceAll(/[\s\p{P}]/gu, "")));
}
