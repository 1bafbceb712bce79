import type { Run } from "./run.ts";

/**
 * Returns a run as the stretches that drawn lines part: a page's words may come as one where they stand near, with a blank
 * between them. A run that no line crosses, or that has no blank near one, is whole.
 */
export function splitRun(run: Run, edges: readonly number[]): Run[] {
  const inside = edges.filter((edge) => edge > run.x + run.size / 2 && edge < run.x + run.width - run.size / 2);
  if (inside.length === 0 || run.text.length > MAX_LETTERS) return [run];
  const parts: Run[] = [];
  let rest = run;
  for (const edge of inside) {
    const blank = findBlank(rest, edge);
    if (blank < 0) continue;
    const end = rest.x + rest.width;
    parts.push({ ...rest, text: rest.text.slice(0, blank), width: edge - rest.x });
    rest = { ...rest, text: rest.text.slice(blank).trimStart(), x: edge, width: end - edge };
  }
  return [...parts, rest];
}

/** Of the cells of one row together; a longer run is none of a table. */
const MAX_LETTERS = 400;
/** Parts of the letters' height: how far a blank may seem to be from the line that it stands for. */
const NEAR = 3;

/** The blank whose place, by the widths of the letters around it, is nearest to a line; -1 where none is near. */
function findBlank({ text, x, width, size }: Run, edge: number): number {
  const total = measure(text);
  let best = { at: -1, distance: size * NEAR };
  for (const { index } of text.matchAll(/ /g)) {
    const place = x + (width * measure(text.slice(0, index))) / total;
    if (Math.abs(place - edge) < best.distance) best = { at: index, distance: Math.abs(place - edge) };
  }
  return best.at;
}

/** A Chinese character is as wide as two letters. */
function measure(text: string): number {
  return Array.from(text, (letter) => (letter > "\u00ff" ? 2 : 1)).reduce((sum, one) => sum + one, 0);
}
