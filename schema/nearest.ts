import { distance } from "fastest-levenshtein";

/** Something that can be asked for, with everything that it is called. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

/** Returns the id of what is called most like the text, or null where nothing is at all like it. */
export function findNearest(text: string, candidates: readonly Candidate[]): string | null {
  const asked = text.toLowerCase();
  const [best] = candidates
    .flatMap(({ id, names }) => [id, ...names].map((name) => ({ id, unlikeness: measure(asked, name.toLowerCase()) })))
    .toSorted((a, b) => a.unlikeness - b.unlikeness || (a.id < b.id ? -1 : 1));
  return best && best.unlikeness < 0.6 ? best.id : null;
}

/** 0 is equal, 1 has nothing in common. */
function measure(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length, 1);
}
