import { describe, expect, it } from "vitest";
import type { Reference } from "../../core/comparability/reference.ts";
import { checkComparability } from "../../core/comparability.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createYears } from "../../core/period.ts";
import { GROWTH, judged } from "./judged.ts";
import { aFigure, aLevel, anIndicator, EVENTS, REGIONS, YEAR_2023 } from "./samples.ts";

const april = createMonths(2023, { from: 1, to: 4 }, "ytd");
const firstHalf2021 = createMonths(2021, { from: 1, to: 6 }, "half");
const firstHalf2023 = createMonths(2023, { from: 1, to: 6 }, "half");
const firstQuarter2021 = createMonths(2021, { from: 1, to: 3 }, "quarter");
const firstQuarter2022 = createMonths(2022, { from: 1, to: 3 }, "quarter");

describe("checkComparability(figure, reference, context): place", () => {
  it.each<[string, string, Observation, Partial<Reference>?]>([
    ["a park's growth", "WITH_CAUTION SUB_AREA", aFigure({ regionId: "qiankai", scope: "subarea", amount: "53.93" })],
    ["a park's level", "NOT_COMPARABLE SUB_AREA", aLevel("13.7", { regionId: "qiankai", scope: "subarea" })],
    [
      "parks among themselves",
      "COMPARABLE",
      aFigure({ regionId: "qiankai", scope: "subarea" }),
      { scope: "subarea", divisionLevel: null },
    ],
    ["a platform's level", "NOT_COMPARABLE SUB_AREA", aLevel("1", { scope: "carrier", entity: "万亩千亿平台" })],
    ["the city's growth", "WITH_CAUTION DIVISION_LEVEL_DIFFERS", aFigure({ regionId: "hangzhou" })],
    ["the city's level", "NOT_COMPARABLE DIVISION_LEVEL_DIFFERS", aLevel("1", { regionId: "hangzhou" })],
  ])("judges %s as %s", (_, expected, figure, reference) => {
    expect(judged(figure, reference)).toBe(expected);
  });

  const gongshu = { regionId: "gongshu" };
  it.each<[string, string, Observation]>([
    [
      "published growth of January–June 2021, whose base lies before",
      "WITH_CAUTION BOUNDARY_BREAK",
      aFigure({ ...gongshu, period: firstHalf2021 }),
    ],
    ["published growth of January–June 2023", "COMPARABLE", aFigure({ ...gongshu, period: firstHalf2023 })],
    ["富阳's growth of January–June 2021", "COMPARABLE", aFigure({ period: firstHalf2021 })],
    ["the growth of a quarter before the change", "COMPARABLE", aFigure({ ...gongshu, period: firstQuarter2021 })],
    [
      "the growth of a quarter whose base ends before the change",
      "WITH_CAUTION BOUNDARY_BREAK",
      aFigure({ ...gongshu, period: firstQuarter2022 }),
    ],
    ["the level of that quarter", "COMPARABLE", aLevel("1", { ...gongshu, period: firstQuarter2022 })],
    [
      "a level of January–June 2021",
      "NOT_COMPARABLE BOUNDARY_BREAK",
      aLevel("1", { ...gongshu, period: firstHalf2021 }),
    ],
    [
      "computed growth across the change",
      "NOT_COMPARABLE BOUNDARY_BREAK",
      aFigure({ ...gongshu, period: firstHalf2021, flags: ["COMPUTED"] }),
    ],
    [
      "环比 of June 2021, whose base is May",
      "COMPARABLE",
      aFigure({ ...gongshu, basis: "pop", period: createMonths(2021, { from: 6, to: 6 }, "month") }),
    ],
    [
      "环比 of May 2021, whose base is April",
      "WITH_CAUTION BOUNDARY_BREAK",
      aFigure({ ...gongshu, basis: "pop", period: createMonths(2021, { from: 5, to: 5 }, "month") }),
    ],
    [
      "a two-year average of 2022",
      "WITH_CAUTION BOUNDARY_BREAK",
      aFigure({ ...gongshu, basis: "two_year_average", period: createYears(2022, 2022) }),
    ],
    [
      "a two-year average of 2023, whose base is 2021",
      "WITH_CAUTION BOUNDARY_BREAK",
      aFigure({ ...gongshu, basis: "two_year_average", period: YEAR_2023 }),
    ],
  ])("judges of 拱墅 %s as %s", (_, expected, figure) => {
    expect(judged(figure, { period: figure.period, basis: figure.basis })).toBe(expected);
  });

  it("takes a target to be of the territory at its publication", () => {
    const target = aFigure({ ...gongshu, status: "target", period: createYears(2021, 2021) });
    expect(judged(target, { status: "target", period: target.period })).toBe("COMPARABLE");
  });

  it("finds two territories of one region, in levels and in published growth", () => {
    const before = { ...gongshu, regionVersionId: "gongshu@before", period: createYears(2020, 2020) };
    const now: Partial<Reference> = { ...gongshu, regionVersionId: "gongshu@now", period: before.period };
    expect(judged(aLevel("1", before), now)).toBe("NOT_COMPARABLE BOUNDARY_BREAK");
    expect(judged(aFigure(before), now)).toBe("WITH_CAUTION BOUNDARY_BREAK");
    expect(judged(aFigure(before), { ...now, regionVersionId: "gongshu@before" })).toBe("COMPARABLE");
  });

  it("names the values that differ", () => {
    const context = { indicator: anIndicator(), regionVersions: REGIONS, events: EVENTS };
    expect(checkComparability(aFigure({ period: april }), GROWTH, context).reasons).toMatchObject([
      { figure: "2023-01-01/2023-04-30", reference: "2023-01-01/2023-05-31" },
    ]);
  });
});
