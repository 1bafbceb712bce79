import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../core/errors.ts";
import type { ReleaseRule } from "../../core/release.ts";
import type { Catalogue } from "./catalogue.ts";
import { releaseForm } from "./forms.ts";
import { type DataFile, findLine, nameFile, parseData, readDataFile } from "./read-entries.ts";

type ReleaseForm = z.infer<typeof releaseForm>;

/** What the entries of a calendar refer to. */
type Known = Pick<Catalogue, "indicators" | "regions">;

/**
 * Returns the release calendar of some folders, each in its `calendar.yaml`: an entry of a later folder stands for the
 * earlier one of its key. None where no folder has such a file.
 * Throws an AppError that names file, line, place and fault.
 */
export async function loadCalendar(folders: readonly string[], known: Known): Promise<ReleaseRule[]> {
  const files = await Promise.all(folders.map((folder) => readDataFile(join(folder, "calendar.yaml"))));
  const rules = new Map<string, ReleaseRule>();
  for (const file of files.flat()) {
    const entries = parseData(file, z.array(releaseForm));
    checkEntries(file, entries, known);
    for (const entry of entries) {
      rules.delete(entry.key); // The entry of a later folder stands later: of two that fit as closely it holds.
      rules.set(entry.key, createRule(entry));
    }
  }
  return [...rules.values()];
}

function checkEntries(file: DataFile, entries: readonly ReleaseForm[], known: Known): void {
  const regionIds = new Set(known.regions.map(({ regionId }) => regionId));
  for (const [at, entry] of entries.entries()) {
    if (entries.findIndex(({ key }) => key === entry.key) < at)
      throw createFault(file, [at, "key"], `the key ${entry.key} stands twice: name one of the two entries otherwise`);
    checkKeys(file, { path: [at, "indicators"], keys: entry.indicators, known: known.indicators });
    checkKeys(file, { path: [at, "regions"], keys: entry.regions, known: regionIds });
    checkKeys(file, { path: [at, "within"], keys: entry.within, known: regionIds });
    checkTopics(file, [at, "topics"], { entry, known });
  }
}

interface References {
  readonly path: readonly (string | number)[];
  readonly keys: readonly string[] | null | undefined;
  readonly known: { has(key: string): boolean };
}

function checkKeys(file: DataFile, { path, keys, known }: References): void {
  const at = keys?.findIndex((key) => !known.has(key)) ?? -1;
  if (at < 0) return;
  const list = path.at(-1) === "indicators" ? "indicator of the catalogue" : "region of the catalogue";
  throw createFault(file, [...path, at], `no ${list} has the key ${keys?.[at]}: write one that has, or add it first`);
}

function checkTopics(
  file: DataFile,
  path: readonly (string | number)[],
  { entry, known }: { readonly entry: ReleaseForm; readonly known: Known },
): void {
  const topics = new Set([...known.indicators.values()].map(({ topic }) => topic));
  const at = entry.topics?.findIndex((topic) => !topics.has(topic)) ?? -1;
  if (at < 0) return;
  const fault = `no indicator is of the topic ${entry.topics?.[at]}: there are ${[...topics].toSorted().join(", ")}`;
  throw createFault(file, [...path, at], fault);
}

function createFault(file: DataFile, path: readonly (string | number)[], fault: string): AppError {
  const line = findLine(file, path);
  return new AppError("DATA_INVALID", { file: nameFile(file.path), line, place: path.join("."), fault });
}

function createRule({ regions, kinds, within, indicators, topics, due, note, ...rest }: ReleaseForm): ReleaseRule {
  return {
    ...rest,
    regionIds: regions ?? null,
    within: within ?? null,
    regionKinds: kinds ?? null,
    indicators: indicators ?? null,
    topics: topics ?? null,
    dueMonths: due.months,
    dueDay: due.day,
    noteZh: note.zh,
    noteEn: note.en,
  };
}
