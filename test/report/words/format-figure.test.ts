import { describe, expect, it } from "vitest";
import { formatFigure, formatInWords } from "../../../report/words/format-figure.ts";

type Stated = Parameters<typeof formatInWords>[0];

describe("formatInWords(stated)", () => {
  it.each<[comparator: Stated["comparator"], value: string, unit: string, words: string, printed: string]>([
    ["EQ", "31.8", "%", "31.8%", "31.8%"],
    ["GE", "5", "%", "5%以上", "≥5%"],
    ["GT", "1800", "亿元", "超过1800亿元", ">1800亿元"],
    ["LE", "3", "个", "3个以内", "≤3个"],
    ["LT", "2", "%", "不到2%", "<2%"],
    ["APPROX", "7", "%", "7%左右", "约7%"],
    ["APPROX_BELOW", "100", "家", "近100家", "近100家"],
    ["APPROX_ABOVE", "1600", "家", "1600余家", "1600余家"],
    ["LE", "-10", "%", "下降10%以上", "≤-10%"],
    ["GE", "-3", "%", "下降3%以内", "≥-3%"],
    ["EQ", "-9.4", "%", "-9.4%", "-9.4%"],
  ])("says %s %s%s as %s", (comparator, statedValue, statedUnit, words, printed) => {
    expect(formatInWords({ comparator, statedValue, statedUnit })).toBe(words);
    expect(formatFigure({ comparator, statedValue, statedUnit })).toBe(printed);
  });
});
