import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Scene } from "../scene.ts";
import { findAfter } from "./after-count.ts";
import { type Named, nameKnown, writeName } from "./named.ts";
import { BARE, BRANCH, cleanName, findSpanBefore, HEAD } from "./phrase.ts";
import { findTopic } from "./spoken.ts";

/** Returns the noun phrase beside a figure: after a count, else before the figure; empty where there is none. */
export function bindPhrase(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const span = findSpanBefore(scene);
  const before = findAge(scene, span) + cleanName(scene.block.text.slice(span.start, span.end)) || findCounted(scene);
  const isBare = BARE.test(before);
  const phrase =
    findYield(scene) ?? (isBare ? findOwner(scene) + before : sayProduced(scene, choosePhrase(scene, before)));
  if (phrase.length < 2 && !/^[镇乡村鸡猪羊牛鸭鹅兔鱼马驴蜂]$/.test(phrase)) return null;
  const known = nameKnown(scene, phrase, lexicon);
  return { value: known ?? { indicator: null, name: writeName(phrase) }, span, rule: "indicator.phrase" };
}

/** 生产汽车203万辆; 原煤2.11亿吨,洗煤1469万吨: what is produced is an output. */
function sayProduced({ figure, memory }: Scene, phrase: string): string {
  const isGoods =
    figure.kind === "quantity" && /^(?:mass|volume|count|electricity|length|area)$/.test(figure.unit.dimension);
  if (!isGoods || HEAD.test(phrase)) return phrase;
  const goods = phrase.replace(/^(?:共|累计)?生产(?!.*用[水电气热]|性)/, "");
  const isNext = memory.drafts[0]?.name.endsWith("产量") === true && !/用[水电气热]$/.test(phrase);
  return goods.length > 0 && (goods !== phrase || isNext) ? `${goods}产量` : phrase;
}

/** 年产1.2万吨多晶硅, 年屠宰20万头肉牛项目: what a plant can make or take in a year, a month, a day. */
function findYield({ figure, block: { text }, clause, sentence }: Scene): string | null {
  const found =
    /(?:^|[^\d今去当每全近前上本半百千])([年月日])(产|生产|屠宰|加工|处理)(?!能力|总?[值量额])(\p{Script=Han}{0,12})$/u.exec(
      text.slice(clause.start, figure.start),
    );
  if (figure.kind !== "quantity" || !found) return null;
  const [, each = "", verb = "", before = ""] = found;
  const behind = /^的?(\p{Script=Han}{2,14}?)(?=项目|生产线|基地|工厂|工程|[^\p{Script=Han}]|$)/u.exec(
    text.slice(figure.end),
  )?.[1];
  const goods = cleanName(before) || (behind ?? "");
  if (goods.length < 2) return null;
  const isPlant = /项目|生产线|投产|达产|一期|二期|三期|基地|公司|工厂|车间|产能/.test(
    text.slice(sentence.start, sentence.end),
  );
  if (!/产/.test(verb)) return `${goods}${each}${verb}能力`;
  return isPlant ? `${goods}${each}产能` : `${goods}产量`;
}

/** 18-34岁人口112382人: the age is part of the name. */
function findAge({ block: { text } }: Scene, { start }: { start: number }): string {
  return /\d+(?:(?:-|至)\d+)?周?岁(?:及?以[上下])?$/.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? "";
}

/** 注册公司27家: what looks like a firm and stands at its count is what is counted. */
function findCounted({ before, block: { text }, figure }: Scene): string {
  const last = before.at(-1);
  return last?.kind === "doer" && last.end === figure.start ? text.slice(last.start, last.end) : "";
}

function choosePhrase(scene: Scene, before: string): string {
  const { figure } = scene;
  const after = figure.kind === "quantity" ? findAfter(scene) : null;
  const isCount = figure.kind === "quantity" && /^(?:count|person)$/.test(figure.unit.dimension);
  return (isCount ? (after ?? before) : before.length >= 2 ? before : after) ?? "";
}

/** 项目总|投资, 主营业务|收入: what says of which kind an amount is, and not whose. */
const NO_OWNER = /(?:^项目)?(?:计划|协议|预计|概算)?总$|(?:主营业务|主营|营业)$/;

/** Whose a bare amount is: 规上工业总产值612亿元;实现增加值159亿元. */
function findOwner(scene: Scene): string {
  const { memory } = scene;
  const topic = findTopic(scene);
  if (topic) return topic;
  const last = (memory.drafts[0] ?? memory.previous[0])?.name ?? "";
  const owner = last.replace(/数$/, "").replace(HEAD, "").replace(NO_OWNER, "");
  return owner !== last || BRANCH.test(owner) ? owner : "";
}
