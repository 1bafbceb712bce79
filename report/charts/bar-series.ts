import { FILLS, type Fill } from "./fill.ts";
import { createLabel, type LabelPiece } from "./label.ts";

export const BAR_WIDTH = 17;

/** A bar in its place; without an amount only its label stands there. */
export interface DrawnBar {
  readonly amount: number | null;
  readonly pieces: readonly LabelPiece[];
}

export interface BarSeries {
  readonly fill: Fill;
  readonly name: string;
  /** One for each place on the axis; null where another series has the bar. */
  readonly bars: readonly (DrawnBar | null)[];
  readonly isOverlaid: boolean;
}

/** Returns a series of bars of one fill for ECharts. */
export function createBarSeries({ fill, name, bars, isOverlaid }: BarSeries): object {
  return {
    type: "bar",
    name,
    barWidth: BAR_WIDTH,
    barGap: isOverlaid ? "-100%" : "12%",
    silent: true,
    itemStyle: createItemStyle(fill),
    labelLayout: { hideOverlap: false },
    data: bars.map((bar) => (bar === null ? "-" : createDatum(bar))),
  };
}

function createDatum({ amount, pieces }: DrawnBar): object {
  const isNegative = amount !== null && amount < 0;
  return {
    value: amount ?? 0,
    label: { ...createLabel(pieces), position: isNegative ? "left" : "right", distance: 6 },
  };
}

function createItemStyle(fill: Fill): object {
  const { color, border, hatch } = FILLS[fill];
  const style = { color, borderColor: border, borderWidth: 1 };
  // A copy: ECharts writes into what it is given.
  return hatch === null ? style : { ...style, decal: { ...DECALS[hatch] } };
}

const DECALS = {
  lines: { symbol: "rect", color: "#4a4a4a", dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  bars: { symbol: "rect", color: "#23384d", dashArrayX: [[1, 5]], dashArrayY: [1, 0], rotation: 0 },
} as const;
