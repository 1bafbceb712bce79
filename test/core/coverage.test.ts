import { describe, expect, it } from "vitest";
import type { CoverageData, CoverageRequest } from "../../core/coverage.ts";
import { createCoverage } from "../../core/coverage.ts";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createPoint, listMonths } from "../../core/period.ts";
import { aFigure, aLevel, anIndicator, aRegion, aRule, REGIONS } from "./samples.ts";

const to = (month: number, year = 2023) => createMonths(year, { from: 1, to: month }, "ytd");
const of = (regionId: string, month: number, fields: Partial<Observation> = {}) =>
  aFigure({ regionId, period: to(month), id: `${regionId} ${month}`, ...fields });

/** Rows of "region month:count-or-code …", each with the lag of the region. */
function cover(
  observations: readonly Observation[],
  request: Partial<CoverageRequest> = {},
  data: Partial<CoverageData> = {},
): string[] {
  const asked = {
    ...{ regionIds: ["fuyang"], measure: null, status: "actual" as const, dueOn: "2023-07-15" },
    ...{ months: listMonths("2023-01", "2023-06"), ...request },
  };
  const read = { observations, indicators: [anIndicator()], regionVersions: REGIONS, knownGaps: [], ...data };
  return createCoverage(asked, read).flatMap(({ rows }) =>
    rows.map(({ regionId, lagMonths, cells }) => {
      const words = cells.map(({ month, figures, gap }) => `${Number(month.slice(5))}:${gap?.code ?? figures.length}`);
      return [regionId, ...words, ...(lagMonths === null ? [] : [`lag ${lagMonths}`])].join(" ");
    }),
  );
}

const MONTHLY = { releaseRules: [aRule("monthly", { months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] })] };

describe("createCoverage(request, data)", () => {
  it("counts the figures of each month, and says of each gap why", () => {
    const figures = [of("fuyang", 2), of("fuyang", 3), of("fuyang", 3, { measure: "level", id: "level" })];
    expect(cover(figures, {}, MONTHLY)).toEqual(["fuyang 1:NO_SUCH_PERIOD 2:1 3:2 4:LATE 5:LATE 6:NOT_YET_DUE lag 0"]);
  });

  it.each([
    ["2023-07-31", "6:NOT_YET_DUE"],
    ["2023-08-01", "6:LATE"],
  ])("on %s says %s of June, which is due by the end of July", (dueOn, expected) => {
    expect(cover([of("fuyang", 2)], { dueOn }, MONTHLY)[0]).toContain(expected);
  });

  it("says NOT_STATED of a region that states the indicator of no period, and before and after of one without a calendar", () => {
    expect(cover([of("yuhang", 2)], {}, MONTHLY)[0]).toBe(
      "fuyang 1:NO_SUCH_PERIOD 2:NOT_STATED 3:NOT_STATED 4:NOT_STATED 5:NOT_STATED 6:NOT_YET_DUE",
    );
    expect(cover([of("fuyang", 2)])[0]).toBe(
      "fuyang 1:NO_SUCH_PERIOD 2:1 3:NOT_STATED 4:NOT_STATED 5:NOT_STATED 6:NOT_STATED lag 0",
    );
  });

  it("is late of a region that stated the indicator before the months asked", () => {
    const before = of("fuyang", 12, { period: to(12, 2022) });
    expect(cover([before], { months: ["2023-03"] }, MONTHLY)).toEqual(["fuyang 3:LATE"]);
  });

  it("tells a sub-area and a group from the region itself, and 钱塘 before it existed", () => {
    const zone = of("fuchunwan", 3, { scope: "subarea" });
    const own = of("fuyang", 4, { scope: "subarea" });
    expect(cover([zone, own], { months: ["2023-03", "2023-04"] })).toEqual(["fuyang 3:ONLY_SUB_AREA 4:ONLY_SUB_AREA"]);
    const group = aRegion("urban", { kind: "statistical-group" });
    const grouped = cover([of("urban", 3)], { months: ["2023-03"] }, { regionVersions: [...REGIONS, group] });
    expect(grouped).toEqual(["fuyang 3:PUBLISHED_FOR_GROUP"]);
    const early = { regionIds: ["qiantang"], months: ["2021-03", "2021-04"] };
    expect(cover([], early)).toEqual(["qiantang 3:DID_NOT_EXIST 4:NOT_STATED"]);
  });

  it("knows of which month a statement waits", () => {
    const gap = { regionId: "fuyang", indicator: "fixed-asset-investment", measure: null };
    const waiting = { knownGaps: [{ ...gap, period: to(3), code: "WAITING_FOR_REVIEW" as const }] };
    expect(cover([], { months: ["2023-02", "2023-03"] }, waiting)).toEqual([
      "fuyang 2:NOT_STATED 3:WAITING_FOR_REVIEW",
    ]);
  });

  it("counts one measure alone where it is asked", () => {
    const months = ["2023-03", "2023-04"];
    const figures = [of("fuyang", 3), aLevel("1", { period: to(4), id: "level" })];
    expect(cover(figures, { months, measure: "level" })).toEqual(["fuyang 3:NOT_PUBLISHED_AS_LEVEL 4:1 lag 0"]);
    expect(cover(figures, { months, measure: "growth_rate" })).toEqual(["fuyang 3:1 4:NOT_PUBLISHED_AS_GROWTH lag 0"]);
  });

  it("counts targets apart from actuals", () => {
    const target = of("fuyang", 3, { status: "target" });
    expect(cover([target], { months: ["2023-03"] })).toEqual(["fuyang 3:NOT_STATED"]);
    expect(cover([target], { months: ["2023-03"], status: "target" })).toEqual(["fuyang 3:1 lag 0"]);
  });

  it("names the latest period that all regions share, and how far each lies behind the latest", () => {
    const figures = [of("fuyang", 2), of("fuyang", 3), of("fuyang", 5), of("yuhang", 2), of("yuhang", 3)];
    const request = { regionIds: ["fuyang", "yuhang"], measure: null, status: "actual" as const, dueOn: null };
    const data = { observations: figures, indicators: [anIndicator()], regionVersions: REGIONS, knownGaps: [] };
    const [covered] = createCoverage({ ...request, months: listMonths("2023-01", "2023-06") }, data);
    expect(covered?.latestCommon).toEqual(to(3));
    expect(covered?.rows.map(({ lagMonths }) => lagMonths)).toEqual([0, 2]);
    const [alone] = createCoverage({ ...request, months: ["2023-05"] }, data);
    expect([alone?.latestCommon, alone?.rows[1]?.lagMonths]).toEqual([null, null]);
  });

  it("finds a stock by its date", () => {
    const stock = of("fuyang", 3, { measure: "level", period: createPoint("2023-03-31") });
    expect(cover([stock], { months: ["2023-03"] }, { indicators: [anIndicator({ kind: "stock" })] })).toEqual([
      "fuyang 3:1 lag 0",
    ]);
  });
});
