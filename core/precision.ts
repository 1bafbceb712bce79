import type { DecimalText } from "./decimal.ts";
import { compareDecimals, divide, multiply, parseDecimal, roundDecimal } from "./decimal.ts";

/** An amount in the base unit beside the words it was stated in. */
export interface StatedAmount {
  readonly amount: DecimalText;
  readonly statedValue: string;
  readonly statedUnit: string;
  readonly decimals: number;
}

/** Returns how many base units one stated unit is (亿元: 100000000), or null where the words are no plain number or 0. */
export function findFactor({ amount, statedValue }: StatedAmount): DecimalText | null {
  const digits = statedValue.replaceAll(/[,，\s]/g, "");
  if (!/^[-+−]?\d+(\.\d+)?$/.test(digits)) return null;
  const value = parseDecimal(digits.replace("−", "-").replace("+", ""));
  return value === "0" || amount === "0" ? null : divide(amount, value);
}

/** Returns the last place that is stated, in base units: 46.3亿元 is exact to 10000000. Null where it is not known. */
export function findQuantum(stated: StatedAmount): DecimalText | null {
  const factor = findFactor(stated);
  return factor === null ? null : multiply(factor, shiftPoint(stated.decimals));
}

/** Returns the multiple of the quantum that is nearest to the amount, half away from zero. */
export function roundToQuantum(amount: DecimalText, quantum: DecimalText): DecimalText {
  return multiply(roundDecimal(divide(amount, quantum), 0), quantum);
}

/** Is the coarser figure the finer one rounded to the coarser's places in its unit, or equal to it. */
export function isRoundingOf(coarser: StatedAmount, finer: StatedAmount): boolean {
  if (compareDecimals(coarser.amount, finer.amount) === 0) return true;
  const quantum = findQuantum(coarser) ?? borrowQuantum(coarser, finer);
  const fine = findQuantum(finer);
  if (quantum === null || fine === null || compareDecimals(fine, quantum) >= 0) return false;
  return compareDecimals(roundToQuantum(finer.amount, quantum), coarser.amount) === 0;
}

/** A printed 0 has no factor of its own; a figure in the same unit lends it. */
function borrowQuantum(zero: StatedAmount, other: StatedAmount): DecimalText | null {
  const factor = zero.amount === "0" && zero.statedUnit === other.statedUnit ? findFactor(other) : null;
  return factor === null ? null : multiply(factor, shiftPoint(zero.decimals));
}

function shiftPoint(places: number): DecimalText {
  return places === 0 ? "1" : parseDecimal(`0.${"0".repeat(places - 1)}1`);
}
