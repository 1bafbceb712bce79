import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Scene } from "../scene.ts";
import { type Named, nameKnown, writeName } from "./named.ts";
import { BARE, BRANCH, cleanName, findAfter, findSpanBefore, HEAD } from "./phrase.ts";
import { findTopic } from "./spoken.ts";

/** Returns the noun phrase beside a figure: after a count, else before the figure; empty where there is none. */
export function bindPhrase(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const span = findSpanBefore(scene);
  const before = cleanName(scene.block.text.slice(span.start, span.end)) || findCounted(scene);
  const isBare = BARE.test(before);
  const phrase = isBare ? findOwner(scene) + before : sayProduced(scene, choosePhrase(scene, before));
  if (phrase.length < 2 && !/^[镇乡村]$/.test(phrase)) return null;
  const known = nameKnown(scene, phrase, lexicon);
  return { value: known ?? { indicator: null, name: writeName(phrase) }, span, rule: "indicator.phrase" };
}

/** 生产汽车203万辆; 原煤2.11亿吨,洗煤1469万吨: what is produced is an output. */
function sayProduced({ figure, memory }: Scene, phrase: string): string {
  const isGoods =
    figure.kind === "quantity" && /^(?:mass|volume|count|electricity|length|area)$/.test(figure.unit.dimension);
  if (!isGoods || HEAD.test(phrase)) return phrase;
  const goods = phrase.replace(/^(?:共|累计)?生产/, "");
  const isNext = memory.drafts[0]?.name.endsWith("产量") === true;
  return goods.length > 0 && (goods !== phrase || isNext) ? `${goods}产量` : phrase;
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
