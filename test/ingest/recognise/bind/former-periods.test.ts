import { describe, expect, it } from "vitest";
import type { DocumentFacts } from "../../../../ingest/recognise/survey/survey-document.ts";
import { COMMUNIQUE, NEWS, read } from "../../support.ts";

const BRIEFING = { ...COMMUNIQUE, title: "2023年余杭区一季度经济运行情况", publishedOn: "2023-04-25" };
const AUGUST = { ...COMMUNIQUE, title: "2022年余杭区1-8月经济运行情况", publishedOn: "2022-09-20" };

/** What a text's figures are, as "quote indicator measure start…end". */
function datedIn(text: string, facts: DocumentFacts = BRIEFING): string[] {
  return read(text, facts).map(({ quote, indicator, measure, period }) =>
    [quote, indicator, measure, period ? `${period.start}…${period.end}` : "–"].join(" "),
  );
}

describe("bindRelativePeriod(scene)", () => {
  it.each([
    [
      "a ratio in the same months of the year before",
      "城乡居民收入比由上年同期的1.74:1缩小为1.71:1。",
      [
        "1.74:1 urban-rural-income-ratio level 2022-01-01…2022-03-31",
        "1.71:1 urban-rural-income-ratio level 2023-01-01…2023-03-31",
      ],
    ],
    [
      "a list of shares in the same months of the year before",
      "三次产业结构由去年同期的2.1:30.9:67变化为2:31:67。",
      [
        "2.1 primary-share-of-gdp share 2022-01-01…2022-03-31",
        "30.9 secondary-share-of-gdp share 2022-01-01…2022-03-31",
        "67 tertiary-share-of-gdp share 2022-01-01…2022-03-31",
        "2 primary-share-of-gdp share 2023-01-01…2023-03-31",
        "31 secondary-share-of-gdp share 2023-01-01…2023-03-31",
        "67 tertiary-share-of-gdp share 2023-01-01…2023-03-31",
      ],
    ],
    [
      "a fall that the same months of the year before had",
      "工业投资增长6.1%,上年同期为下降12.4%。",
      [
        "6.1% industrial-investment growth_rate 2023-01-01…2023-03-31",
        "12.4% industrial-investment growth_rate 2022-01-01…2022-03-31",
      ],
    ],
    [
      "nothing else than the report's months beside a comparison",
      "固定资产投资增长6.1%,比上年同期提高1.4个百分点,较去年同期增加3亿元。",
      [
        "6.1% fixed-asset-investment growth_rate 2023-01-01…2023-03-31",
        "1.4个百分点 fixed-asset-investment change 2023-01-01…2023-03-31",
        "3亿元 fixed-asset-investment change 2023-01-01…2023-03-31",
      ],
    ],
    [
      "the month that a quarter ends with",
      "规上工业增加值增长7.5%,其中当月规上工业增加值增长9.9%。",
      [
        "7.5% industrial-value-added-above-scale growth_rate 2023-01-01…2023-03-31",
        "9.9% industrial-value-added-above-scale growth_rate 2023-03-01…2023-03-31",
      ],
    ],
    [
      "a month that is named apart from the one that it ends with",
      "2月当月规上工业增加值增长9.9%。",
      ["9.9% industrial-value-added-above-scale growth_rate 2023-02-01…2023-02-28"],
    ],
  ])("dates %s", (_, text, dated) => {
    expect(datedIn(text)).toEqual(dated);
  });

  it("dates what stood a month before up to that month", () => {
    expect(datedIn("工业投资由上月的下降2.1%转为增长1.5%。", AUGUST)).toEqual([
      "2.1% industrial-investment growth_rate 2022-01-01…2022-07-31",
      "1.5% industrial-investment growth_rate 2022-01-01…2022-08-31",
    ]);
  });

  it("takes the year of an exchange rate for no figure's own", () => {
    expect(datedIn("人均地区生产总值19.8万元,按2020年平均汇率计算为28650美元。", COMMUNIQUE)).toEqual([
      "19.8万元 gdp-per-head level 2022-01-01…2022-12-31",
      "28650美元 gdp-per-head level 2022-01-01…2022-12-31",
    ]);
  });

  it("takes 全年 for the year that the sentence before named, and 今年 for the document's", () => {
    expect(datedIn("2018年,固定资产投资增长4%。全年工业投资增长5%。今年技改投资增长6%。", NEWS)).toEqual([
      "4% fixed-asset-investment growth_rate 2018-01-01…2018-12-31",
      "5% industrial-investment growth_rate 2018-01-01…2018-12-31",
      "6% technical-renovation-investment growth_rate 2023-01-01…2023-07-20",
    ]);
  });
});

describe("the time that a name begins with", () => {
  it.each([
    [
      "年末 governs what follows, but no rate of births",
      "年末常住人口43.6万人,常住人口城镇化率38.8%,出生率5.02‰。",
      [
        "43.6万人 resident-population level 2022-12-31…2022-12-31",
        "38.8% urbanisation-rate level 2022-12-31…2022-12-31",
        "5.02‰ birth-rate level 2022-01-01…2022-12-31",
      ],
    ],
    [
      "全年 is no part of a name",
      "全年售电量3.2亿千瓦时。",
      ["3.2亿千瓦时 electricity-sold level 2022-01-01…2022-12-31"],
    ],
  ])("%s", (_, text, dated) => {
    expect(datedIn(text, COMMUNIQUE)).toEqual(dated);
  });
});
