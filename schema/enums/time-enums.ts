import type { AbsenceCode } from "../../core/arithmetic.ts";
import type { Operation } from "../../core/derivation.ts";
import type { Accumulation } from "../../core/series.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

export const ABSENCE_WORDS: WordsOf<AbsenceCode> = {
  NOT_ADDITIVE_OVER_TIME: ["该指标各期不可相加减", "Figures of this indicator do not add up over time"],
  NOT_ADDITIVE_OVER_REGIONS: [
    "该指标各区域不可相加，或相加后不等于整体",
    "Figures of this indicator do not add up over regions, or not to the whole",
  ],
  REGIONS_OVERLAP: ["区域互相重叠，或不能断定不重叠", "The regions overlap, or nobody can tell that they do not"],
  NOT_A_LEVEL: [
    "增速等不是总量，不能相加减",
    "Growth rates and the like are no levels; they are never added nor subtracted",
  ],
  PERIOD_UNKNOWN: ["期间不明", "No period is stated"],
  PERIODS_DO_NOT_FIT: ["期间不相衔接", "The periods do not fit together"],
  NO_SUCH_PERIOD: ["该指标没有这一期间：1—2月合为一期", "There is no such period: January–February is one"],
  VINTAGE_DIFFERS: ["不是同一轮数据（初步数、年报等）", "Two vintages, such as preliminary and final"],
  IDENTITY_DIFFERS: ["口径、价格或范围不同", "Another definition, price basis or scope"],
  BOUNDARY_BREAK: ["跨越区划调整，辖区范围不同", "Across a change of territory"],
  BOUND_ONLY: ["只给出界限，不是确数", "A bound, not a value"],
  SOURCE_CONFLICT: ["来源互相矛盾", "Sources disagree"],
  BASE_NOT_POSITIVE: ["基数不大于零", "The base is not positive"],
  INPUTS_MISSING: ["推算所需的数字不全", "Not all figures that it takes are there"],
};
export const AbsenceCodeEnum = createEnum(
  "AbsenceCode",
  ["不能推算的原因", "Why a figure cannot be computed"],
  ABSENCE_WORDS,
);

const OPERATION_WORDS: WordsOf<Operation> = {
  DIFFERENCE: ["两个累计数相减", "Difference of two cumulated figures"],
  SUM: ["相连各期相加", "Sum of periods that follow one another"],
  GROWTH: ["与上年同期总量相比", "Growth over the level of the same months a year before"],
};
export const OperationEnum = createEnum("Operation", ["推算的方法", "How a figure is computed"], OPERATION_WORDS);

const ACCUMULATION_WORDS: WordsOf<Accumulation> = {
  year_to_date: ["1月起累计", "From January on"],
  single_month: ["当月", "The month alone"],
};
export const AccumulationEnum = createEnum(
  "Accumulation",
  ["累计还是当月", "Cumulated, or a month alone"],
  ACCUMULATION_WORDS,
);
