import { describe, expect, it } from "vitest";
import { roundDecimal } from "../../core/decimal.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createPoint, createYears } from "../../core/period.ts";
import type { Progress } from "../../core/progress.ts";
import { checkProgress } from "../../core/progress.ts";
import { aFigure, aLevel, anIndicator, JAN_MAY_2023, REGIONS, YEAR_2023 } from "./samples.ts";

function progressOf(
  target: Observation,
  actual: Observation | readonly Observation[],
  fields: Partial<Indicator> = {},
): Progress[] {
  return checkProgress(target, [actual].flat(), { indicator: anIndicator(fields), regionVersions: REGIONS });
}

/** "STATE" or "NOT_JUDGED REASON" of each. */
function statesOf(...[target, actual, fields]: Parameters<typeof progressOf>): string {
  return progressOf(target, actual, fields)
    .map(({ state, reason }) => [state, ...(reason ? [reason] : [])].join(" "))
    .join(", ");
}

const PLAN = createYears(2022, 2023);
const aTarget = (fields: Partial<Observation>) => aFigure({ status: "target", period: YEAR_2023, ...fields });
const aCount = (amount: string, fields: Partial<Observation>) =>
  aFigure({ measure: "level", basis: null, baseUnit: "count", amount, ...fields });

describe("checkProgress(target, figures, context): a cumulative flow", () => {
  const target = aLevel("157.73", { status: "target", period: YEAR_2023 });

  it("attained 35.67 % of the year by May, 6 points behind time", () => {
    const [progress] = progressOf(target, aLevel("56.26"));
    expect(progress).toMatchObject({
      kind: "CUMULATIVE_FLOW",
      state: "BELOW_TARGET_SO_FAR",
      gap: "-10147000000",
      gapUnit: "CNY",
    });
    expect(roundDecimal(progress?.attainedShare ?? "", 2)).toBe("35.67");
    expect(roundDecimal(progress?.timeProgress ?? "", 2)).toBe("41.67");
    expect(roundDecimal(progress?.lead ?? "", 1)).toBe("-6");
  });

  it("is 9.9 points ahead with 43.2 % by April", () => {
    const april = aLevel("43.2", { period: createMonths(2023, { from: 1, to: 4 }, "ytd") });
    const [progress] = progressOf(aLevel("100", { status: "target", period: YEAR_2023 }), april);
    expect(roundDecimal(progress?.lead ?? "", 1)).toBe("9.9");
  });

  it.each<[string, string, Observation, Observation]>([
    ["MET early, for an at-least target cannot be lost again", "MET", target, aLevel("160")],
    ["MET at exactly the target", "MET", target, aLevel("157.73", { period: YEAR_2023 })],
    ["NOT_MET at the year's end", "NOT_MET", target, aLevel("157.72", { period: YEAR_2023 })],
    ["not yet lost under an at-most target", "ABOVE_TARGET_SO_FAR", { ...target, comparator: "le" }, aLevel("100")],
    [
      "without an actual in a month alone",
      "NOT_JUDGED NO_ACTUAL",
      target,
      aLevel("60", { period: createMonths(2023, { from: 5, to: 5 }, "month") }),
    ],
    [
      "without an actual in another year",
      "NOT_JUDGED NO_ACTUAL",
      target,
      aLevel("160", { period: createYears(2022, 2022) }),
    ],
    ["without an actual in a zone", "NOT_JUDGED NO_ACTUAL", target, aLevel("160", { scope: "subarea" })],
    ["without an actual in another target", "NOT_JUDGED NO_ACTUAL", target, aLevel("160", { status: "plan" })],
    [
      "not judged across two territories",
      "NOT_JUDGED BOUNDARY_BREAK",
      { ...target, regionVersionId: "fuyang@before" },
      aLevel("160"),
    ],
  ])("is %s", (_, expected, of, actual) => {
    expect(statesOf(of, actual)).toBe(expected);
  });

  it("is MET by 21 against 新增20家 of the plan's two years", () => {
    const added = aCount("20", { status: "target", period: PLAN, basis: "plan_to_date" });
    expect(statesOf(added, aCount("21", { period: PLAN }), { baseUnit: "count" })).toBe("MET");
  });
});

describe("checkProgress(target, figures, context): growth, ratios, stocks", () => {
  it("is above 15%以上 so far with 16 % by May, without an attained share", () => {
    expect(progressOf(aTarget({ amount: "15", comparator: "ge" }), aFigure({ amount: "16" }))).toMatchObject([
      {
        kind: "RATE",
        state: "ABOVE_TARGET_SO_FAR",
        gap: "1",
        gapUnit: "percentage_point",
        attainedShare: null,
        timeProgress: null,
        lead: null,
      },
    ]);
  });

  const year = { period: YEAR_2023 };
  it.each<[string, string, Partial<Observation>, Partial<Observation>, Partial<Indicator>?]>([
    ["−12 % meets 下降10%以上", "MET", { amount: "-10", comparator: "le" }, { amount: "-12", ...year }],
    ["−9 % does not", "NOT_MET", { amount: "-10", comparator: "le" }, { amount: "-9", ...year }],
    ["8.0 meets 8%以上", "MET", { amount: "8", comparator: "ge" }, { amount: "8", ...year }],
    ["8 does not meet 超过8%", "NOT_MET", { amount: "8", comparator: "gt" }, { amount: "8", ...year }],
    ["4 % meets 不超过4%", "MET", { amount: "4", comparator: "le" }, { amount: "4", ...year }],
    ["4 % does not meet 低于4%", "NOT_MET", { amount: "4", comparator: "lt" }, { amount: "4", ...year }],
    ["10 % meets a plain 10 % where more is better", "MET", { amount: "10" }, { amount: "10.1", ...year }],
    [
      "10.1 % does not meet it where less is better",
      "NOT_MET",
      { amount: "10" },
      { amount: "10.1", ...year },
      { direction: "less-is-better" },
    ],
    [
      "nothing is said where neither is better",
      "NOT_JUDGED DIRECTION_NEITHER",
      { amount: "10" },
      { amount: "10.1", ...year },
      { direction: "neither" },
    ],
    [
      "a comparator decides without a direction",
      "MET",
      { amount: "10", comparator: "ge" },
      { amount: "10.1", ...year },
      { direction: "neither" },
    ],
    [
      "约 is not judged",
      "NOT_JUDGED APPROXIMATE_TARGET",
      { amount: "10", comparator: "approx" },
      { amount: "10.1", ...year },
    ],
    ["8 % by May is below 10 % so far", "BELOW_TARGET_SO_FAR", { amount: "10", comparator: "ge" }, { amount: "8" }],
    [
      "超 a bound over the target meets it",
      "MET",
      { amount: "10", comparator: "ge" },
      { amount: "12", comparator: "gt", ...year },
    ],
    [
      "超 a bound below the target leaves it open",
      "NOT_JUDGED BOUND_ONLY",
      { amount: "10", comparator: "ge" },
      { amount: "9", comparator: "gt", ...year },
    ],
    [
      "低于 the target misses it",
      "NOT_MET",
      { amount: "10", comparator: "ge" },
      { amount: "10", comparator: "lt", ...year },
    ],
    [
      "近 leaves it open",
      "NOT_JUDGED BOUND_ONLY",
      { amount: "10", comparator: "ge" },
      { amount: "12", comparator: "approx_below", ...year },
    ],
    [
      "环比 is no actual of 同比",
      "NOT_JUDGED NO_ACTUAL",
      { amount: "10", comparator: "ge" },
      { amount: "12", basis: "pop", ...year },
    ],
    [
      "年均 is not met by one year's growth",
      "NOT_JUDGED NEEDS_COMPOUND_AVERAGE",
      { amount: "10", basis: "annual_average", period: PLAN },
      { amount: "71.5", ...year },
    ],
    [
      "年均 is met by the average of the same years",
      "MET",
      { amount: "10", basis: "annual_average", period: PLAN },
      { amount: "11", basis: "annual_average", period: PLAN },
    ],
    ["a target without a period", "NOT_JUDGED PERIOD_UNKNOWN", { period: null }, { amount: "12" }],
    [
      "a rank of 2 meets 前3",
      "MET",
      { measure: "rank", baseUnit: "rank", amount: "3", comparator: "le" },
      { measure: "rank", baseUnit: "rank", amount: "2", ...year },
    ],
  ])("%s: %s", (_, expected, target, actual, fields) => {
    expect(statesOf(aTarget(target), aFigure(actual), fields)).toBe(expected);
  });

  it("takes the latest actual", () => {
    const figures = [
      aFigure({ amount: "20", period: createMonths(2023, { from: 1, to: 3 }, "ytd") }),
      aFigure({ amount: "9" }),
    ];
    expect(progressOf(aTarget({ amount: "10" }), figures)).toMatchObject([
      { actual: { amount: "9", period: JAN_MAY_2023 } },
    ]);
  });

  it("gives a stock its gap, and a share of the way only from a cited base", () => {
    const target = aCount("81", { status: "target", period: createPoint("2023-12-31") });
    const actual = aCount("71", { period: createPoint("2023-05-31") });
    const context = { indicator: anIndicator({ kind: "stock" }), regionVersions: REGIONS };
    expect(checkProgress(target, [actual], context)).toMatchObject([
      {
        kind: "STOCK",
        state: "BELOW_TARGET_SO_FAR",
        gap: "-10",
        gapUnit: "count",
        wayShare: null,
        attainedShare: null,
      },
    ]);
    const base = aCount("61", { period: createPoint("2021-12-31") });
    expect(checkProgress(target, [actual], { ...context, base })).toMatchObject([{ wayShare: "50" }]);
  });

  it("does not call a stock of years before an actual of the target", () => {
    const target = aCount("81", { status: "target", period: createPoint("2023-12-31") });
    expect(statesOf(target, aCount("99", { period: createPoint("2020-12-31") }), { kind: "stock" })).toBe(
      "NOT_JUDGED NO_ACTUAL",
    );
  });
});

describe("checkProgress(target, figures, context): 每年", () => {
  it("makes each year a target of its own: 30 a year are never 60 in two", () => {
    const target = aCount("30", { status: "target", comparator: "ge", basis: "each_year", period: PLAN });
    const actuals = [
      aCount("31", { period: createPoint("2022-12-31") }),
      aCount("29", { period: createPoint("2023-12-31") }),
    ];
    expect(statesOf(target, actuals, { kind: "stock" })).toBe("MET, NOT_MET");
  });

  it("takes a flow of each year", () => {
    const target = aCount("100", { status: "target", comparator: "ge", basis: "per_year", period: PLAN });
    const progress = progressOf(target, aCount("40", { period: JAN_MAY_2023 }));
    expect(progress).toMatchObject([
      { state: "NOT_JUDGED", reason: "NO_ACTUAL", period: { end: "2022-12-31" } },
      { state: "BELOW_TARGET_SO_FAR", attainedShare: "40", target: { basis: "per_year" } },
    ]);
  });
});
