import type { ComparedRow } from "../../core/comparison/compared-row.ts";
import type { ComparisonData, ComparisonRequest } from "../../core/comparison/request.ts";
import { compareFigures } from "../../core/comparison.ts";
import type { Observation } from "../../core/observation.ts";
import { createYears } from "../../core/period.ts";
import { aFigure, anIndicator, EVENTS, JAN_MAR_2023, REGIONS } from "./samples.ts";

export const FIVE = ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"];
const manufacturing = { indicator: "manufacturing-investment" };

/** What the seeds state of investment growth. */
export const fuyang = aFigure({ regionId: "fuyang", amount: "31.8" });
export const fuyangRank = aFigure({
  measure: "rank",
  amount: "1",
  baseUnit: "rank",
  of: { measure: "growth_rate", universe: "杭州市" },
});
export const qiankai = aFigure({ regionId: "qiankai", scope: "subarea", amount: "53.93" });
export const qiankaiMade = aFigure({ ...manufacturing, regionId: "qiankai", scope: "subarea", amount: "84.94" });
const fuchunwanMade = aFigure({ ...manufacturing, regionId: "fuchunwan", scope: "subarea", amount: "52.5" });
const qiantangMade = aFigure({ ...manufacturing, regionId: "qiantang", amount: "71.5", period: JAN_MAR_2023 });
const gongshuTarget = aFigure({
  ...manufacturing,
  regionId: "gongshu",
  amount: "10",
  status: "target",
  comparator: "ge",
  basis: "annual_average",
  period: createYears(2022, 2023),
});
export const SEEDS = [fuyang, fuyangRank, qiankai, qiankaiMade, fuchunwanMade, qiantangMade, gongshuTarget];

export const FAI = { indicator: "fixed-asset-investment", measure: "growth_rate" } as const;
export const MADE = { ...manufacturing, measure: "growth_rate" } as const;

export function compareRow(
  observations: readonly Observation[],
  fields: Partial<ComparisonRequest> = {},
  data: Partial<ComparisonData> = {},
): ComparedRow {
  const indicators = [
    anIndicator(),
    anIndicator({ key: "manufacturing-investment", partOf: "fixed-asset-investment" }),
  ];
  const [row] = compareFigures(
    { rows: [FAI], regionIds: FIVE, ...fields },
    { observations, indicators, regionVersions: REGIONS, events: EVENTS, ...data },
  );
  if (!row) throw new Error("a row was asked for");
  return row;
}

/** The cells as lines of "region figure-or-gap verdict reasons #rank Δdifference". */
export function cellsOf({ cells }: ComparedRow): string[] {
  return cells.map(({ regionId, figure, gap, verdict, reasons, rank, difference }) =>
    [
      regionId,
      figure?.amount ?? gap?.code,
      ...(verdict ? [verdict] : []),
      ...reasons.map(({ code }) => code),
      ...(rank ? [`#${rank.place}`] : []),
      ...(difference
        ? [`Δ${difference.comparator === "eq" ? "" : difference.comparator}${difference.amount} ${difference.unit}`]
        : []),
    ].join(" "),
  );
}
