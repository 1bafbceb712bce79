import { describe, expect, it } from "vitest";
import type { ComparisonData, ComparisonRequest } from "../../core/comparison/request.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createYears } from "../../core/period.ts";
import { aFigure, aLevel, anIndicator, aRegion, JAN_MAY_2023, REGIONS, YEAR_2023 } from "./samples.ts";
import { cellsOf, compareRow, FAI, fuyang, qiankai } from "./seed-figures.ts";

describe("compareFigures(request, data): gaps", () => {
  const january = createMonths(2023, { from: 1, to: 1 }, "month");
  const group = aRegion("urban", { kind: "statistical-group" });
  const listed = [
    aRegion("listed", { kind: "statistical-group", memberIds: ["fuyang", "yuhang"] }),
    aRegion("others", { kind: "statistical-group", memberIds: ["gongshu", "yuhang"] }),
  ];
  const LEVELS = { rows: [{ ...FAI, measure: "level" as const }] };

  it.each<[string, string, Observation[], Partial<ComparisonRequest>?, Partial<ComparisonData>?]>([
    ["no document states it", "NOT_STATED", []],
    ["钱塘区 did not exist", "DID_NOT_EXIST", [], { regionIds: ["qiantang"], period: createYears(2020, 2020) }],
    [
      "钱塘区 existed for a part of the year",
      "NOT_STATED",
      [],
      { regionIds: ["qiantang"], period: createYears(2021, 2021) },
    ],
    ["investment has no January", "NO_SUCH_PERIOD", [], { period: january }],
    ["only growth is published", "NOT_PUBLISHED_AS_LEVEL", [fuyang], LEVELS],
    ["only the level is published", "NOT_PUBLISHED_AS_GROWTH", [aLevel("1")]],
    ["only a target of the level is published", "NOT_STATED", [aLevel("5", { status: "target", comparator: "ge" })]],
    [
      "the level is published, actual and target",
      "NOT_PUBLISHED_AS_GROWTH",
      [aLevel("5", { status: "target" }), aLevel("4")],
    ],
    [
      "a target is asked, and one of the level is published",
      "NOT_PUBLISHED_AS_GROWTH",
      [aLevel("5", { status: "target" })],
      { status: "target" },
    ],
    ["a target is asked, and only the actual is published", "NOT_STATED", [aLevel("4")], { status: "target" }],
    ["only a target of the growth is set", "NOT_STATED", [aFigure({ status: "target", regionId: "yuhang" })], LEVELS],
    ["only a zone's growth is published, and no level", "NOT_STATED", [{ ...qiankai, regionId: "fuchunwan" }], LEVELS],
    ["only its zone has it", "ONLY_SUB_AREA", [{ ...qiankai, regionId: "fuchunwan" }]],
    ["another district's zone has it", "NOT_STATED", [qiankai]],
    ["all districts together have it", "PUBLISHED_FOR_GROUP", [aFigure({ regionId: "urban" })]],
    ["a group that lists it has it", "PUBLISHED_FOR_GROUP", [aFigure({ regionId: "listed" })]],
    ["a group has it that lists others", "NOT_STATED", [aFigure({ regionId: "others" })]],
    [
      "a statement waits",
      "WAITING_FOR_REVIEW",
      [],
      {},
      { knownGaps: [{ regionId: "fuyang", ...FAI, code: "WAITING_FOR_REVIEW" }] },
    ],
    [
      "another's statement waits",
      "NOT_STATED",
      [],
      {},
      { knownGaps: [{ regionId: "yuhang", ...FAI, code: "WAITING_FOR_REVIEW" }] },
    ],
    ["the period is not over", "NOT_YET_DUE", [], { period: YEAR_2023, dueOn: "2023-06-20" }],
    ["the period is over", "NOT_STATED", [], { period: JAN_MAY_2023, dueOn: "2023-06-20" }],
  ])("says where %s", (_, code, observations, request, data) => {
    const versions = { regionVersions: [...REGIONS, group, ...listed] };
    const [cell] = compareRow(observations, { regionIds: ["fuyang"], ...request }, { ...versions, ...data }).cells;
    expect(cell).toMatchObject({ figure: null, verdict: null, gap: { code } });
  });

  it("has January for an indicator that is published monthly", () => {
    const data = { indicators: [anIndicator({ noJanuary: false })] };
    expect(cellsOf(compareRow([], { regionIds: ["fuyang"], period: january }, data))).toEqual(["fuyang NOT_STATED"]);
  });

  it("keeps a printed 0 a figure", () => {
    expect(cellsOf(compareRow([aFigure({ amount: "0" })], { regionIds: ["fuyang"] }))).toEqual(["fuyang 0 COMPARABLE"]);
  });
});
