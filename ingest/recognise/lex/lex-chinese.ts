import { divide, multiply, roundDecimal } from "../../../core/decimal.ts";
import type { Unit } from "../../catalogue/catalogue.ts";
import { parseChineseNumber } from "./chinese-number.ts";
import { findAfter, lexUnit, match, type NumberContext } from "./lex-quantity.ts";
import type { NumberToken, QuantityToken } from "./token.ts";

const NUMBER = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/y;
const FRACTION =
  /([一二两三四五六七八九十百千万]+)分之([零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)/y;
const TENTHS = /([一二三四五六七八九])成(半)?/y;
const PERCENT: Unit = { word: "%", dimension: "percent", base: "percent", factor: "1" };

/**
 * Returns the quantity that begins at an offset with a Chinese numeral: 六成, 三分之一, 二十三个, 近百家 without its 近.
 * A single digit before a unit (一个, 三项) is grammar more often than a figure, and is none.
 */
export function lexChinese(text: string, start: number, context: NumberContext): QuantityToken | NumberToken | null {
  const share = lexFraction(text, start) ?? lexTenths(text, start);
  if (share) return withAfter(share, text, context);
  const numeral = match(NUMBER, text, start);
  if (numeral === null || (numeral === "百" && text.charAt(start + 1) === "分")) return null; // 几个百分点
  if (numeral.length > 1 && parseChineseNumber(numeral) === null) {
    return { kind: "number", start, end: start + numeral.length, value: "" }; // 三四十家: not 四十
  }
  const quantity = lexNumeral({ text, start, numeral }, context);
  return quantity && (isFigure(numeral) || isBesideWord({ text, start, numeral }, quantity)) ? quantity : null;
}

function isFigure(numeral: string): boolean {
  return numeral.length > 1 || /[百千]/.test(numeral);
}

/** A single digit is a figure where the words beside it count: 两个百分点, 十余家, 近万名. */
function isBesideWord({ text, start, numeral }: Numeral, { unit, comparator }: QuantityToken): boolean {
  if (numeral === "十") return comparator === "approx_above";
  if (numeral === "万") return /[近约]/.test(text.charAt(start - 1));
  return unit.dimension === "percentage_point";
}

interface Numeral {
  readonly text: string;
  readonly start: number;
  readonly numeral: string;
}

/** The unit's own scale is part of the unit: of 三千亿元 the number is 三千; of 一亿二千万元 it is the whole. */
function lexNumeral({ text, start, numeral }: Numeral, context: NumberContext): QuantityToken | null {
  const digits = /亿.+万$/.test(numeral) ? numeral : numeral.replace(/(?<=.)[万亿]+$/, "");
  const value = parseChineseNumber(digits);
  if (value === null) return null;
  const number = { start, end: start + digits.length };
  const found = lexUnit({ text, number, value: String(value) }, context);
  return found.kind === "quantity" ? found : null;
}

function lexFraction(text: string, start: number): QuantityToken | null {
  FRACTION.lastIndex = start;
  const found = FRACTION.exec(text);
  const [below, above] = [parseChineseNumber(found?.[1] ?? ""), parseChineseNumber(found?.[2] ?? "")];
  if (!found || below === null || above === null || below === 0) return null;
  const percent = roundDecimal(divide(multiply(String(above), "100"), String(below)), 6);
  const span = { start, end: start + found[0].length };
  const stated = below === 100 ? { value: String(above), unitWord: "%" } : { value: `${above}/${below}`, unitWord: "" };
  return {
    kind: "quantity",
    ...span,
    ...stated,
    decimal: percent,
    unit: PERCENT,
    comparator: "eq",
    number: span,
    quantifier: null,
  };
}

function lexTenths(text: string, start: number): QuantityToken | null {
  TENTHS.lastIndex = start;
  const found = TENTHS.exec(text);
  const digit = parseChineseNumber(found?.[1] ?? "");
  if (!found || digit === null || /^[本绩功长立分]/.test(text.slice(start + found[0].length))) return null;
  const value = found[2] ? `${digit}.5` : String(digit);
  const span = { start, end: start + found[0].length };
  const unit = { ...PERCENT, word: "成", factor: "10" };
  return {
    kind: "quantity",
    ...span,
    value,
    decimal: value,
    unitWord: "成",
    unit,
    comparator: "eq",
    number: span,
    quantifier: null,
  };
}

function withAfter(token: QuantityToken, text: string, { comparators }: NumberContext): QuantityToken {
  const after = findAfter({ text, at: token.end, unit: token.unit }, comparators);
  return after ? { ...token, end: after.end, comparator: after.comparator } : token;
}
