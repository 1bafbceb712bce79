import type { Block, Cell, Column, Contents, Fact, List, Paragraph, Report, Row, Table, TitlePage } from "../model.ts";
import { readHtml } from "../verify/read-html.ts";
import type { Format } from "./format.ts";
import { type Html, html } from "./html.ts";
import { writeChart } from "./html-chart.ts";
import { writeRuns } from "./html-runs.ts";
import { STYLE } from "./html-style.ts";

/** One page that needs nothing else: no script runs, no font and no picture is loaded. */
export const HTML: Format = {
  write: async (report) => new TextEncoder().encode(writeHtml(report)),
  file: { embed: embedLedger, read: async (bytes) => readHtml(new TextDecoder().decode(bytes)) },
};

const END = "</body>\n</html>\n";

function embedLedger(bytes: Uint8Array, ledger: string): Uint8Array {
  const page = new TextDecoder().decode(bytes);
  const data = `<script type="application/json" id="qubi-ledger">${ledger.replaceAll("<", "\\u003c")}</script>\n`;
  return new TextEncoder().encode(`${page.slice(0, -END.length)}${data}${END}`);
}

function writeHtml({ title, blocks }: Report): string {
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title.name}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${writeTitle(title)}
<main>
${blocks.map(writeBlock)}
</main>
`;
  return `${page.markup}${END}`;
}

function writeTitle({ title, subtitle, facts, date }: TitlePage): Html {
  return html`<header class="cover">
<h1>${writeRuns(title)}</h1>
<p class="subtitle">${writeRuns(subtitle)}</p>
<dl>
${facts.map(writeFact)}
</dl>
<p class="date">${writeRuns(date)}</p>
</header>`;
}

function writeFact({ label, runs }: Fact): Html {
  return html`<dt>${label}</dt><dd>${writeRuns(runs)}</dd>
`;
}

function writeBlock(block: Block): Html {
  switch (block.kind) {
    case "contents":
      return writeContents(block);
    case "heading":
      return block.level === 1
        ? html`<h2 id="${block.id}">${writeRuns(block.runs)}</h2>
`
        : html`<h3 id="${block.id}">${writeRuns(block.runs)}</h3>
`;
    case "paragraph":
      return writeParagraph(block);
    case "list":
      return writeList(block);
    case "table":
      return writeTable(block);
    case "chart":
      return writeChart(block);
  }
}

function writeContents({ title, entries }: Contents): Html {
  const items = entries.map(
    ({ level, target, runs }) => html`<li class="l${level}"><a href="#${target}">${writeRuns(runs)}</a></li>
`,
  );
  return html`<nav aria-label="${title}"><h2>${title}</h2><ol>
${items}</ol></nav>
`;
}

function writeParagraph({ role, runs }: Paragraph): Html {
  if (role === "quote")
    return html`<blockquote>${writeRuns(runs)}</blockquote>
`;
  return html`<p class="${role}">${writeRuns(runs)}</p>
`;
}

function writeList({ items }: List): Html {
  const lines = items.map(
    ({ id, runs }) => html`<li${writeId(id)}>${writeRuns(runs)}</li>
`,
  );
  return html`<ul class="list">
${lines}</ul>
`;
}

function writeId(id: string | null): Html {
  return id === null ? html`` : html` id="${id}"`;
}

/** A table of more rows may break over pages. */
const MOST_WHOLE = 18;

function writeTable({ id, caption, legend, columns, rows, remarks }: Table): Html {
  return html`<div class="${rows.length > MOST_WHOLE ? "scroll" : "scroll whole"}" id="${id}">
<table>
<caption>${writeRuns(caption)}${legend.length === 0 ? null : html`<span class="legend">${writeRuns(legend)}</span>`}</caption>
${writeWidths(columns)}
<thead><tr>${columns.map(({ head, align }) => html`<th scope="col" class="${align}">${writeRuns(head)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => writeRow(row, columns))}</tbody>
</table>
</div>
${remarks.map(
  (runs) => html`<p class="small">${writeRuns(runs)}</p>
`,
)}`;
}

function writeWidths(columns: readonly Column[]): Html {
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  return html`<colgroup>${columns.map(({ weight }) => html`<col style="width:${((100 * weight) / all).toFixed(1)}%">`)}</colgroup>`;
}

function writeRow({ role, cells }: Row, columns: readonly Column[]): Html {
  const [first] = cells;
  if (role === "group" && first)
    return html`<tr class="group"><td colspan="${columns.length}">${writeRuns(first.runs)}</td></tr>
`;
  return html`<tr${role === "plain" ? html`` : html` class="${role}"`}>${cells.map((cell, at) => writeCell(cell, columns[at]))}</tr>
`;
}

function writeCell({ kind, runs }: Cell, column: Column | undefined): Html {
  if (kind === "head") return html`<th scope="row">${writeRuns(runs)}</th>`;
  const classes = [column?.align === "left" ? "" : (column?.align ?? ""), kind === "text" ? "" : kind]
    .filter(Boolean)
    .join(" ");
  return classes === "" ? html`<td>${writeRuns(runs)}</td>` : html`<td class="${classes}">${writeRuns(runs)}</td>`;
}
