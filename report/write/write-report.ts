import { type SealedLedger, sealLedger } from "../ledger/seal.ts";
import type { Report } from "../model.ts";
import { FORMATS, type FormatName } from "./formats.ts";

/** A report in a format, with its ledger inside; without one where the format is not read back. */
export interface WrittenReport {
  readonly format: FormatName;
  readonly bytes: Uint8Array;
  readonly ledger: SealedLedger | null;
}

/** Returns the report in a format: the same report gives the same bytes. */
export async function writeReport(report: Report, format: FormatName): Promise<WrittenReport> {
  const { write, file } = await FORMATS[format]();
  const bytes = await write(report);
  if (file === null) return { format, bytes, ledger: null };
  const ledger = sealLedger(report, await file.read(bytes));
  return { format, bytes: file.embed(bytes, JSON.stringify(ledger)), ledger };
}
