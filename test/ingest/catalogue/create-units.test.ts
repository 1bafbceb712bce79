import { describe, expect, it } from "vitest";
import { catalogue } from "../support.ts";

describe("units of the seeds", () => {
  it.each([
    ["亿元", "CNY", "100000000"],
    ["万元", "CNY", "10000"],
    ["千亿元", "CNY", "100000000000"],
    ["万亿元", "CNY", "1000000000000"],
    ["亿美元", "USD", "100000000"],
    ["万人次", "person", "10000"],
    ["平方公里", "m2", "1000000"],
    ["万平方米", "m2", "10000"],
    ["公顷", "m2", "10000"],
    ["亩", "mu", "1"],
    ["‰", "percent", "0.1"],
    ["成", "percent", "10"],
    ["个百分点", "percentage_point", "1"],
    ["万元/人", "CNY/person", "10000"],
    ["万元/亩", "CNY/mu", "10000"],
    ["万吨标准煤", "tce", "10000"],
    ["亿千瓦时", "kWh", "100000000"],
  ])("make %s from its base %s exactly", (word, base, factor) => {
    expect(catalogue.units.get(word)).toMatchObject({ word, base, factor });
  });

  it.each(["万%", "亿个百分点", "万天", "万年", "亿"])("have no %s", (word) => {
    expect(catalogue.units.has(word)).toBe(false);
  });
});
