import type { SourceCitation, SourceDocument, SourceSection } from "../first-model.ts";
import { type Html, html } from "./html.ts";
import { writeHeading } from "./html-parts.ts";

/** The documents, each with the sentences that state the figures of the report. */
export function writeSources({ heading, documents }: SourceSection): Html {
  return html`<section id="sources">
${writeHeading(heading)}
${documents.map(writeDocument)}
</section>`;
}

function writeDocument({ number, title, details, citations }: SourceDocument): Html {
  return html`<article>
<h3>（${number}）${title}</h3>
<dl class="details">
${details.map(
  ({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>
`,
)}
</dl>
${
  citations.length === 0
    ? html`<p class="summary">本报告未引用其中数字。</p>`
    : html`<ol class="citations">
${citations.map(writeCitation)}
</ol>`
}
</article>
`;
}

function writeCitation({ number, states, before, quote, after, place }: SourceCitation): Html {
  return html`<li id="s${number}" value="${number}"><p><b>据${number}</b> ${states.join("；")}</p>
<blockquote>${before}<mark>${quote}</mark>${after} <span class="place">（${place}）</span></blockquote></li>
`;
}
