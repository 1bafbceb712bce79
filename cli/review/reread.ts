import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { FileOutcome, IngestSources } from "../../ingest/ingest-files.ts";
import { findDocumentBytes, findDocuments } from "../../store/documents.ts";
import type { Store } from "../../store/store.ts";
import { ingestPaths } from "../ingest-command.ts";

/** Reads documents again from their kept bytes, so that what was decided of them counts; returns what became of each. */
export async function rereadDocuments(
  store: Store,
  shas: readonly string[],
  sources: IngestSources,
): Promise<FileOutcome[]> {
  const folder = await mkdtemp(join(tmpdir(), "qubi-reread-"));
  try {
    const paths = await Promise.all(shas.map((sha) => writeDocument(store, sha, folder)));
    return await ingestPaths(store, paths.flat(), sources);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two documents may have one name: each lies in a folder of its own. */
async function writeDocument(store: Store, sha256: string, folder: string): Promise<string[]> {
  const snapshot = await store.snapshot();
  const [document] = await findDocuments(snapshot, [sha256]);
  const bytes = await findDocumentBytes(snapshot, sha256);
  if (!document || !bytes) return [];
  const path = join(await mkdtemp(join(folder, "document-")), document.fileName);
  await writeFile(path, inflateSync(bytes));
  return [path];
}
