import type { PeriodKind } from "../../core/period.ts";
import type { Basis, Comparator, Measure, Scope, Status } from "../../core/statement.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

export const SCOPE_WORDS: WordsOf<Scope> = {
  district: ["整个行政区划（任何级别）", "A whole administrative division, of any level"],
  subarea: ["园区、新城、开发区等区划内的一部分", "A park, new town or zone: a part of a division"],
  carrier: ["一个或一组产业载体、平台", "A carrier or platform, or a set of them"],
  project_set: ["刚刚提到的一组项目", "The set of projects just counted"],
  enterprise: ["单个企业", "One enterprise"],
  project: ["单个项目", "One project"],
  other: ["其他", "Something else"],
};
/** The same as they stand in a sentence. */
export const SCOPE_SHORT_WORDS: WordsOf<Scope> = {
  district: ["全区", "the whole district"],
  subarea: ["园区、新城", "a park or new town"],
  carrier: ["产业平台", "a platform"],
  project_set: ["一组项目", "a set of projects"],
  enterprise: ["单个企业", "one enterprise"],
  project: ["单个项目", "one project"],
  other: ["其他范围", "something else"],
};
export const ScopeEnum = createEnum("Scope", ["数字所指的范围", "What a figure speaks of"], SCOPE_WORDS);

export const MEASURE_WORDS: WordsOf<Measure> = {
  level: ["总量", "Level"],
  growth_rate: ["增长率", "Growth rate"],
  share: ["占比", "Share of a whole"],
  change: ["增减量", "Change as an amount"],
  rank: ["位次", "Rank as published"],
  multiple: ["倍数", "Multiple"],
  index: ["指数", "Index with a named base"],
  score: ["得分", "Score"],
  contribution_rate: ["贡献率", "Contribution rate"],
  contribution_points: ["拉动的百分点", "Contribution in percentage points"],
};
export const MeasureEnum = createEnum("Measure", ["度量", "What is measured of an indicator"], MEASURE_WORDS);

export const STATUS_WORDS: WordsOf<Status> = {
  actual: ["实绩", "Actual"],
  target: ["目标", "Target"],
  plan: ["计划（产能、总投资等）", "Plan (capacity, total investment, …)"],
};
export const StatusEnum = createEnum("Status", ["实绩、目标或计划", "Actual, target or plan"], STATUS_WORDS);

const COMPARATOR_WORDS: WordsOf<Comparator> = {
  eq: ["等于所写的数", "Equal to the number"],
  ge: ["以上、不少于、至少", "At least"],
  gt: ["超过、突破", "More than"],
  le: ["不超过、以内", "At most"],
  lt: ["不到、少于", "Less than"],
  approx_below: ["近（略少于）", "Nearly: a little less"],
  approx_above: ["余、多（略多于）", "A little more"],
  approx: ["约、左右", "About"],
};
/** What a bound says, as it stands in a sentence; of an exact number there is nothing to say. */
export const BOUND_WORDS: WordsOf<Exclude<Comparator, "eq">> = {
  ge: ["以上", "at least"],
  gt: ["超过", "more than"],
  le: ["以内", "at most"],
  lt: ["不到", "less than"],
  approx_below: ["近", "nearly"],
  approx_above: ["余", "a little more"],
  approx: ["约", "about"],
};
export const ComparatorEnum = createEnum(
  "Comparator",
  ["所写的数与实际值的关系", "How the number stands to the value"],
  COMPARATOR_WORDS,
);

export const BASIS_WORDS: WordsOf<Basis> = {
  yoy: ["同比", "Year on year"],
  pop: ["环比", "Period on period"],
  ytd_change: ["比年初", "Against the start of the year"],
  annual_average: ["年均", "Annual average"],
  two_year_average: ["两年平均", "Two-year average"],
  vs_year: ["比某一年", "Against a named year"],
  plan_start: ["比规划期初", "Against the start of the plan"],
  unstated: ["未说明比什么", "Not stated"],
  plan_to_date: ["规划期内累计", "Cumulated within a plan"],
  since_inception: ["历年累计", "Cumulated since the beginning"],
  per_year: ["每年（流量）", "In each year (a flow)"],
  each_year: ["每年保持（存量）", "Kept in each year (a stock)"],
};
export const BasisEnum = createEnum(
  "Basis",
  ["增减的比较基础，或总量的累计方式", "What a growth is measured against, or how an amount accumulates"],
  BASIS_WORDS,
);

const PERIOD_KIND_WORDS: WordsOf<PeriodKind> = {
  month: ["一个月", "One month"],
  quarter: ["一个季度", "One quarter"],
  half: ["半年", "Half a year"],
  ytd: ["年初至某月", "January to a month"],
  year: ["一年", "One year"],
  multi_year: ["多年", "Several years"],
  point: ["时点", "A point in time"],
  other: ["其他", "Another span"],
};
export const PeriodKindEnum = createEnum(
  "PeriodKind",
  ["原文对期间的说法，不影响比较", "How the source words a period; it decides nothing"],
  PERIOD_KIND_WORDS,
);
