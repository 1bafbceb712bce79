import type { PrintedPiece } from "./printed-file.ts";

/** A node of XML as cheerio gives it. */
export interface XmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}

export interface ScribeOptions {
  /** What all places of this part begin with; empty of the text itself. */
  readonly place: string;
  readonly readChart: (id: string) => readonly PrintedPiece[];
}

const ANCHOR = /^n\d+$/;
const PAGE_FIELD = /^\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b/;
const BREAKS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-" };
// Settings of paragraphs, words that were deleted, and the second telling of what was told for newer programs.
const UNPRINTED: ReadonlySet<string> = new Set(["w:pPr", "w:rPr", "w:del", "w:moveFrom", "mc:Fallback"]);

interface Field {
  instruction: string;
  isResult: boolean;
}

/** Walks through a part and writes down its words by anchor and place. */
export class DocxScribe {
  readonly pieces: PrintedPiece[] = [];
  readonly #options: ScribeOptions;
  readonly #fields: Field[] = [];
  readonly #open = new Map<string, string>();
  readonly #counts = { paragraph: 0, table: 0, row: 0, cell: 0, depth: 0 };
  #text = "";

  constructor(options: ScribeOptions) {
    this.#options = options;
  }

  visit(node: XmlNode): void {
    const name = node.name ?? "";
    const words = BREAKS[name];
    if (UNPRINTED.has(name)) return;
    if (words !== undefined) this.#write(words);
    else (this.#visitors[name] ?? this.#visitChildren)(node);
  }

  readonly #visitChildren = (node: XmlNode): void => {
    for (const child of node.children ?? []) this.visit(child);
  };

  readonly #visitors: Readonly<Record<string, (node: XmlNode) => void>> = {
    "w:p": (node) => {
      this.#counts.paragraph += 1;
      this.#visitChildren(node);
      this.#flush();
    },
    "w:tbl": (node) => this.#visitTable(node),
    "w:tr": (node) => {
      if (this.#counts.depth === 1) Object.assign(this.#counts, { row: this.#counts.row + 1, cell: 0 });
      this.#visitChildren(node);
    },
    "w:tc": (node) => {
      if (this.#counts.depth === 1) this.#counts.cell += 1;
      this.#visitChildren(node);
    },
    "w:bookmarkStart": ({ attribs }) => this.#openBookmark(attribs?.["w:id"] ?? "", attribs?.["w:name"] ?? ""),
    "w:bookmarkEnd": ({ attribs }) => this.#closeBookmark(attribs?.["w:id"] ?? ""),
    "w:fldChar": ({ attribs }) => this.#markField(attribs?.["w:fldCharType"]),
    "w:instrText": (node) => {
      const last = this.#fields.at(-1);
      if (last) last.instruction += readText(node);
    },
    "w:fldSimple": (node) => {
      this.#fields.push({ instruction: node.attribs?.["w:instr"] ?? "", isResult: true });
      this.#visitChildren(node);
      this.#fields.pop();
    },
    "w:t": (node) => this.#write(readText(node)),
    "c:chart": ({ attribs }) => {
      this.#flush();
      this.pieces.push(...this.#options.readChart(attribs?.["r:id"] ?? ""));
    },
  };

  #visitTable(node: XmlNode): void {
    this.#counts.depth += 1;
    if (this.#counts.depth === 1) Object.assign(this.#counts, { table: this.#counts.table + 1, row: 0 });
    this.#visitChildren(node);
    this.#counts.depth -= 1;
  }

  #openBookmark(id: string, name: string): void {
    if (!ANCHOR.test(name)) return;
    this.#flush();
    this.#open.set(id, name);
  }

  #closeBookmark(id: string): void {
    if (!this.#open.has(id)) return;
    this.#flush();
    this.#open.delete(id);
  }

  #markField(type: string | undefined): void {
    const last = this.#fields.at(-1);
    if (type === "begin") this.#fields.push({ instruction: "", isResult: false });
    else if (type === "separate" && last) last.isResult = true;
    else if (type === "end") this.#fields.pop();
  }

  #write(words: string): void {
    const isPageNumber = this.#fields.some(({ instruction, isResult }) => isResult && PAGE_FIELD.test(instruction));
    if (!isPageNumber) this.#text += words;
  }

  #flush(): void {
    if (this.#text !== "") {
      this.pieces.push({ text: this.#text, anchor: [...this.#open.values()].at(-1) ?? null, place: this.#findPlace() });
    }
    this.#text = "";
  }

  #findPlace(): string {
    const { depth, table, row, cell, paragraph } = this.#counts;
    const { place } = this.#options;
    return `${place}${place === "" ? "" : " "}${depth > 0 ? `表${table} 行${row} 列${cell}` : `段${paragraph}`}`;
  }
}

function readText({ children }: XmlNode): string {
  return (children ?? []).map(({ data }) => data ?? "").join("");
}
