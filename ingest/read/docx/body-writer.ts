import { joinWords } from "../join-words.ts";
import type { LossCounter } from "../loss-counter.ts";
import {
  findAttribute,
  findChild,
  findElements,
  hasElement,
  joinText,
  listChildren,
  type MarkupNode,
} from "../markup/node.ts";
import type { Part } from "../part.ts";
import { isLayout, placeCells } from "../table-rows.ts";
import { type Numbering, readValue } from "./numbering.ts";
import { listWordRows, type WordCell } from "./word-rows.ts";

/** What is shared by all stretches of one document. */
export interface WordNotes {
  readonly numbering: Numbering;
  readonly losses: LossCounter;
  /** Ids of footnotes and endnotes in the order of their marks, each with its kind before it. */
  readonly noteIds: string[];
}

const TEXT_BOXES = new Set(["w:txbxContent"]);
const PICTURES = new Set(["a:blip", "v:imagedata"]);
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** Properties, marks of bookmarks and spelling, codes of fields: nothing that a person reads. */
const SILENT = new Set(
  "w:pPr w:rPr w:tblPr w:tblGrid w:instrText w:sectPr w:sdtPr w:rt w:fldData w:delText".split(" "),
);
const DELETED = new Set(["w:del", "w:moveFrom"]);

/** Writes the elements of a word processor's document as paragraphs and tables. */
export class BodyWriter {
  readonly parts: Part[] = [];
  readonly #notes: WordNotes;
  #words: string[] = [];
  /** Text boxes of the open paragraph; they stand after it. */
  #boxes: MarkupNode[] = [];

  constructor(notes: WordNotes) {
    this.#notes = notes;
  }

  writeChildren(node: MarkupNode): void {
    for (const child of listChildren(node)) this.#write(child);
  }

  #write(node: MarkupNode): void {
    const name = node.name ?? "";
    if (name === "w:p") this.#writeParagraph(node);
    else if (name === "w:tbl") this.#writeTable(node);
    else if (name === "w:t" || name === "m:t") this.#words.push(joinText(node));
    else if (name === "w:tab") this.#words.push("\t");
    else if (name === "w:br" || name === "w:cr") this.#closeLine();
    else if (name === "w:noBreakHyphen") this.#words.push("-");
    else if (name === "w:r") this.#writeRun(node);
    else if (name === "mc:AlternateContent") this.#writeChosen(node);
    else if (name === "w:drawing" || name === "w:pict" || name === "w:object") this.#keepDrawing(node);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") this.#keepNote(node);
    else if (DELETED.has(name)) this.#notes.losses.add("DELETIONS_LOST");
    else if (!SILENT.has(name)) this.#writeOther(node);
  }

  #writeOther(node: MarkupNode): void {
    if (node.name === "m:oMath") this.#notes.losses.add("FORMULAS_FLATTENED");
    this.writeChildren(node);
  }

  #writeParagraph(node: MarkupNode): void {
    this.#closeLine();
    const number = this.#notes.numbering.next(findChild(node, "w:pPr"));
    if (number !== "") this.#notes.losses.add("LIST_NUMBERS_GUESSED");
    const before = this.parts.length;
    this.#words.push(number);
    this.writeChildren(node);
    this.#closeLine();
    const [first] = this.parts.slice(before);
    if (number !== "" && first?.kind === "paragraph" && first.text === number.trim()) this.parts.length = before;
    for (const box of this.#boxes.splice(0)) this.writeChildren(box);
  }

  #closeLine(): void {
    const text = this.#words
      .join("")
      .replaceAll(/[ \r\n\f\v\u2028\u2029]+/g, " ")
      .trim();
    this.#words = [];
    if (text !== "") this.parts.push({ kind: "paragraph", text });
  }

  #writeRun(run: MarkupNode): void {
    const properties = findChild(run, "w:rPr");
    if (properties && isOn(properties, "w:vanish")) return;
    const before = this.#words.length;
    this.writeChildren(run);
    if (readValue(properties, "w:vertAlign") !== "superscript") return;
    const raised = this.#words.splice(before).join("");
    this.#words.push(raised.replaceAll(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit))));
  }

  /** The same content for newer and older programs: one of them is read. */
  #writeChosen(node: MarkupNode): void {
    const chosen = findChild(node, "mc:Choice") ?? findChild(node, "mc:Fallback");
    if (chosen) this.writeChildren(chosen);
  }

  #keepDrawing(node: MarkupNode): void {
    const boxes = findElements(node, TEXT_BOXES);
    this.#boxes.push(...boxes);
    if (boxes.length > 0) return;
    const isPicture = node.name !== "w:object" && findElements(node, PICTURES).length > 0;
    this.#notes.losses.add(isPicture ? "IMAGES_LOST" : "OBJECTS_LOST");
  }

  #keepNote(node: MarkupNode): void {
    const kind = node.name === "w:footnoteReference" ? "footnote" : "endnote";
    this.#notes.noteIds.push(`${kind} ${findAttribute(node, "w:id")}`);
  }

  #writeTable(table: MarkupNode): void {
    this.#closeLine();
    const rows = listWordRows(table);
    // A table inside a cell makes the outer one a frame.
    const isFrame = rows.flat().some(({ node }) => hasElement(node, TABLES));
    const spanning = isFrame ? [] : rows.map((row) => row.map((cell) => ({ ...cell, text: this.#readCell(cell) })));
    if (spanning.length > 0 && !isLayout(spanning)) this.parts.push(placeCells(spanning));
    else for (const { node } of rows.flat()) this.writeChildren(node);
  }

  #readCell({ node }: WordCell): string {
    const writer = new BodyWriter(this.#notes);
    writer.writeChildren(node);
    return joinWords(writer.parts.flatMap((part) => (part.kind === "paragraph" ? [part.text] : [])));
  }
}

const TABLES = new Set(["w:tbl"]);

/** Is a property that is on unless it says otherwise. */
function isOn(properties: MarkupNode, name: string): boolean {
  const property = findChild(properties, name);
  return property !== null && !["0", "false", "off"].includes(findAttribute(property, "w:val"));
}
