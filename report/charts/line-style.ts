/** How the lines of a trend are told apart in grey print: by dashes, symbols and tone. */
export interface LineStyle {
  readonly color: string;
  readonly dash: "solid" | "dashed" | "dotted" | "dash-dot";
  readonly symbol: "circle" | "rect" | "triangle" | "diamond";
  readonly isHollow: boolean;
}

const DASHES = ["solid", "dashed", "dotted", "dash-dot"] as const;
const SYMBOLS = ["circle", "rect", "triangle", "diamond"] as const;
const COLORS = ["#23384d", "#8a4b08", "#3f6b3a", "#6b3a5f", "#4a4a4a", "#2d6f8e"] as const;

/** Returns the style of a line by its place; the benchmark is thick and grey, wherever it stands. */
export function findLineStyle(index: number, isBenchmark: boolean): LineStyle {
  if (isBenchmark) return { color: "#1a1a1a", dash: "solid", symbol: "circle", isHollow: true };
  return {
    color: COLORS[index % COLORS.length] ?? COLORS[0],
    dash: DASHES[index % DASHES.length] ?? DASHES[0],
    symbol: SYMBOLS[(index + 1) % SYMBOLS.length] ?? SYMBOLS[0],
    isHollow: index >= DASHES.length,
  };
}
