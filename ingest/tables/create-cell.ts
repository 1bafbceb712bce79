import { type DecimalText, parseDecimal } from "../../core/decimal.ts";
import type { Place } from "./address.ts";
import type { NumberFormat } from "./display/parse-number-format.ts";
import { showNumber } from "./display/show-number.ts";
import { showText } from "./display/show-text.ts";
import type { Cell } from "./grid.ts";

/** How a cell is laid out. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly indent: number;
  /** Does the workbook count days from 1904. */
  readonly startsIn1904: boolean;
}

/** Returns the cell of a text, with leading blanks as its indent; null where nothing is seen. */
export function createTextCell({ row, column }: Place, words: string, style: CellStyle): Cell | null {
  const text = showText(words, style.format)
    .replaceAll(/[ \t]*\r?\n/g, "\n")
    .trim();
  if (text === "") return null;
  return { row, column, text, raw: null, value: null, indent: style.indent + countIndent(words) };
}

/** One full-width blank, or two narrow ones, or a tab is a level; a lone narrow one is a slip. */
function countIndent(words: string): number {
  const blanks = /^[ \t\u00a0\u2002\u2003\u3000]*/.exec(words)?.[0] ?? "";
  const halves = [...blanks].reduce((sum, blank) => sum + (/[\t\u2003\u3000]/.test(blank) ? 2 : 1), 0);
  return Math.floor(halves / 2);
}

/** Returns the cell of a stored number as its format shows it; null where the format shows nothing. */
export function createNumberCell({ row, column }: Place, stored: number, style: CellStyle): Cell | null {
  const { text, value } = showNumber(stored, style.format, style.startsIn1904);
  if (text === "") return null;
  const raw = value === null && isDate(style.format) ? null : writeExactly(stored);
  return { row, column, text, raw, value, indent: style.indent };
}

/** The shortest decimal that denotes the stored double. */
function writeExactly(stored: number): DecimalText {
  const text = String(stored);
  return text.includes("e") ? parseDecimal(text) : text;
}

function isDate({ sections }: NumberFormat): boolean {
  return sections.some(({ body }) => body.kind === "date");
}
