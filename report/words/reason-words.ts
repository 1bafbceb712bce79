import type { ReasonCode } from "../../core/reasons.ts";

/** Why a figure may not simply stand beside the reference, in the words of the notes. */
export const REASON_WORDS: Readonly<Record<ReasonCode, string>> = {
  INDICATOR_DIFFERS: "指标或度量不同",
  STATUS_DIFFERS: "目标、计划与实绩不可并列",
  PERIOD_DIFFERS: "期间不同",
  ACCUMULATION_DIFFERS: "期末相同而累计起点不同",
  PERIOD_UNKNOWN: "原文未说明期间",
  PERIOD_INFERRED: "期间由文件的日期或实施期推断，原文未逐数写明",
  BASIS_DIFFERS: "比较基础不同",
  BASE_UNSTATED: "原文未说明比较基础",
  PRICE_BASIS_DIFFERS: "价格口径不同",
  DEFINITION_DIFFERS: "统计口径不同",
  SUB_AREA: "范围不同：园区、新城只是所在区的一部分，不能代表全区",
  DIVISION_LEVEL_DIFFERS: "区划级别不同",
  BOUNDARY_BREAK: "跨越行政区划调整，前后辖区范围不同",
  RESTATED_BASE: "由已公布总量推算，而基数逐年重定",
  CURRENCY_DIFFERS: "币种不同",
  UNIT_DIFFERS: "计量单位不同",
  UNIVERSE_DIFFERS: "所占整体或排名范围不同",
  BOUND_ONLY: "原文只给出界限或约数，不是确数",
  SOURCE_CONFLICT: "来源互相矛盾，均予列出",
  UNREVIEWED: "尚未审核",
};

/** Remarks that travel with a figure and decide no verdict. */
const FLAG_WORDS: Readonly<Record<string, string>> = {
  YEAR_INHERITED: "年份取自同一文件的其他表",
  INCOMPLETE_PERIOD: "原文成文时，所述期间尚未结束",
  NAMED_AS_NEW_AREA: "原文称“新区”，本报告视为同名行政区",
  NEAR_BOUNDARY_CHANGE: "临近行政区划调整，该项统计何时切换不明",
  COMPUTED: "由其他数字推算，并非公布数",
  ROUNDED_FRACTION: "原文为分数，折算时取六位小数",
};

/** Returns the words of a flag; of one that is not known here, those that the API gives. */
export function chooseFlagWords(code: string, message: string): string {
  return FLAG_WORDS[code] ?? message.replace(/。$/, "");
}
