import type { DecimalText } from "./decimal.ts";
import { divide, multiply } from "./decimal.ts";
import { AppError } from "./errors.ts";

/** An exact amount with its unit. */
export interface Quantity {
  readonly amount: DecimalText;
  readonly unit: string;
}

/** What a unit is made of: 亿元 is 100000000 CNY. */
export interface UnitFactor {
  readonly base: string;
  readonly factor: DecimalText;
}

/** Returns the factor of a unit, or null where there is no such unit. */
export type FindUnit = (unit: string) => UnitFactor | null;

/**
 * Returns the quantity in another unit of the same base; powers of ten convert without a rounding error.
 *
 * Throws CANNOT_CONVERT where the bases differ (亿元 and 万人, CNY and USD, % and 个百分点), UNKNOWN_UNIT where a unit is unknown.
 */
export function convert(quantity: Quantity, unit: string, findUnit: FindUnit): Quantity {
  const [from, to] = [requireUnit(quantity.unit, findUnit), requireUnit(unit, findUnit)];
  if (from.base !== to.base) throw new AppError("CANNOT_CONVERT", { from: quantity.unit, to: unit });
  return { amount: divide(multiply(quantity.amount, from.factor), to.factor), unit };
}

function requireUnit(unit: string, findUnit: FindUnit): UnitFactor {
  const factor = findUnit(unit);
  if (!factor) throw new AppError("UNKNOWN_UNIT", { unit });
  return factor;
}
