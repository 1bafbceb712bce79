import { describe, expect, it } from "vitest";
import { compareOverTime, findLatest } from "../../core/comparison/over-time.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createYears } from "../../core/period.ts";
import { aFigure, aLevel, anIndicator, EVENTS, REGIONS } from "./samples.ts";

describe("compareOverTime(figures, context)", () => {
  const context = { indicator: anIndicator(), regionVersions: REGIONS, events: EVENTS };
  const inYear = (year: number, fields: Partial<Observation> = {}) =>
    aFigure({ regionId: "gongshu", id: `${year}`, period: createMonths(year, { from: 1, to: 2 }, "ytd"), ...fields });
  const seriesOf = (figures: readonly Observation[]) =>
    compareOverTime(figures, context).points.map(({ figure, verdict, reasons }) =>
      [figure.id, verdict, ...reasons.map(({ code }) => code)].join(" "),
    );

  it("compares the same months of other years, leap years too, the oldest first", () => {
    expect(seriesOf([inYear(2025), inYear(2023), inYear(2024)])).toEqual([
      "2023 COMPARABLE",
      "2024 COMPARABLE",
      "2025 COMPARABLE",
    ]);
  });

  it("says BOUNDARY_BREAK of 拱墅's target of 2020 beside that of 2022–2023", () => {
    const target = { status: "target", comparator: "ge" } as const;
    const old = inYear(2020, { ...target, regionVersionId: "gongshu@before", period: createYears(2020, 2020) });
    const now = inYear(2022, { ...target, basis: "annual_average", period: createYears(2022, 2023) });
    expect(seriesOf([now, old])).toEqual([
      "2020 NOT_COMPARABLE PERIOD_DIFFERS BASIS_DIFFERS BOUNDARY_BREAK BOUND_ONLY",
      "2022 WITH_CAUTION BOUND_ONLY",
    ]);
  });

  it("says BOUNDARY_BREAK of levels on two territories, and never of 富阳's", () => {
    const levels = [2020, 2023].map((year) => aLevel("1", { id: `${year}`, period: createYears(year, year) }));
    expect(seriesOf(levels)).toEqual(["2020 COMPARABLE", "2023 COMPARABLE"]);
    const [old, now] = levels.map((figure) => ({
      ...figure,
      regionId: "gongshu",
      regionVersionId: figure.id === "2020" ? "gongshu@before" : "gongshu@now",
    }));
    expect(seriesOf([old, now].flatMap((figure) => figure ?? []))).toEqual([
      "2020 NOT_COMPARABLE BOUNDARY_BREAK",
      "2023 COMPARABLE",
    ]);
  });

  it("stands an actual before a target of the same months, and holds the others against it", () => {
    const actual = inYear(2023, { id: "z" });
    const target = inYear(2023, { id: "a", status: "target" });
    const earlier = inYear(2022, { id: "m" });
    const { points, reference } = compareOverTime([target, actual, earlier], context);
    expect(points.map(({ figure }) => figure.id)).toEqual(["m", "z", "a"]);
    expect(reference).toBe(actual);
    expect(findLatest([earlier, target, actual])).toBe(actual);
    expect(findLatest([])).toBeNull();
  });

  it("has nothing of no figures", () => {
    expect(compareOverTime([], context)).toEqual({ reference: null, points: [] });
  });
});
