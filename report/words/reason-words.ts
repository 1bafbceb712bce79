import type { ReasonCode } from "../../core/reasons.ts";
import type { Bilingual } from "../first-model.ts";
import type { WordsOf } from "./words.ts";

/** Why a figure may not simply stand beside the reference, in the words of the notes. */
export const REASON_WORDS: WordsOf<ReasonCode> = {
  INDICATOR_DIFFERS: ["指标或度量不同", "Another indicator or measure"],
  STATUS_DIFFERS: ["目标、计划与实绩不可并列", "A target or plan beside an actual figure"],
  PERIOD_DIFFERS: ["期间不同", "Another period"],
  ACCUMULATION_DIFFERS: ["期末相同而累计起点不同", "Same end, other start of accumulation"],
  PERIOD_UNKNOWN: ["原文未说明期间", "The source states no period"],
  PERIOD_INFERRED: ["期间由文件的日期或实施期推断，原文未逐数写明", "The period is inferred from the document's dates"],
  BASIS_DIFFERS: ["比较基础不同", "Another basis of growth or accumulation"],
  BASE_UNSTATED: ["原文未说明比较基础", "The source does not say what it is compared with"],
  PRICE_BASIS_DIFFERS: ["价格口径不同", "Another price basis"],
  DEFINITION_DIFFERS: ["统计口径不同", "Another definition"],
  SUB_AREA: [
    "范围不同：园区、新城只是所在区的一部分，不能代表全区",
    "Another scope: a zone is a part of its district and never stands for it",
  ],
  DIVISION_LEVEL_DIFFERS: ["区划级别不同", "Another level of division"],
  BOUNDARY_BREAK: ["跨越行政区划调整，前后辖区范围不同", "Across a change of territory"],
  RESTATED_BASE: ["由已公布总量推算，而基数逐年重定", "Computed from levels whose base is restated each year"],
  CURRENCY_DIFFERS: ["币种不同", "Another currency"],
  UNIT_DIFFERS: ["计量单位不同", "Another unit"],
  UNIVERSE_DIFFERS: ["所占整体或排名范围不同", "Another whole, or another universe of ranking"],
  BOUND_ONLY: ["原文只给出界限或约数，不是确数", "A bound or an approximation, not a value"],
  SOURCE_CONFLICT: ["来源互相矛盾，均予列出", "Sources disagree; all are shown"],
  UNREVIEWED: ["尚未审核", "Not reviewed yet"],
};

/** Remarks that travel with a figure and decide no verdict. */
const FLAG_WORDS: WordsOf<string> = {
  YEAR_INHERITED: ["年份取自同一文件的其他表", "The year is that of other tables of the document"],
  INCOMPLETE_PERIOD: ["原文成文时，所述期间尚未结束", "The period had not ended when the document was written"],
  NAMED_AS_NEW_AREA: ["原文称“新区”，本报告视为同名行政区", "The source says 新区 (new area), taken for the district"],
  NEAR_BOUNDARY_CHANGE: [
    "临近行政区划调整，该项统计何时切换不明",
    "Near a change of territory; when the statistic switched is not known",
  ],
  COMPUTED: ["由其他数字推算，并非公布数", "Computed from other figures, not published"],
  ROUNDED_FRACTION: ["原文为分数，折算时取六位小数", "Stated as a fraction; rounded to six places"],
};

/** Returns the words of a flag; of one that is not known here, those that the API gives. */
export function chooseFlagWords(code: string, message: string): Bilingual {
  const [zh, en] = FLAG_WORDS[code] ?? [message.replace(/。$/, ""), code];
  return { zh, en };
}
