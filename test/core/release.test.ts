import { describe, expect, it } from "vitest";
import type { Gap } from "../../core/gaps.ts";
import { createMonths } from "../../core/period.ts";
import type { ReleaseRule } from "../../core/release.ts";
import { findRelease, findReleaseRule } from "../../core/release.ts";
import { aFigure, aLevel, anIndicator, aRegion, aRule, JAN_MAY_2023, REGIONS } from "./samples.ts";
import { compareRow, FAI } from "./seed-figures.ts";

const versions = [...REGIONS, aRegion("zhejiang", { kind: "province", parentId: null })];
const asked = { indicator: anIndicator(), regionId: "fuyang", regionVersions: versions };
const months = (from: number, to: number, year = 2023) => createMonths(year, { from, to }, "other");

describe("findReleaseRule(rules, released)", () => {
  const choose = (...rules: ReleaseRule[]) => findReleaseRule(rules, asked)?.key ?? null;

  it.each<[string, string | null, ReleaseRule[]]>([
    ["the only one that fits", "all", [aRule("all")]],
    ["none of another indicator", null, [aRule("other", { indicators: ["gdp"] })]],
    ["none of another region", null, [aRule("other", { regionIds: ["yuhang"] })]],
    ["none of a region elsewhere", null, [aRule("other", { within: ["hunan"] })]],
    ["none of another kind", null, [aRule("city", { regionKinds: ["city"] })]],
    [
      "the indicator before its topic",
      "own",
      [aRule("own", { indicators: [FAI.indicator] }), aRule("topic", { topics: ["investment"] })],
    ],
    ["the topic before all", "topic", [aRule("topic", { topics: ["investment"] }), aRule("all")]],
    [
      "the region before what it lies in",
      "own",
      [aRule("own", { regionIds: ["fuyang"] }), aRule("around", { within: ["hangzhou"] })],
    ],
    [
      "what it lies in, however deep, before its kind",
      "around",
      [aRule("around", { within: ["zhejiang"] }), aRule("kind", { regionKinds: ["district"] })],
    ],
    ["the kind before all", "kind", [aRule("kind", { regionKinds: ["district"] }), aRule("all")]],
    [
      "the indicator before the region",
      "thing",
      [aRule("thing", { indicators: [FAI.indicator] }), aRule("place", { regionIds: ["fuyang"] })],
    ],
    ["the later of two that fit as closely", "b", [aRule("a"), aRule("b")]],
    ["none of an empty calendar", null, []],
  ])("takes %s", (_, expected, rules) => {
    expect(choose(...rules)).toBe(expected);
  });

  it("ends where regions lie in one another", () => {
    const circle = [aRegion("a", { parentId: "b" }), aRegion("b", { parentId: "a" })];
    const released = { indicator: anIndicator(), regionId: "a", regionVersions: circle };
    expect(findReleaseRule([aRule("within", { within: ["b"] })], released)?.key).toBe("within");
  });
});

describe("findRelease(rules, released, period)", () => {
  const dueOn = (rule: Partial<ReleaseRule>, period: ReturnType<typeof months>) =>
    findRelease([aRule("r", rule)], asked, period)?.dueOn;

  it.each([
    ["the 25th of the month after", { dueDay: 25 }, months(1, 5), "2023-06-25"],
    ["the month's last day where it has no such day", { dueDay: 31 }, months(1, 5), "2023-06-30"],
    ["29 February of a leap year", { dueDay: 31 }, months(1, 1, 2024), "2024-02-29"],
    ["over the end of the year", { dueDay: 20 }, months(1, 12), "2024-01-20"],
    ["two months later where figures lag", { dueMonths: 2, dueDay: 15 }, months(1, 2), "2023-04-15"],
    ["by April of an annual figure", { months: [12], dueMonths: 4, dueDay: 30 }, months(1, 12), "2024-04-30"],
    ["never of a month without a release", { months: [3, 6, 9, 12] }, months(1, 5), null],
  ] as const)("is due on %s", (_, rule, period, expected) => {
    expect(dueOn(rule, period)).toBe(expected);
  });

  it("says nothing where no rule fits", () => {
    expect(findRelease([], asked, JAN_MAY_2023)).toBeNull();
  });
});

describe("compareFigures(request, data): the release calendar", () => {
  const quarterly = aRule("quarterly", { months: [3, 6, 9, 12], noOtherMonths: true });
  const gapOf = (
    dueOn: string,
    releaseRules: ReleaseRule[],
    observations = [aFigure({ regionId: "yuhang" })],
  ): Gap | null => {
    const request = { regionIds: ["fuyang"], period: JAN_MAY_2023, dueOn };
    return compareRow(observations, request, { releaseRules }).cells[0]?.gap ?? null;
  };
  const named = aRule("named", { indicators: [FAI.indicator], regionIds: ["fuyang"], dueDay: 25 });

  it.each([
    ["NOT_YET_DUE before the day", "2023-06-10", [named], { code: "NOT_YET_DUE", dueOn: "2023-06-25" }],
    ["NOT_YET_DUE on the day itself", "2023-06-25", [named], { code: "NOT_YET_DUE", dueOn: "2023-06-25" }],
    ["LATE from the day after", "2023-06-26", [named], { code: "LATE", dueOn: "2023-06-25" }],
    [
      "NOT_STATED of a region that never stated it, and that no rule names",
      "2023-07-05",
      [aRule("all")],
      { code: "NOT_STATED" },
    ],
    ["NOT_STATED where the calendar says nothing", "2023-06-26", [], { code: "NOT_STATED" }],
    ["NO_SUCH_PERIOD of a month that is never published", "2023-06-26", [quarterly], { code: "NO_SUCH_PERIOD" }],
    ["NOT_YET_DUE of a period that is not over, whatever the calendar says", "2023-05-20", [], { code: "NOT_YET_DUE" }],
  ])("says %s", (_, dueOn, rules, expected) => {
    expect(gapOf(dueOn, rules)).toEqual({ regionIds: [], ...expected });
  });

  it("says what is known of a gap before that it is late", () => {
    expect(gapOf("2023-06-26", [named], [aLevel("5")])?.code).toBe("NOT_PUBLISHED_AS_GROWTH");
  });

  it("knows no day of a target", () => {
    const request = { regionIds: ["fuyang"], period: JAN_MAY_2023, dueOn: "2024-01-01", status: "target" as const };
    expect(compareRow([], request, { releaseRules: [named] }).cells[0]?.gap?.code).toBe("NOT_STATED");
  });
});

describe("compareFigures(request, data): alignment to a month", () => {
  const to = (month: number) => createMonths(2023, { from: 1, to: month }, "ytd");
  const of = (regionId: string, month: number) => aFigure({ regionId, period: to(month), id: `${regionId} ${month}` });
  const figures = [
    of("fuyang", 3),
    of("xiaoshan", 3),
    of("fuyang", 2),
    of("xiaoshan", 2),
    of("yuhang", 2),
    of("fuyang", 4),
  ];
  const regionIds = ["fuyang", "xiaoshan", "yuhang"];
  const linesOf = (row: ReturnType<typeof compareRow>) =>
    row.cells.map(({ regionId, figure, lag, reasons }) =>
      [regionId, figure?.period?.end, lag?.months, lag?.code, lag?.dueOn, ...reasons.map(({ code }) => code)]
        .filter((part) => part != null)
        .join(" "),
    );

  it("takes the latest period up to the month that most regions share, and names the lag of the others", () => {
    const row = compareRow(figures, { regionIds, month: "2023-03" });
    expect([row.reference.period?.end, row.periodChoice, row.lagMonths]).toEqual(["2023-03-31", "SHARED_BY_MOST", 0]);
    expect(linesOf(row)).toEqual([
      "fuyang 2023-03-31 0",
      "xiaoshan 2023-03-31 0",
      "yuhang 2023-02-28 1 PERIOD_DIFFERS",
    ]);
  });

  it("says how far the row itself lies behind the month asked", () => {
    const row = compareRow(figures, { regionIds, month: "2023-05" });
    expect([row.reference.period?.end, row.lagMonths]).toEqual(["2023-03-31", 2]);
    expect(linesOf(row)[0]).toBe("fuyang 2023-03-31 0");
  });

  it("shows nothing that ends after the month", () => {
    expect(linesOf(compareRow(figures, { regionIds, month: "2023-02" }))).toEqual(
      regionIds.map((id) => `${id} 2023-02-28 0`),
    );
    expect(compareRow(figures, { regionIds, month: "2023-01" }).cells.map(({ gap }) => gap?.code)).toEqual(
      Array(3).fill("NOT_STATED"),
    );
  });

  it("says of a region that lags whether its figure is due", () => {
    const releaseRules = [aRule("monthly", { dueDay: 25 })];
    const lagOn = (dueOn: string) =>
      linesOf(compareRow(figures, { regionIds, month: "2023-03", dueOn }, { releaseRules }))[2];
    expect(lagOn("2023-04-20")).toBe("yuhang 2023-02-28 1 NOT_YET_DUE 2023-04-25 PERIOD_DIFFERS");
    expect(lagOn("2023-05-01")).toBe("yuhang 2023-02-28 1 LATE 2023-04-25 PERIOD_DIFFERS");
  });

  it("says so though the region states another measure of the period that it lacks", () => {
    const releaseRules = [aRule("monthly", { dueDay: 25 })];
    const level = aLevel("5", { regionId: "yuhang", period: to(3), id: "yuhang level" });
    const request = { regionIds, month: "2023-03", dueOn: "2023-05-01" };
    expect(linesOf(compareRow([...figures, level], request, { releaseRules }))[2]).toContain("1 LATE 2023-04-25");
  });

  it("has no lag of the row where no month is asked", () => {
    expect(compareRow(figures, { regionIds }).lagMonths).toBeNull();
  });
});
