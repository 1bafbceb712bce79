import type { Bilingual, Figure, Verdict } from "../first-model.ts";
import { type Html, html } from "./html.ts";

export function writeHeading({ zh, en }: Bilingual): Html {
  return html`<h2>${zh}<span class="en" lang="en">${en}</span></h2>`;
}

/** The caption of a table: 表1 投资增长并列比较. */
export function writeCaption(number: number, { zh, en }: Bilingual): Html {
  return html`<caption>表${number}　${zh}<span class="en" lang="en">Table ${number}. ${en}</span></caption>`;
}

/** A verdict by its word and the style of its frame: colour decides nothing. */
export function writeMark(mark: string, verdict: Verdict): Html {
  return html`<span class="mark ${verdict.toLowerCase().replaceAll("_", "-")}">${mark}</span>`;
}

/** A figure with pointers to the words that state it. */
export function writeFigure({ text, sources }: Figure): Html {
  return html`<span class="figure">${text}</span>${writeSourcePointers(sources)}`;
}

export function writeSourcePointers(sources: readonly number[]): Html {
  return html`<span class="pointers">${sources.map((number) => html` <a href="#s${number}" class="pointer">据${number}</a>`)}</span>`;
}

export function writeNotePointers(notes: readonly number[]): Html {
  return html`<span class="pointers">${notes.map((number) => html` <a href="#n${number}" class="pointer">注${number}</a>`)}</span>`;
}
