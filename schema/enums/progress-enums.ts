import type { PeriodChoice } from "../../core/comparison/compared-row.ts";
import type { ProgressKind, ProgressState, UnjudgedReason } from "../../core/progress.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

const PROGRESS_KIND_WORDS: WordsOf<ProgressKind> = {
  CUMULATIVE_FLOW: ["累计流量：完成比例与时序进度", "A cumulated flow: attained share and time progress"],
  STOCK: ["存量：差距", "A stock: the gap"],
  RATE: ["增速、比率、指数：只算百分点差距", "A growth, ratio or index: the gap only"],
  ANNUAL_AVERAGE: ["年均：须与同期年均增速相比", "An annual average: held against the average of the same years"],
};
export const ProgressKindEnum = createEnum(
  "ProgressKind",
  ["目标的衡量方式", "How a target is measured"],
  PROGRESS_KIND_WORDS,
);

const PROGRESS_STATE_WORDS: WordsOf<ProgressState> = {
  MET: ["已达成", "Met"],
  NOT_MET: ["未达成", "Not met"],
  ABOVE_TARGET_SO_FAR: ["期间未满，目前好于目标", "Before the period's end, on the better side of the target"],
  BELOW_TARGET_SO_FAR: ["期间未满，目前差于目标", "Before the period's end, on the worse side of the target"],
  NOT_JUDGED: ["不作判断，另说明原因", "Not judged; the reason is given"],
};
export const ProgressStateEnum = createEnum(
  "ProgressState",
  ["目标的进展", "How far a target has come"],
  PROGRESS_STATE_WORDS,
);

export const UNJUDGED_WORDS: WordsOf<UnjudgedReason> = {
  NO_ACTUAL: ["没有可对照的实绩", "No actual figure to hold against it"],
  PERIOD_UNKNOWN: ["目标期间不明", "The period of the target is not known"],
  DIRECTION_NEITHER: ["该指标不分优劣", "Neither more nor less is better"],
  APPROXIMATE_TARGET: ["目标只是约数", "The target is approximate"],
  BOUND_ONLY: ["实绩只给出界限", "The actual is a bound only"],
  BOUNDARY_BREAK: ["目标与实绩不属同一辖区范围", "Target and actual are of two territories"],
  NEEDS_COMPOUND_AVERAGE: ["须有同期的年均增速", "It needs the compound average over the same years"],
};
export const UnjudgedReasonEnum = createEnum(
  "UnjudgedReason",
  ["不作判断的原因", "Why a target is not judged"],
  UNJUDGED_WORDS,
);

const PERIOD_CHOICE_WORDS: WordsOf<PeriodChoice> = {
  ASKED: ["由请求指定", "Asked for"],
  SHARED_BY_MOST: ["多数区域共有的最近期间", "The latest that most of the regions share"],
  SHARED_BY_SOME: ["最多区域共有的期间", "The one that the most regions share"],
  LATEST: ["无共有期间，取最近", "The latest, for none is shared"],
  NONE: ["没有期间可取", "There is none"],
};
export const PeriodChoiceEnum = createEnum(
  "PeriodChoice",
  ["参照期间是怎样选定的", "How the reference period was chosen"],
  PERIOD_CHOICE_WORDS,
);
