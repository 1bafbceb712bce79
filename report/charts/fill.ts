/** How a bar is filled: told apart in grey print, by tone, hatching and frame. */
export type Fill = "comparable" | "bound" | "caution" | "not-comparable" | "benchmark" | "target";

export interface FillStyle {
  readonly name: string;
  readonly color: string;
  readonly border: string;
  readonly hatch: "lines" | "bars" | null;
}

const INK = "#23384d";

export const FILLS: Readonly<Record<Fill, FillStyle>> = {
  comparable: { name: "可比", color: "#35506b", border: INK, hatch: null },
  bound: { name: "界限值", color: "#b4c1ce", border: INK, hatch: "bars" },
  caution: { name: "慎比", color: "#dde3e9", border: INK, hatch: null },
  "not-comparable": { name: "不可比", color: "#ffffff", border: "#4a4a4a", hatch: "lines" },
  benchmark: { name: "参照（不参与排名）", color: "#8c8c8c", border: "#1a1a1a", hatch: null },
  target: { name: "目标", color: "#ffffff", border: "#1a1a1a", hatch: null },
};

const ORDER: readonly Fill[] = ["benchmark", "not-comparable", "caution", "bound"];

/** Returns the fill of a bar with these marks: the gravest decides. */
export function findFill(marks: readonly string[]): Fill {
  return ORDER.find((fill) => marks.includes(fill)) ?? "comparable";
}
