import { createHash } from "node:crypto";
import { basename, join, relative } from "node:path";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { Catalogue } from "./catalogue.ts";
import { checkReferences } from "./check-references.ts";
import { listChinaDivisions } from "./china-divisions.ts";
import { createEvents, createFlaggedNames, createIndicator, createSet, createVersions } from "./create-entries.ts";
import { createUnits } from "./create-units.ts";
import { indicatorForm, regionForm, setForm, unitsForm } from "./forms.ts";
import { loadCalendar } from "./load-calendar.ts";
import { createPrecision, precisionForm } from "./precision.ts";
import { type DataFile, nameFile, parseData, readDataFile, readDataFiles } from "./read-entries.ts";
import { addedWordsSchema, type Words, wordsSchema } from "./words.ts";

/**
 * Returns the catalogue that ships with the program, extended and overridden by key by what a keeper added in a home.
 * Each folder holds `catalogue/` and `sets/`; a later folder stands over an earlier one.
 * Throws an AppError that names file, place and fault.
 */
export async function loadCatalogue(folders: readonly string[]): Promise<Catalogue> {
  const files = (await Promise.all(folders.map(readFolder))).flat();
  const regions = mergeByKey(parseAll(files, "catalogue/regions", z.array(regionForm)), ({ id }) => id);
  const indicators = mergeByKey(parseAll(files, "catalogue/indicators/", z.array(indicatorForm)), ({ key }) => key);
  const sets = mergeByKey(
    parseAll(
      files,
      "sets/",
      setForm.transform((set) => [set]),
    ),
    ({ key }) => key,
  );
  const own = listEntries(regions).flatMap(createVersions);
  const known = {
    regions: [...own, ...listChinaDivisions(own)],
    indicators: new Map(listEntries(indicators).map((form) => [form.key, createIndicator(form)])),
  };
  const catalogue: Catalogue = {
    ...known,
    events: listEntries(regions).flatMap(createEvents),
    flaggedNames: listEntries(regions).flatMap(createFlaggedNames),
    releaseRules: await loadCalendar(folders, known),
    units: createUnits(parseAll(files, "catalogue/units", unitsForm).map(({ content }) => content)),
    words: loadWords(files),
    sets: listEntries(sets).map(createSet),
    precision: loadPrecision(files),
    digest: digestFiles(files),
  };
  checkReferences(
    catalogue,
    (key) => ({ ...indicators.get(key), ...sets.get(key), ...regions.get(key) }).path ?? "catalogue",
  );
  return catalogue;
}

/** A file with the folder that it extends or overrides, and its place there: catalogue/indicators/trade.yaml. */
interface PlacedFile extends DataFile {
  readonly folder: string;
  readonly place: string;
}

async function readFolder(folder: string): Promise<PlacedFile[]> {
  const parts = ["catalogue", "sets"].map((part) => readDataFiles(join(folder, part)));
  const files = [...(await Promise.all(parts)).flat(), ...(await readDataFile(join(folder, "precision.yaml")))];
  return files.map((file) => ({ ...file, folder, place: relative(folder, file.path).replaceAll("\\", "/") }));
}

interface Parsed<T> {
  readonly folder: string;
  readonly path: string;
  readonly content: T;
}

function parseAll<T>(files: readonly PlacedFile[], place: string, form: z.ZodType<T>): Parsed<T>[] {
  const wanted = files.filter((file) => file.place.startsWith(place));
  return wanted.map((file) => ({ folder: file.folder, path: file.path, content: parseData(file, form) }));
}

interface Merged<T> {
  readonly folder: string;
  readonly path: string;
  readonly entry: T;
}

/** Returns the entries of all files by key; a later folder's entry stands for an earlier one's, at its place. */
function mergeByKey<T>(files: readonly Parsed<readonly T[]>[], keyOf: (entry: T) => string): Map<string, Merged<T>> {
  const merged = new Map<string, Merged<T>>();
  for (const { folder, path, content } of files) {
    for (const entry of content) {
      const key = keyOf(entry);
      if (merged.get(key)?.folder === folder)
        throw new AppError("DATA_INVALID", { file: nameFile(path), place: key, fault: "the key stands twice" });
      merged.set(key, { folder, path: nameFile(path), entry });
    }
  }
  return merged;
}

function listEntries<T>(merged: ReadonlyMap<string, Merged<T>>): T[] {
  return [...merged.values()].map(({ entry }) => entry);
}

/** The file of the last folder that has one stands for the others. */
function loadPrecision(files: readonly PlacedFile[]): Catalogue["precision"] {
  const measured = parseAll(files, "precision.yaml", precisionForm).at(-1);
  return measured ? createPrecision(measured.content) : null;
}

function loadWords(files: readonly PlacedFile[]): Words {
  const [shipped, ...added] = files.filter(({ place }) => place.startsWith("catalogue/words"));
  if (!shipped) throw new AppError("DATA_INVALID", { file: "words.yaml", place: "/", fault: "the file is missing" });
  const words: unknown = added
    .map((file) => parseData(file, addedWordsSchema))
    .reduce<unknown>(mergeLists, parseData(shipped, wordsSchema));
  return wordsSchema.parse(words);
}

/** Returns two trees of lists as one: lists are joined, whatever else the second has replaces the first's. */
function mergeLists(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return [...first, ...second];
  if (!isRecord(first) || !isRecord(second)) return second ?? first;
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...keys].map((key) => [key, mergeLists(first[key], second[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function digestFiles(files: readonly DataFile[]): string {
  const hash = createHash("sha256");
  for (const { path, text } of files) hash.update(`${basename(path)}\0${text}\0`);
  return hash.digest("hex").slice(0, 24);
}
