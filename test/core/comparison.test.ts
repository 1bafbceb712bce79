import { describe, expect, it } from "vitest";
import type { Observation } from "../../core/observation.ts";
import { aFigure, aLevel, JAN_MAY_2023 } from "./samples.ts";
import { cellsOf, compareRow, FAI, fuyangRank, MADE, qiankaiMade, SEEDS } from "./seed-figures.ts";

describe("compareFigures(request, data): the five documents", () => {
  it("sets 钱开区 beside 富阳 apart: a sub-area, without rank or difference", () => {
    const row = compareRow(SEEDS, { regionIds: ["fuyang", "qiankai"], baseRegionId: "fuyang" });
    expect(cellsOf(row)).toEqual(["fuyang 31.8 COMPARABLE", "qiankai 53.93 WITH_CAUTION SUB_AREA"]);
    expect(row.ranking).toBeNull();
  });

  it("names 钱开区 for 余杭 without substituting it, and prints the published rank", () => {
    const row = compareRow(SEEDS);
    expect(cellsOf(row)).toEqual([
      "gongshu NOT_STATED",
      "xiaoshan NOT_STATED",
      "qiantang NOT_STATED",
      "yuhang ONLY_SUB_AREA",
      "fuyang 31.8 COMPARABLE",
    ]);
    expect(row.cells[3]?.gap?.regionIds).toEqual(["qiankai"]);
    expect(row.cells[4]?.publishedRanks).toEqual([fuyangRank]);
    expect(row.periodChoice).toBe("LATEST");
  });

  it("sets two zones beside 钱塘: another period, and sub-areas", () => {
    const row = compareRow(SEEDS, {
      rows: [MADE],
      regionIds: ["qiantang", "fuchunwan", "qiankai"],
      baseRegionId: "qiantang",
    });
    expect(cellsOf(row)).toEqual([
      "qiantang 71.5 COMPARABLE",
      "fuchunwan 52.5 NOT_COMPARABLE PERIOD_DIFFERS SUB_AREA",
      "qiankai 84.94 NOT_COMPARABLE PERIOD_DIFFERS SUB_AREA",
    ]);
  });

  it("says so of 钱塘 where the zones' period is asked", () => {
    const row = compareRow(SEEDS, { rows: [MADE], regionIds: ["qiantang", "fuchunwan"], period: JAN_MAY_2023 });
    expect(cellsOf(row)).toEqual([
      "qiantang 71.5 NOT_COMPARABLE PERIOD_DIFFERS",
      "fuchunwan 52.5 WITH_CAUTION SUB_AREA",
    ]);
  });

  it("never takes the 84.94 % of manufacturing for fixed-asset investment", () => {
    const row = compareRow([qiankaiMade], { regionIds: ["qiankai", "yuhang"] });
    expect(cellsOf(row)).toEqual(["qiankai NOT_STATED", "yuhang NOT_STATED"]);
  });

  it("sets 拱墅's yearly target beside 钱塘's actual with every reason, and ranks nothing", () => {
    const row = compareRow(SEEDS, { rows: [MADE], regionIds: ["gongshu", "qiantang"], baseRegionId: "qiantang" });
    expect(cellsOf(row)).toEqual([
      "gongshu 10 NOT_COMPARABLE STATUS_DIFFERS PERIOD_DIFFERS BASIS_DIFFERS BOUND_ONLY",
      "qiantang 71.5 COMPARABLE",
    ]);
    expect(row.ranking).toBeNull();
  });
});

describe("compareFigures(request, data)", () => {
  const three = [
    aFigure({ regionId: "gongshu", amount: "6.58" }),
    aFigure({ regionId: "xiaoshan", amount: "6.61" }),
    aFigure({ regionId: "fuyang", amount: "31.8" }),
  ];

  it("ranks what is comparable, and takes differences in percentage points", () => {
    expect(cellsOf(compareRow(three, { baseRegionId: "gongshu" }))).toEqual([
      "gongshu 6.58 COMPARABLE #3",
      "xiaoshan 6.61 COMPARABLE #2 Δ0.03 percentage_point",
      "qiantang NOT_STATED",
      "yuhang NOT_STATED",
      "fuyang 31.8 COMPARABLE #1 Δ25.22 percentage_point",
    ]);
  });

  it("ranks by what is displayed", () => {
    const { ranking } = compareRow(three, { rows: [{ ...FAI, quantum: "0.1" }] });
    expect(ranking?.ranks.map(({ place }) => place)).toEqual([1, 2, 2]);
  });

  it("sets the city beside its districts as a benchmark, never ranked", () => {
    const city = aFigure({ regionId: "hangzhou", amount: "8" });
    const row = compareRow([...three, city], { regionIds: ["gongshu", "fuyang"], benchmarkRegionId: "hangzhou" });
    expect(cellsOf(row)).toEqual([
      "gongshu 6.58 COMPARABLE #2 Δ-1.42 percentage_point",
      "fuyang 31.8 COMPARABLE #1 Δ23.8 percentage_point",
      "hangzhou 8 WITH_CAUTION DIVISION_LEVEL_DIFFERS",
    ]);
  });

  it("takes no difference of levels to the city", () => {
    const levels = [aLevel("13.7"), aLevel("990", { regionId: "hangzhou" })];
    const rows = [{ ...FAI, measure: "level" as const }];
    const row = compareRow(levels, { rows, regionIds: ["fuyang"], benchmarkRegionId: "hangzhou" });
    expect(cellsOf(row)).toEqual([
      "fuyang 1370000000 COMPARABLE",
      "hangzhou 99000000000 NOT_COMPARABLE DIVISION_LEVEL_DIFFERS",
    ]);
  });

  it("takes a quotient of levels only", () => {
    const levels = [aLevel("13.7"), aLevel("27.4", { regionId: "xiaoshan" })];
    const request = { regionIds: ["fuyang", "xiaoshan"], baseRegionId: "fuyang" };
    const row = compareRow(levels, { ...request, rows: [{ ...FAI, measure: "level" }] });
    expect(row.cells[1]?.difference).toMatchObject({ amount: "1370000000", unit: "CNY", ratio: "2" });
    expect(compareRow(three, request).cells[1]?.difference?.ratio).toBeNull();
  });

  it.each<[string, Observation["comparator"], Observation["comparator"], string | undefined]>([
    ["at least, of a lower bound over a value", "ge", "eq", "ge"],
    ["more than, of 超 over a value", "gt", "eq", "gt"],
    ["at least, of a value over an upper bound", "eq", "le", "ge"],
    ["nothing, of a value over a lower bound", "eq", "ge", undefined],
    ["nothing, of an upper bound over a value", "le", "eq", undefined],
    ["nothing, of two bounds", "ge", "ge", undefined],
    ["nothing, of 约", "approx", "eq", undefined],
  ])("says %s", (_, comparator, baseComparator, expected) => {
    const figures = [
      aFigure({ amount: "20", comparator }),
      aFigure({ regionId: "xiaoshan", amount: "15", comparator: baseComparator }),
    ];
    const row = compareRow(figures, { regionIds: ["fuyang", "xiaoshan"], baseRegionId: "xiaoshan" });
    expect(row.cells[0]?.difference?.comparator).toBe(expected);
    expect(row.ranking).toBeNull();
  });

  it("notes an inferred period on the difference that it allows", () => {
    const figures = [aFigure({ periodInferred: true }), aFigure({ regionId: "xiaoshan", amount: "6.61" })];
    const row = compareRow(figures, { regionIds: ["fuyang", "xiaoshan"], baseRegionId: "xiaoshan" });
    expect(row.cells[0]).toMatchObject({ rank: null, difference: { amount: "25.19", notes: ["PERIOD_INFERRED"] } });
  });

  it("shows both values of a conflict, the better source first", () => {
    const flags = ["SOURCE_CONFLICT"];
    const news = aFigure({ amount: "2", sourceRank: 6, flags });
    const bureau = aFigure({ amount: "1.2", sourceRank: 1, flags });
    const [cell] = compareRow([news, bureau], { regionIds: ["fuyang"] }).cells;
    expect(cell).toMatchObject({ figure: bureau, alternatives: [news], verdict: "WITH_CAUTION" });
  });

  it("carries the flags that are no reasons as notes", () => {
    const row = compareRow([aFigure({ flags: ["NAMED_AS_NEW_AREA", "SOURCE_CONFLICT"] })], { regionIds: ["fuyang"] });
    expect(row.cells[0]?.notes).toEqual(["NAMED_AS_NEW_AREA"]);
  });

  it("never lets a platform's or a project set's figure stand for a place", () => {
    const sets = [aFigure({ scope: "carrier", entity: "平台" }), aFigure({ scope: "project_set", entity: "签约项目" })];
    expect(cellsOf(compareRow(sets, { regionIds: ["fuyang"] }))).toEqual(["fuyang NOT_STATED"]);
  });

  it("compares zones among themselves where only zones are asked", () => {
    const row = compareRow(SEEDS, { rows: [MADE], regionIds: ["fuchunwan", "qiankai"], baseRegionId: "fuchunwan" });
    expect(cellsOf(row)).toEqual([
      "fuchunwan 52.5 COMPARABLE #2",
      "qiankai 84.94 COMPARABLE #1 Δ32.44 percentage_point",
    ]);
    expect(row.periodChoice).toBe("SHARED_BY_MOST");
  });

  it("throws on an indicator or a region that nobody knows", () => {
    expect(() => compareRow([], { rows: [{ ...FAI, indicator: "gpd" }] })).toThrow(/gpd/);
    expect(() => compareRow([], { regionIds: ["atlantis"] })).toThrow(/atlantis/);
  });
});
