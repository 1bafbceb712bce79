import type { Cell, Column, ComparisonSection, FigureCell, Row } from "../first-model.ts";
import { type Html, html } from "./html.ts";
import { writeCaption, writeFigure, writeHeading, writeMark, writeNotePointers } from "./html-parts.ts";

/** A comparison as a table: regions are columns, sub-areas stand apart to the right. */
export function writeComparison(section: ComparisonSection): Html {
  return html`<section id="table-${section.number}">
${writeHeading(section.heading)}
<p class="description">${section.description.zh} <span class="en" lang="en">${section.description.en}</span></p>
${section.rows.length === 0 ? null : writeTable(section)}
<p class="summary">${section.summary.join("")}</p>
${section.gaps.length === 0 ? null : writeGaps(section)}
</section>
`;
}

function writeTable({ number, caption, columns, rows }: ComparisonSection): Html {
  return html`<div class="scroll" role="region" aria-label="表${number}" tabindex="0">
<table>
${writeCaption(number, caption)}
<thead>
<tr><th scope="col" class="row-head">指标与参照<span class="en" lang="en">Indicator and reference</span></th>${columns.map(writeColumnHead)}</tr>
</thead>
<tbody>
${rows.map((row) => writeRow(row, columns))}
</tbody>
</table>
</div>`;
}

function writeColumnHead(column: Column, index: number, columns: readonly Column[]): Html {
  const { name, within } = column;
  const place = within === null ? null : html`<span class="within">在${within}</span>`;
  return html`<th scope="col"${writeClass(column, index, columns)}>${name.zh}${place}<span class="en" lang="en">${name.en}</span></th>`;
}

/** The first sub-area is parted from the whole regions by a rule. */
function writeClass({ within }: Column, index: number, columns: readonly Column[]): Html {
  if (within === null) return html``;
  return columns[index - 1]?.within === null ? html` class="sub first"` : html` class="sub"`;
}

function writeRow({ label, reference, ranking, cells }: Row, columns: readonly Column[]): Html {
  return html`<tr>
<th scope="row" class="row-head">${label.zh}<span class="en" lang="en">${label.en}</span><span class="reference">参照：${reference}</span>${
    ranking === null ? null : html`<span class="reference">${ranking}</span>`
  }</th>
${cells.map((cell, index) => writeCell(cell, index, columns))}
</tr>
`;
}

function writeCell(cell: Cell, index: number, columns: readonly Column[]): Html {
  const column = columns[index];
  const place = column ? writeClass(column, index, columns) : html``;
  if (cell.kind === "gap") return html`<td${place}><span class="gap">${cell.text}</span></td>`;
  return html`<td${place}>${writeFigureCell(cell)}</td>`;
}

function writeFigureCell({ figure, remarks, verdict, mark, notes, rank, further }: FigureCell): Html {
  return html`<div>${writeFigure(figure)}</div>${
    remarks.length === 0 ? null : html`<div class="remark">${remarks.join(" · ")}</div>`
  }${rank === null ? null : html`<div class="rank">${rank}</div>`}<div>${writeMark(mark, verdict)}${writeNotePointers(notes)}</div>${further.map(
    ({ label, figure: other }) => html`<div class="further">${label}：${writeFigure(other)}</div>`,
  )}`;
}

function writeGaps({ gaps }: ComparisonSection): Html {
  return html`<ul class="gaps">
${gaps.map(
  ({
    mark,
    words,
  }) => html`<li><span class="gap">${mark}</span>　${words.zh}。<span class="en" lang="en">${words.en}</span></li>
`,
)}
</ul>`;
}
