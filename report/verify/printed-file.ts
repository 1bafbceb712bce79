/** What reading a written report back gives, in the order of the file. */
export interface PrintedFile {
  /** The sealed ledger as it is embedded, JSON; null where the file carries none. */
  readonly ledger: string | null;
  /** All that is printed: anchored runs one by one, and the words between them. */
  readonly pieces: readonly PrintedPiece[];
  /** Of a file that is text itself, all of it but the ledger. */
  readonly body?: string;
}

export interface PrintedPiece {
  /** As a reader sees it: of a cell of a spreadsheet the number as its format shows it. */
  readonly text: string;
  /** Null of words that no anchor covers. */
  readonly anchor: string | null;
  /** For who looks for it: `表1` and row of a document, `Sheet!B5` of a workbook, the line of a text. */
  readonly place: string;
}
