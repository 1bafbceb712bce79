import type { DecimalText } from "../decimal.ts";
import { compareDecimals, subtract } from "../decimal.ts";
import type { Direction } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import type { Comparator } from "../statement.ts";

/** What a target asks of its actual. */
export type Demand = "ge" | "gt" | "le" | "lt";

/** Why nothing is said about a target. */
export type UndemandingReason = "DIRECTION_NEITHER" | "APPROXIMATE_TARGET";

/**
 * Returns what a target asks: its comparator, or, without one, at least where more is better and at most where less is.
 *
 * A rank is the better the smaller, whatever is ranked.
 */
export function findDemand({ comparator, measure }: Observation, direction: Direction): Demand | UndemandingReason {
  if (comparator.startsWith("approx")) return "APPROXIMATE_TARGET";
  if (comparator === "ge" || comparator === "gt" || comparator === "le" || comparator === "lt") return comparator;
  if (measure === "rank" || direction === "less-is-better") return "le";
  return direction === "more-is-better" ? "ge" : "DIRECTION_NEITHER";
}

/** Whether an actual meets the demand; null where the actual is itself a bound that leaves it open. */
export function isDemandMet(
  actual: Pick<Observation, "amount" | "comparator">,
  demand: Demand,
  target: DecimalText,
): boolean | null {
  const upward = demand === "ge" || demand === "gt";
  const [comparator, amount, wanted] = upward
    ? [actual.comparator, actual.amount, target]
    : [mirror(actual.comparator), subtract("0", actual.amount), subtract("0", target)];
  return isFloorMet(comparator, compareDecimals(amount, wanted), demand === "gt" || demand === "lt");
}

/** `order` is that of the actual against the floor. */
function isFloorMet(comparator: Comparator, order: -1 | 0 | 1, isStrict: boolean): boolean | null {
  const reaches = order === 1 || (order === 0 && !isStrict);
  switch (comparator) {
    case "eq":
      return reaches;
    case "ge":
      return reaches || null;
    case "gt":
      return order >= 0 || null;
    case "le":
      return reaches ? null : false;
    case "lt":
      return order === 1 ? null : false;
    default:
      return null;
  }
}

const MIRRORED: Partial<Record<Comparator, Comparator>> = { ge: "le", gt: "lt", le: "ge", lt: "gt" };

function mirror(comparator: Comparator): Comparator {
  return MIRRORED[comparator] ?? comparator;
}
