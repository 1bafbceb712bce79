import type { Report } from "../model.ts";
import type { PrintedFile } from "../verify/printed-file.ts";

/** A format in which a report is written. The same report gives the same bytes. */
export interface Format {
  /** Returns the file without its ledger. */
  readonly write: (report: Report) => Promise<Uint8Array>;
  /** Null of a format that is not read back. */
  readonly file: FileForm | null;
}

export interface FileForm {
  /** Returns the file with the ledger inside, where no reader of the report sees it. */
  readonly embed: (bytes: Uint8Array, ledger: string) => Uint8Array;
  /** Returns what the file prints, and its ledger. Throws a plain error where it is no such file. */
  readonly read: (bytes: Uint8Array) => Promise<PrintedFile>;
}
