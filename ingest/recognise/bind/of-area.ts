import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { Scene } from "../scene.ts";

/** Returns whether a figure is of something that only a place has, so that no firm or project named before can be its subject. */
export function isOfArea(
  { catalogue, block: { text }, clause, figure }: Scene,
  indicator: CatalogueIndicator | null,
): boolean {
  const words = catalogue.words.names.areaOnly ?? [];
  const name = indicator?.nameZh ?? text.slice(clause.start, figure.start);
  return words.some((word) => name.includes(word));
}
