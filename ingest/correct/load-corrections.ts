import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseData, readDataFiles } from "../catalogue/read-entries.ts";
import { type Correction, correctionsForm } from "./correction.ts";

/** The corrections of all documents. */
export interface Corrections {
  /** Of a document's bytes by SHA-256; a document without corrections has no entry. */
  readonly byDocument: ReadonlyMap<string, readonly Correction[]>;
}

/** Returns the corrections in the folders `corrections/` of the given homes. Throws an AppError that names file and place. */
export async function loadCorrections(folders: readonly string[]): Promise<Corrections> {
  const files = (await Promise.all(folders.map((folder) => readDataFiles(join(folder, "corrections"))))).flat();
  const byDocument = new Map<string, readonly Correction[]>();
  for (const { document, corrections } of files.map((file) => parseData(file, correctionsForm))) {
    byDocument.set(document, [...(byDocument.get(document) ?? []), ...corrections]);
  }
  return { byDocument };
}

/** Returns a digest of corrections: another digest reads their document anew. */
export function digestCorrections(corrections: readonly Correction[]): string {
  return createHash("sha256").update(JSON.stringify(corrections)).digest("hex").slice(0, 24);
}
