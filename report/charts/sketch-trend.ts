import type { AnchoredRun, Point, Trend, TrendLine } from "../model.ts";
import { type Sketch, WIDTH } from "./bar-frame.ts";
import { createLabel, FAMILY, FONT_SIZE, measureWidest, shorten } from "./label.ts";
import { findSide, MOST_IN_FULL } from "./label-side.ts";
import { findLineStyle, type LineStyle } from "./line-style.ts";
import { spread } from "./spread.ts";

const TICK_SIZE = 11;
const PLOT_HEIGHT = 200;
const LEGEND_ROW = 22;

/** Months on one axis: a line breaks where a month has no figure. With many lines only the last figures are printed. */
export function sketchTrend({ months, lines }: Trend): Sketch {
  const labels = lines.flatMap(({ points }) => points.map((point) => point?.label.text ?? ""));
  const top = LEGEND_ROW * countLegendRows(lines) + 26;
  const bottom =
    measureWidest(
      months.map(({ text }) => text),
      TICK_SIZE,
    ) *
      0.6 +
    20;
  const extent = findExtent(lines);
  const shifts = spread(
    lines.map((line) => findLastHeight(line, extent)),
    FONT_SIZE + 2,
    PLOT_HEIGHT + 8,
  );
  return {
    height: top + PLOT_HEIGHT + bottom,
    option: {
      animation: false,
      textStyle: { fontFamily: FAMILY, fontSize: FONT_SIZE },
      legend: LEGEND,
      grid: { left: 56, right: measureWidest(labels) + 22, top, bottom },
      xAxis: createMonths(months),
      yAxis: { type: "value", show: false, ...extent },
      series: lines.map((line, index) => createLine(line, { index, lines, shift: shifts[index] ?? 0 })),
    },
  };
}

const LEGEND = {
  top: 4,
  left: 12,
  right: 12,
  itemWidth: 34,
  itemGap: 16,
  selectedMode: false,
  textStyle: { color: "#1a1a1a", fontSize: 12 },
} as const;

function countLegendRows(lines: readonly TrendLine[]): number {
  const width = lines.reduce((sum, { name }) => sum + 60 + Array.from(shorten(name)).length * 12, 0);
  return Math.ceil(width / (WIDTH - 100));
}

interface Extent {
  readonly min: number;
  readonly max: number;
}

function findExtent(lines: readonly TrendLine[]): Extent {
  const amounts = lines.flatMap(({ points }) =>
    points.flatMap((point) => (point === null ? [] : [Number(point.amount)])),
  );
  const min = amounts.length === 0 ? 0 : Math.min(...amounts);
  const max = amounts.length === 0 ? 1 : Math.max(...amounts);
  const range = max - min || 1;
  // Below, a label may stand between the lowest point and the months.
  return { min: min - range * 0.14, max: max + range * 0.06 };
}

/** The height of the last figure of a line, in pixels from the top of the plot. */
function findLastHeight({ points }: TrendLine, { min, max }: Extent): number {
  const last = points.findLast((point) => point !== null);
  return last ? ((max - Number(last.amount)) / (max - min)) * PLOT_HEIGHT : 0;
}

function createMonths(months: readonly AnchoredRun[]): object {
  const styles = months.map(({ anchor }, index) => [
    `m${index}`,
    { fontFamily: `${FAMILY}-${anchor}`, fontSize: TICK_SIZE, color: "#1a1a1a" },
  ]);
  return {
    type: "category",
    boundaryGap: false,
    data: months.map(({ text }) => shorten(text)),
    axisTick: { show: true, alignWithLabel: true },
    axisLine: { onZero: false, lineStyle: { color: "#1a1a1a" } },
    axisLabel: {
      interval: 0,
      rotate: 35,
      formatter: (text: string, index: number) => `{m${index}|${text}}`,
      rich: Object.fromEntries(styles),
    },
  };
}

interface LinePlace {
  readonly index: number;
  readonly lines: readonly TrendLine[];
  /** How far the last label moves so that it covers no other. */
  readonly shift: number;
}

function createLine({ name, points, isBenchmark }: TrendLine, { index, lines, shift }: LinePlace): object {
  const last = points.findLastIndex((point) => point !== null);
  const all = lines.map((line) => line.points);
  return {
    type: "line",
    name: shorten(name),
    silent: true,
    connectNulls: false,
    ...createStyle(findLineStyle(index, isBenchmark), isBenchmark),
    data: points.map((point, at) => {
      if (at === last) return createPoint(point, { position: "right", offset: [0, shift] });
      return createPoint(point, lines.length > MOST_IN_FULL ? null : { position: findSide(points, all, at) });
    }),
  };
}

function createPoint(point: Point | null, place: object | null): object | "-" {
  if (point === null) return "-";
  const value = Number(point.amount);
  if (place === null) return { value, label: { show: false } };
  return { value, label: { ...createLabel([{ text: point.label.text, anchor: point.label.anchor }]), ...place } };
}

function createStyle({ color, dash, symbol, isHollow }: LineStyle, isThick: boolean): object {
  return {
    symbol,
    symbolSize: 7,
    showAllSymbol: true,
    lineStyle: { color, width: isThick ? 3 : 1.6, type: dash === "dash-dot" ? [8, 3, 2, 3] : dash },
    itemStyle: isHollow ? { color: "#ffffff", borderColor: color, borderWidth: 1.5 } : { color },
  };
}
