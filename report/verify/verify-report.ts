import { AppError } from "../../core/errors.ts";
import type { SealedLedger } from "../ledger/seal.ts";
import { FORMAT_NAMES, FORMATS, isFormatName } from "../write/formats.ts";
import type { PrintedFile } from "./printed-file.ts";
import { type Verification, verifyFile } from "./verify-file.ts";

export interface VerifiedReport extends Verification {
  readonly ledger: SealedLedger;
}

/**
 * Returns what does not agree between a report's file and the ledger inside it.
 *
 * Throws REPORT_FILE_UNKNOWN by the name's end, REPORT_FILE_BROKEN and REPORT_WITHOUT_LEDGER.
 */
export async function verifyReport(file: string, bytes: Uint8Array): Promise<VerifiedReport> {
  const printed = await readReport(file, bytes);
  if (printed.ledger === null) throw new AppError("REPORT_WITHOUT_LEDGER", { file });
  const ledger = parseLedger(file, printed.ledger);
  return { ledger, ...verifyFile(printed, ledger) };
}

async function readReport(file: string, bytes: Uint8Array): Promise<PrintedFile> {
  const name = file.split(".").at(-1)?.toLowerCase() ?? "";
  const form = isFormatName(name) ? (await FORMATS[name]()).file : null;
  if (form === null) throw new AppError("REPORT_FILE_UNKNOWN", { file, formats: await nameReadable() });
  try {
    return await form.read(bytes);
  } catch (cause) {
    throw new AppError("REPORT_FILE_BROKEN", { file, fault: nameFault(cause) }, { cause });
  }
}

async function nameReadable(): Promise<string> {
  const formats = await Promise.all(
    FORMAT_NAMES.map(async (name) => ((await FORMATS[name]()).file === null ? [] : [name])),
  );
  return formats.flat().join("、");
}

function parseLedger(file: string, text: string): SealedLedger {
  try {
    const ledger = JSON.parse(text) as SealedLedger;
    if (ledger.seal !== "qubi-ledger-1" || !Array.isArray(ledger.order)) throw new Error("no ledger of this program");
    return ledger;
  } catch (cause) {
    throw new AppError("REPORT_FILE_BROKEN", { file, fault: nameFault(cause) }, { cause });
  }
}

function nameFault(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
