import { describe, expect, it } from "vitest";
import type { Observation } from "../../core/observation.ts";
import { createMonths } from "../../core/period.ts";
import { aFigure, JAN_MAY_2023, YEAR_2023 } from "./samples.ts";
import { cellsOf, compareRow, FAI, FIVE } from "./seed-figures.ts";

describe("compareFigures(request, data): the reference", () => {
  const at = (regionId: string, month: number, fields: Partial<Observation> = {}) =>
    aFigure({
      regionId,
      amount: `${month}`,
      id: `${regionId}-${month}`,
      period: createMonths(2023, { from: 1, to: month }, "ytd"),
      ...fields,
    });

  it.each<[string, Observation[], string, string]>([
    [
      "the latest that most share",
      [at("gongshu", 3), at("xiaoshan", 3), at("fuyang", 3), at("gongshu", 6)],
      "2023-03-31",
      "SHARED_BY_MOST",
    ],
    [
      "the later of two that most share",
      [3, 5].flatMap((month) => [at("gongshu", month), at("xiaoshan", month), at("fuyang", month)]),
      "2023-05-31",
      "SHARED_BY_MOST",
    ],
    [
      "what some share, where none is shared by most",
      [at("gongshu", 3), at("xiaoshan", 3), at("fuyang", 6)],
      "2023-03-31",
      "SHARED_BY_SOME",
    ],
    ["the latest, where none is shared", [at("gongshu", 3), at("xiaoshan", 5)], "2023-05-31", "LATEST"],
    [
      "that of actuals, not of later targets",
      [at("gongshu", 3), at("xiaoshan", 12, { status: "target" })],
      "2023-03-31",
      "LATEST",
    ],
    [
      "that of districts, not of their zones",
      [at("gongshu", 3), at("qiankai", 5, { scope: "subarea" })],
      "2023-03-31",
      "LATEST",
    ],
  ])("chooses %s", (_, figures, end, periodChoice) => {
    const row = compareRow(figures, { regionIds: [...FIVE, "qiankai"] });
    expect([row.reference.period?.end, row.periodChoice]).toEqual([end, periodChoice]);
  });

  it("takes the nearest figure where the reference's period is missing, and says so", () => {
    const figures = [at("gongshu", 5), at("xiaoshan", 5), at("fuyang", 3), at("fuyang", 4), at("fuyang", 12)];
    expect(cellsOf(compareRow(figures, { regionIds: ["gongshu", "xiaoshan", "fuyang"] }))[2]).toBe(
      "fuyang 4 NOT_COMPARABLE PERIOD_DIFFERS",
    );
  });

  it("takes the month alone only where nothing is cumulated, and says so", () => {
    const may = aFigure({ amount: "7", period: createMonths(2023, { from: 5, to: 5 }, "month") });
    const cumulated = aFigure({ regionId: "xiaoshan", amount: "9" });
    expect(cellsOf(compareRow([may, cumulated], { regionIds: ["fuyang", "xiaoshan"], period: JAN_MAY_2023 }))).toEqual([
      "fuyang 7 NOT_COMPARABLE ACCUMULATION_DIFFERS",
      "xiaoshan 9 COMPARABLE",
    ]);
    const [cell] = compareRow([may, aFigure()], { regionIds: ["fuyang"], period: JAN_MAY_2023 }).cells;
    expect(cell).toMatchObject({ figure: { amount: "31.8" }, alternatives: [may] });
  });

  it("sets targets beside targets where the row asks for them", () => {
    const target = { status: "target", comparator: "ge", period: YEAR_2023 } as const;
    const figures = [
      aFigure({ amount: "10", ...target }),
      aFigure({ regionId: "xiaoshan", amount: "8", ...target }),
      ...three2023(),
    ];
    const row = compareRow(figures, { rows: [{ ...FAI, status: "target" }], regionIds: ["fuyang", "xiaoshan"] });
    expect(cellsOf(row)).toEqual(["fuyang 10 WITH_CAUTION BOUND_ONLY", "xiaoshan 8 WITH_CAUTION BOUND_ONLY"]);
  });

  it("sets the usual basis against the odd one", () => {
    const figures = [aFigure({ regionId: "gongshu", basis: "pop" }), aFigure({ regionId: "xiaoshan" }), aFigure()];
    expect(cellsOf(compareRow(figures, { regionIds: ["gongshu", "xiaoshan", "fuyang"] }))[0]).toBe(
      "gongshu 31.8 NOT_COMPARABLE BASIS_DIFFERS",
    );
  });
});

function three2023(): Observation[] {
  return ["fuyang", "xiaoshan"].map((regionId) => aFigure({ regionId, amount: "3" }));
}
