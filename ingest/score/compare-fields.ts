import { compareDecimals } from "../../core/decimal.ts";
import type { Statement, StatementOf } from "../../core/statement.ts";

export const SCORED_FIELDS = [
  "place",
  "placeStated",
  "scope",
  "entity",
  "indicator",
  "measure",
  "of",
  "status",
  "comparator",
  "value",
  "unit",
  "baseValue",
  "baseUnit",
  "period",
  "periodInferred",
  "basis",
] as const;
export type ScoredField = (typeof SCORED_FIELDS)[number];

/** What a strictly right statement has right. */
export const STRICT_FIELDS = ["place", "indicator", "measure", "status", "comparator", "baseValue", "period"] as const;

type Compared = Pick<Statement, Exclude<ScoredField, "indicator"> | "indicatorName">;

/** Returns whether two statements say the same in a field. */
export function isSameField(field: ScoredField, a: Compared, b: Compared): boolean {
  switch (field) {
    case "indicator":
      return canonicalName(a.indicatorName) === canonicalName(b.indicatorName);
    case "status":
      return (a.status === "actual") === (b.status === "actual");
    case "baseValue":
      return isSameNumber(a.baseValue, b.baseValue);
    case "value":
      return isSameNumber(a.value, b.value) || isSameNumber(a.baseValue, b.baseValue);
    case "period":
      return a.period?.start === b.period?.start && a.period?.end === b.period?.end;
    case "of":
      return JSON.stringify(listOf(a.of)) === JSON.stringify(listOf(b.of));
    default:
      return a[field] === b[field];
  }
}

function isSameNumber(a: string, b: string): boolean {
  const isDecimal = (text: string) => /^-?\d+(?:\.\d+)?$/.test(text);
  return isDecimal(a) && isDecimal(b) ? compareDecimals(a, b) === 0 : a === b;
}

function listOf(of: StatementOf | null): (string | number | null)[] | null {
  if (!of) return null;
  const indicator = of.indicator ? canonicalName(of.indicator) : null;
  return [of.measure ?? null, of.universe ?? null, of.size ?? null, of.place ?? null, indicator];
}

/** Names that say the same thing are equal: 规模以上 and 规上; 数, 总, 累计 and 完成 aside; marks and 、 aside. */
export function canonicalName(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll("规模以上", "规上")
    .replaceAll("限额以上", "限上")
    .replaceAll("营业收入", "营收")
    .replaceAll(/数量|总数|个数|[数总]|累计|完成/g, "")
    .replaceAll(/[“”‘’"'「」《》、，,。\s·]/g, "")
    .toLowerCase();
}
