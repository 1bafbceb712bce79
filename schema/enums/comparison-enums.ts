import type { GapCode } from "../../core/gaps.ts";
import type { ReasonCode, Verdict } from "../../core/reasons.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

const VERDICT_WORDS: WordsOf<Verdict> = {
  COMPARABLE: ["可比", "May be compared"],
  WITH_CAUTION: ["谨慎可比", "May be compared with caution"],
  NOT_COMPARABLE: ["不可比", "May not be compared"],
};
export const VerdictEnum = createEnum("Verdict", ["可比性结论", "Whether figures may be compared"], VERDICT_WORDS);

export const REASON_WORDS: WordsOf<ReasonCode> = {
  INDICATOR_DIFFERS: ["指标或度量不同", "Another indicator or measure"],
  STATUS_DIFFERS: ["目标、计划与实绩不可并列", "A target or plan beside an actual"],
  PERIOD_DIFFERS: ["期间不同", "Another period"],
  ACCUMULATION_DIFFERS: ["同期末但累计起点不同", "Same end, other start of accumulation"],
  PERIOD_UNKNOWN: ["期间不明", "No period is stated"],
  PERIOD_INFERRED: ["期间由文件日期或规划期推断", "The period is inferred from the document's date or the plan's span"],
  BASIS_DIFFERS: ["比较基础不同（同比、环比、年均等）", "Another basis (year on year, annual average, …)"],
  BASE_UNSTATED: ["未说明比较基础", "The basis is not stated"],
  PRICE_BASIS_DIFFERS: ["价格口径不同（现价、可比价）", "Another price basis"],
  DEFINITION_DIFFERS: ["统计口径不同", "Another definition"],
  SUB_AREA: ["与参照的范围不同（园区、新城与全区）", "Another scope: a sub-area beside a whole district"],
  DIVISION_LEVEL_DIFFERS: ["区划级别不同", "Another level of division"],
  BOUNDARY_BREAK: ["跨越区划调整，辖区范围不同", "Across a change of territory"],
  RESTATED_BASE: ["由已公布总量推算，基数逐年重定", "Computed from levels whose base is restated each year"],
  CURRENCY_DIFFERS: ["币种不同", "Another currency"],
  UNIT_DIFFERS: ["计量单位不同", "Another unit"],
  UNIVERSE_DIFFERS: ["所占整体或排名范围不同", "Another whole, or another universe of ranking"],
  BOUND_ONLY: ["只给出界限（以上、超、近等），不是确数", "A bound, not a value"],
  SOURCE_CONFLICT: ["来源互相矛盾，均予列出", "Sources disagree; all are shown"],
  UNREVIEWED: ["尚未审核", "Not reviewed yet"],
};
export const ReasonCodeEnum = createEnum(
  "ReasonCode",
  ["不可比或须谨慎的原因", "Why figures may not simply stand side by side"],
  REASON_WORDS,
);

export const GAP_WORDS: WordsOf<GapCode> = {
  NOT_STATED: ["已入库的文件均未提及", "No ingested document states it"],
  ONLY_SUB_AREA: [
    "只有区内园区、新城的数字，不以其代替全区",
    "Only a sub-area has a figure; it does not stand for the whole",
  ],
  NOT_PUBLISHED_AS_LEVEL: ["未公布总量", "Not published as a level"],
  NOT_PUBLISHED_AS_GROWTH: ["未公布增长率", "Not published as a growth rate"],
  PUBLISHED_FOR_GROUP: ["只公布了所属分组的数字", "Published only for a group that it belongs to"],
  NO_SUCH_PERIOD: ["该指标没有这一期间（如1月单月）", "The indicator has no such period (January alone)"],
  WAITING_FOR_REVIEW: ["有待审核", "Waits for review"],
  DID_NOT_EXIST: ["当时该区域尚不存在", "The region did not exist then"],
  NOT_YET_DUE: ["尚未到公布时间", "Not yet due"],
  LATE: ["已过公布时间，已入库的文件仍未提及", "Past its release day, and no ingested document states it"],
  SUPPRESSED: ["因保密未公布", "Suppressed"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
  NOT_APPLICABLE: ["不适用", "Not applicable"],
  UNREADABLE: ["原件无法辨认", "Unreadable in the source"],
};
export const GapCodeEnum = createEnum("GapCode", ["缺数的原因", "Why a cell has no figure"], GAP_WORDS);
