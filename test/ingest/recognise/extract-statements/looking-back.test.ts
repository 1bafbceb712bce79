import { describe, expect, it } from "vitest";
import { type DocumentFacts, NO_FACTS } from "../../../../ingest/recognise/survey/survey-document.ts";
import { PLAN, read, WORK_REPORT } from "../../support.ts";

const REPORT: DocumentFacts = { ...WORK_REPORT, title: "政府工作报告", publishedOn: "2021-02-08" };
const LOOKING_BACK = "一、2020年及“十三五”工作回顾";

/** What lines state, as "indicator value status period basis". */
function statedIn(lines: readonly string[], facts = REPORT): string[] {
  return read(lines.join("\n"), facts).map(({ indicator, value, status, period, basis }) => {
    const days = period === null ? "–" : period.start === period.end ? period.end : `${period.start}…${period.end}`;
    return `${indicator} ${value} ${status} ${days} ${basis}`;
  });
}

describe("extractStatements(reading, recogniser): what a report looks back on", () => {
  it.each([
    [
      "a change from a year that is named",
      ["财政总收入由2015年的5.2亿元增加到9.4亿元,年均增长12.6%。"],
      [
        "fiscal-revenue-total 5.2 actual 2015-01-01…2015-12-31 null",
        "fiscal-revenue-total 9.4 actual 2020-01-01…2020-12-31 null",
        "fiscal-revenue-total 12.6 actual 2016-01-01…2020-12-31 annual_average",
      ],
    ],
    [
      "the changes after it, from the same year",
      ["地区生产总值从2015年的310亿元增加到2020年的480亿元;人均地区生产总值从6.1万元提高到8.3万元,年均增长6%。"],
      [
        "gdp 310 actual 2015-01-01…2015-12-31 null",
        "gdp 480 actual 2020-01-01…2020-12-31 null",
        "gdp-per-head 6.1 actual 2015-01-01…2015-12-31 null",
        "gdp-per-head 8.3 actual 2020-01-01…2020-12-31 null",
        "gdp-per-head 6 actual 2016-01-01…2020-12-31 annual_average",
      ],
    ],
    [
      "a structure from the year before the plan that the section is about",
      [LOOKING_BACK, "三次产业结构由9.1:48.2:42.7调整为7.3:45.1:47.6。"],
      [
        "primary-share-of-gdp 9.1 actual 2015-01-01…2015-12-31 null",
        "secondary-share-of-gdp 48.2 actual 2015-01-01…2015-12-31 null",
        "tertiary-share-of-gdp 42.7 actual 2015-01-01…2015-12-31 null",
        "primary-share-of-gdp 7.3 actual 2020-01-01…2020-12-31 null",
        "secondary-share-of-gdp 45.1 actual 2020-01-01…2020-12-31 null",
        "tertiary-share-of-gdp 47.6 actual 2020-01-01…2020-12-31 null",
      ],
    ],
    [
      "the last year of a plan, held against that of the plan before",
      ["“十三五”末,全区地区生产总值达到480亿元,是“十二五”末的1.5倍。"],
      ["gdp 480 actual 2020-01-01…2020-12-31 null", "gdp 1.5 actual 2020-01-01…2020-12-31 vs_year"],
    ],
    [
      "no change where 由 names who does it",
      ["由区财政安排专项资金3亿元。"],
      ["unmapped 3 actual 2020-01-01…2020-12-31 null"],
    ],
    ["what is obtained as no aim", ["全年争取上级专项债券12亿元。"], ["unmapped 12 actual 2020-01-01…2020-12-31 null"]],
    ["what is aimed at", ["争取实现进出口总额30亿元。"], ["total-trade 30 target 2020-01-01…2020-12-31 null"]],
    [
      "how far an aim is reached as no aim of what follows",
      ["固定资产投资52亿元,目标完成率为61%,增长7.4%。"],
      ["fixed-asset-investment 7.4 actual 2020-01-01…2020-12-31 yoy"],
    ],
    [
      "what is done up to a day beside what was planned",
      ["年度计划投资20亿元,截至11月底,累计完成工业投资9亿元。"],
      ["industrial-investment 9 actual 2020-11-30 null"],
    ],
  ])("reads %s", (_, lines, stated) => {
    expect(statedIn(lines)).toEqual(expect.arrayContaining(stated));
  });

  it("dates a report without a date by the year that its first heading looks back on", () => {
    const facts = { ...NO_FACTS, title: "政府工作报告", regionId: "linping" };
    const lines = ["各位代表:", "一、2018年工作回顾", "预计全区地区生产总值突破600亿元,增长8.8%。"];
    expect(statedIn(lines, facts)).toEqual([
      "gdp 600 actual 2018-01-01…2018-12-31 null",
      "gdp 8.8 actual 2018-01-01…2018-12-31 yoy",
    ]);
  });

  it("takes the day of a meeting for no year that a report tells of", () => {
    const lines = ["——2021年1月8日在临平区第一届人民代表大会第五次会议上", "全区地区生产总值增长3.1%。"];
    expect(statedIn(lines, { ...REPORT, publishedOn: "2021-01-08" })).toEqual([
      "gdp 3.1 actual 2020-01-01…2020-12-31 yoy",
    ]);
  });

  it("holds the years to come against the last that a report looks back on", () => {
    const lines = ["今后五年的主要目标是:地区生产总值年均增长6.5%以上;财政总收入年均增长7%;出口总额年均增长5%。"];
    expect(statedIn(lines)).toEqual([
      "gdp 6.5 target 2021-01-01…2025-12-31 annual_average",
      "fiscal-revenue-total 7 target 2021-01-01…2025-12-31 annual_average",
      "exports 5 target 2021-01-01…2025-12-31 annual_average",
    ]);
  });

  it("reads in a plan what is so apart from what it is to become", () => {
    expect(statedIn(["力争本地配套率由40%提高到60%。"], PLAN).map((line) => line.split(" ").slice(1, 3))).toEqual([
      ["40", "actual"],
      ["60", "target"],
    ]);
  });
});
