import type { Cell } from "../grid.ts";
import { cleanText, findNumbering, isPart } from "./clean-text.ts";
import type { Facets } from "./facets.ts";

/** A label of a row with what it says, and whether its row has figures. */
export interface Label {
  readonly cell: Cell;
  readonly facets: Facets;
  readonly hasFigures: boolean;
  /** Begins with 其中 or #. */
  readonly isPart: boolean;
}

interface Placed extends Label {
  readonly level: number;
  /** Rows set in further than this, under a 其中, stand beside it and not below it. */
  readonly beside: number | null;
}

/** The labels above the present row, from the outermost in: by numbering, headings and indentation. */
export class LabelStack {
  #open: readonly Placed[] = [];
  readonly #parts: readonly string[];

  constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  /** Adds the label of the next row and returns those above it. */
  push(cell: Cell, facets: Facets, hasFigures: boolean): readonly Label[] {
    const clean = cleanText(cell.text);
    const part = isPart(clean, this.#parts);
    const indent = findIndent(cell);
    const group = part ? null : this.#findGroup(indent);
    const level = group?.level ?? this.#findLevel({ clean, indent, part, hasFigures });
    this.#open = this.#open.filter((other) => other.level < level - (level > PLAIN ? SLACK : 0));
    const above = this.#open;
    this.#open = [
      ...above,
      { cell, facets, hasFigures, isPart: part, level, beside: part ? indent : (group?.beside ?? null) },
    ];
    return above;
  }

  /** Rows set in under a 其中 stand beside it: 其中:出口, and 进口 below. */
  #findGroup(indent: number): Placed | null {
    return this.#open.findLast(({ beside }) => beside !== null && indent > beside) ?? null;
  }

  #findLevel({ clean, indent, part, hasFigures }: Seen): number {
    const numbering = findNumbering(clean);
    // 1、 set in under a heading that has no number counts within it.
    const isInner = indent > 0 && this.#open.some(({ level }) => level >= PLAIN && level < PLAIN + indent - SLACK);
    if (numbering && !isInner) return numbering.level;
    if (part) return PLAIN + indent + PART_STEP;
    return hasFigures ? PLAIN + indent : indent === 0 ? HEADING : PLAIN + indent - HALF_STEP;
  }
}

interface Seen {
  readonly clean: string;
  readonly indent: number;
  readonly part: boolean;
  readonly hasFigures: boolean;
}

const HEADING = 4;
const PLAIN = 5;
const HALF_STEP = 0.7;
/** Labels of one level that a hand set in by blanks differ by one blank. */
const SLACK = 0.6;
/** A part stands below the row before it, though it is not set in further. */
const PART_STEP = 0.75;

/** Returns how far a label is set in, in full-width letters: by its leading blanks, else by the file's own indent. */
function findIndent({ text, indent }: Cell): number {
  const blanks = /^[\s\u00a0\u3000]*/.exec(text)?.[0] ?? "";
  const width = [...blanks].reduce((sum, blank) => sum + (blank === "\u3000" ? 1 : 0.5), 0);
  return Math.max(width, indent);
}
