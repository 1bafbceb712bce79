import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { Chart, Drawing } from "../model.ts";
import { type Sketch, WIDTH } from "./bar-frame.ts";
import { polishSvg } from "./polish-svg.ts";
import { sketchBars } from "./sketch-bars.ts";
import { sketchTargets } from "./sketch-targets.ts";
import { sketchTrend } from "./sketch-trend.ts";

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

// A report is written in several formats, and its charts are drawn once.
const drawn = new WeakMap<Chart, string>();

/** Returns a chart as SVG whose numbers carry their anchors as `data-anchor`: the same chart, the same text. */
export function drawChart(chart: Chart): string {
  const known = drawn.get(chart);
  if (known !== undefined) return known;
  const svg = createDrawing(chart);
  drawn.set(chart, svg);
  return svg;
}

function createDrawing({ id, drawing }: Chart): string {
  const { option, height } = sketch(drawing);
  const canvas = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  canvas.setOption(option);
  const svg = canvas.renderToSVGString();
  canvas.dispose();
  return polishSvg(svg, id);
}

function sketch(drawing: Drawing): Sketch {
  if (drawing.kind === "bars") return sketchBars(drawing);
  return drawing.kind === "targets" ? sketchTargets(drawing) : sketchTrend(drawing);
}
