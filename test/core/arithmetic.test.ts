import { describe, expect, it } from "vitest";
import { computeGrowth, computePercentGrowth, computeSingle, findBaseCount } from "../../core/arithmetic.ts";
import { formatDecimal, roundDecimal } from "../../core/decimal.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createYears } from "../../core/period.ts";
import type { FindUnit } from "../../core/quantity.ts";
import { convert } from "../../core/quantity.ts";
import { aFigure, aLevel, anIndicator, EVENTS, JAN_MAY_2023 } from "./samples.ts";

const contextOf = (fields: Partial<Indicator> = {}) => ({ indicator: anIndicator(fields), events: EVENTS });
const toMonth = (month: number, year = 2023) => createMonths(year, { from: 1, to: month }, "ytd");

describe("computeSingle(longer, shorter, context)", () => {
  const single = (longer: Observation, shorter: Observation, fields?: Partial<Indicator>) => {
    const { value, absence } = computeSingle(longer, shorter, contextOf(fields));
    return value ? `${value.amount} ${value.period.start} ${value.period.end} ${value.flags.join()}` : absence;
  };
  const may = aLevel("56.26", { period: JAN_MAY_2023 });
  const april = aLevel("43.2", { period: toMonth(4) });

  it.each<[string, string, Observation, Observation, Partial<Indicator>?]>([
    ["May of January–May and January–April", "1306000000 2023-05-01 2023-05-31 COMPUTED", may, april],
    [
      "March–May of January–May and January–February",
      "1306000000 2023-03-01 2023-05-31 COMPUTED",
      may,
      { ...april, period: toMonth(2) },
    ],
    ["nothing of growth rates", "NOT_A_LEVEL", aFigure(), aFigure({ period: toMonth(4) })],
    ["nothing of two vintages", "VINTAGE_DIFFERS", { ...may, release: "快报" }, { ...april, release: "年报" }],
    ["nothing of two definitions", "IDENTITY_DIFFERS", may, { ...april, definition: "市口径" }],
    ["nothing of a target and an actual", "IDENTITY_DIFFERS", { ...may, status: "target" }, april],
    ["nothing of two territories", "BOUNDARY_BREAK", may, { ...april, regionVersionId: "fuyang@before" }],
    ["nothing of bounds", "BOUND_ONLY", { ...may, comparator: "gt" }, april],
    ["nothing of values in conflict", "SOURCE_CONFLICT", { ...may, flags: ["SOURCE_CONFLICT"] }, april],
    ["nothing of spans that begin apart", "PERIODS_DO_NOT_FIT", may, { ...april, period: toMonth(4, 2022) }],
    ["nothing the wrong way round", "PERIODS_DO_NOT_FIT", april, may],
    ["nothing without a period", "PERIOD_UNKNOWN", { ...may, period: null }, april],
    ["nothing of a stock", "NOT_ADDITIVE_OVER_TIME", may, april, { kind: "stock", additiveOverTime: false }],
    [
      "no February: investment has no January",
      "NO_SUCH_PERIOD",
      { ...may, period: toMonth(2) },
      { ...april, period: toMonth(1) },
    ],
    [
      "February where January is published",
      "1306000000 2023-02-01 2023-02-28 COMPUTED",
      { ...may, period: toMonth(2) },
      { ...april, period: toMonth(1) },
      { noJanuary: false },
    ],
  ])("gives %s", (_, expected, longer, shorter, fields) => {
    expect(single(longer, shorter, fields)).toBe(expected);
  });
});

describe("computeGrowth(current, base, context)", () => {
  const growth = (current: Observation, base: Observation, fields?: Partial<Indicator>) => {
    const { value, absence } = computeGrowth(current, base, contextOf(fields));
    return value ? `${formatDecimal(value.amount, 1)} ${value.flags.join()}` : absence;
  };
  const until = createMonths(2023, { from: 1, to: 9 }, "ytd");
  const china = { regionId: "china", regionVersionId: "china@all" };
  const y2023 = aLevel("375035", { ...china, period: until });
  const y2022 = aLevel("421412", { ...china, period: toMonth(9, 2022) });

  it.each<[string, string, Observation, Observation, Partial<Indicator>?]>([
    ["−11.0 % of national investment, over a restated base", "-11.0 COMPUTED,RESTATED_BASE", y2023, y2022],
    ["a plain growth without a yearly frame", "-11.0 COMPUTED", y2023, y2022, { yearlyFrame: false }],
    [
      "growth of January–February of a leap year",
      "0.0 COMPUTED",
      { ...y2023, amount: "1", period: toMonth(2, 2024) },
      { ...y2022, amount: "1", period: toMonth(2) },
      { yearlyFrame: false },
    ],
    ["nothing over 0", "BASE_NOT_POSITIVE", y2023, { ...y2022, amount: "0" }],
    ["nothing over a loss", "BASE_NOT_POSITIVE", y2023, { ...y2022, amount: "-5" }],
    ["nothing over other months", "PERIODS_DO_NOT_FIT", y2023, { ...y2022, period: toMonth(8, 2022) }],
    ["nothing over itself", "PERIODS_DO_NOT_FIT", y2023, y2023],
    [
      "nothing of 拱墅 across April 2021",
      "BOUNDARY_BREAK",
      aLevel("9", { regionId: "gongshu", period: createYears(2022, 2022) }),
      aLevel("8", { regionId: "gongshu", period: createYears(2021, 2021) }),
    ],
    [
      "growth of 富阳 across April 2021",
      "12.5 COMPUTED,RESTATED_BASE",
      aLevel("9", { period: createYears(2022, 2022) }),
      aLevel("8", { period: createYears(2021, 2021) }),
    ],
  ])("gives %s", (_, expected, current, base, fields) => {
    expect(growth(current, base, fields)).toBe(expected);
  });
});

describe("findBaseCount(count, growth, decimals)", () => {
  it.each([
    ["227", "10.73", 2, "205"],
    ["21", "5", 0, "20"],
    ["100", "0", 0, "100"],
    ["90", "-10", 0, "100"],
    ["7", "10.73", 2, null],
    ["5", "-100", 0, null],
  ])("of %s at %s %% gives %s", (count, rate, decimals, base) => {
    expect(findBaseCount(count, rate, decimals)).toBe(base);
  });

  it("agrees with the growth that it came from", () => {
    expect(roundDecimal(computePercentGrowth("227", "205"), 2)).toBe("10.73");
  });
});

describe("convert(quantity, unit, findUnit)", () => {
  const units = new Map([
    ["元", { base: "CNY", factor: "1" }],
    ["万元", { base: "CNY", factor: "10000" }],
    ["亿元", { base: "CNY", factor: "100000000" }],
    ["万美元", { base: "USD", factor: "10000" }],
    ["万人", { base: "person", factor: "10000" }],
    ["%", { base: "percent", factor: "1" }],
    ["个百分点", { base: "percentage_point", factor: "1" }],
  ]);
  const findUnit: FindUnit = (unit) => units.get(unit) ?? null;

  it.each([
    ["46.3", "亿元", "元", "4630000000"],
    ["4630000000", "元", "亿元", "46.3"],
    ["463000", "万元", "亿元", "46.3"],
    ["0.1", "元", "亿元", "0.000000001"],
    ["-12.30", "亿元", "万元", "-123000"],
    ["9007199254740993.01", "亿元", "元", "900719925474099301000000"],
  ])("%s %s is, in %s, %s exactly", (amount, from, unit, expected) => {
    expect(convert({ amount, unit: from }, unit, findUnit)).toEqual({ amount: expected, unit });
  });

  it.each([
    ["亿元", "万人", "cannot convert 亿元 to 万人"],
    ["万美元", "万元", "cannot convert 万美元 to 万元"],
    ["个百分点", "%", "cannot convert 个百分点 to %"],
    ["亿元", "斗", 'There is no unit "斗".'],
  ])("refuses %s as %s", (from, to, message) => {
    expect(() => convert({ amount: "1", unit: from }, to, findUnit)).toThrow(message);
  });
});

describe("decimals", () => {
  it("rounds half away from zero on the decimal text", () => {
    expect([
      roundDecimal("8.85", 1),
      roundDecimal("-8.85", 1),
      formatDecimal("8.9", 2),
      roundDecimal("-0.04", 1),
    ]).toEqual(["8.9", "-8.9", "8.90", "0"]);
  });
});
