import type { Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import { createPoint, createYears } from "../period.ts";
import type { DatedTarget } from "./find-actual.ts";

/**
 * Returns a target of 每年 as one target for each calendar year of its span; any other target as itself.
 *
 * A stock is due at each year's end, a flow and a growth in each year. Empty where no period is stated.
 */
export function splitYears(target: Observation, { kind }: Indicator): DatedTarget[] {
  const { period, basis, measure } = target;
  if (period === null) return [];
  if (basis !== "per_year" && basis !== "each_year") return [{ ...target, period }];
  const yearBasis = measure === "growth_rate" ? "yoy" : null;
  return listYears(period.start, period.end).map((year) => ({
    ...target,
    basis: yearBasis,
    period: kind === "stock" && measure === "level" ? createPoint(`${year}-12-31`) : createYears(year, year),
  }));
}

function listYears(start: string, end: string): number[] {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
