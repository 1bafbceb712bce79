import { AppError } from "../core/errors.ts";
import { formatMessage } from "../core/messages.ts";
import { saveCatalogue } from "../store/catalogue.ts";
import { findDocuments } from "../store/documents.ts";
import { type DocumentInput, saveDocument } from "../store/save-document.ts";
import type { Store } from "../store/store.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import type { Corrections } from "./correct/load-corrections.ts";
import { assumeEdition } from "./history/assume-edition.ts";
import { findSavedDay } from "./history/find-saved-day.ts";
import type { EditionLine } from "./history/publication-lines.ts";
import type { Publications } from "./history/publications.ts";
import { isSameStanding } from "./history/sync-standing.ts";
import { readDocument, type SourceFile } from "./read/read-document.ts";
import type { Loss } from "./read/reader.ts";
import type { Recogniser } from "./recognise/recogniser.ts";
import { createDocumentInput, type DocumentSources, digestRules } from "./save/create-input.ts";
import type { DocumentKnowledge } from "./save/document-knowledge.ts";
import type { Lesson } from "./tables/mappings/learn-mappings.ts";
import type { Mappings } from "./tables/mappings/mappings.ts";
import { StatementTally, type Tally } from "./tally.ts";

/** What an ingest reads with: the catalogue made ready, and all that people know and decided. */
export interface IngestSources {
  readonly recogniser: Recogniser;
  readonly knowledge: ReadonlyMap<string, DocumentKnowledge>;
  readonly corrections: Corrections;
  readonly publications: Publications;
  readonly mappings: Mappings;
}

/** What became of one file. */
export type FileOutcome =
  | {
      readonly path: string;
      readonly state: "saved" | "unchanged";
      readonly version: number | null;
      /** What it states, counted. */
      readonly tally: Tally;
      /** What the file was taken for an edition of; null where nothing was concluded. */
      readonly assumed: EditionLine | null;
      /** What its reader left out. */
      readonly losses: readonly Loss[];
      /** What its tables teach for the next month. */
      readonly lesson: Lesson;
    }
  | { readonly path: string; readonly state: "refused"; readonly error: AppError };

/** Saves the catalogue; returns the data version that it raised, or null where nothing changed. */
export async function ingestCatalogue(store: Store, catalogue: Catalogue): Promise<number | null> {
  const result = await store.write((transaction) =>
    saveCatalogue(transaction, {
      regionVersions: catalogue.regions,
      regionEvents: catalogue.events,
      indicators: [...catalogue.indicators.values()],
      comparisonSets: catalogue.sets,
      releaseRules: catalogue.releaseRules,
    }),
  );
  return result.version;
}

/** Told now and then how many statements of a file were saved so far. */
export type TellProgress = (path: string, statements: number) => void;

/**
 * Yields what became of each file, in their order: read, saved in one transaction of its own, or refused with the reason.
 * A refused file leaves nothing behind, and the next one is still read. Faults that are not the file's are thrown.
 */
export async function* ingestFiles(
  store: Store,
  paths: readonly string[],
  sources: ToldSources,
): AsyncGenerator<FileOutcome> {
  for (const path of paths) yield await ingestFile(store, path, sources);
}

type ToldSources = IngestSources & { readonly tell?: TellProgress };

async function ingestFile(store: Store, path: string, sources: ToldSources): Promise<FileOutcome> {
  try {
    return await saveFile(store, await readDocument(path), sources);
  } catch (error) {
    if (error instanceof AppError) return { path, state: "refused", error };
    throw error;
  }
}

async function saveFile(store: Store, source: SourceFile, sources: ToldSources): Promise<FileOutcome> {
  const { path, sha256, losses } = source;
  const { publications } = sources;
  const known = findKnown(sha256, sources);
  const input = dateBySaving(createDocumentInput(source, known), source.bytes);
  const [stored] = await findDocuments(await store.snapshot(), [sha256]);
  const assumed = stored ? null : await assumeEdition(store, input, publications);
  const document = { ...input.document, ...publications.findStanding(sha256) };
  const tally = new StatementTally();
  const outcome = { path, tally, assumed, losses, lesson: input.lesson };
  const statements = tally.watch(input.statements, (count) => sources.tell?.(path, count));
  if (stored && stored.rulesDigest === digestRules(source.reader, known) && isSameStanding(stored, document)) {
    for (const _ of statements);
    return { ...outcome, state: "unchanged", version: null };
  }
  const { version } = await store.write((transaction) => saveDocument(transaction, { ...input, document, statements }));
  return { ...outcome, state: version === null ? "unchanged" : "saved", version };
}

/** What neither its text nor the home dates is dated by the day on which it was last saved, which the file itself tells. */
function dateBySaving<T extends DocumentInput>(input: T, bytes: Uint8Array): T {
  const publishedOn = input.document.publishedOn === null ? findSavedDay(bytes) : null;
  if (publishedOn === null) return input;
  const publishedReason = formatMessage("PUBLISHED_WHEN_SAVED", {}, "zh");
  return { ...input, document: { ...input.document, publishedOn, publishedInferred: true, publishedReason } };
}

function findKnown(sha256: string, { recogniser, knowledge, corrections, mappings }: IngestSources): DocumentSources {
  return {
    recogniser,
    knowledge: knowledge.get(sha256),
    corrections: corrections.byDocument.get(sha256) ?? [],
    mappings,
  };
}
