import { describe, expect, it } from "vitest";
import { resolveTime } from "../../../../ingest/recognise/lex/resolve-time.ts";
import { isToken } from "../../../../ingest/recognise/lex/token.ts";
import { lex, readBlock } from "../../support.ts";

const ANCHOR = {
  year: 2023,
  publishedOn: "2023-06-20",
  planSpan: { from: "2021-01-01", to: "2025-12-31" },
  lastYear: null,
};

/** What a text says of time: the words with the period they name in a document of June 2023. */
function timesIn(text: string): string[] {
  const times = lex(text).filter(isToken("time"));
  return times.map((token) => {
    const period = resolveTime(token, ANCHOR);
    const days = period === null ? "–" : `${period.start}…${period.end} ${period.kind}`;
    return `${readBlock(text).text.slice(token.start, token.end)} ${days}`;
  });
}

describe("times of a text", () => {
  it.each([
    ["1—5月", "2023-01-01…2023-05-31 ytd"],
    ["1至5月", "2023-01-01…2023-05-31 ytd"],
    ["1~5月份", "2023-01-01…2023-05-31 ytd"],
    ["1月至5月", "2023-01-01…2023-05-31 ytd"],
    ["一至五月", "2023-01-01…2023-05-31 ytd"],
    ["2022年1—11月", "2022-01-01…2022-11-30 ytd"],
    ["前5个月", "2023-01-01…2023-05-31 ytd"],
    ["前十个月", "2023-01-01…2023-10-31 ytd"],
    ["2022年前11个月", "2022-01-01…2022-11-30 ytd"],
    ["3—5月", "2023-03-01…2023-05-31 other"],
    ["5月", "2023-05-01…2023-05-31 month"],
    ["5月份", "2023-05-01…2023-05-31 month"],
    ["十二月", "2023-12-01…2023-12-31 month"],
    ["一季度", "2023-01-01…2023-03-31 quarter"],
    ["第一季度", "2023-01-01…2023-03-31 quarter"],
    ["1季度", "2023-01-01…2023-03-31 quarter"],
    ["二季度", "2023-04-01…2023-06-30 quarter"],
    ["2022年三季度", "2022-07-01…2022-09-30 quarter"],
    ["前三季度", "2023-01-01…2023-09-30 ytd"],
    ["1-3季度", "2023-01-01…2023-09-30 ytd"],
    ["上半年", "2023-01-01…2023-06-30 half"],
    ["下半年", "2023-07-01…2023-12-31 half"],
    ["去年", "2022-01-01…2022-12-31 year"],
    ["去年上半年", "2022-01-01…2022-06-30 half"],
    ["去年1—5月", "2022-01-01…2022-05-31 ytd"],
    ["2022年全年", "2022-01-01…2022-12-31 year"],
    ["2022年", "2022-01-01…2022-12-31 year"],
    ["二〇二二年", "2022-01-01…2022-12-31 year"],
    ["二○二二年一季度", "2022-01-01…2022-03-31 quarter"],
    ["2022年度", "2022-01-01…2022-12-31 year"],
    ["2019-2022年", "2019-01-01…2022-12-31 multi_year"],
    ["2019年至2022年", "2019-01-01…2022-12-31 multi_year"],
    ["2022年底", "2022-12-31…2022-12-31 point"],
    ["去年年末", "2022-12-31…2022-12-31 point"],
    ["5月底", "2023-05-31…2023-05-31 point"],
    ["2024年2月末", "2024-02-29…2024-02-29 point"],
    ["5月31日", "2023-05-31…2023-05-31 point"],
    ["2022年4月14日", "2022-04-14…2022-04-14 point"],
    ["今年以来", "2023-01-01…2023-06-20 ytd"],
    ["近3年", "2020-01-01…2022-12-31 multi_year"],
    ["近三年来", "2020-01-01…2022-12-31 multi_year"],
    ["十四五", "2021-01-01…2025-12-31 multi_year"],
    ["每年", "2021-01-01…2025-12-31 multi_year"],
    ["五年内", "2021-01-01…2025-12-31 multi_year"],
    ["三年内", "–"],
    ["2月30日", "–"],
  ])("reads %s", (words, days) => {
    expect(timesIn(`${words}增长`)).toEqual([`${readBlock(words).text.replace("第", "")} ${days}`]);
  });

  it.each([
    ["a month that no calendar has", "13月增长"],
    ["a duration in months", "6个月内完成"],
    ["a number of five digits", "20231年增长"],
    ["a number that looks like a year", "2023家企业"],
    ["a quarter that no year has", "5季度增长"],
    ["months that no year has", "前15个月增长"],
  ])("does not take %s for a time that it names", (_, text) => {
    expect(timesIn(text)).toEqual([]);
  });

  it.each([
    ["到2025年,达到81家", true],
    ["至2025年,达到81家", true],
    ["2025年,达到81家", false],
    ["2024年到2025年,新增81家", false],
  ])("tells in %s whether the year is a goal", (text, isGoal) => {
    expect(lex(text).find(isToken("time"))?.isGoal).toBe(isGoal);
  });

  it("takes a year in a title for the title's", () => {
    expect(lex("《2021统计年鉴》").filter(isToken("time"))).toMatchObject([
      { time: { form: "year", year: 2021 }, inTitle: true },
    ]);
  });
});
