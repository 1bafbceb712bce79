import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { QuantityToken, TokenOf } from "../lex/token.ts";
import type { Scene } from "../scene.ts";

/** Returns the entry that a word names, under the term that the word is, where a figure can be of it; else null. */
export function findFitting(
  { catalogue, figure }: Pick<Scene, "catalogue" | "figure">,
  { key, term }: Pick<TokenOf<"indicator">, "key" | "term">,
): CatalogueIndicator | null {
  const entry = catalogue.indicators.get(key);
  if (!entry) return null;
  const indicator = { ...entry, nameZh: term };
  if (figure.kind === "ordinal") return indicator;
  if (figure.kind === "number")
    return indicator.dimension === "score" || indicator.dimension === "index" ? indicator : null;
  if (isWrongCounter(figure, entry.nameZh)) return null;
  return isDerived(figure) || fits(indicator, figure) ? indicator : null;
}

/** 中医院100张 are beds, and no hospitals. */
function isWrongCounter({ unitWord }: QuantityToken, name: string): boolean {
  return unitWord.endsWith("张") && !/[床卡证照票图单]/.test(name);
}

/** A growth, share or change in points may be of any indicator; only a level has the indicator's own dimension. */
export function isDerived({ unit }: QuantityToken): boolean {
  return unit.dimension === "percent" || unit.dimension === "percentage_point" || unit.dimension === "times";
}

/** 亩均税收达到115万元: the unit leaves out what the name says. People are counted as things are: 30个 of 人才. */
export function fits({ dimension }: Pick<CatalogueIndicator, "dimension">, { unit }: QuantityToken): boolean {
  if (dimension === unit.dimension || dimension.startsWith(`${unit.dimension}-per-`)) return true;
  // 初中108280人 are no schools.
  return dimension === "person" && unit.dimension === "count";
}
