import type { ProgressRow, ProgressSection } from "../first-model.ts";
import { type Html, html } from "./html.ts";
import { writeCaption, writeFigure, writeHeading } from "./html-parts.ts";

/** The targets that an actual figure is held against, and how many of the others there are. */
export function writeProgress(section: ProgressSection): Html {
  return html`<section id="table-${section.number}">
${writeHeading(section.heading)}
${section.rows.length === 0 ? html`<p>${section.empty}</p>` : writeTable(section)}
${section.unjudged.length === 0 ? null : writeUnjudged(section)}
</section>
`;
}

function writeTable({ number, caption, rows }: ProgressSection): Html {
  return html`<div class="scroll" role="region" aria-label="表${number}" tabindex="0">
<table>
${writeCaption(number, caption)}
<thead>
<tr><th scope="col" class="row-head">指标<span class="en" lang="en">Indicator</span></th><th scope="col">区域<span class="en" lang="en">Region</span></th><th scope="col">目标<span class="en" lang="en">Target</span></th><th scope="col">实绩<span class="en" lang="en">Actual</span></th><th scope="col">进度<span class="en" lang="en">Progress</span></th><th scope="col">状态<span class="en" lang="en">State</span></th></tr>
</thead>
<tbody>
${rows.map(writeRow)}
</tbody>
</table>
</div>`;
}

function writeRow({ region, indicator, period, target, actual, actualPeriod, computed, state }: ProgressRow): Html {
  return html`<tr>
<th scope="row" class="row-head">${indicator.zh}<span class="en" lang="en">${indicator.en}</span></th>
<td>${region}</td>
<td><div>${writeFigure(target)}</div><div class="remark">${period}</div></td>
<td><div>${writeFigure(actual)}</div><div class="remark">${actualPeriod}</div></td>
<td>${computed.map((line) => html`<div>${line}</div>`)}</td>
<td>${state}</td>
</tr>
`;
}

function writeUnjudged({ unjudged, unjudgedTitle }: ProgressSection): Html {
  return html`<p class="summary">${unjudgedTitle}</p>
<ul class="gaps">
${unjudged.map(
  (line) => html`<li>${line}</li>
`,
)}
</ul>`;
}
