import type { Span } from "./join-lines.ts";

/** What a reader knows of how its text is laid out. */
export interface TextLayout {
  /** Where tables stand, in order: no running text. */
  readonly tables: readonly Span[];
  /** Each line is a whole paragraph: none goes on in the next. */
  readonly hasWholeParagraphs: boolean;
}

/** Of plain text nothing is known. */
export const PLAIN_LAYOUT: TextLayout = { tables: [], hasWholeParagraphs: false };
