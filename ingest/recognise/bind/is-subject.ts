import { sliceLead } from "../lex/slice-lead.ts";
import type { Token } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { BARE_ZONES } from "../survey/find-zones.ts";

/** Words that give a name another part than that of the subject: whom one visits, what one is a share of, far from. */
const OTHER_PART =
  /(?:占|赴|来自|从|对|居|列|为|至|是|让|给|含|包括|如|由|距|离|距离|往|向|高于|低于|快于|慢于|好于|优于|高出|领先|落后|超过|超|全国及|与|及|和)(?:整个|全部)?$/;
const JOINED = /(?:与|及|和)$/;
/** Words before a place that is where something is done, and not what has done it. */
const WHERE =
  /(?:依托|围绕|布局|带动|辐射|覆盖|面向|对接|毗邻|邻|接|通往|位于|地处|落户|入驻|途经|隶属|属|接轨|融入|对标|学习|借鉴|联动|携手|承接|开展|参加|走进|驻)$/;
const LOCATIVE = /(?:在|于)$/;
const EXAMPLES = /^(?:[^,。;]{0,20}?(?:等|为代表)|(?:、[^,。;]{1,40}?)?\d+[家户]企业)/;
/** 与某乡接壤: a neighbour. */
const BORDERS = /^(?:、[^,。;]{1,30}?)?(?:等|接壤|毗邻|相邻|相连|交界|为邻|相接)/;
/** One of a list of names that are counted after it: 浙江绿色智造基地、国际健康小镇等8个. */
const LISTED = /^[^,。;的]{0,200}等\d/;
/** A clause's own beginning, with at most a time before: 上半年,全国; 2023年全国. */
const HEAD = /(?:^|[,。;:!?、])(?:[^,。;:!?、]{0,12}(?:[年月季半末日来期度]|其中))?$/;

/** Returns whether a name in a clause is what the clause speaks of. */
export function isSubject(scene: Scene, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { text } = scene.block;
  const lead = sliceLead(text, token.start);
  const behind = text.slice(token.end);
  const before = tokens[at - 1];
  if (before && isOther(before) && before.end === token.start) return false;
  if (OTHER_PART.test(lead) && !(JOINED.test(lead) && before?.kind === "place")) return false;
  if (token.kind === "doer" && EXAMPLES.test(behind)) return false;
  if (token.kind === "place" && (WHERE.test(lead) || BORDERS.test(behind) || LISTED.test(behind))) return false;
  if (token.kind === "place" && BARE_ZONES.includes(text.slice(token.start, token.end)) && !isBareSubject(lead, behind))
    return false;
  if (token.kind === "own-place" && !isOwnSubject(scene, tokens, at)) return false;
  return !LOCATIVE.test(lead) || /^[,的]/.test(behind);
}

/** 园区实现产值80亿元 is of the zone; 园区建设, 推进园区, 园区企业 are what a place does and has. */
function isBareSubject(lead: string, behind: string): boolean {
  return (
    HEAD.test(lead) &&
    /^(?:共|累计|已|全年|上半年)*(?:实现|完成|规|工业|固定|税收|财政|生产总值|地区|经济|增长|主营|营业|进出口|总?产值|出口|进口|投资|收入|利税|利润|引进|签约)/.test(
      behind,
    )
  );
}

function isOther({ kind }: Token): boolean {
  return kind === "rank" || kind === "share" || kind === "destination";
}

/** 全国, 全省 and 全市 in a smaller place's text are whom it is measured among, unless a clause begins with them and their figure. */
function isOwnSubject(
  { document, memory, regions, block: { text } }: Scene,
  tokens: readonly Token[],
  at: number,
): boolean {
  const token = tokens[at];
  if (token?.kind !== "own-place" || !["country", "province", "city"].includes(token.level)) return true;
  const own = memory.regionId ?? document.regionId;
  const version = own === null ? null : regions.findVersion(own, null);
  if (version?.kind === token.level || (token.level === "city" && version?.name.endsWith("市"))) return true;
  const next = tokens[at + 1];
  return HEAD.test(sliceLead(text, token.start)) && next?.kind === "indicator" && next.start === token.end;
}

/** 甘肃奥凯公司, 张掖七彩丹霞: city and province around the document's own place head names of other things; only with their figure at hand are they meant. */
export function isSurrounding(
  { document, regions, block: { text } }: Scene,
  tokens: readonly Token[],
  at: number,
): boolean {
  const token = tokens[at];
  if (token?.kind !== "place" || document.regionId === null || token.regionId === document.regionId) return false;
  const kind = regions.kindOf(token.regionId);
  if (kind === null || regions.findWithin(document.regionId, [kind]) !== token.regionId) return false;
  const next = tokens[at + 1];
  if (!next) return true;
  const gap = text.slice(token.end, next.start);
  return next.kind === "place"
    ? false
    : !/^(?:的|共|累计|实现|完成|全部|地区|全年)*$/.test(gap) || next.kind === "quantity";
}
