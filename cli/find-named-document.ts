import { existsSync } from "node:fs";
import { AppError } from "../core/errors.ts";
import { readDocument } from "../ingest/read/read-document.ts";
import { findDocuments, type StoredDocument } from "../store/documents.ts";
import type { Store } from "../store/store.ts";

/**
 * Returns the stored document that a keeper names: by a path to its file, its SHA-256 or the first six digits or more of
 * it, or its file name. Throws UNKNOWN_DOCUMENT, and DOCUMENT_AMBIGUOUS where several are meant.
 */
export async function findNamedDocument(store: Store, name: string): Promise<StoredDocument> {
  const documents = await findDocuments(await store.snapshot());
  const sha = existsSync(name) ? (await readDocument(name)).sha256 : null;
  const meant = documents.filter(({ sha256, fileName }) => {
    return sha === null ? fileName === name || isBeginning(name, sha256) : sha256 === sha;
  });
  const [document, other] = meant;
  if (!document) throw new AppError("UNKNOWN_DOCUMENT", { sha256: name, nearest: null });
  if (other) throw new AppError("DOCUMENT_AMBIGUOUS", { name, shas: meant.map(({ sha256 }) => sha256).join(", ") });
  return document;
}

function isBeginning(name: string, sha256: string): boolean {
  return /^[0-9a-f]{6,64}$/.test(name) && sha256.startsWith(name);
}
