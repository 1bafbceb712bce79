import { parseDecimal } from "../core/decimal.ts";

/** 全覆盖, 倍增, 三分之一, 百家, 第一: a quantity without a digit. */
const WORDED = /[〇零一二两三四五六七八九十百千万亿半倍翻番全首]/;

/** Marks that may stand inside a printed number: white space, bold, grouping, zero-width characters. */
const INSIDE_NUMBERS = /[\s*_,\u200b\u2060\ufeff]/g;

/**
 * Is a stated value in the words that are quoted for it: one of the numbers in them, whatever its sign.
 *
 * A quote without a digit must say a quantity in words; which one is not read here.
 */
export function isValueQuoted(value: string, quote: string): boolean {
  const numbers = listNumbers(quote);
  if (numbers.length === 0) return WORDED.test(quote);
  const [stated, ...others] = listNumbers(value);
  return stated !== undefined && others.length === 0 && numbers.includes(stated);
}

function listNumbers(text: string): string[] {
  const plain = text.normalize("NFKC").replaceAll(INSIDE_NUMBERS, "");
  return (plain.match(/\d+(\.\d+)?/g) ?? []).map(parseDecimal);
}
