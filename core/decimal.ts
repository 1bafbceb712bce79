import Big from "big.js";

// 40 places are more than any published ratio needs; sums, differences and products are exact whatever this says.
Big.DP = 40;
Big.RM = Big.roundHalfUp; // half away from zero, as GB/T 8170 tables are printed
Big.PE = 1e6;
Big.NE = -1e6;

/** An exact decimal in canonical text: no exponent, no leading `+`, no trailing zeros after the point, never `-0`. */
export type DecimalText = string;

/** Most that are read are their own canonical text. */
const CANONICAL = /^-?[1-9]\d*(?:\.\d*[1-9])?$/;

/** Returns the canonical text of a decimal. Throws where the text is not one. */
export function parseDecimal(text: string): DecimalText {
  if (CANONICAL.test(text)) return text;
  const value = new Big(text);
  return value.eq(0) ? "0" : value.toString();
}

/** Returns a + b, exactly. */
export function add(a: DecimalText, b: DecimalText): DecimalText {
  return parseDecimal(new Big(a).plus(b).toString());
}

/** Returns a − b, exactly. */
export function subtract(a: DecimalText, b: DecimalText): DecimalText {
  return parseDecimal(new Big(a).minus(b).toString());
}

/** Returns a × b, exactly. */
export function multiply(a: DecimalText, b: DecimalText): DecimalText {
  return parseDecimal(new Big(a).times(b).toString());
}

/** Returns a ÷ b to 40 places. Throws where b is 0. */
export function divide(a: DecimalText, b: DecimalText): DecimalText {
  return parseDecimal(new Big(a).div(b).toString());
}

/** Returns −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compareDecimals(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  const [first, second] = [findPlainNumber(a), findPlainNumber(b)];
  if (first === null || second === null) return new Big(a).cmp(b);
  return first === second ? 0 : first < second ? -1 : 1;
}

// Up to 15 digits no two decimals share a double, and doubles keep their order.
const PLAIN = /^-?\d{1,11}(?:\.\d{1,4})?$/;

/** Returns the number that orders a decimal among others that have one; null where its digits may be too many for that. */
export function findPlainNumber(value: DecimalText): number | null {
  return PLAIN.test(value) ? Number(value) : null;
}

/** Returns the decimal rounded half away from zero on its decimal text: 8.85 to one place is 8.9. */
export function roundDecimal(value: DecimalText, places: number): DecimalText {
  return parseDecimal(new Big(value).round(places, Big.roundHalfUp).toString());
}

/** Returns the decimal with exactly this many places, rounded half away from zero: "8.90". */
export function formatDecimal(value: DecimalText, places: number): string {
  return new Big(value).toFixed(places, Big.roundHalfUp);
}

/** Returns how many digits stand after the point of a decimal as it is written: "8.90" has two. */
export function countDecimals(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
