import type { Point, TargetPair, Targets } from "../model.ts";
import { createBarFrame, type Sketch } from "./bar-frame.ts";
import { createBarSeries, type DrawnBar } from "./bar-series.ts";
import { FILLS } from "./fill.ts";

/** Each target above what was reached: the target is a frame, the actual figure is filled. */
export function sketchTargets({ pairs }: Targets): Sketch {
  const points = pairs.flatMap(({ target, actual }) => [target, actual]);
  return createBarFrame({
    names: pairs.map(({ name }) => name),
    amounts: points.map(({ amount }) => Number(amount)),
    labels: points.map(({ label }) => label.text),
    barsPerName: 2,
    series: [createTargets(pairs), createActuals(pairs)],
  });
}

function createTargets(pairs: readonly TargetPair[]): object {
  const bars = pairs.map(({ target }) => createBar(target));
  return createBarSeries({ fill: "target", name: FILLS.target.name, bars, isOverlaid: false });
}

function createActuals(pairs: readonly TargetPair[]): object {
  const bars = pairs.map(({ actual }) => createBar(actual));
  return createBarSeries({ fill: "comparable", name: "实绩", bars, isOverlaid: false });
}

function createBar({ amount, label }: Point): DrawnBar {
  return { amount: Number(amount), pieces: [{ text: label.text, anchor: label.anchor }] };
}
