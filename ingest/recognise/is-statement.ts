import { isToken } from "./lex/token.ts";
import type { Figure, Scene } from "./scene.ts";

/** Returns whether a figure states a quantity of something: not a size in a name, a threshold, a mere place in a list. */
export function isStatement(scene: Scene): boolean {
  const { figure } = scene;
  if (figure.kind === "ordinal") return isRank(scene);
  if (figure.kind === "number") return isScore(scene);
  return !isThreshold(scene) && !isDuration(scene) && !isLabel(scene) && !isUniverse(scene) && !isSubsidyRate(scene);
}

/** 每头补贴500元, 给予最高50万元奖励: what a rule grants to each is no statistic of the place; 发放补贴1.2亿元 is one. */
function isSubsidyRate({ figure, block: { text }, clause }: Scene): boolean {
  if (figure.kind !== "quantity" || figure.unit.dimension !== "money") return false;
  const lead = text.slice(clause.start, figure.start);
  if (
    /(?:每[头只亩户家个人名项台]|一次性|最高|给予)[^,。;]{0,12}(?:补贴|补助|奖励|奖补|资助)[^,。;\d]{0,6}$/.test(lead)
  )
    return true;
  return (
    /(?:每[头只亩户家个人名项台]|一次性|最高|给予)[^,。;]{0,10}$/.test(lead) &&
    /^的?(?:一次性)?(?:补贴|补助|奖励|奖补|资助)/.test(text.slice(figure.end, figure.end + 8))
  );
}

/** 列全省第四; 列第一位的为牵头单位 ranks nobody. */
function isRank({ before, figure, block: { text } }: Scene): boolean {
  const isNamed = before.some(isToken("rank")) || hasRankBefore(before.at(-1)?.kind);
  return isNamed && !/^[位名]?的/.test(text.slice(figure.end));
}

/** 位列全国第六、全省第一: the word of rank stands before the first of an enumeration. */
function hasRankBefore(kind: Figure["kind"] | string | undefined): boolean {
  return kind === "ordinal";
}

/** A bare number is a figure only where a score or an index is named just before it: 综合评价得分126.4. */
function isScore({ before, figure, block: { text }, catalogue }: Scene): boolean {
  const name = before.findLast(isToken("indicator"));
  const indicator = name && catalogue.indicators.get(name.key);
  if (!name || figure.kind !== "number" || figure.value === "") return false;
  const gap = text.slice(name.end, figure.start);
  return (
    (indicator?.dimension === "score" || indicator?.dimension === "index") &&
    /^(?:得分|指数)?(?:为|达到?|是)?$/.test(gap)
  );
}

const SIZED = "^的?[^,。;、)\\s]{0,14}?(?:项目|企业|产业|单位|工程|平台|集群|产品|用户|法人|机构|主体)";
const SIZED_THING = new RegExp(SIZED);
const COUNTED_THING = new RegExp(`${SIZED}(?:数量?)?(?:达到?|有|共)?\\d+[余多]?[个家户项]`);

/** 50头以上规模养殖场386个: the size of the farms that are counted. */
const SIZED_FARM =
  /^\d+[头只羽亩][及或]?以上的?[^,。;、\d]{0,14}(?:养殖|种植|大户|农户|家庭农场|基地)[^,。;、\d]{0,10}\d/;

/** 50亩以上项目, 10亿元以上重点项目, 超10亿元项目12个: the size belongs to the name of what is counted. */
function isThreshold({ figure, block: { text } }: Scene): boolean {
  if (figure.kind !== "quantity" || figure.quantifier) return false;
  if (SIZED_FARM.test(text.slice(figure.start, figure.end + 24))) return true;
  if (
    /(?<![通经超不])过$/.test(text.slice(Math.max(figure.start - 2, 0), figure.start)) &&
    (COUNTED_THING.test(text.slice(figure.end, figure.end + 24)) ||
      /^的?\d+[余多]?[家户个]/.test(text.slice(figure.end, figure.end + 8)))
  )
    return true;
  if (["count", "percent", "percentage_point", "times"].includes(figure.unit.dimension)) return false;
  const behind = text.slice(figure.end, figure.end + 24);
  if (/(?:以上|以下)$/.test(text.slice(figure.start, figure.end))) return SIZED_THING.test(behind);
  return figure.comparator !== "eq" && COUNTED_THING.test(behind);
}

/** 3年多, 3-5年努力: how long something took is no statistic, but 82天 of a named time is, and a named age (寿命84岁). */
function isDuration({ figure, before }: Scene): boolean {
  if (figure.kind !== "quantity") return false;
  if (/岁$/.test(figure.unitWord)) return before.at(-1)?.kind !== "indicator";
  return figure.unit.base === "year" || figure.unit.base === "hour" || figure.unit.base === "minute";
}

/** 黄金68条, 30条政策: the number is part of what a measure is called. */
function isLabel({ figure, block: { text } }: Scene): boolean {
  if (figure.kind !== "quantity") return false;
  const behind = text.slice(figure.end, figure.end + 8);
  return /条$/.test(figure.unitWord) && /^等?(?:助企|惠企)?(?:政策|措施|举措|意见)/.test(behind);
}

/** 位列全省15个工业园区第二. */
const RANKED_AMONG = /^[^,。;\d]{2,16}?(?:的?第[一二三四五六七八九十]|首位|前[\d一二三四五六七八九十])/;

/** 在全国169个国家级高新区中排名前30: how many are ranked is part of the rank. */
function isUniverse({ figure, block: { text } }: Scene): boolean {
  const [lead, behind] = [
    text.slice(Math.max(figure.start - 10, 0), figure.start),
    text.slice(figure.end, figure.end + 24),
  ];
  if (/(?:列|居|排|名)[^,。;\d]{0,8}$/.test(lead) && RANKED_AMONG.test(behind)) return true;
  return /^[^,。;]{2,16}?中,?(?:排名|排|位列|位居|列|居|名列)/.test(text.slice(figure.end, figure.end + 24));
}
