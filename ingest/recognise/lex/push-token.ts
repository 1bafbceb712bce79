import type { Comparator } from "../../../core/statement.ts";
import type { QuantityToken, TimeToken, Token, TokenOf } from "./token.ts";

/** Adds a token, joined with the one before it where both are one: 超过 and 3000家, 去年 and 上半年, 富阳 and 全区. */
export function pushToken(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (token.kind === "quantity" && last?.kind === "comparator" && last.end === token.start) {
    tokens[tokens.length - 1] = joinComparator(last, token);
  } else if (token.kind === "time" && last?.kind === "time" && isWithin(last, token)) {
    tokens[tokens.length - 1] = { ...token, start: last.start, within: last.time, isGoal: last.isGoal || token.isGoal };
  } else if (token.kind === "own-place" && last?.kind === "place" && last.end === token.start) {
    tokens[tokens.length - 1] = { ...last, end: token.end }; // 富阳全区 is 富阳
  } else {
    tokens.push(token);
  }
}

const SIGNED = new Set(["percent", "percentage_point", "money"]);

/** Returns a token with the sign before it, where that is one (-3.2%, 负3.2%, +1.2%) and not the dash of a range or a name. */
export function withSign(text: string, token: Token, last: Token | undefined): Token {
  if (token.kind !== "quantity" || token.number.start !== token.start || !SIGNED.has(token.unit.dimension))
    return token;
  const start = token.start - 1;
  const sign = text.charAt(start);
  const isSign = sign === "负" || (/[-+]/.test(sign) && !/[-+A-Za-z\d]/.test(text.charAt(start - 1)));
  const isAfterFigure = last?.end === start && /^(?:quantity|number|time)$/.test(last.kind);
  if (!isSign || isAfterFigure) return token;
  if (sign === "+") return { ...token, start };
  return { ...token, start, value: `-${token.value}`, decimal: `-${token.decimal}` };
}

/** The words before a number belong to it; where words stand on both sides (超过3000家以上), those after it decide. */
function joinComparator({ start, comparator }: TokenOf<"comparator">, token: QuantityToken): QuantityToken {
  const stated: Comparator = token.comparator === "eq" ? comparator : token.comparator;
  return { ...token, start, comparator: stated };
}

const YEARS = new Set(["relative-year", "year"]);
const PARTS_OF_YEAR = new Set(["half", "quarters", "whole-year", "months", "end-of-month", "end-of-year", "date"]);

/** 去年上半年, 2023年的一季度: the first names the year of the second. */
function isWithin(first: TimeToken, second: TimeToken): boolean {
  const open = "year" in second.time ? second.time.year === null : true;
  return second.start - first.end <= 1 && YEARS.has(first.time.form) && PARTS_OF_YEAR.has(second.time.form) && open;
}
