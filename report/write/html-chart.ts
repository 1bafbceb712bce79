import { drawChart } from "../charts/draw-chart.ts";
import type { Chart } from "../model.ts";
import { type Html, html } from "./html.ts";
import { writeRuns } from "./html-runs.ts";

/** A chart as a figure: the picture lies in the page, its labels are text. */
export function writeChart(chart: Chart): Html {
  return html`<figure id="${chart.id}">
${{ markup: drawChart(chart) }}
<figcaption>${writeRuns(chart.caption)}</figcaption>
<p class="small">${writeRuns(chart.description)}</p>
</figure>
`;
}
