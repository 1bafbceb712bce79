import type { Point } from "../model.ts";

type Points = readonly (Point | null)[];

/** Lines up to this many have a label at every point; of more only the last figures are printed, or labels would cover one another. */
export const MOST_IN_FULL = 2;

/** Returns the side of a point on which its label covers no other line: above the upper of two, below the lower. */
export function findSide(points: Points, lines: readonly Points[], at: number): "top" | "bottom" {
  const own = Number(points[at]?.amount ?? 0);
  const others = lines.filter((line) => line !== points).flatMap((line) => line[at] ?? []);
  return others.some(({ amount }) => Number(amount) > own) ? "bottom" : "top";
}
