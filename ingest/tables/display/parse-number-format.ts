import type { DatePart } from "./parse-date-format.ts";
import { isDateCode, parseDateFormat } from "./parse-date-format.ts";

/** How the digits of a number are laid out: `#,##0.0` has one integer digit at least, one place, groups of three. */
export interface DigitPattern {
  readonly minInteger: number;
  readonly places: number;
  readonly minPlaces: number;
  readonly isGrouped: boolean;
  /** The power of ten that the number is multiplied by: 2 for each %, −3 for each comma behind the digits. */
  readonly shift: number;
}

export type SectionBody =
  | { readonly kind: "number"; readonly prefix: string; readonly pattern: DigitPattern; readonly suffix: string }
  | { readonly kind: "general"; readonly prefix: string; readonly suffix: string }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "text"; readonly prefix: string; readonly suffix: string }
  | { readonly kind: "date"; readonly parts: readonly DatePart[] }
  /** Fractions, exponents and digits with words between them. */
  | { readonly kind: "other" };

export interface FormatSection {
  readonly condition: { readonly operator: string; readonly bound: number } | null;
  readonly body: SectionBody;
}

/** A number format by its sections: above zero, below, zero, text. */
export interface NumberFormat {
  readonly code: string;
  readonly sections: readonly FormatSection[];
}

/** A piece of a section: words as they are, or a run of characters that say how to show. */
interface Piece {
  readonly isLiteral: boolean;
  readonly text: string;
}

/** Quoted words, escaped and padding characters, brackets, General in either language, a run of digit places, the rest. */
const PIECES =
  /"([^"]*)"?|[\\!](.)|_(.)|\*(.)|\[([^\]]*)\]|(General|G\/通用格式)|([0#?][0#?,.]*|\.[0#?]+)|(E[+-]|[@/])|(.)/giu;
const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;

/** Returns a format code by its sections; the code of an empty format is General. */
export function parseNumberFormat(code: string): NumberFormat {
  return { code, sections: splitSections(code === "" ? "General" : code).map(parseSection) };
}

function splitSections(code: string): string[] {
  const sections = [""];
  for (const piece of code.match(/"[^"]*"?|\\.|\[[^\]]*\]|./gu) ?? []) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function parseSection(code: string): FormatSection {
  const [, operator, bound] = CONDITION.exec(code) ?? [];
  const condition = operator === undefined ? null : { operator, bound: Number(bound) };
  const body: SectionBody = isDateCode(code)
    ? { kind: "date", parts: parseDateFormat(code) }
    : parseBody([...code.matchAll(PIECES)].flatMap(parsePiece));
  return { condition, body };
}

function parsePiece(match: RegExpExecArray): Piece[] {
  const [, quoted, escaped, blank, fill, bracket, general, digits, code, other] = match;
  if (fill !== undefined) return [];
  if (blank !== undefined) return [{ isLiteral: true, text: " " }];
  if (bracket !== undefined) return [{ isLiteral: true, text: /^\$([^-]*)/.exec(bracket)?.[1] ?? "" }];
  const shown = general ?? digits ?? code;
  return [{ isLiteral: shown === undefined, text: shown ?? quoted ?? escaped ?? other ?? "" }];
}

function parseBody(pieces: readonly Piece[]): SectionBody {
  const first = pieces.findIndex(({ isLiteral }) => !isLiteral);
  const shown = pieces[first]?.text;
  if (shown === undefined) return { kind: "literal", text: joinLiterals(pieces) };
  const [before, after] = [pieces.slice(0, first), pieces.slice(first + 1)];
  if (after.some(({ isLiteral }) => !isLiteral)) return { kind: "other" };
  const [prefix, suffix] = [joinLiterals(before), joinLiterals(after)];
  if (shown === "@") return { kind: "text", prefix, suffix };
  if (/^g/i.test(shown)) return { kind: "general", prefix, suffix };
  if (!/^[0#?.]/.test(shown)) return { kind: "other" };
  return { kind: "number", prefix, suffix, pattern: parsePattern(shown, countPercents(pieces)) };
}

/** A % that is quoted or escaped is a word; only a bare one multiplies. */
function countPercents(pieces: readonly Piece[]): number {
  return pieces.filter(({ text }) => text === "%").length;
}

function joinLiterals(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function parsePattern(code: string, percents: number): DigitPattern {
  const scale = /,*$/.exec(code)?.[0].length ?? 0;
  const [integer = "", ...fractions] = code.slice(0, code.length - scale).split(".");
  const fraction = fractions.join("").replaceAll(",", "");
  return {
    minInteger: integer.replaceAll(/[^0]/g, "").length,
    places: fraction.length,
    minPlaces: fraction.lastIndexOf("0") + 1,
    isGrouped: integer.includes(","),
    shift: percents * 2 - scale * 3,
  };
}
