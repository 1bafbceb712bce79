import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { AppError } from "../../../core/errors.ts";
import type { FileBytes } from "../reader.ts";

export type PdfFile = PDFDocumentProxy;

const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Returns an opened PDF, to be destroyed when it is read. Throws where it is locked or damaged. */
export async function openPdf({ bytes, file }: FileBytes): Promise<PdfFile> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: the library takes the bytes that it is given
    // What Chinese fonts that a file does not hold map their letters by.
    cMapUrl: `${join(library, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(library, "standard_fonts")}/`,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw createFault(file, cause);
  }
}

/** Returns what a fault of the library says of the file. */
export function createFault(file: string, cause: unknown, place: string | null = null): AppError {
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  const code = isLocked ? "FILE_ENCRYPTED" : "FILE_DAMAGED";
  return new AppError(code, { file, format: "PDF", place }, { cause });
}
