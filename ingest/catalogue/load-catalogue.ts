import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { Catalogue } from "./catalogue.ts";
import { createEvents, createFlaggedNames, createIndicator, createSet, createVersions } from "./create-entries.ts";
import { createUnits } from "./create-units.ts";
import { indicatorForm, regionForm, setForm, unitsForm } from "./forms.ts";
import { type DataFile, parseData, readDataFiles } from "./read-entries.ts";
import { type Words, wordsSchema } from "./words.ts";

/**
 * Returns the catalogue that ships with the program, extended and overridden by key by what a keeper added in a home.
 * Each folder holds `catalogue/` and `sets/`; a later folder stands over an earlier one.
 * Throws an AppError that names file, place and fault.
 */
export async function loadCatalogue(folders: readonly string[]): Promise<Catalogue> {
  const files = (await Promise.all(folders.map(readFolder))).flat();
  const regions = mergeByKey(parseAll(files, /regions[^/]*$/, z.array(regionForm)), ({ id }) => id);
  const indicators = mergeByKey(parseAll(files, /indicators\/[^/]*$/, z.array(indicatorForm)), ({ key }) => key);
  const sets = mergeByKey(
    parseAll(
      files,
      /sets\/[^/]*$/,
      setForm.transform((set) => [set]),
    ),
    ({ key }) => key,
  );
  const catalogue: Catalogue = {
    regions: regions.flatMap(createVersions),
    events: regions.flatMap(createEvents),
    flaggedNames: regions.flatMap(createFlaggedNames),
    indicators: new Map(indicators.map((form) => [form.key, createIndicator(form)])),
    units: createUnits(parseAll(files, /units[^/]*$/, unitsForm).map(({ content }) => content)),
    words: loadWords(files),
    sets: sets.map(createSet),
    digest: digestFiles(files),
  };
  checkReferences(catalogue);
  return catalogue;
}

async function readFolder(folder: string): Promise<DataFile[]> {
  const parts = ["catalogue", "sets"].map((part) => readDataFiles(join(folder, part)));
  return (await Promise.all(parts)).flat();
}

interface Parsed<T> {
  readonly path: string;
  readonly content: T;
}

function parseAll<T>(files: readonly DataFile[], name: RegExp, form: z.ZodType<T>): Parsed<T>[] {
  return files
    .filter(({ path }) => name.test(path))
    .map((file) => ({ path: file.path, content: parseData(file, form) }));
}

/** Returns the entries of all files; a later file's entry stands for an earlier one of its key, at its place. */
function mergeByKey<T>(files: readonly Parsed<readonly T[]>[], keyOf: (entry: T) => string): T[] {
  const merged = new Map<string, T>();
  for (const { path, content } of files) {
    const keys = content.map(keyOf);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice) throw new AppError("DATA_INVALID", { file: path, place: twice, fault: "the key stands twice" });
    content.forEach((entry) => void merged.set(keyOf(entry), entry));
  }
  return [...merged.values()];
}

function loadWords(files: readonly DataFile[]): Words {
  const [shipped, ...added] = files.filter(({ path }) => /words[^/]*$/.test(path));
  if (!shipped) throw new AppError("DATA_INVALID", { file: "words.yaml", place: "/", fault: "the file is missing" });
  const words: unknown = added
    .map((file) => parseData(file, wordsSchema.partial()))
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

/** Throws where an entry names a key that no entry has. */
function checkReferences({ indicators, regions, sets }: Catalogue): void {
  const regionIds = new Set(regions.map(({ regionId }) => regionId));
  const missing = [
    ...[...indicators.values()].flatMap(({ key, partOf, newOf }) =>
      [partOf, newOf].map((to) => ({ key, to, among: indicators })),
    ),
    ...sets.flatMap(({ key, rows }) => rows.map(({ indicator }) => ({ key, to: indicator, among: indicators }))),
    ...regions.map(({ id, parentId }) => ({ key: id, to: parentId, among: regionIds })),
  ].find(({ to, among }) => to !== null && !among.has(to));
  if (missing) {
    throw new AppError("DATA_INVALID", {
      file: "catalogue",
      place: missing.key,
      fault: `no entry has the key ${missing.to}`,
    });
  }
}
