import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Token } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { hasOwnNoun } from "./own-noun.ts";

const MAX_PHRASE = 16;
/** Verbs and particles that stand before a name and are no part of it. */
const LEAD =
  /^(?:(?:其中|全部|完成|实现|达到?|为|共有?|已有?|累计|有|拥有|形成|开展|组织|实施|打造|获|的|和|及|、|在|由|将|对|从|使))+/;
/** What stands between a name and its figure. */
const TAIL =
  /(?:(?:达到?|为|是|有|至|到|共|已|了|约|就|超|占|由|首次|总数|总量|突破|分别|实际|保持|稳定在?|控制在?|提高|提升|下降|增长))+$/;

/**
 * Returns the noun phrase beside a figure that no entry of the catalogue names: after a count, else before the figure; of a
 * growth that stands alone in its clause, what the sentence spoke of last.
 */
export function namePhrase(scene: Scene): string {
  const { figure, memory } = scene;
  const [last] = memory.drafts;
  if (isGrowth(figure) && last && !hasOwnNoun(scene)) return last.name;
  const before = findBefore(scene);
  const after = findAfter(scene);
  return (isCount(figure) ? (after ?? before) : (before ?? after)) ?? "";
}

function isGrowth(figure: Scene["figure"]): boolean {
  return figure.kind === "quantity" && /^percent/.test(figure.unit.dimension);
}

function isCount(figure: Scene["figure"]): boolean {
  return figure.kind === "quantity" && (figure.unit.dimension === "count" || figure.unit.dimension === "person");
}

function findAfter({ block: { text }, figure }: Scene): string | null {
  const found = /^的?([\p{Script=Han}A-Za-z]{2,16})/u.exec(text.slice(figure.end, figure.end + MAX_PHRASE + 1))?.[1];
  return found ?? null;
}

/** The words before the figure in its clause, from the last word of time, place or figure to the first word of change. */
function findBefore({ block: { text }, clause, before, figure }: Scene): string | null {
  const start = before.findLast(endsPhrase)?.end ?? clause.start;
  const end = before.find((token) => token.start >= start && isChange(token))?.start ?? figure.start;
  const phrase = /([\p{Script=Han}A-Za-z&]{2,24})$/u.exec(text.slice(start, end).replaceAll(/[\s()]/g, ""))?.[1];
  const name = phrase?.replace(LEAD, "").replace(TAIL, "");
  return name && name.length >= 2 ? name : null;
}

function endsPhrase({ kind }: Token): boolean {
  return ["time", "place", "own-place", "quantity", "ordinal", "mark", "part", "status"].includes(kind);
}

function isChange({ kind }: Token): boolean {
  return ["trend", "basis", "comparator", "share", "respectively", "contribution"].includes(kind);
}

/** What an amount is of, at the end of a name: 采矿业增长5.6% beside 规上工业增加值 is 采矿业增加值. */
const MEASURED = /(?:增加值|总产值|产值|投资|产量|零售额|销售额|收入|销售面积)$/;

/** Returns the key of the entry whose name is a phrase with what the sentence's last figure was of, or null. */
export function findCarriedKey(scene: Scene, { words }: Lexicon): string | null {
  const suffix = MEASURED.exec(scene.memory.drafts[0]?.name ?? "")?.[0];
  const phrase = suffix && isGrowth(scene.figure) && hasOwnNoun(scene) ? findBefore(scene) : null;
  if (!phrase || suffix === undefined) return null;
  const found = words.findLongest(phrase + suffix, 0);
  return found?.value.kind === "indicator" && found.end === phrase.length + suffix.length ? found.value.key : null;
}
