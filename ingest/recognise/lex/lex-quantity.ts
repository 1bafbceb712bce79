import { COMPARATORS, type Comparator } from "../../../core/statement.ts";
import type { Lexicon, Unit } from "../../catalogue/catalogue.ts";
import type { Words } from "../../catalogue/words.ts";
import { parseChineseNumber } from "./chinese-number.ts";
import type { NumberToken, QuantityToken, RankToken, Span } from "./token.ts";

const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/y;
const RANGE = /-+|至|到/y;
const ORDINAL =
  /(第|前)([一二三四五六七八九十]+|\d+)(?:位|名)?(?![\d一二三四五六七八九十个届批次书副产方期阶季年条章节款轮代号])/y;
const SCALE = /[百千万亿]+/y;

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
    { ...high, ...span, value: low, decimal: low, comparator: "ge", number: { start, end } },
    { ...high, ...span, comparator: "le" },
  ];
}

interface Stated {
  readonly text: string;
  readonly number: Span;
  readonly value: string;
}

/** Returns the number with the unit after it and the words of comparison beside them; without a unit it stays a number. */
export function lexUnit({ text, number, value }: Stated, context: NumberContext): Found {
  const found = findUnit(text, number.end, context) ?? findScaledUnit(text, number.end, context);
  if (!found) return { kind: "number", ...number, value };
  const after = findAfter({ text, at: found.end, unit: found.unit }, context.comparators);
  return {
    kind: "quantity",
    start: number.start,
    end: after?.end ?? found.end,
    value,
    decimal: value,
    unitWord: found.word,
    unit: found.unit,
    comparator: after?.comparator ?? found.comparator ?? "eq",
    number,
    quantifier: null,
  };
}

interface FoundUnit {
  readonly unit: Unit;
  readonly word: string;
  readonly end: number;
  readonly comparator: Comparator | null;
}

/** 1600余家, 13.7亿元. */
function findUnit(text: string, at: number, { lexicon, comparators }: NumberContext): FoundUnit | null {
  const between = findWord(text, at, comparators.between);
  const start = between?.end ?? at;
  const unit = lexicon.units.findLongest(text, start);
  return (
    unit && {
      unit: unit.value,
      word: text.slice(start, unit.end),
      end: unit.end,
      comparator: between?.comparator ?? null,
    }
  );
}

/** 1.2万余家, 3亿多元: the word stands between the scale and the unit that are one unit. */
function findScaledUnit(text: string, at: number, { lexicon, comparators }: NumberContext): FoundUnit | null {
  const scale = match(SCALE, text, at);
  const between = scale === null ? null : findWord(text, at + scale.length, comparators.between);
  if (scale === null || between === null) return null;
  const unit = lexicon.units.findLongest(scale + text.slice(between.end, between.end + 8), 0);
  if (!unit || unit.end <= scale.length) return null;
  const end = between.end + unit.end - scale.length;
  return { unit: unit.value, word: scale + text.slice(between.end, end), end, comparator: between.comparator };
}

export function findAfter({ text, at, unit }: { text: string; at: number; unit: Unit }, comparators: ComparatorWords) {
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

/** Returns what a sticky pattern matches at an offset, or null. */
export function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
