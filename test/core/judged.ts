import type { Reference } from "../../core/comparability/reference.ts";
import { checkComparability } from "../../core/comparability.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import { anIndicator, EVENTS, JAN_MAY_2023, REGIONS } from "./samples.ts";

/** The reference of growth of whole districts, January–May 2023. */
export const GROWTH: Reference = {
  indicator: "fixed-asset-investment",
  measure: "growth_rate",
  status: "actual",
  scope: "district",
  period: JAN_MAY_2023,
  basis: "yoy",
  priceBasis: null,
  definition: null,
  baseUnit: "percent",
  of: null,
  divisionLevel: "county",
};
const LEVEL: Reference = { ...GROWTH, measure: "level", basis: null, baseUnit: "CNY" };

/** The verdict and its reasons in one line; the reference is of growth or of levels as the figure is. */
export function judged(
  figure: Observation,
  reference: Partial<Reference> = {},
  indicator: Partial<Indicator> = {},
): string {
  const { verdict, reasons } = checkComparability(
    figure,
    { ...(figure.measure === "level" ? LEVEL : GROWTH), ...reference },
    { indicator: anIndicator(indicator), regionVersions: REGIONS, events: EVENTS },
  );
  return [verdict, ...reasons.map(({ code }) => code)].join(" ");
}
