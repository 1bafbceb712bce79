import { describe, expect, it } from "vitest";
import type { ObservationAnswer } from "../../../../report/ask/answers.ts";
import { readRuns } from "../../../../report/build/runs.ts";
import { createGrowth } from "../../../../report/build/sections/growth.ts";

function said(own: Partial<ObservationAnswer>): string {
  const amount = own.statedValue ?? "";
  const figure = { measure: "GROWTH_RATE", statedUnit: "%", comparator: "EQ", amount, ...own } as ObservationAnswer;
  return readRuns(createGrowth(figure));
}

describe("createGrowth(observation)", () => {
  it.each<[Partial<ObservationAnswer>, string]>([
    [{ basis: "YOY", statedValue: "3.3" }, "同比增长3.3%"],
    [{ basis: "YOY", statedValue: "-39.2" }, "同比下降39.2%"],
    [{ basis: "YOY", statedValue: "0.0" }, "与上年同期持平"],
    [{ basis: "POP", statedValue: "0.4" }, "环比增长0.4%"],
    [{ basis: "POP", statedValue: "0.0" }, "环比增速为0.0%"],
    [{ basis: "ANNUAL_AVERAGE", statedValue: "-2" }, "年均下降2%"],
    [{ basis: "PLAN_START", statedValue: "8.1" }, "比规划期初增长8.1%"],
    [{ basis: "UNSTATED", statedValue: "10.73" }, "增速（原文未说明比较基础）为10.73%"],
    [{ basis: "YOY", statedValue: "15", comparator: "GE" }, "增速为15%以上"],
    [{ measure: "LEVEL", basis: null, statedValue: "46.3", statedUnit: "亿元" }, "为46.3亿元"],
    [
      { measure: "LEVEL", basis: null, statedValue: "1600", statedUnit: "家", comparator: "APPROX_ABOVE" },
      "为1600余家",
    ],
  ])("says %o as %s", (own, words) => {
    expect(said(own)).toBe(words);
  });
});
