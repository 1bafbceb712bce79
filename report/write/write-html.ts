import type { Bilingual, Fact, LegendEntry, MethodSection, NoteSection, Report } from "../first-model.ts";
import { type Html, html } from "./html.ts";
import { writeComparison } from "./html-comparison.ts";
import { writeHeading, writeMark } from "./html-parts.ts";
import { writeProgress } from "./html-progress.ts";
import { writeSources } from "./html-sources.ts";
import { STYLE } from "./html-style.ts";

/** Returns the report as one HTML page that needs nothing else: no script, no font, no picture is loaded. */
export function writeHtml(report: Report): string {
  const { title, comparisons, progress, notes, sources, method } = report;
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title.zh}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${writeTitle(report)}
<main>
${writeLegend(report.legend)}
${comparisons.map(writeComparison)}
${progress === null ? null : writeProgress(progress)}
${writeNotes(notes)}
${writeSources(sources)}
${writeMethod(method)}
</main>
</body>
</html>
`;
  return page.markup;
}

function writeTitle({ title, subtitle, facts }: Report): Html {
  return html`<header class="title">
<h1>${title.zh}<span class="en" lang="en">${title.en}</span></h1>
<p class="subtitle">${subtitle.zh}<span class="en" lang="en">${subtitle.en}</span></p>
<dl class="facts">
${facts.map(writeFact)}
</dl>
</header>`;
}

function writeFact({ label, lines }: Fact): Html {
  return html`<div><dt>${label.zh} <span class="en" lang="en">${label.en}</span></dt>${lines.map((line) => html`<dd>${line}</dd>`)}</div>
`;
}

function writeLegend(entries: readonly LegendEntry[]): Html {
  return html`<aside class="legend" aria-label="图例">
<ul>
${entries.map(writeEntry)}
</ul>
</aside>`;
}

function writeEntry({ mark, verdict, words }: LegendEntry): Html {
  const shown = verdict === null ? html`<span class="pointer">${mark}</span>` : writeMark(mark, verdict);
  return html`<li>${shown} ${words.zh} ${writeEnglish(words)}</li>
`;
}

function writeEnglish({ en }: Bilingual): Html {
  return html`<span class="en" lang="en">${en}</span>`;
}

function writeNotes({ heading, notes }: NoteSection): Html {
  return html`<section id="notes">
${writeHeading(heading)}
<ol class="notes">
${notes.map(
  ({
    number,
    words,
    concerns,
  }) => html`<li id="n${number}" value="${number}"><p><b>注${number}</b> ${words.zh} ${writeEnglish(words)}</p>
${concerns.map((line) => html`<p class="concerns">${line}</p>`)}</li>
`,
)}
</ol>
</section>`;
}

function writeMethod({ heading, paragraphs }: MethodSection): Html {
  return html`<section class="method">
${writeHeading(heading)}
${paragraphs.map(
  (words) => html`<p>${words.zh} ${writeEnglish(words)}</p>
`,
)}
</section>`;
}
