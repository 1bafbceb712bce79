import { describe, expect, it } from "vitest";
import type { Measure } from "../../core/statement.ts";
import { formatRowLabel } from "../../schema/label.ts";

describe("formatRowLabel(locale, indicator, measure)", () => {
  it.each<[string, string, Measure, string, string]>([
    ["工业投资", "Industrial investment", "level", "工业投资", "Industrial investment"],
    ["工业投资", "Industrial investment", "growth_rate", "工业投资增速", "Industrial investment, growth"],
    ["工业投资", "Industrial investment", "change", "工业投资增减量", "Industrial investment, change"],
    ["工业投资", "Industrial investment", "share", "工业投资占比", "Industrial investment, share"],
    ["工业投资", "Industrial investment", "rank", "工业投资位次", "Industrial investment, rank"],
    ["工业增加值占GDP比重", "Share in GDP", "share", "工业增加值占GDP比重", "Share in GDP"],
    ["工业增加值占GDP比重", "Share in GDP", "growth_rate", "工业增加值占GDP比重增速", "Share in GDP, growth"],
    ["居民消费价格指数", "Consumer price index", "index", "居民消费价格指数", "Consumer price index"],
  ])("of %s (%s) by %s is %s, %s", (nameZh, nameEn, measure, zh, en) => {
    const labels = (["zh", "en"] as const).map((locale) => formatRowLabel(locale, { nameZh, nameEn }, measure));
    expect(labels).toEqual([zh, en]);
  });
});
