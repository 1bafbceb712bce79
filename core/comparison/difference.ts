import { isGrowth } from "../comparability/places.ts";
import { compareDecimals, divide, subtract } from "../decimal.ts";
import type { Observation } from "../observation.ts";
import type { Reason } from "../reasons.ts";
import { allowsDifference, allowsRatio, findNotedReasons } from "../reasons.ts";
import type { Comparator } from "../statement.ts";
import type { Difference } from "./compared-row.ts";

/** A cell as far as it decides a difference. */
export interface DifferingCell {
  readonly regionId: string;
  readonly isBenchmark: boolean;
  readonly figure: Observation | null;
  readonly reasons: readonly Reason[];
}

/** Returns the cell's figure minus the base's, or null where the reasons of either, or two bounds, forbid it. */
export function computeDifference(cell: DifferingCell, base: DifferingCell): Difference | null {
  if (cell.figure === null || base.figure === null || cell.regionId === base.regionId) return null;
  if (cell.figure.baseUnit !== base.figure.baseUnit || cell.figure.measure === "rank") return null;
  const comparator = combineBounds(cell.figure.comparator, base.figure.comparator);
  const reasons = [cell, base].flatMap(findForbidding);
  if (comparator === null || !allowsDifference(reasons)) return null;
  return {
    againstRegionId: base.regionId,
    amount: subtract(cell.figure.amount, base.figure.amount),
    unit: cell.figure.baseUnit === "percent" ? "percentage_point" : cell.figure.baseUnit,
    comparator,
    ratio:
      comparator === "eq" && allowsRatio(reasons, cell.figure.measure) ? divideLevels(cell.figure, base.figure) : null,
    notes: [...new Set(findNotedReasons(reasons))],
  };
}

/** A bound is judged by `combineBounds`; a benchmark is of another level by nature, which a growth may pass. */
function findForbidding({ figure, reasons, isBenchmark }: DifferingCell): Reason[] {
  const passesLevel = isBenchmark && figure !== null && isGrowth(figure.measure);
  return reasons.filter(({ code }) => code !== "BOUND_ONLY" && !(passesLevel && code === "DIVISION_LEVEL_DIFFERS"));
}

/** At least so much more: of a lower bound over a value, or of a value over an upper bound. Null says nothing. */
function combineBounds(cell: Comparator, base: Comparator): Difference["comparator"] | null {
  if (base === "eq" && (cell === "eq" || cell === "ge" || cell === "gt")) return cell;
  if (cell === "eq" && base === "le") return "ge";
  return cell === "eq" && base === "lt" ? "gt" : null;
}

function divideLevels(cell: Observation, base: Observation): string | null {
  return compareDecimals(base.amount, "0") > 0 ? divide(cell.amount, base.amount) : null;
}
