import type { GroupDimension } from "../../store/observation-groups.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

const DIMENSION_WORDS: WordsOf<GroupDimension> = {
  topic: ["主题", "Topic"],
  indicator: ["指标", "Indicator"],
  region: ["区域", "Region"],
  year: ["期末所在年份", "Year in which the period ends"],
  status: ["实绩、目标或计划", "Actual, target or plan"],
  measure: ["度量", "Measure"],
  scope: ["范围", "Scope"],
  unit: ["基本单位", "Base unit"],
};
export const GroupDimensionEnum = createEnum(
  "GroupDimension",
  ["观测值可按此分组", "What observations can be grouped by"],
  DIMENSION_WORDS,
);
