import type { Chart } from "../model.ts";
import { listDrawn } from "./drawn-rows.ts";
import { type Html, html } from "./html.ts";
import { writeRuns } from "./html-runs.ts";

/** A chart as a figure with its caption. */
export function writeChart(chart: Chart): Html {
  const rows = listDrawn(chart.drawing).map(
    (cells) => html`<tr>${cells.map((runs) => html`<td>${writeRuns(runs)}</td>`)}</tr>`,
  );
  return html`<figure id="${chart.id}">
<table><tbody>${rows}</tbody></table>
<figcaption>${writeRuns(chart.caption)}</figcaption>
<p class="small">${writeRuns(chart.description)}</p>
</figure>
`;
}
