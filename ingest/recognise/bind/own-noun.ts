import type { Scene } from "../scene.ts";

/** Words of a clause that name nothing that could be measured. */
const EMPTY =
  /同比|环比|比重|占比|比例|总量|总额|总数|数量|全部|全年|全国|全省|全市|平均|水平|继续|持续|首次|同口径|可比口径|自然口径|自然|口径|可比价格|可比价|不变价|现价|名义|实际|按|计算|扣除|剔除|价格因素|价格变动|留抵退税|减税降费|物价|因素|影响|后|快于|高于|低于|好于|慢于|优于|快|慢|高出|领先|落后|(?<![职普中初])高|低|达到|达|为|至|到|末|的|了|是|由|从|较|比|与|和|并|已|共|均|增量|累计|其中|位居|位列|排名|排|列|居|第|名|位|左右|以上|又|再|则|也|都|近|约|超|个|上年|去年|前年|同期|年初|年均|月度|当月|单月|幅度|增速|涨幅|降幅|增幅|增长速度|增势|小幅|大幅|明显|稳步|逐月|逐季|连续|进一步|回升|回落|扩大|收窄|加快|放缓|转正|由负转正|扭负为正|保持|实现|完成|占|贡献率|贡献|拉动|经济增长|^经济$|两位数|下同|增|减|净增|新增|所|经济总量|规模|大关|突破|预计|将|年度|年初预算|预算|确定|任务|目标|计划|进度|时序|全疆|全州|全盟|全区|全县|各县区?|县市区?|区县|市区|县区|县域|中西部|西部|地区|省|市|区|县|中|在|前列|第一|方阵|调整|增加|减少|多|少|时期|历史|最高|最好|新高|新低|创|近年来|以来|五年|期间|不含|含|其|新|总|每|日|月|季|半年|万|亿|等|当前|目前|速|绝对|平稳|较快|快速|下滑|回暖|一|二|三|四|五|六|七|八|九|十|不变|持平|基本|仍|呈|态势|趋势|势头|走势|逐步|不断|同步|由|正|负|年|期|同|差距|点|分别|各|以来|更|最|历|史|稳|正增长|负增长|增收|按现价|折|美元|人民币|汇率|换算|约合|折合|全州|全旗|口径|百分点|间|上/g;
/** Fewer characters than this are a remnant and no name. */
const MIN_NOUN = 2;

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

function hasNoun({ block: { text }, before, figure, memory }: Scene, from: number): boolean {
  const gaps: string[] = [];
  let at = from;
  for (const token of [...before.filter(({ start }) => start >= from), figure]) {
    gaps.push(text.slice(at, Math.max(at, token.start)));
    at = Math.max(at, token.end);
  }
  const spoken = memory.drafts[0]?.name ?? ""; // 制造业投资46.3亿元,投资总量居第一
  return gaps.map(dropEmpty).some((noun) => noun.length >= MIN_NOUN && !spoken.includes(noun));
}

/** Returns whether some words name anything that could be measured. */
export function namesSomething(words: string): boolean {
  return dropEmpty(words).length >= MIN_NOUN;
}

/** Returns what is left of some words once those that name nothing are taken away. */
function dropEmpty(words: string): string {
  return words
    .replaceAll(/\([^()]*\)/g, "")
    .replaceAll(EMPTY, "")
    .replaceAll(/[\s\p{P}A-Za-z\d]/gu, "");
}
