/** A line drawn from above to below: the edge of a table's column. */
export interface Rule {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points that lines are drawn between; null ends one stroke. */
export type Stroke = readonly ({ readonly x: number; readonly y: number } | null)[];

const UPRIGHT = 0.02;

/** Returns the upright lines of a stroke that are at least so long; the sides of a box are two. */
export function listRules(points: Stroke, length: number): Rule[] {
  const rules: Rule[] = [];
  for (const [at, to] of points.entries()) {
    const from = at > 0 ? points[at - 1] : null;
    if (!from || !to) continue;
    const height = Math.abs(from.y - to.y);
    if (height >= length && Math.abs(from.x - to.x) <= height * UPRIGHT)
      rules.push({ x: (from.x + to.x) / 2, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) });
  }
  return rules;
}

/** A page drawn of more is a picture or a map. */
export const MAX_RULES = 5000;

/** In the unit of the page: a cell with a border of its own ends so near where the next begins. */
const SAME = 3;

/** Returns places in order, each once: both sides of a thin line are one. */
export function joinEdges(places: readonly number[]): number[] {
  const edges: number[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || place - last > SAME) edges.push(place);
  }
  return edges;
}
