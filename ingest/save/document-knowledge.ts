import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { documentForm } from "../catalogue/forms.ts";
import { parseData } from "../catalogue/read-entries.ts";
import type { DocumentFacts } from "../recognise/survey/survey-document.ts";
import { NO_FACTS } from "../recognise/survey/survey-document.ts";

/** What is known of a document apart from its text: an entry of `documents.yaml`. */
export type DocumentKnowledge = z.infer<typeof documentForm>;

/** Returns what `documents.yaml` of the given folders says of documents, by SHA-256 of their bytes; a later folder stands over an earlier. */
export async function loadDocumentKnowledge(
  folders: readonly string[],
): Promise<ReadonlyMap<string, DocumentKnowledge>> {
  const entries = (await Promise.all(folders.map(readKnowledge))).flat();
  return new Map(entries.map((entry) => [entry.sha256, entry]));
}

async function readKnowledge(folder: string): Promise<DocumentKnowledge[]> {
  const path = join(folder, "documents.yaml");
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null; // A home without such a file knows nothing more than the texts say.
    throw cause;
  });
  return text === null ? [] : parseData({ path, text }, z.array(documentForm));
}

/** Returns the facts that recognition takes; all unknown where nothing is known of a document. */
export function createFacts(knowledge: DocumentKnowledge | undefined): DocumentFacts {
  if (!knowledge) return NO_FACTS;
  return {
    title: knowledge.title,
    publishedOn: knowledge.publishedOn?.date ?? null,
    planSpan: knowledge.planSpan ? { from: knowledge.planSpan.from, to: knowledge.planSpan.to } : null,
    regionId: knowledge.place ?? null,
    kind: knowledge.kind,
  };
}

export function digestKnowledge(knowledge: DocumentKnowledge | undefined): string {
  return createHash("sha256")
    .update(JSON.stringify(knowledge ?? null))
    .digest("hex")
    .slice(0, 24);
}
