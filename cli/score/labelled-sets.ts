import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { parseData } from "../../ingest/catalogue/read-entries.ts";
import type { IngestSources } from "../../ingest/ingest-files.ts";
import { readDocument } from "../../ingest/read/read-document.ts";
import { createSurvey, extractSurveyed } from "../../ingest/recognise/extract-statements.ts";
import { createSetting } from "../../ingest/recognise/judge/list-parts.ts";
import { createFacts } from "../../ingest/save/document-knowledge.ts";
import type { LabelledDocument } from "../../ingest/score/measure-precision.ts";
import type { Label } from "../../ingest/score/score-statements.ts";
import { findProgramRoot, findSeeds } from "../home.ts";
import { readLines } from "./read-lines.ts";

/** `rules`: rules were written on it. `scored`: it is only scored. `gold`: one of the source documents. */
export type Part = "rules" | "scored" | "gold";

/** A labelled document with where it belongs. */
export interface ScoredDocument extends LabelledDocument {
  /** a01: the set and the number. */
  readonly id: string;
  readonly genre: string;
  readonly part: Part;
  readonly sha256: string;
}

type LoadedDocument = LabelledDocument & Pick<ScoredDocument, "sha256">;

interface Folders {
  readonly documents: string;
  readonly labels: string;
}

/** Where the documents of the development set lie with their labels and first scores. */
export function findDevelopmentSet(): string {
  return join(findProgramRoot(), "test", "development");
}

/** Returns the development set and the source documents, each with what the rules read in it. */
export async function loadLabelledSets(sources: IngestSources): Promise<ScoredDocument[]> {
  const folder = findDevelopmentSet();
  const nameGenre = await loadGenres(join(folder, "genres.yaml"));
  const development = await loadFolder(sources, {
    documents: join(folder, "documents"),
    labels: join(folder, "labels"),
  });
  const gold = join(findProgramRoot(), "test", "truth", "gold");
  const source = await loadFolder(sources, { documents: join(findSeeds(), "documents"), labels: gold });
  return [
    ...development.map((one) => ({ ...one, ...placeDocument(one.doc), genre: nameGenre(one.doc) })),
    ...source.map((one) => ({ ...one, id: one.doc.slice(0, 3), genre: "source", part: "gold" as const })),
  ];
}

/** a02-yunxing-guanghan.txt is number 2 of set a: even numbers are for writing rules. */
function placeDocument(doc: string): Pick<ScoredDocument, "id" | "part"> {
  const [id = doc, number = "0"] = /^[a-z]+(\d+)/.exec(doc) ?? [];
  return { id, part: Number(number) % 2 === 0 ? "rules" : "scored" };
}

async function loadGenres(path: string): Promise<(doc: string) => string> {
  const words = parseData({ path, text: await readFile(path, "utf8") }, z.record(z.string(), z.array(z.string())));
  return (doc) =>
    Object.entries(words).find(([, names]) => names.some((name) => doc.includes(`-${name}`)))?.[0] ?? "other";
}

/** A document without labels is not scored yet. */
async function loadFolder(sources: IngestSources, { documents, labels }: Folders): Promise<LoadedDocument[]> {
  const labelled = new Set(await readdir(labels));
  const names = (await readdir(documents)).filter((name) => labelled.has(nameLabels(name))).toSorted();
  return Promise.all(names.map((name) => loadDocument(sources, join(documents, name), join(labels, nameLabels(name)))));
}

function nameLabels(document: string): string {
  return document.replace(/\.\w+$/, ".jsonl");
}

async function loadDocument(
  { recogniser, knowledge }: IngestSources,
  document: string,
  labels: string,
): Promise<LoadedDocument> {
  const { fileName: doc, text, sha256 } = await readDocument(document);
  const facts = createFacts(knowledge.get(sha256));
  const survey = createSurvey({ doc, text, facts }, recogniser);
  const predictions = extractSurveyed(survey, recogniser);
  const setting = createSetting(text, survey.document);
  return { doc, sha256, setting, labels: await readLines<Label>(labels), predictions };
}
