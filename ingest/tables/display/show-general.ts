import type { DecimalText } from "../../../core/decimal.ts";
import { compareDecimals, parseDecimal, roundDecimal } from "../../../core/decimal.ts";

/** A cell in the format General has room for eleven characters, the point among them and the sign not. */
const ROOM = 11;

/** Returns a decimal as the format General shows it: plain up to eleven characters, with an exponent beyond. */
export function showGeneral(decimal: DecimalText): { readonly text: string; readonly value: DecimalText } {
  const size = decimal.replace("-", "");
  const integer = size.split(".")[0] ?? "0";
  if (size.length <= ROOM && !size.startsWith("0.000")) return { text: decimal, value: decimal };
  if (integer.length <= ROOM && compareDecimals(size, "0.0001") >= 0) {
    const text = roundDecimal(decimal, Math.max(0, ROOM - 1 - integer.length));
    return { text, value: text };
  }
  // The number is stated where a wider column would show it: what is written here is only the shorter form.
  return { text: showExponent(Number(decimal)), value: parseDecimal(decimal) };
}

function showExponent(number: number): string {
  const [digits = "", exponent = "0"] = number.toExponential(5).split("e");
  const power = Number(exponent);
  const shown = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return `${shown}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
