import { joinWords } from "../join-words.ts";
import type { LossCounter } from "../loss-counter.ts";
import { findAttribute, findChild, findElements, joinText, listChildren, type MarkupNode } from "../markup/node.ts";
import type { Part } from "../part.ts";
import { isLayout, placeCells, type SpanningCell } from "../table-rows.ts";
import { isHidden } from "./find-main.ts";
import { DEAD_ELEMENTS } from "./page-words.ts";

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var o:p st1:chsdate st1:personname".split(
    " ",
  ),
);
const ROWS = new Set(["tr"]);
const LOST_OBJECTS = new Set(["iframe", "object", "embed", "frame"]);
const NOTE_MARK = /^\s*[[［〔(（【①-⑳]?\d{0,3}[\]］〕)）】]?\s*$/;
const NOTE_LINK = /#_?(?:ftn|edn|fn|note)/i;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What is known of a page's elements before they are written. */
export interface PageNotes {
  /** Not written. */
  readonly asides: ReadonlySet<MarkupNode>;
  /** Tables that hold tables: frames of a page. */
  readonly frames: ReadonlySet<MarkupNode>;
  readonly losses: LossCounter;
}

/** Writes the elements of a page as paragraphs and tables. */
export class PartWriter {
  readonly parts: Part[] = [];
  readonly #notes: PageNotes;
  #words: string[] = [];

  constructor(notes: PageNotes) {
    this.#notes = notes;
  }

  /** Writes what stands in a node; the last paragraph stays open. */
  writeChildren(node: MarkupNode): void {
    for (const child of listChildren(node)) this.#write(child);
  }

  /** Ends the open paragraph. */
  close(): void {
    const text = tidy(this.#words.join("")).trim();
    this.#words = [];
    if (text !== "") this.parts.push({ kind: "paragraph", text });
  }

  #write(node: MarkupNode): void {
    const name = node.name ?? "";
    const { losses, asides } = this.#notes;
    if (node.type === "text") this.#words.push(node.data ?? "");
    else if (name === "br" || name === "hr") this.close();
    else if (name === "img") losses.add("IMAGES_LOST");
    else if (LOST_OBJECTS.has(name)) losses.add("OBJECTS_LOST");
    else if (name === "" || DEAD_ELEMENTS.has(name) || asides.has(node) || isHidden(node)) return;
    else if (name === "table") this.#writeTable(node);
    else if (isNoteMark(node)) losses.add("NOTE_MARKS_LOST");
    else if (name === "sup") this.#words.push(raise(joinText(node)));
    else if (INLINE.has(name)) this.writeChildren(node);
    else this.#writeBlock(node);
  }

  #writeBlock(node: MarkupNode): void {
    this.close();
    this.writeChildren(node);
    this.close();
  }

  #writeTable(table: MarkupNode): void {
    this.close();
    const rows = this.#notes.frames.has(table) ? [] : listRows(table, this.#notes);
    if (rows.length === 0 || isLayout(rows)) {
      this.#writeBlock(table);
      return;
    }
    const caption = findChild(table, "caption");
    if (caption) this.#writeBlock(caption);
    this.parts.push(placeCells(rows));
  }
}

/** The rows of a table that holds no other. */
function listRows(table: MarkupNode, notes: PageNotes): SpanningCell[][] {
  const rows = findElements(table, ROWS).filter((row) => !isHidden(row));
  return rows.map((row) =>
    listChildren(row)
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => createSpanning(cell, notes)),
  );
}

function createSpanning(cell: MarkupNode, notes: PageNotes): SpanningCell {
  const writer = new PartWriter(notes);
  writer.writeChildren(cell);
  writer.close();
  const lines = writer.parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));
  const indent = /^[\s\u3000\u00a0]*/.exec(joinText(cell).replaceAll(/[\t\r\n ]+/g, ""))?.[0] ?? "";
  const span = (name: string) => Math.max(1, Number.parseInt(findAttribute(cell, name), 10) || 1);
  return { text: indent + joinWords(lines), rows: span("rowspan"), columns: span("colspan") };
}

/** [2] set high, or a link to a note: read as words it would be a number of the sentence. */
function isNoteMark(node: MarkupNode): boolean {
  if (node.name === "a") return NOTE_LINK.test(findAttribute(node, "href")) && NOTE_MARK.test(joinText(node));
  if (node.name !== "sup") return false;
  const text = joinText(node).trim();
  return text !== "" && NOTE_MARK.test(text) && !/^\d$/.test(text);
}

/** km² is no km2. */
function raise(text: string): string {
  return text.replaceAll(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** White space as a browser shows it; a line's end between Chinese characters is none. */
function tidy(text: string): string {
  return text
    .replaceAll(/([^\0-\u00ff])[ \t]*[\r\n][ \t\r\n]*(?=[^\0-\u00ff])/g, "$1")
    .replaceAll(/[ \t\r\n\f\v\u2028\u2029]+/g, " ");
}
