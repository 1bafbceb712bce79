import { describe, expect, it } from "vitest";
import type { DocumentFacts } from "../../../../ingest/recognise/survey/survey-document.ts";
import { NEWS, PLAN, read, WORK_REPORT } from "../../support.ts";

const GOVERNMENT_REPORT: DocumentFacts = { ...WORK_REPORT, title: "政府工作报告", publishedOn: "2021-02-08" };
const LOOKING_BACK = "一、2020年及“十三五”工作回顾";
const LOOKING_AHEAD = "二、“十四五”主要目标和2021年工作";

/** What lines under a heading state, as "value status period basis". */
function datedIn(lines: readonly string[], facts = GOVERNMENT_REPORT): string[] {
  return read(lines.join("\n"), facts).map(({ value, status, period, basis }) => {
    const days = period === null ? "–" : period.start === period.end ? period.end : `${period.start}…${period.end}`;
    return `${value} ${status} ${days} ${basis}`;
  });
}

describe("extractStatements(reading, recogniser): years of plans in reports", () => {
  it.each([
    [
      "an average over the plan under its heading",
      [LOOKING_BACK, "地区生产总值年均增长6.5%。"],
      ["6.5 actual 2016-01-01…2020-12-31 annual_average"],
    ],
    [
      "an average beside a single year",
      [LOOKING_BACK, "2020年全区实现地区生产总值980亿元,年均增长6.5%。"],
      ["980 actual 2020-01-01…2020-12-31 null", "6.5 actual 2016-01-01…2020-12-31 annual_average"],
    ],
    [
      "a sum of the five years",
      [LOOKING_BACK, "五年累计完成固定资产投资1500亿元。"],
      ["1500 actual 2016-01-01…2020-12-31 plan_to_date"],
    ],
    [
      "what is reached at the end of the five years",
      [LOOKING_BACK, "五年来,城乡居民人均可支配收入达到6万元。"],
      ["6 actual 2020-01-01…2020-12-31 null"],
    ],
    [
      "an aim at the end of the plan",
      [LOOKING_AHEAD, "到2025年,地区生产总值年均增长6%。"],
      ["6 target 2021-01-01…2025-12-31 annual_average"],
    ],
    [
      "an aim of the running year",
      [LOOKING_AHEAD, "2021年主要预期目标是:地区生产总值增长7%。"],
      ["7 target 2021-01-01…2021-12-31 yoy"],
    ],
    [
      "the aim that goes on behind a semicolon",
      [LOOKING_AHEAD, "到2025年,地区生产总值突破1500亿元;社会消费品零售总额达到600亿元。"],
      ["1500 target 2025-01-01…2025-12-31 null", "600 target 2025-01-01…2025-12-31 null"],
    ],
  ])("dates %s", (_, lines, dated) => {
    expect(datedIn(lines)).toEqual(dated);
  });

  it.each([
    [
      "the year that something is a multiple of",
      ["2022年,西湖区出口总额500亿元,是2015年的1.4倍。"],
      ["500 actual 2022", "1.4 actual 2022"],
    ],
    [
      "the plan that something is a multiple of",
      ["2022年,西湖区出口总额500亿元,是“十二五”末的2倍。"],
      ["500 actual 2022", "2 actual 2022"],
    ],
    [
      "the years of an average, for what follows it",
      ["2020年,西湖区出口总额500亿元,“十三五”期间年均增长5%;进口总额90亿元。"],
      ["500 actual 2020", "5 actual 2016", "90 actual 2020"],
    ],
    ["the number fifteen", ["2022年,西湖区新增规上工业企业十五家。"], ["15 actual 2022"]],
  ])("takes no date from %s", (_, lines, years) => {
    expect(datedIn(lines, NEWS).map((line) => line.slice(0, line.indexOf("-")))).toEqual(years);
  });

  it.each([
    [
      "actual",
      "an estimate of a year that ends",
      "预计全年实现地区生产总值980亿元。",
      { ...GOVERNMENT_REPORT, publishedOn: "2020-12-28" },
    ],
    ["plan", "an estimate in the middle of the year", "全年地区生产总值预计增长8%。", NEWS],
    ["plan", "the yield of a project", "项目达产后,预计年产值18亿元。", NEWS],
    ["target", "an aim that a label heads", "预期目标:地区生产总值增长8%。", GOVERNMENT_REPORT],
    [
      "actual",
      "aims that were met",
      "圆满完成主要目标,地区生产总值增长8%。",
      { ...NEWS, title: "2022年西湖区国民经济和社会发展统计公报" },
    ],
  ] as const)("calls %s %s", (status, _, text, facts) => {
    expect(read(text, facts).map((statement) => statement.status)).toEqual([status]);
  });

  it.each([
    ["a growth of the amount", "11月,居民消费价格同比上涨2.2%,环比持平。", ["growth_rate", "growth_rate"]],
    ["a change of the growth", "固定资产投资增长6%,增速与上月持平。", ["growth_rate", "change"]],
    ["a change by what was added", "6月末,各项存款余额362亿元,比年初净增38亿元。", ["level", "change"]],
    ["a change without a base", "农民人均增收2300元。", ["change"]],
    ["a level that is reached", "规上工业企业增加到850家。", ["level"]],
    ["a level of what is done of a plan", "城镇新增就业1.2万人,完成年度目标的111.5%。", ["level", "level"]],
  ])("tells %s", (_, text, measures) => {
    expect(read(text, { ...NEWS, publishedOn: "2023-12-20" }).map(({ measure }) => measure)).toEqual(measures);
  });

  it.each([
    ["a subsidy to each", "新增能繁母牛每头补贴500元。", []],
    ["a subsidy paid in all", "发放稳岗补贴1.2亿元。", ["1.2"]],
    ["the size of farms that are counted", "年出栏50头以上规模养殖场达到386个。", ["386"]],
    ["among how many a place ranks", "综合考核位列全省15个工业园区第二。", ["2"]],
    ["a number broken by a space", "固定资产投资不少于9 0亿元。", ["90"]],
    ["two columns", "固定资产投资 12 90亿元。", ["90"]],
  ])("reads %s", (_, text, values) => {
    expect(read(text, PLAN).map(({ value }) => value)).toEqual(values);
  });

  it.each([
    [
      "each growth its unit",
      "第二、第三产业增加值占比分别回落2.16和1.66个百分点。",
      ["-2.16 个百分点", "-1.66 个百分点"],
    ],
    ["no unit across a list that deals nothing", "完成1、2号线,投资12亿元。", ["12 亿元"]],
  ])("gives %s", (_, text, stated) => {
    expect(read(text, NEWS).map(({ value, unit }) => `${value} ${unit}`)).toEqual(stated);
  });

  it("dates the growth of a stock by the day of its level", () => {
    const stated = read("6月末,各项存款余额362亿元,增长8%;各项贷款余额214亿元,增长14.7%。", NEWS);
    expect(stated.map(({ period }) => period?.end)).toEqual(Array(4).fill("2023-06-30"));
    expect(stated.map(({ period }) => period?.kind)).toEqual(Array(4).fill("point"));
  });

  it("deals the growths out to the places before 分别", () => {
    const stated = read("西湖区、拱墅区规上工业增加值分别增长7.9%、8.6%。", { ...NEWS, regionId: null });
    expect(stated.map(({ place, value }) => `${place} ${value}`)).toEqual(["西湖区 7.9", "拱墅区 8.6"]);
  });
});
