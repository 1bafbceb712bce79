import { findAttribute, findChild, findElements, listChildren, type MarkupNode } from "../markup/node.ts";
import { formatListNumber } from "./list-number.ts";

interface Level {
  readonly format: string;
  /** 第%1章, （%2）: each %n the number of a level. */
  readonly text: string;
  readonly start: number;
}

/** How the lists of a document are numbered: levels by the id of a list. */
interface ListForm {
  /** Lists of one form count on together. */
  readonly form: string;
  readonly levels: ReadonlyMap<number, Level>;
}

const NUMBERS = new Set(["w:num"]);
const FORMS = new Set(["w:abstractNum"]);
const STYLES = new Set(["w:style"]);
const MAX_LEVEL = 8;

/** Writes the numbers that a word processor shows before paragraphs and keeps nowhere as text. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, ListForm>;
  readonly #byStyle: ReadonlyMap<string, MarkupNode>;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: MarkupNode | null, styles: MarkupNode | null) {
    this.#lists = readLists(numbering);
    this.#byStyle = readStyles(styles);
  }

  /** Returns the number of the next paragraph of these properties, counting on; empty where it has none, or a bullet. */
  next(properties: MarkupNode | null): string {
    const styleId = readValue(properties, "w:pStyle");
    const own = properties && findChild(properties, "w:numPr");
    const inherited = this.#byStyle.get(styleId) ?? null;
    const list = this.#lists.get(readValue(own, "w:numId") || readValue(inherited, "w:numId"));
    const level = Number(readValue(own, "w:ilvl") || readValue(inherited, "w:ilvl") || 0);
    return list && level <= MAX_LEVEL ? this.#count(list, level) : "";
  }

  #count({ form, levels }: ListForm, level: number): string {
    const counts = this.#counts.get(form) ?? [];
    this.#counts.set(form, counts);
    counts[level] = (counts[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
    counts.length = level + 1; // what stands under it begins anew
    const own = levels.get(level);
    if (!own || own.format === "bullet" || own.format === "none") return "";
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const other = levels.get(Number(digit) - 1);
      return formatListNumber(other?.format ?? "", counts[Number(digit) - 1] ?? other?.start ?? 1);
    });
  }
}

function readLists(numbering: MarkupNode | null): ReadonlyMap<string, ListForm> {
  if (!numbering) return new Map();
  const forms = new Map(findElements(numbering, FORMS).map((form) => [findAttribute(form, "w:abstractNumId"), form]));
  const lists = findElements(numbering, NUMBERS).map((list): [string, ListForm] => {
    const form = readValue(list, "w:abstractNumId");
    return [findAttribute(list, "w:numId"), { form, levels: readLevels(forms.get(form)) }];
  });
  return new Map(lists);
}

function readLevels(form: MarkupNode | undefined): ReadonlyMap<number, Level> {
  const levels = (form ? listChildren(form) : []).filter(({ name }) => name === "w:lvl");
  return new Map(
    levels.map((level): [number, Level] => [
      Number(findAttribute(level, "w:ilvl")),
      {
        format: readValue(level, "w:numFmt"),
        text: readValue(level, "w:lvlText"),
        start: Number(readValue(level, "w:start") || 1),
      },
    ]),
  );
}

/** Headings have their numbers by their style. */
function readStyles(styles: MarkupNode | null): ReadonlyMap<string, MarkupNode> {
  const numbered = new Map<string, MarkupNode>();
  for (const style of styles ? findElements(styles, STYLES) : []) {
    const properties = findChild(style, "w:pPr");
    const number = properties && findChild(properties, "w:numPr");
    if (number) numbered.set(findAttribute(style, "w:styleId"), number);
  }
  return numbered;
}

/** Returns the value of a child element that has nothing else, empty where it is not there. */
export function readValue(node: MarkupNode | null, name: string): string {
  const child = node && findChild(node, name);
  return child ? findAttribute(child, "w:val") : "";
}
