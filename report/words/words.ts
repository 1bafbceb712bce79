import type { ProgressState, UnjudgedReason } from "../../core/progress.ts";
import type { Verdict } from "../../core/reasons.ts";
import type { Basis, Measure, Status } from "../../core/statement.ts";
import type { GapName } from "../ask/answers.ts";

export const MARKS: Readonly<Record<Verdict, string>> = {
  COMPARABLE: "可比",
  WITH_CAUTION: "慎比",
  NOT_COMPARABLE: "不可比",
};

export const STATUS_WORDS: Readonly<Record<Uppercase<Status>, string>> = {
  ACTUAL: "实绩",
  TARGET: "目标",
  PLAN: "计划",
};

export const BASIS_WORDS: Readonly<Record<Uppercase<Basis>, string>> = {
  YOY: "同比",
  POP: "环比",
  YTD_CHANGE: "比年初",
  ANNUAL_AVERAGE: "年均",
  TWO_YEAR_AVERAGE: "两年平均",
  VS_YEAR: "比某年",
  PLAN_START: "比规划期初",
  UNSTATED: "未说明基础",
  PLAN_TO_DATE: "规划期累计",
  SINCE_INCEPTION: "历年累计",
  PER_YEAR: "每年",
  EACH_YEAR: "每年保持",
};

/** What stands after the name of an indicator where its name does not say what is measured. */
export const MEASURE_WORDS: Readonly<Record<Uppercase<Measure>, string>> = {
  LEVEL: "",
  GROWTH_RATE: "增速",
  SHARE: "",
  CHANGE: "增减量",
  RANK: "位次",
  MULTIPLE: "倍数",
  INDEX: "指数",
  SCORE: "得分",
  CONTRIBUTION_RATE: "贡献率",
  CONTRIBUTION_POINTS: "拉动百分点",
};

/** What stands in a cell without a figure. */
export const GAP_MARKS: Readonly<Record<GapName, string>> = {
  NOT_STATED: "未提及",
  ONLY_SUB_AREA: "仅有园区、新城数",
  NOT_PUBLISHED_AS_LEVEL: "未公布总量",
  NOT_PUBLISHED_AS_GROWTH: "未公布增速",
  PUBLISHED_FOR_GROUP: "仅有所属分组数",
  NO_SUCH_PERIOD: "无此期间",
  WAITING_FOR_REVIEW: "待审核",
  DID_NOT_EXIST: "当时尚未设立",
  NOT_YET_DUE: "未到公布时间",
  LATE: "逾期未公布",
  SUPPRESSED: "保密未公布",
  WITHDRAWN: "已撤回",
  NOT_APPLICABLE: "不适用",
  UNREADABLE: "原件无法辨认",
  ONLY_TARGET: "仅有目标",
};

/** The same in full. */
export const GAP_WORDS: Readonly<Record<GapName, string>> = {
  NOT_STATED: "已入库的文件均未提及该数，不等于零",
  ONLY_SUB_AREA: "文件只有园区、新城的数字，不以其代替全区",
  NOT_PUBLISHED_AS_LEVEL: "只公布增速，未公布总量",
  NOT_PUBLISHED_AS_GROWTH: "只公布总量，未公布增速",
  PUBLISHED_FOR_GROUP: "只公布所属分组（如市辖区）的合计",
  NO_SUCH_PERIOD: "该指标不发布这一期间",
  WAITING_FOR_REVIEW: "已读到相关语句，尚待审核",
  DID_NOT_EXIST: "参照期间内该区尚未设立",
  NOT_YET_DUE: "尚未到公布时间",
  LATE: "逾期未公布",
  SUPPRESSED: "因保密未公布",
  WITHDRAWN: "来源已撤回",
  NOT_APPLICABLE: "该指标不适用于该区",
  UNREADABLE: "原件此处无法辨认",
  ONLY_TARGET: "文件只有目标或计划，没有实绩",
};

export const STATE_WORDS: Readonly<Record<ProgressState, string>> = {
  MET: "已达成",
  NOT_MET: "未达成",
  ABOVE_TARGET_SO_FAR: "期间未满，目前好于目标",
  BELOW_TARGET_SO_FAR: "期间未满，目前未及目标",
  NOT_JUDGED: "不作判断",
};

export const UNJUDGED_WORDS: Readonly<Record<UnjudgedReason, string>> = {
  NO_ACTUAL: "没有可对照的实绩",
  PERIOD_UNKNOWN: "目标期间不明",
  DIRECTION_NEITHER: "该指标不分优劣",
  APPROXIMATE_TARGET: "目标只是约数",
  BOUND_ONLY: "实绩只给出界限",
  BOUNDARY_BREAK: "目标与实绩的辖区范围不同",
  NEEDS_COMPOUND_AVERAGE: "须有同期年均增速",
};
