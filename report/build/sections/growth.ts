import { compareDecimals } from "../../../core/decimal.ts";
import type { ObservationAnswer } from "../../ask/answers.ts";
import type { Run } from "../../model.ts";
import { BASIS_WORDS } from "../../words/words.ts";
import { createSize, createWorded } from "../figures.ts";
import { createText } from "../runs.ts";

/** What a growth counts from, where the words may stand before 增长; of others the figure is given as a rate. */
const BEFORE_GROWTH: readonly ObservationAnswer["basis"][] = [
  "YOY",
  "POP",
  "YTD_CHANGE",
  "ANNUAL_AVERAGE",
  "TWO_YEAR_AVERAGE",
  "PLAN_START",
];

/** Returns what a figure says after its name: 同比增长5%, 年均下降2%, 与上年同期持平, 增速为15%以上, 为12亿元. */
export function createGrowth(observation: ObservationAnswer): Run[] {
  const { measure, basis, amount, comparator } = observation;
  if (measure !== "GROWTH_RATE") return [createText("为"), createWorded(observation)];
  const sign = compareDecimals(amount, "0");
  if (sign === 0 && basis === "YOY" && comparator === "EQ") return [createText("与上年同期持平")];
  if (sign === 0 || comparator !== "EQ" || basis === null || !BEFORE_GROWTH.includes(basis))
    return [createText(`${nameRate(basis)}为`), createWorded(observation)];
  return [createText(`${BASIS_WORDS[basis]}${sign > 0 ? "增长" : "下降"}`), createSize(observation)];
}

function nameRate(basis: ObservationAnswer["basis"]): string {
  if (basis === "UNSTATED" || basis === null) return "增速（原文未说明比较基础）";
  return basis === "YOY" ? "增速" : `${BASIS_WORDS[basis]}增速`;
}
