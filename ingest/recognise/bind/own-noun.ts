import type { Scene } from "../scene.ts";

/** Words of a clause that name nothing that could be measured. */
const EMPTY =
  /同比|环比|比重|占比|比例|总量|总额|总数|数量|全部|全年|全国|全省|全市|平均|水平|继续|持续|首次|同口径|可比口径|可比价格|可比价|不变价|现价|名义|实际|按|计算|剔除|因素|影响|后|快于|高于|低于|好于|达到|达|为|至|到|末|的|了|是|由|从|较|比|与|和|并|已|共|均|增加值|增量|累计|其中|位居|位列|排名|排|列|居|第|名|位|左右|以上|又|再|则|也|都|近|约|超|个|上年|去年|同期|年初|年均|幅度|增速|涨幅|降幅|增幅/g;
/** Fewer characters than this are a remnant and no name. */
const MIN_NOUN = 3;

/** Returns whether the clause of a figure speaks of something by words that no entry of the catalogue knows. */
export function hasOwnNoun(scene: Scene): boolean {
  return hasNoun(scene, scene.clause.start);
}

/** Returns whether words that no entry knows name something between the figure before in the clause and this one. */
export function hasNounSinceFigure(scene: Scene): boolean {
  if (scene.figure.kind === "ordinal") return false; // 在全国169个国家级高新区中排名前30 ranks what stands before
  const last = scene.before.findLast(({ kind }) => kind === "quantity" || kind === "ordinal");
  return last !== undefined && hasNoun(scene, last.end);
}

function hasNoun({ block: { text }, before, figure }: Scene, from: number): boolean {
  const gaps: string[] = [];
  let at = from;
  for (const token of [...before.filter(({ start }) => start >= from), figure]) {
    gaps.push(text.slice(at, Math.max(at, token.start)));
    at = Math.max(at, token.end);
  }
  return gaps.some((gap) => gap.replaceAll(EMPTY, "").replaceAll(/[\s\p{P}]/gu, "").length >= MIN_NOUN);
}
