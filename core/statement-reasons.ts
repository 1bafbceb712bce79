import type { Locale } from "./messages.ts";

/** Why a statement waits for review or is never served, in the words of both languages. Codes are never renamed. */
export const STATEMENT_REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  SCOPE_NOT_SERVED: [
    "说的是企业、项目等，不作为地方的数字",
    "It speaks of an enterprise or a project, which is no figure of a place",
  ],
  INDICATOR_UNMAPPED: ["指标目录未收此项", "The catalogue has no such indicator"],
  INDICATOR_UNSURE: ["指标归属不确定", "It is not certain which indicator it is of"],
  GAP_TO_OTHER_PLACE: ["说的是与别处相差多少", "It is a distance to another place"],
  PLACE_UNKNOWN: ["地方不明", "It is not known of which place it speaks"],
  PERIOD_UNKNOWN: ["期间不明", "The period is not known"],
  SHEET_HIDDEN: ["所在工作表是隐藏的", "Its sheet is hidden"],
  MEASURE_UNKNOWN: ["不知是何种计量", "It is not known how it is measured"],
  UNIT_UNKNOWN: ["单位不明", "Its unit is not known"],
  UNIT_MISFIT: ["单位与指标不符", "Its unit does not fit the indicator"],
  CONFLICT_IN_DOCUMENT: ["同一文件中另有不同的数字", "The same document states another value"],
  LOW_CONFIDENCE: [
    "得出它的规则在未参与编写规则的文件上不够准",
    "What made it is not right often enough on documents that no rule was written on",
  ],
  TOO_FEW_CASES: ["得出它的规则或承前组合实测不足二十例", "What made it was measured in too few cases"],
};

/** Returns the words of a reason as a sentence; a code without words is its own. */
export function formatStatementReason(code: string, locale: Locale): string {
  const words = STATEMENT_REASONS[code];
  if (!words) return code;
  return locale === "zh" ? `${words[0]}。` : `${words[1]}.`;
}
