import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparisonRequest } from "../../core/comparison/request.ts";
import { isExactlyStated } from "../../core/comparison/row-figures.ts";
import { compareFigures } from "../../core/comparison.ts";
import type { Observation } from "../../core/observation.ts";
import { aFigure, anIndicator, EVENTS, JAN_MAR_2023, JAN_MAY_2023, REGIONS, YEAR_2023 } from "./samples.ts";

const FLOW = "fixed-asset-investment";
const STOCK = "enterprises";
const COLUMNS = ["fuyang", "gongshu", "qiankai", "hangzhou"];
const catalogue = {
  indicators: [anIndicator(), anIndicator({ key: STOCK, kind: "stock" })],
  regionVersions: REGIONS,
  events: EVENTS,
};

const drawnFigure: fc.Arbitrary<Observation> = fc
  .record({
    indicator: fc.constantFrom(FLOW, FLOW, STOCK),
    regionId: fc.constantFrom(...COLUMNS, "xiaoshan"),
    measure: fc.constantFrom("growth_rate", "growth_rate", "level", "rank"),
    status: fc.constantFrom("actual", "actual", "actual", "target"),
    scope: fc.constantFrom("own", "own", "own", "other"),
    period: fc.constantFrom(
      JAN_MAY_2023,
      JAN_MAY_2023,
      JAN_MAR_2023,
      YEAR_2023,
      { ...JAN_MAY_2023, start: "2023-05-01" },
      null,
    ),
    basis: fc.constantFrom("yoy", "yoy", "pop", null),
    baseUnit: fc.constantFrom("percent", "percent", "CNY"),
    amount: fc.constantFrom("1", "2.5", "31.8"),
    sourceRank: fc.constantFrom(1, 5),
  })
  .map(({ scope, ...fields }) => {
    const own = fields.regionId === "qiankai" ? "subarea" : "district";
    const other = own === "district" ? "subarea" : "district";
    const of = fields.measure === "rank" ? { measure: "growth_rate" as const } : null;
    return aFigure({ ...(fields as Partial<Observation>), of, scope: scope === "own" ? own : other });
  });

const drawnRequest: fc.Arbitrary<ComparisonRequest> = fc.record({
  rows: fc.constantFrom(
    [{ indicator: FLOW, measure: "growth_rate" } as const],
    [
      { indicator: FLOW, measure: "growth_rate", status: "target" } as const,
      { indicator: FLOW, measure: "level" } as const,
    ],
  ),
  regionIds: fc.subarray(COLUMNS, { minLength: 1, maxLength: 2 }),
  period: fc.constantFrom(JAN_MAY_2023, JAN_MAY_2023, JAN_MAR_2023),
  dueOn: fc.constant("2023-07-01"),
});

/** Figures as the store gives them: in one order, each with an id of its own. */
function number(figures: readonly Observation[]): Observation[] {
  return figures.map((figure, at) => ({ ...figure, id: `f${at}` }));
}

describe("isExactlyStated(request, data)", () => {
  it("is true only where figures of other periods, places and measures change nothing", () => {
    let exact = 0;
    const property = fc.property(
      drawnRequest,
      fc.array(drawnFigure, { minLength: 20, maxLength: 60 }),
      (request, drawn) => {
        const observations = number(drawn);
        const { period, rows, regionIds } = request;
        const measures = new Set<string>(["rank", ...rows.map(({ measure }) => measure)]);
        const few = observations.filter((figure) => {
          return (
            figure.period?.end === period?.end && measures.has(figure.measure) && regionIds.includes(figure.regionId)
          );
        });
        if (!isExactlyStated(request, { ...catalogue, observations: few })) return;
        exact += 1;
        const knownGaps = [{ regionId: "fuyang", indicator: FLOW, measure: null, code: "WAITING_FOR_REVIEW" as const }];
        expect(compareFigures(request, { ...catalogue, observations: few })).toEqual(
          compareFigures(request, { ...catalogue, observations, knownGaps }),
        );
      },
    );
    fc.assert(property, { numRuns: 1500, seed: 5 });
    expect(exact).toBeGreaterThan(100);
  });

  const request = { rows: [{ indicator: FLOW, measure: "growth_rate" }], regionIds: ["fuyang", "xiaoshan"] } as const;
  const both = [aFigure(), aFigure({ regionId: "xiaoshan" })];

  it.each<[string, boolean, readonly Observation[], Partial<ComparisonRequest>]>([
    ["every cell has its figure", true, both, { period: JAN_MAY_2023 }],
    ["no period is asked", false, both, {}],
    ["a cell is open", false, both.slice(1), { period: JAN_MAY_2023 }],
    ["a figure starts on another day", false, both, { period: { ...JAN_MAY_2023, start: "2023-05-01" } }],
    [
      "a target might have an actual at another time",
      false,
      both.map((figure) => ({ ...figure, status: "target" })),
      { period: JAN_MAY_2023 },
    ],
    [
      "targets are asked",
      true,
      both.map((figure) => ({ ...figure, status: "target" })),
      { period: JAN_MAY_2023, status: "target" },
    ],
    [
      "there is only a benchmark",
      false,
      both.slice(0, 1),
      { period: JAN_MAY_2023, regionIds: ["fuyang"], benchmarkRegionId: "fuyang" },
    ],
  ])("where %s: %s", (_, expected, observations, asked) => {
    expect(isExactlyStated({ ...request, ...asked }, { ...catalogue, observations })).toBe(expected);
  });
});
