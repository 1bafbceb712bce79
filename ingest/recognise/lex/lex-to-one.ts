import type { Unit } from "../../catalogue/catalogue.ts";
import { sliceLead } from "./slice-lead.ts";
import type { QuantityToken } from "./token.ts";

/** 2.05:1; or 2.32 alone, where no unit follows but the next verb or the end of the clause. */
const RATIO = /(\d+\.\d+)(?:[:∶]1(?![\d.:∶])|(?=[,。;(]|缩小|扩大|下降|降|提高|上升|优化|调整|变))/y;
const TIMES: Unit = { word: "倍", dimension: "times", base: "times", factor: "1" };

/** 城乡居民收入比由上年同期的2.05:1下降为2.02:1: between the name and its figures stand but times and verbs. */
const NAMED =
  /[入资生桩贷护床]比(?:值|例)?(?:\([^()]{1,16}\))?(?:[\d.:∶年由从的再已降变为到至达是,、]|上年|去年|同期|持续|进一步|逐步|有所|缩小|扩大|下降|提高|上升|优化|调整)*$/;

/** Returns the ratio to one (2.05:1) that begins at an offset, as times; null where no name of a ratio stands before it. */
export function lexToOne(text: string, start: number): QuantityToken | null {
  RATIO.lastIndex = start;
  const found = RATIO.exec(text);
  if (!found || !NAMED.test(sliceLead(text, start))) return null;
  const [whole, value = ""] = found;
  const number = { start, end: start + value.length };
  const stated = { value, decimal: value, unitWord: "", unit: TIMES, comparator: "eq" } as const;
  return { kind: "quantity", start, end: start + whole.length, ...stated, number, quantifier: null };
}
