import { SSF } from "@e965/xlsx";
import type { DecimalText } from "../../../core/decimal.ts";
import { formatDecimal, multiply, parseDecimal } from "../../../core/decimal.ts";
import type { DigitPattern, FormatSection, NumberFormat } from "./parse-number-format.ts";
import { isSerial, showDate } from "./show-date.ts";
import { showGeneral } from "./show-general.ts";

/** A number as a person sees it. */
export interface ShownNumber {
  /** Trimmed; empty where the format shows nothing. */
  readonly text: string;
  /** The number that is shown, with its places and its sign even where only a colour tells it: "-5.00" of "(5.00)". Null of a date or words. */
  readonly value: DecimalText | null;
}

/** Returns the decimal that Excel shows of a stored double: fifteen digits, so that 8.8499999999999979 is 8.85. */
export function roundToShownDigits(stored: number): DecimalText {
  const digits = stored.toPrecision(15);
  if (digits.includes("e") || !digits.includes(".")) return parseDecimal(digits);
  const bare = digits.replace(/\.?0+$/, "");
  return bare === "-0" ? "0" : bare;
}

/** Returns a stored number as its format shows it, rounded half away from zero on the decimal text: 8.85 is 8.9 with 0.0. */
export function showNumber(stored: number, format: NumberFormat, startsIn1904 = false): ShownNumber {
  const { section, isSigned } = chooseSection(format.sections, stored);
  const decimal = roundToShownDigits(stored);
  const sign = stored < 0 ? "-" : "";
  switch (section.body.kind) {
    case "number":
      return showDigits(decimal, section.body, isSigned ? sign : "");
    case "date":
      if (!isSerial(stored)) return showGeneral(decimal);
      return { text: showDate(stored, section.body.parts, startsIn1904).trim(), value: null };
    case "literal":
      return { text: section.body.text.trim(), value: null };
    case "other":
      return showByLibrary(stored, format) ?? showGeneral(decimal);
    default:
      return wrap(showGeneral(isSigned ? decimal : decimal.replace("-", "")), section.body, decimal);
  }
}

/** Null where the code is none that Excel would take. */
function showByLibrary(stored: number, { code }: NumberFormat): ShownNumber | null {
  try {
    return { text: String(SSF.format(code, stored)).trim(), value: null };
  } catch {
    return null; // The library throws plain errors at codes that it cannot read; the number itself is sound.
  }
}

interface Choice {
  readonly section: FormatSection;
  /** Must a minus be written: the section is not one for what is below zero. */
  readonly isSigned: boolean;
}

const GENERAL: FormatSection = { condition: null, body: { kind: "general", prefix: "", suffix: "" } };

function chooseSection(sections: readonly FormatSection[], stored: number): Choice {
  const numeric = sections.slice(0, 3).filter(({ body }) => body.kind !== "text" || sections.length === 1);
  if (numeric.some(({ condition }) => condition !== null)) {
    const section = numeric.find(({ condition }) => condition === null || isMet(condition, stored));
    return { section: section ?? numeric.at(-1) ?? GENERAL, isSigned: true };
  }
  const at = stored > 0 ? 0 : stored < 0 ? 1 : 2;
  return { section: numeric[at] ?? numeric[0] ?? GENERAL, isSigned: at !== 1 || numeric[1] === undefined };
}

function isMet({ operator, bound }: NonNullable<FormatSection["condition"]>, stored: number): boolean {
  if (operator === "=") return stored === bound;
  if (operator === "<>") return stored !== bound;
  const isOnSide = operator.startsWith("<") ? stored < bound : stored > bound;
  return isOnSide || (operator.endsWith("=") && stored === bound);
}

interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

function showDigits(
  decimal: DecimalText,
  body: Affixes & { readonly pattern: DigitPattern },
  sign: string,
): ShownNumber {
  const { pattern } = body;
  const size = decimal.replace("-", "");
  const rounded = roundPlaces(pattern.shift === 0 ? size : multiply(size, power(pattern.shift)), pattern.places);
  const [integer = "0", fraction = ""] = rounded.split(".");
  const kept = fraction.slice(0, Math.max(pattern.minPlaces, fraction.replace(/0+$/, "").length));
  const point = pattern.places > 0 && (kept !== "" || pattern.minPlaces > 0) ? "." : "";
  const text = `${sign}${body.prefix}${layOut(integer, pattern)}${point}${kept}${body.suffix}`.trim();
  if (!/\d/.test(text)) return { text, value: null }; // "-"?? shows a dash for 0
  const value = `${integer}${kept === "" ? "" : `.${kept}`}`;
  return { text, value: decimal.startsWith("-") && /[1-9]/.test(value) ? `-${value}` : value };
}

/** As formatDecimal, quickly for what has at most fifteen digits: the last one that stays goes up where the next is 5 or more. */
function roundPlaces(size: DecimalText, places: number): string {
  const [integer = "0", fraction = ""] = size.split(".");
  if (fraction.length <= places) return places === 0 ? integer : `${integer}.${fraction.padEnd(places, "0")}`;
  const kept = integer + fraction.slice(0, places);
  if (kept.length > 15) return formatDecimal(size, places);
  const isUp = fraction.charCodeAt(places) >= FIVE;
  const digits = (isUp ? String(Number(kept) + 1) : kept).padStart(kept.length, "0");
  const point = digits.length - places;
  return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

const FIVE = 53;

function layOut(integer: string, { minInteger, isGrouped }: DigitPattern): string {
  const digits = (integer === "0" ? "" : integer).padStart(minInteger, "0");
  return isGrouped ? digits.replaceAll(/\B(?=(\d{3})+$)/g, ",") : digits;
}

function power(shift: number): DecimalText {
  return shift >= 0 ? `1${"0".repeat(shift)}` : `0.${"0".repeat(-shift - 1)}1`;
}

function wrap(shown: ShownNumber, { prefix, suffix }: Affixes, decimal: DecimalText): ShownNumber {
  const isNegated = decimal.startsWith("-") && shown.value !== null && !shown.value.startsWith("-");
  const value = isNegated && shown.value !== "0" ? `-${shown.value}` : shown.value;
  return { text: `${prefix}${shown.text}${suffix}`.trim(), value };
}
