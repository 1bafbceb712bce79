import { divide, roundDecimal } from "../../core/decimal.ts";
import { COMPARATORS, type Comparator } from "../../core/statement.ts";
import type { Lexicon, Unit } from "../catalogue/catalogue.ts";
import type { Words } from "../catalogue/words.ts";
import { parseChineseNumber } from "./chinese-number.ts";
import type { NumberToken, QuantityToken, RankToken, Span } from "./token.ts";

const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const RANGE = /-+|至|到/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/y;
const FRACTION = /([一二两三四五六七八九十百千万]+)分之([一二两三四五六七八九十百]+)/y;
const TENTHS = /([一二三四五六七八九])成(半)?/y;
const ORDINAL =
  /(第|前)([一二三四五六七八九十]+|\d+)(?:位|名)?(?![一二三四五六七八九十个届批次书副产方期阶季年条章节款])/y;
const PERCENT: Unit = { word: "%", dimension: "percent", base: "percent", factor: "1" };

type ComparatorWords = Words["comparators"];
type Found = QuantityToken | NumberToken;

/** What the lexing of numbers needs of the catalogue. */
export interface NumberContext {
  readonly lexicon: Lexicon;
  readonly comparators: ComparatorWords;
}

/** Returns the quantities that begin at an offset with an Arabic digit: one, or the two ends of a range. */
export function lexArabic(text: string, start: number, context: NumberContext): Found[] {
  const first = match(ARABIC, text, start);
  if (first === null) return [];
  const end = start + first.length;
  const range = lexRange(text, { start, end }, context);
  if (range) return range;
  return [lexUnit({ text, number: { start, end }, value: first.replaceAll(",", "") }, context)];
}

/** 6-8亿元 is at least 6 and at most 8; the unit stands once, or after each end (5%-8%). */
function lexRange(text: string, { start, end }: Span, context: NumberContext): QuantityToken[] | null {
  const unitEnd = context.lexicon.units.findLongest(text, end)?.end ?? end;
  const dash = match(RANGE, text, unitEnd);
  const last = dash === null ? null : match(ARABIC, text, unitEnd + dash.length);
  if (dash === null || last === null) return null;
  const number = { start: unitEnd + dash.length, end: unitEnd + dash.length + last.length };
  const high = lexUnit({ text, number, value: last.replaceAll(",", "") }, context);
  if (high.kind !== "quantity" || high.comparator !== "eq") return null;
  const low = text.slice(start, end).replaceAll(",", "");
  if (Number(low) >= Number(high.value)) return null;
  const span = { start, end: high.end };
  return [
    { ...high, ...span, value: low, decimal: low, comparator: "ge" },
    { ...high, ...span, comparator: "le" },
  ];
}

interface Stated {
  readonly text: string;
  readonly number: Span;
  readonly value: string;
}

function lexUnit({ text, number, value }: Stated, { lexicon, comparators }: NumberContext): Found {
  const between = findWord(text, number.end, comparators.between);
  const unit = lexicon.units.findLongest(text, between?.end ?? number.end);
  if (!unit) return { kind: "number", ...number, value };
  const after = findAfter({ text, at: unit.end, unit: unit.value }, comparators);
  return {
    kind: "quantity",
    start: number.start,
    end: after?.end ?? unit.end,
    value,
    decimal: value,
    unitWord: text.slice(between?.end ?? number.end, unit.end),
    unit: unit.value,
    comparator: after?.comparator ?? between?.comparator ?? "eq",
    number,
    quantifier: null,
  };
}

function findAfter({ text, at, unit }: { text: string; at: number; unit: Unit }, comparators: ComparatorWords) {
  const after = findWord(text, at, comparators.after);
  return after ?? (unit.dimension === "duration" ? findWord(text, at, comparators.afterDuration) : null);
}

function findWord(
  text: string,
  at: number,
  lists: ComparatorWords["after"],
): { comparator: Comparator; end: number } | null {
  let found: { comparator: Comparator; end: number } | null = null;
  for (const comparator of COMPARATORS) {
    for (const word of lists[comparator] ?? []) {
      const end = at + word.length;
      if (text.startsWith(word, at) && end > (found?.end ?? at)) found = { comparator, end };
    }
  }
  return found;
}

/**
 * Returns the quantity that begins at an offset with a Chinese numeral: 六成, 三分之一, 二十三个, 近百家 without its 近.
 * A single digit before a unit (一个, 三项) is grammar more often than a figure, and is none.
 */
export function lexChinese(text: string, start: number, context: NumberContext): Found | null {
  const share = lexFraction(text, start) ?? lexTenths(text, start);
  if (share) return withAfter(share, text, context);
  const numeral = match(CHINESE, text, start);
  if (numeral === null || (numeral.length < 2 && !/[百千]/.test(numeral))) return null;
  return lexNumeral({ text, start, numeral }, context);
}

/** The unit's own scale is part of the unit: of 三千亿元 the number is 三千, of 二十万人 it is 二十. */
function lexNumeral(
  { text, start, numeral }: { text: string; start: number; numeral: string },
  context: NumberContext,
) {
  const digits = numeral.replace(/(?<=.)[万亿]+$/, "");
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
  if (!found || below === null || above === null) return null;
  const percent = roundDecimal(divide(String(above * 100), String(below)), 6);
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

/** Returns the place in an order that begins at an offset: 第四, 前30, 第3位. */
export function lexOrdinal(text: string, start: number): RankToken | null {
  ORDINAL.lastIndex = start;
  const found = ORDINAL.exec(text);
  const digits = found?.[2] ?? "";
  const place = /^\d+$/.test(digits) ? Number(digits) : parseChineseNumber(digits);
  if (!found || place === null) return null;
  return {
    kind: "ordinal",
    start,
    end: start + found[0].length,
    place: String(place),
    comparator: found[1] === "前" ? "le" : "eq",
  };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
