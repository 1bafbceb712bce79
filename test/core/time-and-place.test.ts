import { describe, expect, it } from "vitest";
import type { Period } from "../../core/period.ts";
import {
  createMonths,
  findBasePeriod,
  findDayAfter,
  findPreviousStart,
  formatPeriod,
  moveToYear,
} from "../../core/period.ts";
import { findBreaksWithin, findDivisionLevel, findOwnScope, findVersionOn } from "../../core/region.ts";
import { EVENTS, REGIONS } from "./samples.ts";

const months = (year: number, from: number, to: number): Period => createMonths(year, { from, to }, "other");
const span = (start: string, end: string): Period => ({ start, end, kind: "other" });

describe("periods", () => {
  it.each([
    ["the year before", findBasePeriod(months(2023, 1, 5)), months(2022, 1, 5)],
    ["the end of February after a leap year", findBasePeriod(months(2025, 1, 2)), months(2024, 1, 2)],
    ["the end of February before a leap year", findBasePeriod(months(2024, 1, 2)), months(2023, 1, 2)],
    ["another year", moveToYear(months(2023, 4, 6), 2020), months(2020, 4, 6)],
    ["five years as five years", moveToYear(span("2016-01-01", "2020-12-31"), 2025), span("2021-01-01", "2025-12-31")],
  ])("move to %s", (_, moved, expected) => {
    expect(moved).toEqual(expected);
  });

  it.each([
    ["a month", months(2023, 1, 1), "2022-12-01"],
    ["a quarter", months(2023, 4, 6), "2023-01-01"],
    ["a year", months(2023, 1, 12), "2022-01-01"],
  ])("begin one before %s", (_, period, expected) => {
    expect(findPreviousStart(period)).toBe(expected);
  });

  it("are written as ISO intervals, a point as a date", () => {
    expect([
      formatPeriod(months(2023, 1, 3)),
      formatPeriod(span("2023-05-31", "2023-05-31")),
      formatPeriod(null),
    ]).toEqual(["2023-01-01/2023-03-31", "2023-05-31", null]);
    expect(findDayAfter("2024-02-28")).toBe("2024-02-29");
    expect(findDayAfter("2023-12-31")).toBe("2024-01-01");
  });
});

describe("regions", () => {
  it.each([
    ["a district", { kind: "district", code: "330105" }, "county"],
    ["a county", { kind: "county", code: "330122" }, "county"],
    ["a county-level city", { kind: "city", code: "330182" }, "county"],
    ["a city", { kind: "city", code: "330100" }, "city"],
    ["a zone", { kind: "park", code: null }, null],
    ["市辖区", { kind: "statistical-group", code: null }, "statistical-group"],
  ] as const)("stand on the level of %s", (_, version, level) => {
    expect(findDivisionLevel(version)).toBe(level);
  });

  it("have one version on a day, the new one from the day of publication", () => {
    const gongshu = REGIONS.filter(({ regionId }) => regionId === "gongshu");
    expect(findVersionOn(gongshu, "2021-04-08")?.id).toBe("gongshu@before");
    expect(findVersionOn(gongshu, "2021-04-09")?.id).toBe("gongshu@now");
    expect(
      findVersionOn(
        REGIONS.filter(({ regionId }) => regionId === "qiantang"),
        "2020-12-31",
      ),
    ).toBeNull();
  });

  it("break inside a span, not on its first day", () => {
    const own = EVENTS.slice(0, 1);
    expect(findBreaksWithin(own, span("2021-04-08", "2021-04-09"))).toEqual(own);
    expect(findBreaksWithin(own, span("2021-04-09", "2021-12-31"))).toEqual([]);
    expect(findBreaksWithin(own, span("2020-01-01", "2021-04-08"))).toEqual([]);
    expect(
      findBreaksWithin([{ ...own[0], isBreak: false } as (typeof EVENTS)[number]], span("2021-01-01", "2021-12-31")),
    ).toEqual([]);
  });

  it("have figures of their whole under a scope of their own", () => {
    expect([
      findOwnScope("fuyang", REGIONS),
      findOwnScope("qiankai", REGIONS),
      findOwnScope("hangzhou", REGIONS),
    ]).toEqual(["district", "subarea", "district"]);
  });
});
