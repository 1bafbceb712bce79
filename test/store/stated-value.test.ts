import { describe, expect, it } from "vitest";
import { isValueQuoted } from "../../store/stated-value.ts";

describe("isValueQuoted(value, quote)", () => {
  it.each([
    ["53.93", "53.93%", true],
    ["-0.8", "下降0.8%", true],
    ["1500", "1**5**00亿元", true],
    ["421412", "421,412亿元", true],
    ["6.51", "6.51亿\n\n元", true],
    ["15", "15%以上", true],
    ["8", "6–8亿元", true],
    ["8.0", "8%", true],
    ["12", "１２亿元", true],
    ["8", "八成", true],
    ["1", "第一", true],
    ["53.93", "53.9%", false],
    ["3", "53.93%", false],
    ["5", "1500亿元", false],
    ["9", "实现倍", true],
    ["9", "增长较快", false],
    ["", "9%", false],
  ])("%s in %j: %s", (value, quote, quoted) => {
    expect(isValueQuoted(value, quote)).toBe(quoted);
  });
});
