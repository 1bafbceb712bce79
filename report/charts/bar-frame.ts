import { BAR_WIDTH } from "./bar-series.ts";
import { FAMILY, FONT_SIZE, measureWidest, shorten } from "./label.ts";

export const WIDTH = 720;
const LEGEND_HEIGHT = 34;
const MARGIN = 12;

export interface BarFrame {
  readonly names: readonly string[];
  readonly amounts: readonly number[];
  /** The labels in full, by which room is kept. */
  readonly labels: readonly string[];
  readonly barsPerName: number;
  readonly series: readonly object[];
}

/** What ECharts draws, and how high. */
export interface Sketch {
  readonly option: Readonly<Record<string, unknown>>;
  readonly height: number;
}

/** Returns bars that lie, with room for the longest name and label: no axis has numbers of its own. */
export function createBarFrame({ names, amounts, labels, barsPerName, series }: BarFrame): Sketch {
  const height = names.length * (barsPerName * (BAR_WIDTH + 2) + 11) + LEGEND_HEIGHT + MARGIN;
  const left = measureWidest(names) + 2 * MARGIN;
  const room = measureWidest(labels) + MARGIN;
  return {
    height,
    option: {
      animation: false,
      textStyle: { fontFamily: FAMILY, fontSize: FONT_SIZE },
      legend: LEGEND,
      grid: { left, right: MARGIN, top: LEGEND_HEIGHT, bottom: MARGIN },
      yAxis: createNames(names),
      xAxis: { type: "value", show: false, ...findExtent({ amounts, room, width: WIDTH - left - MARGIN }) },
      series: [...series, ZERO],
    },
  };
}

const LEGEND = {
  top: 4,
  left: MARGIN,
  itemWidth: 24,
  itemHeight: 12,
  itemGap: 18,
  selectedMode: false,
  textStyle: { color: "#1a1a1a", fontSize: 12 },
} as const;

// The line at zero is a series: an axis that stands at zero would take the names with it, onto the bars below zero.
const ZERO = {
  type: "line",
  data: [],
  silent: true,
  markLine: {
    symbol: "none",
    silent: true,
    animation: false,
    label: { show: false },
    lineStyle: { color: "#1a1a1a", width: 1, type: "solid" },
    data: [{ xAxis: 0 }],
  },
} as const;

function createNames(names: readonly string[]): object {
  return {
    type: "category",
    inverse: true,
    data: names.map(shorten),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: "#1a1a1a", fontSize: FONT_SIZE, margin: MARGIN, interval: 0, width: 400 },
  };
}

interface Room {
  readonly amounts: readonly number[];
  readonly room: number;
  readonly width: number;
}

/** Returns the ends of the axis such that labels beside the longest bars still fit. */
function findExtent({ amounts, room, width }: Room): { readonly min: number; readonly max: number } {
  const least = Math.min(0, ...amounts);
  const most = Math.max(0, ...amounts);
  const before = least < 0 ? room : 2;
  const perPixel = (most - least || 1) / Math.max(60, width - before - room);
  return { min: least - before * perPixel, max: most + room * perPixel };
}
