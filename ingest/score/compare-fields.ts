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

/** Returns whether two names of indicators say the same thing. */
export type NameComparison = (a: string, b: string) => boolean;

/** Returns whether the label and the prediction of a pair say the same in a field. */
export function isSameField(
  field: ScoredField,
  { label: a, prediction: b }: { readonly label: Compared; readonly prediction: Compared },
  isSameName: NameComparison = isSameWording,
): boolean {
  switch (field) {
    case "indicator":
      return isSameName(a.indicatorName, b.indicatorName);
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

/** Returns whether two names are the same words, but for those that change nothing. */
export function isSameWording(a: string, b: string): boolean {
  return canonicalName(a) === canonicalName(b);
}

/**
 * Returns a comparison by which names are also the same where the catalogue knows both as one indicator: an entry's name
 * and its aliases. A name that two entries share is of neither.
 */
export function createNameComparison(
  indicators: Iterable<{ readonly key: string; readonly nameZh: string; readonly aliases: readonly string[] }>,
): NameComparison {
  const keys = new Map<string, string | null>();
  for (const { key, nameZh, aliases } of indicators) {
    for (const name of [nameZh, ...aliases].map(canonicalName))
      keys.set(name, keys.has(name) && keys.get(name) !== key ? null : key);
  }
  return (a, b) => {
    const key = keys.get(canonicalName(a)) ?? null;
    return isSameWording(a, b) || (key !== null && key === keys.get(canonicalName(b)));
  };
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
