import { findDocuments, type StoredDocument } from "../../store/documents.ts";
import { changeStanding, type Standing } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import type { Publications } from "./publications.ts";

/** A document that stands otherwise than before, and the data version that this raised. */
export interface ChangedStanding {
  readonly document: StoredDocument;
  readonly version: number | null;
}

/** Makes every stored document stand as the home says: which edition it is, and whether it is withdrawn. Twice is once. */
export async function syncStanding(store: Store, publications: Publications): Promise<ChangedStanding[]> {
  const changed: ChangedStanding[] = [];
  for (const document of await findDocuments(await store.snapshot())) {
    const standing = publications.findStanding(document.sha256);
    if (isSameStanding(document, standing)) continue;
    const { version } = await store.write((transaction) => changeStanding(transaction, document.sha256, standing));
    changed.push({ document: { ...document, ...standing }, version });
  }
  return changed;
}

/** Does a stored document stand as is decided of it. */
export function isSameStanding(document: Standing, standing: Standing): boolean {
  const keys = Object.keys(standing) as (keyof Standing)[];
  return keys.every((key) => document[key] === standing[key]);
}
