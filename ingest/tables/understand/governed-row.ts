import { showText } from "./clean-text.ts";
import type { RowFacts } from "./read-rows.ts";

/** A row with what all its cells share. */
export interface GovernedRow {
  readonly facts: RowFacts;
  /** All that it says but its place: rows of the same words are bound once. */
  readonly words: string;
  /** Its labels as they are shown, from the outermost in. */
  readonly texts: readonly string[];
}

/** Returns a row with what its cells share. */
export function governRow(facts: RowFacts): GovernedRow {
  const { label, above, outer, place, periodCells, unit } = facts;
  const names = [...outer, ...above.map(({ cell }) => cell)];
  const own = label ? [label.cell] : [];
  const units = unit ? [unit] : [];
  const said = [...names, ...periodCells, ...own, ...units].map(({ text }) => text);
  const shown = [...names, ...(place ? [place] : []), ...periodCells, ...own, ...units];
  return {
    facts,
    words: [label?.facets.phrase ?? "", ...said].join("\n"),
    texts: shown.map(({ text }) => showText(text)),
  };
}

/** Returns texts one after the other, each once, blank ones left out. */
export function joinTexts(first: readonly string[], then: readonly string[]): string[] {
  const joined: string[] = [];
  for (const text of first) if (text !== "" && !joined.includes(text)) joined.push(text);
  for (const text of then) if (text !== "" && !joined.includes(text)) joined.push(text);
  return joined;
}
