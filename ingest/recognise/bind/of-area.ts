import type { Catalogue, CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { Scene } from "../scene.ts";

const WORDS = new WeakMap<Catalogue, RegExp>();

/** One pattern of all the words: it is asked of each figure more than once. */
function readWords(catalogue: Catalogue): RegExp {
  const words = WORDS.get(catalogue) ?? new RegExp(catalogue.words.names.areaOnly?.join("|") ?? "(?!)");
  WORDS.set(catalogue, words);
  return words;
}

/** Returns whether a figure is of something that only a place has, so that no firm or project named before can be its subject. */
export function isOfArea(
  { catalogue, block: { text }, clause, figure }: Scene,
  indicator: CatalogueIndicator | null,
): boolean {
  const name = indicator?.nameZh ?? text.slice(clause.start, figure.start);
  return readWords(catalogue).test(name);
}
