import type { Cell } from "../grid.ts";
import { cleanText } from "./clean-text.ts";

/** What a cell of a table's body holds. */
export interface Figure {
  /** Digits, sign and point, as displayed, without thousands separators. */
  readonly value: string;
  /** The unit that stands in the cell itself: 6.3%. */
  readonly unit: string | null;
  /** Is said in words, which only a growth can be: 持平. */
  readonly isWord?: true;
}

/** What needs no cleaning. */
const DIGITS = /^-?\d+(?:\.\d+)?$/;

const FIGURE = /^([-+±]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d+)?(.*)$/;

/** Returns the number that a cell shows, or null where it shows none: a label, a gap, a mark of a fault. */
export function parseFigure({ text, raw, value = null }: Pick<Cell, "text" | "raw" | "value">): Figure | null {
  if (DIGITS.test(text)) return { value: text, unit: null };
  if (LEVEL_WITH.test(text)) return UNCHANGED;
  return parseText(text, raw) ?? parseShown(text, value);
}

/** Level with the base: a growth of nothing. */
const LEVEL_WITH = /^持\s*平$/;
const UNCHANGED: Figure = { value: "0", unit: null, isWord: true };

/** A stored number that its format dresses up: (5.0) of -5.0 is no text; 3月 of 3 is a time. */
function parseShown(text: string, value: string | null): Figure | null {
  if (value === null || !DRESSED.test(text)) return null;
  return { value, unit: text.includes("%") ? "%" : null };
}

const DRESSED = /^[\s\d().,+%¥￥$-]+$/;

function parseText(text: string, raw: string | null): Figure | null {
  const first = text.charCodeAt(0);
  // Most texts are labels: their first letter tells.
  if (raw === null && first > 0x3fff && first < 0xff00) return null;
  const match = FIGURE.exec(cleanText(text));
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", behind = ""] = match;
  const unit = behind.replace(FOOTNOTE, "");
  if (unit.length > MAX_UNIT || NO_UNIT.test(unit)) return null;
  const digits = `${whole.replaceAll(",", "") || "0"}${fraction}`;
  return { value: sign === "-" ? `-${digits}` : digits, unit: unit === "" ? null : unit };
}

const MAX_UNIT = 5;
/** Marks of a note behind a figure: 5.1*, 5.1①, 5.1(1). */
const FOOTNOTE = /(?:[*#①-⑳△▲★]|\(\d{1,2}\)|\(注\d*\)|\[\d{1,2}\]|注\d*)+$/;
/** 3月末 and 2024年 are times, 1、 the beginning of a list. */
const NO_UNIT = /^[月年日季号时、.)]|[\d:;]/;

/** Is a number that may head a column as a year: 2016, 2016年. */
export function isYear(text: string): boolean {
  return /^(?:19[5-9]\d|20\d\d)年?$/.test(cleanText(text));
}

/** Is a number that may head a column as a month, in two digits: 2024.03. */
export function isMonth(text: string): boolean {
  return /^(?:19[5-9]\d|20\d\d)\.(?:0[1-9]|1[0-2])$/.test(cleanText(text));
}
