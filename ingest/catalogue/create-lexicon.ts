import type { RegionVersion } from "../../core/region.ts";
import type { Catalogue, Entry, Lexicon, Unit } from "./catalogue.ts";
import { nameTerm } from "./name-term.ts";
import { Trie } from "./trie.ts";
import type { Words } from "./words.ts";

/**
 * Returns the dictionary that a text is read with. Where one word stands in several lists the first of this order wins:
 * indicators, places, time, then the words of grammar.
 */
export function createLexicon(catalogue: Catalogue): Lexicon {
  const words = new Trie<Entry>();
  for (const [word, entry] of listEntries(catalogue)) words.add(word, entry);
  const units = new Trie<Unit>();
  for (const [word, unit] of catalogue.units) units.add(word, unit);
  return { words, units, shortNames: createShortNames(catalogue) };
}

function createShortNames({ regions }: Catalogue): Lexicon["shortNames"] {
  const idsByName = new Map<string, Set<string>>();
  for (const { regionId, shortNames } of regions.filter(isLocal)) {
    for (const name of shortNames) idsByName.set(name, (idsByName.get(name) ?? new Set()).add(regionId));
  }
  const names = new Trie<readonly string[]>();
  for (const [name, ids] of idsByName) names.add(name, [...ids]);
  return names;
}

function isLocal({ kind }: RegionVersion): boolean {
  return kind === "district" || kind === "county" || kind === "town";
}

function listEntries(catalogue: Catalogue): (readonly [word: string, entry: Entry])[] {
  return [
    ...listIndicators(catalogue),
    ...listPlaces(catalogue),
    ...listTimes(catalogue.words),
    ...listGrammar(catalogue.words),
  ];
}

function listIndicators({ indicators }: Catalogue): [string, Entry][] {
  return [...indicators.values()].flatMap(({ key, nameZh, aliases }) =>
    [nameZh, ...aliases].map((word): [string, Entry] => [
      stripMarks(word),
      { kind: "indicator", key, term: nameTerm(word, nameZh) },
    ]),
  );
}

/** The lexer reads a text without quotation marks and with half-width brackets; so are the words that it looks for. */
function stripMarks(word: string): string {
  return word
    .replaceAll(/[“”‘’"'《》]/g, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replaceAll("，", ",");
}

/**
 * Full names of all divisions, and short names of provinces, cities and zones. The short names of districts and counties
 * (平安, 和平) are words of the language too: a document brings in those around its own place.
 */
function listPlaces({ regions, flaggedNames, words }: Catalogue): [string, Entry][] {
  const regionIdOf = new Map(regions.map(({ id, regionId }) => [id, regionId]));
  const idsByName = new Map<string, Set<string>>();
  for (const version of regions) {
    for (const name of listNames(version))
      idsByName.set(name, (idsByName.get(name) ?? new Set()).add(version.regionId));
  }
  return [
    ...flaggedNames.map(({ name, flag, regionVersionId }): [string, Entry] => [
      name,
      { kind: "place", regionIds: [regionIdOf.get(regionVersionId) ?? ""], flag },
    ]),
    ...[...idsByName].map(([name, ids]): [string, Entry] => [name, { kind: "place", regionIds: [...ids], flag: null }]),
    ...Object.entries(words.ownPlace).flatMap(([level, own]) =>
      own.map((word): [string, Entry] => [word, { kind: "own-place", level }]),
    ),
  ];
}

/** A full name of two characters (城区, 理县, 东区) says a place only in its own city's documents. */
function listNames(version: RegionVersion): string[] {
  const { name, shortNames, aliases } = version;
  return [...(name.length > 2 ? [name] : []), ...(isLocal(version) ? [] : shortNames), ...aliases];
}

function listTimes({ time }: Words): [string, Entry][] {
  return time.flatMap(({ words, quoted, ...form }) =>
    words.map((word): [string, Entry] => [word, { kind: "time", time: form, isQuoted: quoted ?? false }]),
  );
}

function listGrammar(words: Words): [string, Entry][] {
  return [
    ...words.quantifiers.map((quantifier): [string, Entry] => [quantifier.word, { kind: "quantifier", quantifier }]),
    ...words.ratioLists.flatMap(({ words: names, parts, whole }) =>
      names.map((word): [string, Entry] => [word, { kind: "ratio-list", parts, whole }]),
    ),
    ...listBy(words.basis, (basis) => ({ kind: "basis", basis })),
    ...listBy(words.accumulation, (accumulation) => ({ kind: "accumulation", accumulation })),
    ...listBy(words.trend, (trend) => ({ kind: "trend", trend })),
    ...listBy(words.comparators.before, (comparator) => ({ kind: "comparator", comparator })),
    ...listBy(words.contribution, (sort) => ({
      kind: "contribution",
      measure: sort === "rate" ? "contribution_rate" : "contribution_points",
    })),
    ...words.increment.map((word): [string, Entry] => [word, { kind: "increment" }]),
    ...words.neutral.map((word): [string, Entry] => [word, { kind: "neutral" }]),
    ...words.share.map((word): [string, Entry] => [word, { kind: "share" }]),
    ...words.destination.map((word): [string, Entry] => [word, { kind: "destination" }]),
    ...words.rank.map((word): [string, Entry] => [word, { kind: "rank" }]),
    ...words.part.map((word): [string, Entry] => [word, { kind: "part" }]),
    ...words.respectively.map((word): [string, Entry] => [word, { kind: "respectively" }]),
    ...listBy(words.status, (status) => ({ kind: "status", status, isEstimate: false })),
    ...words.estimates.map((word): [string, Entry] => [word, { kind: "status", status: "plan", isEstimate: true }]),
  ];
}

/** Returns the words of lists by what they say, each with the entry made of it. */
function listBy<K extends string>(
  lists: Partial<Readonly<Record<K, readonly string[]>>>,
  createEntry: (sort: K) => Entry,
): [string, Entry][] {
  return (Object.entries(lists) as [K, readonly string[]][]).flatMap(([sort, listed]) =>
    listed.map((word): [string, Entry] => [word, createEntry(sort)]),
  );
}
