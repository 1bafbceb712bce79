import { describe, expect, it } from "vitest";
import type { Derivation } from "../../core/derivation.ts";
import { deriveGrowth, deriveLevel } from "../../core/derivation.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createPoint, createYears } from "../../core/period.ts";
import { aFigure, aLevel, anIndicator, EVENTS } from "./samples.ts";

const span = (from: number, to: number, year = 2023) => createMonths(year, { from, to }, "other");
const level = (amount: string, from: number, to: number, fields: Partial<Observation> = {}) =>
  aLevel(amount, { period: span(from, to), id: `${from}-${to}${fields.definition ?? ""}`, ...fields });
const contextOf = (fields: Partial<Indicator> = {}) => ({ indicator: anIndicator(fields), events: EVENTS });

/** "amount operation of inputs", or the reason with the inputs. */
function show({ value, absence, operation, inputs }: Derivation): string {
  return [value?.amount ?? absence, operation, ...inputs.map(({ id }) => id)].filter(Boolean).join(" ");
}

describe("deriveLevel(period, figures, context)", () => {
  const derive = (from: number, to: number, figures: readonly Observation[], fields?: Partial<Indicator>) =>
    show(deriveLevel(span(from, to), figures, contextOf(fields)));
  const cumulated = [level("10", 1, 2), level("18", 1, 3), level("25", 1, 4), level("33", 1, 5), level("40", 1, 6)];

  it.each<[string, string, [number, number], Observation[], Partial<Indicator>?]>([
    ["a month alone from two cumulated figures", "800000000 DIFFERENCE 1-5 1-4", [5, 5], cumulated],
    ["a quarter from two cumulated figures", "2200000000 DIFFERENCE 1-6 1-3", [4, 6], cumulated],
    ["March from January–February", "800000000 DIFFERENCE 1-3 1-2", [3, 3], cumulated],
    ["a half-year from two quarters", "300000000 SUM 1-3 4-6", [1, 6], [level("1", 1, 3), level("2", 4, 6)]],
    [
      "the cumulated figure from January–February and single months",
      "600000000 SUM 1-2 3-3 4-4",
      [1, 4],
      [level("3", 4, 4), level("2", 3, 3), level("1", 1, 2)],
    ],
    [
      "the fewest parts",
      "900000000 SUM 1-3 4-4",
      [1, 4],
      [level("1", 1, 2), level("2", 3, 3), level("3", 4, 4), level("6", 1, 3)],
    ],
    [
      "the same as is published, from its parts",
      "300000000 SUM 1-3 4-6",
      [1, 6],
      [level("1", 1, 3), level("2", 4, 6), level("3", 1, 6)],
    ],
    ["nothing from parts with a hole", "INPUTS_MISSING", [1, 6], [level("1", 1, 3), level("2", 5, 6)]],
    ["nothing from no figures", "INPUTS_MISSING", [5, 5], []],
    ["nothing from the longer alone", "INPUTS_MISSING", [5, 5], [level("33", 1, 5)]],
    ["no January of investment", "NO_SUCH_PERIOD", [1, 1], cumulated],
    [
      "no February of investment, though somebody states a January",
      "NO_SUCH_PERIOD",
      [2, 2],
      [level("3", 1, 1), level("10", 1, 2)],
    ],
    [
      "February of what has a January",
      "700000000 DIFFERENCE 1-2 1-1",
      [2, 2],
      [level("3", 1, 1), level("10", 1, 2)],
      { noJanuary: false },
    ],
    [
      "nothing of growth rates",
      "NOT_A_LEVEL DIFFERENCE growth 1-5 growth 1-4",
      [5, 5],
      [aFigure({ id: "growth 1-5", period: span(1, 5) }), aFigure({ id: "growth 1-4", period: span(1, 4) })],
    ],
    [
      "nothing of two vintages",
      "VINTAGE_DIFFERS DIFFERENCE 1-5 1-4",
      [5, 5],
      [level("33", 1, 5, { release: "快报" }), level("25", 1, 4, { release: "年报" })],
    ],
    [
      "nothing of two vintages, summed",
      "VINTAGE_DIFFERS SUM 1-3 4-6",
      [1, 6],
      [level("1", 1, 3, { release: "快报" }), level("2", 4, 6)],
    ],
    [
      "that of one definition where figures of two stand beside each other",
      "800000000 DIFFERENCE 1-5市 1-4市",
      [5, 5],
      [
        level("33", 1, 5, { definition: "市" }),
        level("25", 1, 4, { definition: "市" }),
        level("30", 1, 4, { definition: "省" }),
      ],
    ],
    [
      "nothing of two definitions",
      "IDENTITY_DIFFERS DIFFERENCE 1-5市 1-4省",
      [5, 5],
      [level("33", 1, 5, { definition: "市" }), level("25", 1, 4, { definition: "省" })],
    ],
    [
      "nothing of an index",
      "NOT_ADDITIVE_OVER_TIME DIFFERENCE 1-5 1-4",
      [5, 5],
      cumulated.slice(2, 4),
      { additiveOverTime: false },
    ],
    [
      "nothing of targets",
      "INPUTS_MISSING",
      [5, 5],
      cumulated.map((figure) => ({ ...figure, status: "target" as const })),
    ],
    ["nothing of points in time", "INPUTS_MISSING", [5, 5], [level("3", 1, 5, { period: createPoint("2023-05-31") })]],
    [
      "nothing of bounds",
      "BOUND_ONLY DIFFERENCE 1-5 1-4",
      [5, 5],
      [level("33", 1, 5, { comparator: "gt" }), level("25", 1, 4)],
    ],
  ])("gives %s", (_, expected, [from, to], figures, fields) => {
    expect(derive(from, to, figures, fields)).toBe(expected);
  });

  it("gives nothing of 拱墅 across April 2021, neither as a difference nor as a sum", () => {
    const gongshu = (from: number, to: number) =>
      level("1", from, to, { regionId: "gongshu", period: span(from, to, 2021) });
    const context = contextOf();
    expect(show(deriveLevel(span(5, 5, 2021), [gongshu(1, 5), gongshu(1, 4)], context))).toBe(
      "BOUNDARY_BREAK DIFFERENCE 1-5 1-4",
    );
    expect(show(deriveLevel(span(1, 6, 2021), [gongshu(1, 3), gongshu(4, 6)], context))).toBe(
      "BOUNDARY_BREAK SUM 1-3 4-6",
    );
    expect(show(deriveLevel(span(7, 7, 2021), [gongshu(7, 8), gongshu(8, 8)], context))).toBe("INPUTS_MISSING");
  });

  it("says what it computed, and marks it as computed", () => {
    const { value, formula } = deriveLevel(span(5, 5), cumulated, contextOf());
    expect(formula).toBe("2023-01-01/2023-05-31 − 2023-01-01/2023-04-30");
    expect(value).toMatchObject({
      unit: "CNY",
      flags: ["COMPUTED"],
      period: { start: "2023-05-01", end: "2023-05-31" },
    });
  });

  it("goes there and back: the months add up to what they were taken from", () => {
    const months = [span(1, 2), span(3, 3), span(4, 4), span(5, 5)].map((period) => {
      const found = deriveLevel(period, cumulated, contextOf()).value?.amount ?? cumulated[0]?.amount ?? "";
      return aLevel("0", { period, amount: found, id: `${period.start}` });
    });
    expect(deriveLevel(span(1, 5), months, contextOf()).value?.amount).toBe("3300000000");
  });
});

describe("deriveGrowth(period, figures, context)", () => {
  const year = (amount: string, at: number, fields: Partial<Observation> = {}) =>
    aLevel(amount, { period: createYears(at, at), id: `${at}`, ...fields });

  it.each<[string, string, Observation[], Partial<Indicator>?]>([
    ["over the year before", "12.5 GROWTH 2023 2022", [year("9", 2023), year("8", 2022)], { yearlyFrame: false }],
    ["nothing without the year before", "INPUTS_MISSING", [year("9", 2023), year("8", 2021)]],
    [
      "nothing over a base that is not positive",
      "BASE_NOT_POSITIVE GROWTH 2023 2022",
      [year("9", 2023), year("-8", 2022)],
    ],
    ["nothing of growth rates", "INPUTS_MISSING", [aFigure({ period: createYears(2023, 2023) })]],
    [
      "nothing of two definitions",
      "IDENTITY_DIFFERS GROWTH 2023 2022",
      [year("9", 2023, { definition: "市" }), year("8", 2022)],
    ],
    [
      "of a stock, by its dates",
      "12.5 GROWTH 2023 2022",
      [year("9", 2023, { period: createPoint("2023-12-31") }), year("8", 2022, { period: createPoint("2022-12-31") })],
      { kind: "stock", yearlyFrame: false },
    ],
  ])("gives growth %s", (_, expected, figures, fields) => {
    expect(show(deriveGrowth(createYears(2023, 2023), figures, contextOf(fields)))).toBe(expected);
  });

  it("computes −11.0 % of national investment beside the published +3.1 %, and marks the base as restated", () => {
    const china = { regionId: "china", regionVersionId: "china@now" };
    const [now, then] = [span(1, 9), span(1, 9, 2022)];
    const figures = [
      aLevel("375035", { ...china, period: now, id: "2023" }),
      aLevel("421412", { ...china, period: then, id: "2022" }),
      aFigure({ ...china, period: now, amount: "3.1", id: "published" }),
    ];
    const { value, inputs } = deriveGrowth(now, figures, contextOf());
    expect(value?.amount.slice(0, 6)).toBe("-11.00");
    expect(value?.flags).toEqual(["COMPUTED", "RESTATED_BASE"]);
    expect(inputs.map(({ id }) => id)).toEqual(["2023", "2022"]);
  });
});
