/** How a block of text stands on the page; it decides how far context is inherited. */
export type BlockKind = "heading" | "body" | "caption";

/** A paragraph as a reader takes it: broken lines joined, marks and quotation signs dropped, widths made one. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Index into the raw text of each character of `text`; one more entry for the end. */
  readonly offsets: Int32Array;
  /** For each character: 0 plain, 1 inside a short quotation (a name), 2 inside a book-title mark 《》. */
  readonly quoted: Uint8Array;
  /** The stretch of the raw text that the block was read from; a caption may stand inside it. */
  readonly raw: { readonly start: number; readonly end: number };
}

/** Returns the raw span of a span of a block, without white space or dropped marks at its ends. */
export function findRawSpan({ offsets }: Block, span: { start: number; end: number }): { start: number; end: number } {
  return { start: offsets[span.start] ?? 0, end: (offsets[span.end - 1] ?? 0) + 1 };
}
