import { cleanText } from "../words/clean-text.ts";

/** A piece of a label; the anchor of a number, or null of words. */
export interface LabelPiece {
  readonly text: string;
  readonly anchor: string | null;
}

export const FONT_SIZE = 13;
const LONGEST = 24;

/** A family that stands for all fonts, and carries the anchor of the text that is set in it: `qubi-n12`. */
export const FAMILY = "qubi";

/** Returns a label whose pieces keep their anchors in the drawing. */
export function createLabel(pieces: readonly LabelPiece[]): object {
  const shown = pieces.filter(({ text }) => text !== "");
  return {
    show: true,
    formatter: shown.map(({ text }, index) => `{p${index}|${shorten(text)}}`).join(""),
    rich: Object.fromEntries(shown.map(({ anchor }, index) => [`p${index}`, createStyle(anchor)])),
  };
}

function createStyle(anchor: string | null): object {
  return { fontFamily: anchor === null ? FAMILY : `${FAMILY}-${anchor}`, fontSize: FONT_SIZE, color: "#1a1a1a" };
}

/** Returns words that fit beside a bar and hold nothing that the drawing reads as marks. */
export function shorten(text: string): string {
  const plain = cleanText(text).replaceAll("{", "｛").replaceAll("}", "｝").replaceAll("|", "｜");
  const characters = Array.from(plain);
  return characters.length <= LONGEST ? plain : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

/** Returns an upper bound of the width of words in pixels. */
export function measure(text: string, size = FONT_SIZE): number {
  return Array.from(shorten(text)).reduce((width, character) => width + (character < "\u2000" ? 0.62 : 1) * size, 0);
}

export function measureWidest(texts: readonly string[], size = FONT_SIZE): number {
  return Math.max(0, ...texts.map((text) => measure(text, size)));
}
