import { describe, expect, it } from "vitest";
import { parseChineseNumber } from "../../../../ingest/recognise/lex/chinese-number.ts";

describe("parseChineseNumber(text)", () => {
  it.each([
    ["三", 3],
    ["两", 2],
    ["零", 0],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["二十三", 23],
    ["百", 100],
    ["一百零五", 105],
    ["一百二十", 120],
    ["一百一十八", 118],
    ["两千六百", 2600],
    ["三千零二十", 3020],
    ["一万", 10_000],
    ["三万五千", 35_000],
    ["十二万", 120_000],
    ["一千万", 10_000_000],
    ["百亿", 10_000_000_000],
    ["千亿", 100_000_000_000],
    ["一亿二千万", 120_000_000],
    ["三万亿", 3_000_000_000_000],
    ["一万零五", 10_005],
    ["两千六", 2600],
    ["三万五", 35_000],
    ["二〇二三", 2023],
    ["一九九八", 1998],
    ["三点五", 3.5],
    ["十二点零五", 12.05],
  ])("reads %s", (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(["", "12", "三家", "三四十", "七八百", "点五", "三点", "三点十", "十十"])("does not read %j", (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });
});
