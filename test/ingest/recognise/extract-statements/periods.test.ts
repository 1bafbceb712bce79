import { describe, expect, it } from "vitest";
import { COMMUNIQUE, NEWS, PLAN, read, WORK_REPORT } from "../../support.ts";

/** What a text states, as "indicator value status period". */
function datedIn(text: string, facts = COMMUNIQUE): string[] {
  return read(text, facts).map(({ indicator, value, status, period }) => {
    const days = period === null ? "–" : period.kind === "point" ? period.end : `${period.start}…${period.end}`;
    return `${indicator} ${value} ${status} ${days}`;
  });
}

describe("extractStatements(reading, recogniser): when and whether it is so", () => {
  it.each([
    [
      "a communiqué's year",
      "2022年,全区规上工业增加值增长5.1%。",
      ["industrial-value-added-above-scale 5.1 actual 2022-01-01…2022-12-31"],
    ],
    [
      "a stock at the end of the year",
      "2022年末,规上工业企业850家。",
      ["industrial-enterprises-above-scale 850 actual 2022-12-31"],
    ],
    ["the year before, held against", "规上工业企业比上年增加35家。", 1],
    [
      "the whole of it in the paragraph after",
      "2022年,固定资产投资增长5%。出口总额下降2%。",
      ["fixed-asset-investment 5 actual 2022-01-01…2022-12-31", "exports -2 actual 2022-01-01…2022-12-31"],
    ],
  ])("dates in a communiqué %s", (_, text, dated) => {
    const found = datedIn(text, COMMUNIQUE);
    expect(typeof dated === "number" ? found.length : found).toEqual(dated);
  });

  it.each([
    [
      "January to a month",
      "1—5月,西湖区固定资产投资增长8.2%。",
      ["fixed-asset-investment 8.2 actual 2023-01-01…2023-05-31"],
    ],
    [
      "times in the order of the figures, and figures after them in the same",
      "2022年,一季度、上半年和全年固定资产投资增速分别为8.8%、9.6%和6.2%,两年平均增速分别为4.7%、5%和4.4%。",
      [
        "fixed-asset-investment 8.8 actual 2022-01-01…2022-03-31",
        "fixed-asset-investment 9.6 actual 2022-01-01…2022-06-30",
        "fixed-asset-investment 6.2 actual 2022-01-01…2022-12-31",
        "fixed-asset-investment 4.7 actual 2022-01-01…2022-03-31",
        "fixed-asset-investment 5 actual 2022-01-01…2022-06-30",
        "fixed-asset-investment 4.4 actual 2022-01-01…2022-12-31",
      ],
    ],
    [
      "a figure under a list mark",
      "1. 2022年,西湖区固定资产投资增长4%。",
      ["fixed-asset-investment 4 actual 2022-01-01…2022-12-31"],
    ],
    [
      "the first months",
      "前5个月,西湖区固定资产投资增长8.2%。",
      ["fixed-asset-investment 8.2 actual 2023-01-01…2023-05-31"],
    ],
    [
      "a quarter",
      "今年一季度,西湖区规上工业增加值增长3.1%。",
      ["industrial-value-added-above-scale 3.1 actual 2023-01-01…2023-03-31"],
    ],
    ["a half", "上半年,西湖区社会消费品零售总额增长6%。", ["retail-sales 6 actual 2023-01-01…2023-06-30"]],
    [
      "the year before",
      "去年,西湖区实际利用外资3.2亿美元。",
      ["actual-foreign-investment 3.2 actual 2022-01-01…2022-12-31"],
    ],
    [
      "a half of the year before",
      "去年上半年,西湖区固定资产投资增长4%。",
      ["fixed-asset-investment 4 actual 2022-01-01…2022-06-30"],
    ],
    ["a stock of today", "目前,西湖区拥有国家高新技术企业1600余家。", ["high-tech-enterprises 1600 actual 2023-07-31"]],
    ["a stock of a month's end", "截至6月底,西湖区拥有上市公司35家。", ["listed-companies 35 actual 2023-06-30"]],
    [
      "the year so far",
      "今年以来,西湖区新增规上工业企业12家。",
      ["industrial-enterprises-above-scale-new 12 actual 2023-01-01…2023-07-20"],
    ],
    [
      "an aim of a later year",
      "到2025年,西湖区力争国家高新技术企业达到3000家。",
      ["high-tech-enterprises 3000 target 2025-12-31"],
    ],
    [
      "what is expected of this year",
      "今年,西湖区固定资产投资预计增长8%。",
      ["fixed-asset-investment 8 plan 2023-01-01…2023-12-31"],
    ],
    ["a flow without a time", "西湖区固定资产投资增长8.2%。", ["fixed-asset-investment 8.2 actual –"]],
  ])("dates in a piece of news %s", (_, text, dated) => {
    expect(datedIn(text, NEWS)).toEqual(dated);
  });

  it.each([
    [
      "a stock aimed at",
      "到2024年,规上工业企业达到600家以上。",
      ["industrial-enterprises-above-scale 600 target 2024-12-31"],
    ],
    [
      "a flow on the way to a year",
      "到2024年,新增国家高新技术企业300家。",
      ["high-tech-enterprises-new 300 target 2022-01-01…2024-12-31"],
    ],
    [
      "a yearly average",
      "规上工业增加值年均增长7%以上。",
      ["industrial-value-added-above-scale 7 target 2022-01-01…2024-12-31"],
    ],
    [
      "a flow of each year",
      "每年新增国家高新技术企业100家。",
      ["high-tech-enterprises-new 100 target 2022-01-01…2024-12-31"],
    ],
    [
      "what was reached before",
      "2021年,规上工业增加值增长9.3%。",
      ["industrial-value-added-above-scale 9.3 actual 2021-01-01…2021-12-31"],
    ],
  ])("dates in a plan %s", (_, text, dated) => {
    expect(datedIn(text, PLAN)).toEqual(dated);
  });

  it.each([
    ["each_year", "每年动态保有30家以上重点上市后备企业。", PLAN],
    ["per_year", "每年新增国家高新技术企业100家。", PLAN],
    ["annual_average", "规上工业增加值年均增长7%以上。", PLAN],
    ["yoy", "2022年,固定资产投资同比增长5%。", COMMUNIQUE],
    ["yoy", "2022年,固定资产投资比上年增长5%。", COMMUNIQUE],
    ["pop", "6月,制造业用电量环比增长5%。", NEWS],
    ["ytd_change", "6月末,各项存款余额比年初增长5%。", NEWS],
    ["two_year_average", "2021年,固定资产投资两年平均增长5%。", NEWS],
  ])("tells the basis %s of %s", (basis, text, facts) => {
    expect(read(text, facts).map((statement) => statement.basis)).toEqual([basis]);
  });

  it.each([
    [
      "a work report's look back and its aims",
      ["一、2022年工作回顾", "规上工业增加值增长5.1%。", "二、2023年主要目标", "规上工业增加值增长7%以上。"],
      ["industrial-value-added-above-scale 5.1 actual", "industrial-value-added-above-scale 7 target"],
    ],
    [
      "an aim after what was reached, in one sentence",
      ["2022年,固定资产投资增长5.1%,2023年力争增长8%。"],
      ["fixed-asset-investment 5.1 actual", "fixed-asset-investment 8 target"],
    ],
    ["no aim in what has been reached", ["2022年,全区实现地区生产总值980亿元,完成年度目标。"], ["gdp 980 actual"]],
  ])("tells apart %s", (_, lines, expected) => {
    const found = datedIn(lines.join("\n"), WORK_REPORT).map((line) => line.split(" ").slice(0, 3).join(" "));
    expect(found).toEqual(expected);
  });
});
