import type { Cell, MergedRange } from "../tables/grid.ts";

/** A table as a reader finds it, before it has its place among the others. */
export interface TablePart {
  readonly kind: "table";
  readonly cells: readonly Cell[];
  readonly merges: readonly MergedRange[];
}

export interface ParagraphPart {
  readonly kind: "paragraph";
  /** Without line ends. */
  readonly text: string;
}

/** What a document is made of, in the order that a person reads. */
export type Part = ParagraphPart | TablePart;
