import type { Scene } from "../scene.ts";
import { writeName } from "./named.ts";
import { hasOwnNoun } from "./own-noun.ts";
import { cleanName, findAfter, findSpanBefore } from "./phrase.ts";

/**
 * Returns the noun phrase beside a figure that no entry of the catalogue names: after a count, else before the figure; of a
 * growth that stands alone in its clause, what the sentence spoke of last.
 */
export function namePhrase(scene: Scene): string {
  const { figure, memory } = scene;
  const [last] = memory.drafts;
  if (isDerived(figure) && last && !hasOwnNoun(scene)) return last.name;
  const before = findBefore(scene);
  const after = figure.kind === "quantity" ? findAfter(scene) : null;
  return writeName((isCount(figure) ? (after ?? before) : (before ?? after)) ?? "");
}

function isDerived(figure: Scene["figure"]): boolean {
  return figure.kind === "ordinal" || (figure.kind === "quantity" && /^percent|^times/.test(figure.unit.dimension));
}

function isCount(figure: Scene["figure"]): boolean {
  return figure.kind === "quantity" && (figure.unit.dimension === "count" || figure.unit.dimension === "person");
}

function findBefore(scene: Scene): string | null {
  const { start, end } = findSpanBefore(scene);
  const name = cleanName(scene.block.text.slice(start, end));
  return name.length >= 2 ? name : null;
}
