/** Which anchors stand in a cell: of a number its one; of words each piece with its length, null between anchors. */
export type CellAnchors = string | readonly (readonly [string | null, number])[];

/** By sheet, then by cell. */
export type AnchorMap = Readonly<Record<string, Readonly<Record<string, CellAnchors>>>>;
