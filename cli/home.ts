import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AppError } from "../core/errors.ts";
import { loadCatalogue } from "../ingest/catalogue/load-catalogue.ts";
import { loadCorrections } from "../ingest/correct/load-corrections.ts";
import { loadPublications } from "../ingest/history/publications.ts";
import type { IngestSources } from "../ingest/ingest-files.ts";
import { createRecogniser } from "../ingest/recognise/recogniser.ts";
import { loadDocumentKnowledge } from "../ingest/save/document-knowledge.ts";
import { loadMappings } from "../ingest/tables/mappings/mappings.ts";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";

/** Where the program lies: the folder of its package.json, from the sources as from what is built of them. */
export function findProgramRoot(from = dirname(fileURLToPath(import.meta.url))): string {
  return existsSync(join(from, "package.json")) && existsSync(join(from, "seeds"))
    ? from
    : findProgramRoot(dirname(from));
}

export function findProgramVersion(): string {
  const { version } = JSON.parse(readFileSync(join(findProgramRoot(), "package.json"), "utf8")) as { version: string };
  return version;
}

/** What ships with the program: catalogues, sets, corrections and the source documents. */
export function findSeeds(): string {
  return join(findProgramRoot(), "seeds");
}

/** The folder of what a user adds: QUBI_HOME, else `var` where the command was called. */
export function findHome(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.QUBI_HOME || "var"); // set to nothing is not set
}

/** Opens the database of a home; to write, home and database are made where they are missing. */
export async function openHome(home: string, { readonly = false } = {}): Promise<Store> {
  if (!readonly) await makeHome(home);
  return openStore({ file: findDatabase(home), readonly });
}

/** Opens the database of a home that has one. Throws DATABASE_MISSING: a mistyped home is not to become a new one. */
export async function openExistingHome(home: string): Promise<Store> {
  const file = findDatabase(home);
  if (!existsSync(file)) throw new AppError("DATABASE_MISSING", { file });
  return openStore({ file });
}

export function findDatabase(home: string): string {
  return join(home, "qubi.db");
}

async function makeHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true }).catch((cause) => {
    throw new AppError("FOLDER_UNWRITABLE", { folder: home }, { cause });
  });
}

/** Is a folder, or can become one: no file stands on the way to it. */
function isFolder(path: string): boolean {
  return existsSync(path) ? statSync(path).isDirectory() : isFolder(dirname(path));
}

/** Returns all that an ingest reads with: what ships, extended and overridden by what the home holds. */
export async function loadSources(home: string): Promise<IngestSources> {
  if (!isFolder(home)) throw new AppError("FOLDER_UNWRITABLE", { folder: home });
  const folders = [findSeeds(), home];
  const [catalogue, knowledge, corrections, publications, mappings] = await Promise.all([
    loadCatalogue(folders),
    loadDocumentKnowledge(folders),
    loadCorrections(folders),
    loadPublications(home),
    loadMappings(home),
  ]);
  return { recogniser: createRecogniser(catalogue), knowledge, corrections, publications, mappings };
}
