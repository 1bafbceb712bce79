import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSources } from "../../cli/home.ts";
import { type FileOutcome, ingestCatalogue, ingestFiles } from "../../ingest/ingest-files.ts";
import type { TextLabel } from "../../ingest/score/score-statements.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";

export const DOCUMENTS = "seeds/documents";

/** Returns the paths of the five source documents, in the order of their names. */
export function listDocuments(): string[] {
  return readdirSync(DOCUMENTS)
    .toSorted()
    .map((name) => join(DOCUMENTS, name));
}

/** Ingests files into a store as the program does, with nothing but what ships. */
export async function ingestInto(store: Store, files: readonly string[]): Promise<FileOutcome[]> {
  const sources = await loadSources(mkdtempSync(join(tmpdir(), "qubi-home-")));
  await ingestCatalogue(store, sources.recogniser.catalogue);
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestFiles(store, files, sources)) outcomes.push(outcome);
  return outcomes;
}

/** Opens a store that holds the five source documents. */
export async function openSeededStore(): Promise<Store> {
  const store = await openStore({ file: ":memory:" });
  await ingestInto(store, listDocuments());
  return store;
}

/** Returns all labels of the five source documents. */
export function readLabels(): TextLabel[] {
  const folder = "test/truth/gold";
  const files = readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), "utf8"));
  return files.flatMap((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as TextLabel),
  );
}
