import type { Unit } from "../../catalogue/catalogue.ts";
import type { QuantityToken, TokenOf } from "./token.ts";

const LIST = /\d+(?:\.\d+)?(?:[:∶]\d+(?:\.\d+)?)+/y;
const PERCENT: Unit = { word: "%", dimension: "percent", base: "percent", factor: "1" };
/** How far behind its name a list may stand: 三次产业结构由上年的16.1:36.9:47.0调整为15.6:37.2:47.2. */
const MAX_GAP = 40;

/** Returns the shares that begin at an offset, one a part; none where the list has not as many numbers as its name has parts. */
export function lexRatios(text: string, start: number, name: TokenOf<"ratio-list"> | null): QuantityToken[] {
  LIST.lastIndex = start;
  const found = name && start - name.end <= MAX_GAP ? LIST.exec(text)?.[0] : undefined;
  const numbers = found?.split(/[:∶]/) ?? [];
  if (!name || numbers.length !== name.parts.length) return [];
  const tokens: QuantityToken[] = [];
  let at = start;
  for (const [index, value] of numbers.entries()) {
    const span = { start: at, end: at + value.length };
    const part = { key: name.parts[index] ?? "", whole: name.whole };
    const stated = { value, decimal: value, unitWord: "", unit: PERCENT, comparator: "eq" } as const;
    tokens.push({ kind: "quantity", ...span, ...stated, number: span, quantifier: null, part });
    at = span.end + 1;
  }
  return tokens;
}
