import { distance } from "fastest-levenshtein";

/** Something that can be asked for, with everything that it is called. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

/** Returns the id of what is called most like the text, or null where nothing is at all like it. */
export function findNearest(text: string, candidates: readonly Candidate[]): string | null {
  const asked = text.toLowerCase();
  let best = { id: "", unlikeness: MAX_UNLIKENESS };
  for (const { id, names } of candidates) {
    const unlikeness = Math.min(...[id, ...names].map((name) => measure(asked, name.toLowerCase())));
    const isNearer = unlikeness < best.unlikeness || (unlikeness === best.unlikeness && id < best.id);
    if (isNearer) best = { id, unlikeness };
  }
  return best.id === "" ? null : best.id;
}

/** What differs in so much of its length is not alike. */
const MAX_UNLIKENESS = 0.6;

/** 0 is equal, 1 has nothing in common. */
function measure(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length, 1);
}
