import type { TextLayout } from "../normalise/text-layout.ts";
import type { ReadText } from "./reader.ts";

/** Returns what recognition takes of how a text is laid out. */
export function createLayout({ grids, hasWholeParagraphs }: ReadText): TextLayout {
  return { tables: grids.map(({ start, end }) => ({ start, end })), hasWholeParagraphs };
}
