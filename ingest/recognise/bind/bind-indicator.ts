import type { CatalogueIndicator, Lexicon } from "../../catalogue/catalogue.ts";
import { isToken, type Span } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { findAfter } from "./after-count.ts";
import { bindComposed, bindFollowing, bindSharedHead } from "./around-count.ts";
import { bindDone } from "./bind-done.ts";
import { bindCarried, carryHead } from "./carried.ts";
import { listDealt, listStated } from "./dealt-names.ts";
import { finishName } from "./finish-name.ts";
import { fits, isDerived } from "./fit.ts";
import { FILLER, toFlow } from "./flow.ts";
import { bindPhrase } from "./name-phrase.ts";
import { type Named, nameToken } from "./named.ts";
import { bindOfSchool } from "./of-school.ts";
import { bindOfWhole } from "./of-whole.ts";
import { bindOtherLevel, bindOtherSize } from "./other-size.ts";
import { hasNounSinceFigure, hasOwnNoun, namesSomething } from "./own-noun.ts";
import { BRANCH } from "./phrase.ts";
import { findRespective } from "./respective.ts";
import { bindShareOf } from "./share-of.ts";
import { findSpoken, findTopic } from "./spoken.ts";
import { nameWhole } from "./whole-name.ts";

/** What a figure is of, and the binding of its entry: null where no entry of the catalogue has the name. */
export interface NameBinding {
  readonly indicator: Binding<CatalogueIndicator> | null;
  readonly name: string;
}

/**
 * Returns the name that governs a figure: the one that follows a count at once (15家以上小微企业), else the last before it in
 * its clause, else, for a growth, share or rank, the one that the sentence spoke of last; with the entry that has it.
 *
 * Without an entry where the catalogue has none for the whole name: what the grammar does not decide waits for review.
 */
export function bindIndicator(scene: Scene, lexicon: Lexicon): NameBinding {
  const bound = bindCovered(scene, lexicon) ?? bindName(scene, lexicon);
  const share = bindDone(scene, bound) ?? bindShareOf(scene, bound, lexicon) ?? bound;
  if (!share) return { indicator: null, name: "" };
  const { value, span, rule } = share;
  if (!value.indicator || isUndealt(scene)) return { indicator: null, name: finishName(scene, value.name) };
  return { indicator: { value: value.indicator, span, rule }, name: value.name || value.indicator.nameZh };
}

/** 规上工业企业数字化改造全覆盖: how far something reaches, and no count of what it reaches. */
function bindCovered(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const { figure } = scene;
  if (figure.kind !== "quantity" || figure.quantifier?.word !== "全覆盖") return null;
  const bound = bindPhrase(scene, lexicon);
  return bound?.value.indicator && bound.value.indicator.dimension !== "percent"
    ? { ...bound, value: { indicator: null, name: bound.value.name } }
    : bound;
}

/** 0-17岁、18-34岁户籍人口分别为…: dealt out to groups that are no names of the catalogue. */
function isUndealt(scene: Scene): boolean {
  const { before, block } = scene;
  const word = before.findLast(isToken("respectively"));
  return word !== undefined && /\d+岁/.test(block.text.slice(scene.clause.start, word.start));
}

function bindName(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  return (
    bindPart(scene) ??
    bindContribution(scene) ??
    bindRespective(scene, lexicon) ??
    bindComposed(scene, lexicon) ??
    bindOfSchool(scene, lexicon) ??
    bindFollowing(scene) ??
    bindOtherSize(scene, lexicon) ??
    bindOtherLevel(scene, lexicon) ??
    bindOfWhole(scene, lexicon) ??
    bindPreceding(scene, lexicon) ??
    bindSharedHead(scene, lexicon) ??
    bindCarried(scene, lexicon) ??
    bindInherited(scene, lexicon) ??
    bindPhrase(scene, lexicon)
  );
}

/** 电子信息产业增长14.9%,对规上工业增长的贡献率为23.5%: what contributes was said before. */
function bindContribution(scene: Scene): Binding<Named> | null {
  const { before, block, clause, figure } = scene;
  const start = before.findLast(isToken("quantity"))?.end ?? clause.start;
  const isOf = before.some(({ kind, start: at }) => kind === "contribution" && at >= start);
  return isOf && /^[,、并共]*(?:对|拉动|贡献)/.test(block.text.slice(start, figure.start)) ? findSpoken(scene) : null;
}

/** 三次产业结构为15.6:37.2:47.2: each number is the share of its own part. */
function bindPart({ figure, catalogue }: Scene): Binding<Named> | null {
  const part = figure.kind === "quantity" && figure.part ? catalogue.indicators.get(figure.part.key) : undefined;
  return part ? { value: { indicator: part, name: part.nameZh }, span: figure, rule: "indicator.ratio-list" } : null;
}

/** A、B分别增长1%和2%: the names in the order of the figures, of this clause or of the figures before it. */
function bindRespective(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const place = findRespective(scene);
  if (!place) return null;
  const token = listStated(scene, place)?.[place.index];
  const named = token && nameToken(scene, token);
  if (named) return { value: named, span: token, rule: "indicator.respectively" };
  const dealt = listDealt(scene, place, lexicon)?.[place.index];
  if (dealt) return { value: dealt, span: place.word, rule: "indicator.dealt-out" };
  const stated = scene.memory.drafts
    .filter(({ figure }) => figure.end <= place.word.start)
    .slice(0, place.count)
    .toReversed();
  const draft = stated.length === place.count && !hasOwnNoun(scene) ? stated[place.index] : null;
  return draft
    ? {
        value: { indicator: draft.indicator?.value ?? null, name: draft.name },
        span: draft.indicator?.span ?? null,
        rule: "indicator.respectively",
      }
    : null;
}

function bindPreceding(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const last = hasNounSinceFigure(scene) ? scene.before.findLast(isToken("quantity")) : undefined;
  // 占一般公共预算收入的91%: what stands after the word of share is the whole, and the part stands before it.
  const share = isShare(scene) ? scene.before.findLast(({ kind }) => kind === "share") : undefined;
  const names = scene.before
    .filter(isToken("indicator"))
    .filter(({ start, end }) => start >= (last?.end ?? 0) && end <= (share?.start ?? end))
    .filter((name) => !isMeasuredAgainst(scene, name));
  for (const name of names.toReversed()) {
    if (isOfFigureBefore(scene, name)) return null;
    const named = nameWhole(scene, name, lexicon);
    if (named) return { value: toFlow(scene, named), span: name, rule: "indicator.before-quantity" };
  }
  return null;
}

/** 工业投资…低于同期固定资产投资增速9.6个百分点: what something else is held against. */
function isMeasuredAgainst({ block: { text }, clause, figure }: Scene, { start, end }: Span): boolean {
  const isGap = figure.kind === "quantity" && figure.unit.dimension === "percentage_point";
  return (
    isGap &&
    /(?:[低高快慢好]于|领先|落后)(?:于)?[^,。;]{0,12}$/.test(text.slice(clause.start, start)) &&
    /^[^,。;]{0,6}(?:增速|增幅|平均水平)?$/.test(text.slice(end, figure.start))
  );
}

/** 辖5个行政村、2个社区: the name belongs to the count before it, and this count has its own behind it. */
function isOfFigureBefore(scene: Scene, name: Span): boolean {
  const last = scene.before.findLast(isToken("quantity"));
  if (!isCount(scene) || last === undefined || findAfter(scene) === null) return false;
  return name.start >= last.end && /^\p{Script=Han}{0,6}$/u.test(scene.block.text.slice(last.end, name.start));
}

function isShare({ figure }: Scene): boolean {
  return figure.kind === "quantity" && figure.unit.dimension === "percent";
}

/** A clause that names nothing speaks of what the sentence spoke of last: 固定资产投资13.7亿元,同比增长53.93%. */
function bindInherited(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  if (hasOwnNoun(scene)) return null;
  const spoken = bindTopic(scene, lexicon) ?? findSpoken(scene);
  if (!spoken) return null;
  const { figure } = scene;
  if (figure.kind !== "quantity" || isDerived(figure)) return spoken;
  return bindReached(scene, spoken);
}

/** 新能源汽车产业由负转正,增长14.2%: a branch that the clause before names, with what was measured of others. */
function bindTopic(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const topic = isGrowth(scene) ? findTopic(scene) : null;
  if (topic === null || !BRANCH.test(topic)) return null;
  const named = carryHead(scene, topic, lexicon);
  return named && { value: named, span: null, rule: "indicator.topic" };
}

function isGrowth({ figure, memory }: Scene): boolean {
  return figure.kind === "quantity" && isDerived(figure) && memory.drafts.length === 0;
}

/** 营收实现倍增,突破1200亿元; 减少193公顷: an amount goes on with what was spoken of where it is of the same kind. */
function bindReached(scene: Scene, spoken: Binding<Named>): Binding<Named> | null {
  const { catalogue, before, figure, memory } = scene;
  const last = spoken.value.indicator;
  if (figure.kind !== "quantity" || spoken.rule === "indicator.sentence-before") return null;
  // 烤烟种植面积: a known word that the figure cannot be of is a name of its own all the same.
  if (
    before.some(
      ({ kind, start }) => (kind === "indicator" || kind === "doer") && start >= (memory.drafts[0]?.figure.end ?? 0),
    )
  )
    return null;
  const of = memory.drafts[0]?.figure;
  if (last?.ofProjects && isSpent(scene)) return null;
  const isAlike = last ? fits(last, figure) : of?.kind === "quantity" && of.unit.dimension === figure.unit.dimension;
  const isFar = spoken.rule === "indicator.inherited" && isApart(scene);
  if (!isAlike || isFar || (isCount(scene) && findAfter(scene) !== null)) return null;
  // 新增高企120家,累计达到1500家: the sum is the stock.
  const isSum = before.some(isToken("accumulation")) && !before.some(isToken("increment"));
  const stock = isSum && last?.newOf ? catalogue.indicators.get(last.newOf) : undefined;
  const isHeld = before.some(isToken("basis")); // 比上年新增1547人 is a change of the stock
  const value = stock ? { indicator: stock, name: stock.nameZh } : isHeld ? spoken.value : toFlow(scene, spoken.value);
  return { ...spoken, value, rule: "indicator.clause-without-noun" };
}

/** 计划总投资32亿元,已完成投资11.4亿元: what is spent is no total. */
function isSpent({ block: { text }, clause, figure }: Scene): boolean {
  return /完成(?:了|实际|年度)?投资(?:额|达到?|约)?$/.test(text.slice(clause.start, figure.start));
}

/** Whether a clause between the amount before and this one speaks of something else. */
function isApart({ memory, sentence, clauseIndex, block: { text } }: Scene): boolean {
  const from = memory.drafts[0]?.figure.end ?? 0;
  return sentence.clauses
    .slice(0, clauseIndex)
    .some(({ start, end, tokens }) => start >= from && tokens.length < 2 && namesSomething(text.slice(start, end)));
}

function isCount({ figure }: Scene): boolean {
  return figure.kind === "quantity" && /^(?:count|person)$/.test(figure.unit.dimension);
}

/** Is a name directly before its figure, with nothing between but words that change nothing. */
export function isSure({ block, figure, before }: Scene, { span, rule }: Binding<unknown>): boolean {
  if (!span || rule !== "indicator.before-quantity" || figure.kind === "ordinal") return true;
  const typed = before.filter(({ start }) => start >= span.end);
  const gaps = [span, ...typed].map(({ end }, at) => block.text.slice(end, typed[at]?.start ?? figure.start));
  return gaps.every((gap) => FILLER.test(gap.replaceAll(/[\s\p{P}]/gu, "")));
}
