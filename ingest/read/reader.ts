import type { MessageParameters } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/messages.ts";
import type { Grid } from "../tables/grid.ts";
import type { TextEncoding } from "./decode-text.ts";
import type { FileType } from "./file-type.ts";

/** What a reader could not carry over, or did otherwise than its reader may expect: a code of `core/messages.ts` with its values. */
export interface Loss {
  readonly code: ErrorCode;
  readonly parameters: MessageParameters;
}

/** A table of a document, with the stretch of the text that its rows stand in. */
export interface PlacedGrid {
  readonly grid: Grid;
  /** UTF-16 offsets into the text; each row is a line, its cells parted by tabs. */
  readonly start: number;
  readonly end: number;
}

/** The text of a publication, as its reader takes it from the bytes. */
export interface ReadText {
  readonly text: string;
  /** Of files that are text; null where the format says how its letters are written. */
  readonly encoding: TextEncoding | null;
  /** In the order of the text; none overlaps another. */
  readonly grids: readonly PlacedGrid[];
  /** Each line is a whole paragraph: what ends without a full stop does not go on in the next line. */
  readonly hasWholeParagraphs: boolean;
  readonly losses: readonly Loss[];
}

/** Bytes with the name that faults are told by. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** Reads files of some types. Same bytes, same text: no reader looks at the clock, the disk or the network. */
export interface Reader {
  /** Kept with each reading. */
  readonly name: string;
  /** Raised where the same bytes give another text than before. */
  readonly version: string;
  readonly types: readonly FileType[];
  /** Throws an AppError that names the file, its fault and the remedy. */
  readonly read: (source: FileBytes) => Promise<ReadText>;
}
