import type { Bar, Bars } from "../model.ts";
import { createBarFrame, type Sketch } from "./bar-frame.ts";
import { createBarSeries, type DrawnBar } from "./bar-series.ts";
import { FILLS, type Fill, findFill } from "./fill.ts";
import type { LabelPiece } from "./label.ts";

/** Regions side by side: what is a bound, takes care or is not comparable has a fill of its own and says so in words. */
export function sketchBars({ bars }: Bars): Sketch {
  const fills = [...new Set(bars.map(({ marks }) => findFill(marks)))];
  return createBarFrame({
    names: bars.map(({ name }) => name),
    amounts: bars.flatMap(({ point }) => (point === null ? [] : [Number(point.amount)])),
    labels: bars.map((bar) =>
      listPieces(bar)
        .map(({ text }) => text)
        .join(""),
    ),
    barsPerName: 1,
    series: fills.map((fill) => createSeries(fill, bars)),
  });
}

function createSeries(fill: Fill, bars: readonly Bar[]): object {
  const drawn = bars.map((bar) => (findFill(bar.marks) === fill ? createBar(bar) : null));
  return createBarSeries({ fill, name: FILLS[fill].name, bars: drawn, isOverlaid: true });
}

function createBar(bar: Bar): DrawnBar {
  return { amount: bar.point === null ? null : Number(bar.point.amount), pieces: listPieces(bar) };
}

function listPieces({ point, gap, note }: Bar): LabelPiece[] {
  const aside = note === null ? [] : [{ text: `（${note}）`, anchor: null }];
  if (point === null) return [{ text: gap ?? "", anchor: null }, ...aside];
  return [{ text: point.label.text, anchor: point.label.anchor }, ...aside];
}
