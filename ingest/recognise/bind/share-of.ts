import type { Lexicon } from "../../catalogue/catalogue.ts";
import { isToken, type Token, type TokenOf } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { type Named, nameKnown, writeName } from "./named.ts";
import { cleanName, HEAD } from "./phrase.ts";

/** The same thing of another place: 占全市总量的三分之一. */
const SAME = /^(?:的?(?:总量|总数|总额|总值|比重|比例|份额|一半|以上|左右)?的?)$/;
const GDP = /^(?:地区生产总值|国内生产总值|生产总值|GDP|gdp)(?:总量|总额)?$/;

/**
 * Returns the share of one thing in another by the name of both: 工业投资占固定资产投资比重, where the text says that a figure is one.
 * Null where it is not, or is a share of the same thing in another place.
 */
export function bindShareOf(scene: Scene, bound: Binding<Named> | null, lexicon: Lexicon): Binding<Named> | null {
  const word = findShareWord(scene);
  if (!word) return null;
  const part = findPart(scene, bound, word);
  const alias = bound && isBareShare(scene, word) ? nameKnown(scene, `${bound.value.name}占比`, lexicon) : null;
  if (alias) return { value: alias, span: bound?.span ?? null, rule: "indicator.share-of" };
  const whole = findWhole(scene, word) ?? findWholeBefore(scene, bound);
  if (!part?.value.name || whole === null || isSameThing(part.value.name, whole, scene)) return null;
  const name = `${part.value.name.replace(/数$/, "")}占${whole}比重`;
  const known = nameKnown(scene, name, lexicon) ?? nameKnown(scene, name.replace("比重", "的比重"), lexicon);
  if (known) return { value: known, span: part.span, rule: "indicator.share-of" };
  const { indicator } = part.value;
  return {
    value: { indicator: indicator && { ...indicator, nameZh: name }, name },
    span: part.span,
    rule: "indicator.share-of",
  };
}

function isBareShare({ block: { text } }: Scene, word: Token): boolean {
  return text.slice(word.start, word.end) === "占比";
}

/** 占全州总人口的48.3%: of the same kind of thing, in another place. */
function isSameThing(part: string, whole: string, { block: { text }, clause, figure }: Scene): boolean {
  const isElsewhere = /占(?:到|了)?(?:全|\p{Script=Han}{2,8}[省市区县州盟旗国])/u.test(
    text.slice(clause.start, figure.start),
  );
  return part === whole || (isElsewhere && part.slice(-2) === whole.slice(-2));
}

/** The word of share (占) between the figure and the one before it. */
function findShareWord({ before, figure, block: { text } }: Scene): TokenOf<"share"> | null {
  if (!before.some(isToken("share"))) return null;
  if (figure.kind !== "quantity" || figure.part || !/^percent/.test(figure.unit.dimension)) return null;
  const from = before.findLast((token) => token.kind === "quantity" && !isDealt(before, token))?.end ?? 0;
  const words = before.filter(isToken("share")).filter(({ start }) => start >= from);
  return words.find(({ start, end }) => /^(?:所?占|占据|占比)$/.test(text.slice(start, end))) ?? null;
}

/** 占比分别提高2.1和1.6个百分点: the word of share is that of all the figures dealt out. */
function isDealt(before: readonly Token[], { start }: Token): boolean {
  return before.some((token) => token.kind === "respectively" && token.end <= start);
}

/** What stands before 占, else what the sentence spoke of last. */
function findPart(scene: Scene, bound: Binding<Named> | null, word: Token): Binding<Named> | null {
  if (bound?.rule === "indicator.dealt-out") return bound;
  if (bound?.span && bound.span.end <= word.start && bound.rule !== "indicator.carried") return bound;
  const lead = cleanName(scene.block.text.slice(scene.clause.start, word.start));
  if (lead.length > 1 && scene.before.every(({ kind, end }) => kind !== "quantity" || end > word.start)) {
    return { value: { indicator: null, name: writeName(lead) }, span: null, rule: "indicator.share-of" };
  }
  const draft = scene.memory.drafts.find(({ measure }) => measure.value !== "share" && measure.value !== "rank");
  return draft
    ? {
        value: { indicator: draft.indicator?.value ?? null, name: draft.name },
        span: draft.indicator?.span ?? null,
        rule: "indicator.share-of",
      }
    : null;
}

/** 固定资产投资112亿元,其中工业投资占七成: the whole is what the sentence spoke of before its part. */
function findWholeBefore(
  { before, memory, clause, block: { text }, figure }: Scene,
  bound: Binding<Named> | null,
): string | null {
  const isPart =
    before.some(({ kind }) => kind === "part") &&
    !/占(?:全|据)|占\p{Script=Han}{2,8}[省市区县州]/u.test(text.slice(clause.start, figure.start));
  const name = bound?.value.name ?? "";
  const earlier = [...memory.drafts, ...memory.previous].filter(({ measure }) => measure.value !== "share");
  const of = earlier.find((draft) => draft.indicator && draft.name !== name && (isPart || isWholeOf(name, draft.name)));
  return name === "" ? null : (of?.name ?? null);
}

/** 发电量 is the whole of 新能源发电量, 规上工业总产值 that of 电子信息产业产值; no branch is that of another. */
function isWholeOf(part: string, whole: string): boolean {
  const head = HEAD.exec(part)?.[0].replace("总", "") ?? "";
  if (head === "" || !whole.endsWith(head)) return false;
  return part.endsWith(whole) || /^(?:规上工业|工业|固定资产|社会消费品)/.test(whole);
}

/** What stands after 占, without the place and the word 比重; null where it is the same thing of another place. */
function findWhole({ before, block: { text }, figure, catalogue }: Scene, word: Token): string | null {
  const tokens = before.filter(({ start }) => start >= word.end);
  const place = tokens.findLast(({ kind }) => kind === "place" || kind === "own-place");
  const end =
    tokens.find(({ kind, start }) => ["share", "comparator", "trend", "basis"].includes(kind) && start > word.end)
      ?.start ?? figure.start;
  const said = text.slice(place?.end ?? word.end, Math.max(end, word.end)).replaceAll(/\s|\([^()]*\)/g, "");
  const whole = cleanName(said.replace(/的$/, "")).replace(
    /^(?:全部|整个|同期|全[省市区县州盟旗疆国镇乡])(?=.{2})/,
    "",
  );
  if (SAME.test(said) || whole.length < 2) return null;
  if (GDP.test(whole)) return "GDP";
  const known = tokens.findLast((token) => token.kind === "indicator" && token.end <= end);
  const entry =
    known?.kind === "indicator" && text.slice(known.start, known.end).startsWith(whole.slice(0, 4))
      ? catalogue.indicators.get(known.key)
      : undefined;
  return entry?.nameZh ?? writeName(whole);
}
