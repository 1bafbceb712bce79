import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkIdentity } from "../../core/comparability/identity.ts";
import { checkPeriods } from "../../core/comparability/periods.ts";
import type { Reference } from "../../core/comparability/reference.ts";
import { checkComparability, isAlike } from "../../core/comparability.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createPoint } from "../../core/period.ts";
import { GROWTH, judged } from "./judged.ts";
import { aFigure, aLevel, anIndicator, EVENTS, JAN_MAR_2023, JAN_MAY_2023, REGIONS, YEAR_2023 } from "./samples.ts";

const may = createMonths(2023, { from: 5, to: 5 }, "month");
const april = createMonths(2023, { from: 1, to: 4 }, "ytd");

describe("checkComparability(figure, reference, context): what is measured", () => {
  it.each<[string, string, Observation, Partial<Reference>?, Partial<Indicator>?]>([
    ["the same", "COMPARABLE", aFigure()],
    ["a part of the whole", "NOT_COMPARABLE INDICATOR_DIFFERS", aFigure({ indicator: "manufacturing-investment" })],
    [
      "a level beside growth",
      "NOT_COMPARABLE INDICATOR_DIFFERS",
      aLevel("13.7", { basis: "yoy", baseUnit: "percent" }),
      GROWTH,
    ],
    ["a target beside an actual", "NOT_COMPARABLE STATUS_DIFFERS", aFigure({ status: "target" })],
    ["a plan beside an actual", "NOT_COMPARABLE STATUS_DIFFERS", aFigure({ status: "plan" })],
    ["a target beside a target", "COMPARABLE", aFigure({ status: "target" }), { status: "target" }],
    ["环比 beside 同比", "NOT_COMPARABLE BASIS_DIFFERS", aFigure({ basis: "pop" })],
    ["比年初 beside 同比", "NOT_COMPARABLE BASIS_DIFFERS", aFigure({ basis: "ytd_change" })],
    ["an unstated base", "NOT_COMPARABLE BASE_UNSTATED", aFigure({ basis: "unstated" })],
    ["no base at all", "NOT_COMPARABLE BASE_UNSTATED", aFigure({ basis: null })],
    ["a level, which needs no base", "COMPARABLE", aLevel("13.7")],
    ["a level each year beside one", "NOT_COMPARABLE BASIS_DIFFERS", aLevel("13.7", { basis: "per_year" })],
    [
      "current beside comparable prices",
      "NOT_COMPARABLE PRICE_BASIS_DIFFERS",
      aFigure({ priceBasis: "现价" }),
      { priceBasis: "可比价" },
    ],
    ["stated beside unstated prices", "WITH_CAUTION PRICE_BASIS_DIFFERS", aFigure({ priceBasis: "可比价" })],
    ["a level in its usual prices", "COMPARABLE", aLevel("9", { priceBasis: "现价" }), {}, { priceBasis: "现价" }],
    [
      "a growth never in its level's prices",
      "WITH_CAUTION PRICE_BASIS_DIFFERS",
      aFigure({ priceBasis: "现价" }),
      {},
      { priceBasis: "现价" },
    ],
    [
      "two definitions",
      "NOT_COMPARABLE DEFINITION_DIFFERS",
      aFigure({ definition: "省口径" }),
      { definition: "市口径" },
    ],
    [
      "two definitions that the catalogue lets pass",
      "WITH_CAUTION DEFINITION_DIFFERS",
      aFigure({ definition: "省口径" }),
      { definition: "市口径" },
      { comparableDefinitions: [["省口径", "市口径"]] },
    ],
    ["dollars beside yuan", "NOT_COMPARABLE CURRENCY_DIFFERS", aLevel("1", { baseUnit: "USD" })],
    [
      "dollars a mu beside yuan a mu",
      "NOT_COMPARABLE CURRENCY_DIFFERS",
      aLevel("1", { baseUnit: "USD/mu" }),
      { baseUnit: "CNY/mu" },
    ],
    ["yuan a head beside yuan", "NOT_COMPARABLE UNIT_DIFFERS", aLevel("1", { baseUnit: "CNY/person" })],
    ["percentage points beside percent", "NOT_COMPARABLE UNIT_DIFFERS", aFigure({ baseUnit: "percentage_point" })],
    ["a bound", "WITH_CAUTION BOUND_ONLY", aFigure({ comparator: "ge" })],
    ["近", "WITH_CAUTION BOUND_ONLY", aFigure({ comparator: "approx_below" })],
    ["sources that disagree", "WITH_CAUTION SOURCE_CONFLICT", aFigure({ flags: ["SOURCE_CONFLICT"] })],
    ["what nobody reviewed", "WITH_CAUTION UNREVIEWED", aFigure({ flags: ["UNREVIEWED"] })],
    ["a flag that is no reason", "COMPARABLE", aFigure({ flags: ["NAMED_AS_NEW_AREA"] })],
    [
      "growth computed over a restated base",
      "NOT_COMPARABLE RESTATED_BASE",
      aFigure({ flags: ["COMPUTED", "RESTATED_BASE"] }),
    ],
  ])("judges %s as %s", (_, expected, figure, reference, indicator) => {
    expect(judged(figure, reference, indicator)).toBe(expected);
  });

  it("calls ranks in two universes and shares of two wholes different, and shares of one's own whole alike", () => {
    const rank = aFigure({ measure: "rank", baseUnit: "rank", of: { measure: "growth_rate", universe: "杭州市" } });
    const ranks: Partial<Reference> = { measure: "rank", baseUnit: "rank" };
    expect(judged(rank, { ...ranks, of: { measure: "growth_rate", universe: "浙江省" } })).toContain(
      "UNIVERSE_DIFFERS",
    );
    expect(judged(rank, { ...ranks, of: { measure: "growth_rate", universe: "杭州市", size: 13 } })).not.toContain(
      "UNIVERSE",
    );
    const share = aFigure({ measure: "share", of: { place: "富阳区", indicator: "gdp" } });
    expect(judged(share, { measure: "share", of: { place: null, indicator: "gdp" } })).toBe("COMPARABLE");
    expect(judged(share, { measure: "share", of: { place: "杭州市", indicator: "gdp" } })).toContain(
      "UNIVERSE_DIFFERS",
    );
  });
});

describe("checkComparability(figure, reference, context): time", () => {
  const stock: Partial<Indicator> = { kind: "stock" };
  const quarter = createMonths(2023, { from: 1, to: 3 }, "quarter");
  it.each<[string, string, Observation, Partial<Reference>?, Partial<Indicator>?]>([
    ["一季度 and 1—3月", "COMPARABLE", aFigure({ period: { ...quarter, kind: "ytd" } }), { period: quarter }],
    ["全年 and 1—12月", "COMPARABLE", aFigure({ period: { ...YEAR_2023, kind: "ytd" } }), { period: YEAR_2023 }],
    ["May beside January–May", "NOT_COMPARABLE ACCUMULATION_DIFFERS", aFigure({ period: may })],
    [
      "February beside January–February",
      "NOT_COMPARABLE ACCUMULATION_DIFFERS",
      aFigure({ period: createMonths(2023, { from: 2, to: 2 }, "month") }),
      { period: createMonths(2023, { from: 1, to: 2 }, "ytd") },
    ],
    ["January–April beside January–May", "NOT_COMPARABLE PERIOD_DIFFERS", aFigure({ period: april })],
    ["a flow's level of another quarter", "NOT_COMPARABLE PERIOD_DIFFERS", aLevel("1", { period: JAN_MAR_2023 })],
    [
      "stocks three months apart",
      "WITH_CAUTION PERIOD_DIFFERS",
      aLevel("1", { period: createPoint("2023-02-28") }),
      { period: createPoint("2023-05-31") },
      stock,
    ],
    [
      "stocks four months apart",
      "NOT_COMPARABLE PERIOD_DIFFERS",
      aLevel("1", { period: createPoint("2023-01-31") }),
      { period: createPoint("2023-05-31") },
      stock,
    ],
    [
      "the growth of stocks three months apart",
      "NOT_COMPARABLE PERIOD_DIFFERS",
      aFigure({ period: createPoint("2023-02-28") }),
      { period: createPoint("2023-05-31") },
      stock,
    ],
    [
      "a stock at the year's end and of the year",
      "COMPARABLE",
      aLevel("1", { period: YEAR_2023 }),
      { period: createPoint("2023-12-31") },
      stock,
    ],
    [
      "ratios three months apart",
      "NOT_COMPARABLE PERIOD_DIFFERS",
      aLevel("1", { period: april }),
      {},
      { kind: "ratio" },
    ],
    ["no period", "NOT_COMPARABLE PERIOD_UNKNOWN", aFigure({ period: null })],
    ["a reference without a period", "NOT_COMPARABLE PERIOD_UNKNOWN", aFigure(), { period: null }],
    ["an inferred period", "WITH_CAUTION PERIOD_INFERRED", aFigure({ periodInferred: true })],
  ])("judges %s as %s", (_, expected, figure, reference, indicator) => {
    expect(judged(figure, reference, indicator)).toBe(expected);
  });

  it("asks no period where none is asked", () => {
    const { period: _, ...anyTime } = GROWTH;
    const context = { indicator: anIndicator(), regionVersions: REGIONS, events: EVENTS };
    expect(checkComparability(aFigure({ period: april }), anyTime, context).verdict).toBe("COMPARABLE");
  });
});

describe("isAlike(figure, reference)", () => {
  const values = {
    basis: ["yoy", "pop", "unstated", null],
    priceBasis: ["可比价", null],
    definition: ["规上", null],
  } as const;
  const drawn = fc.record({
    measure: fc.constantFrom("growth_rate", "level", "rank"),
    status: fc.constantFrom("actual", "target"),
    basis: fc.constantFrom(...values.basis),
    priceBasis: fc.constantFrom(...values.priceBasis),
    definition: fc.constantFrom(...values.definition),
    baseUnit: fc.constantFrom("percent", "CNY"),
    period: fc.constantFrom(JAN_MAY_2023, { ...JAN_MAY_2023, start: "2023-05-01" }, null),
  });
  const certainty = fc.record({
    periodInferred: fc.constantFrom(false, false, true),
    comparator: fc.constantFrom("eq", "eq", "ge"),
    flags: fc.constantFrom([], [], ["SOURCE_CONFLICT"], ["UNREVIEWED"]),
  });

  it("is true only of a figure against which nothing but its place can be said", () => {
    let alike = 0;
    const context = { indicator: anIndicator(), regionVersions: [], events: [] };
    const property = fc.property(drawn, drawn, fc.tuple(certainty, fc.boolean()), (own, other, [certain, isSame]) => {
      const figure = aFigure({ ...own, ...certain } as Partial<Observation>);
      const reference = { indicator: figure.indicator, ...(isSame ? own : other) } as Reference;
      if (!isAlike(figure, reference)) return;
      alike += 1;
      expect([...checkIdentity(figure, reference, context), ...checkPeriods(figure, reference, context)]).toEqual([]);
    });
    fc.assert(property, { numRuns: 2000, seed: 9 });
    expect(alike).toBeGreaterThan(100);
  });
});
