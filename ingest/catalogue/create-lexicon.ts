import type { Catalogue, Entry, Lexicon, Unit } from "./catalogue.ts";
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
  return { words, units };
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
    [nameZh, ...aliases].map((word): [string, Entry] => [stripMarks(word), { kind: "indicator", key }]),
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

function listPlaces({ regions, flaggedNames, words }: Catalogue): [string, Entry][] {
  const regionIdOf = new Map(regions.map(({ id, regionId }) => [id, regionId]));
  return [
    ...flaggedNames.map(({ name, flag, regionVersionId }): [string, Entry] => [
      name,
      { kind: "place", regionId: regionIdOf.get(regionVersionId) ?? "", flag },
    ]),
    ...regions.flatMap(({ regionId, name, shortNames, aliases }) =>
      [name, ...shortNames, ...aliases].map((word): [string, Entry] => [word, { kind: "place", regionId, flag: null }]),
    ),
    ...Object.entries(words.ownPlace).flatMap(([level, own]) =>
      own.map((word): [string, Entry] => [word, { kind: "own-place", level }]),
    ),
  ];
}

function listTimes({ time }: Words): [string, Entry][] {
  return time.flatMap(({ words, ...form }) =>
    words.map((word): [string, Entry] => [word, { kind: "time", time: form }]),
  );
}

function listGrammar(words: Words): [string, Entry][] {
  return [
    ...words.quantifiers.map((quantifier): [string, Entry] => [quantifier.word, { kind: "quantifier", quantifier }]),
    ...listBy(words.basis, (basis) => ({ kind: "basis", basis })),
    ...listBy(words.accumulation, (accumulation) => ({ kind: "accumulation", accumulation })),
    ...listBy(words.trend, (trend) => ({ kind: "trend", trend })),
    ...listBy(words.comparators.before, (comparator) => ({ kind: "comparator", comparator })),
    ...listBy(words.contribution, (sort) => ({
      kind: "contribution",
      measure: sort === "rate" ? "contribution_rate" : "contribution_points",
    })),
    ...words.increment.map((word): [string, Entry] => [word, { kind: "increment" }]),
    ...words.share.map((word): [string, Entry] => [word, { kind: "share" }]),
    ...words.destination.map((word): [string, Entry] => [word, { kind: "destination" }]),
    ...words.rank.map((word): [string, Entry] => [word, { kind: "rank" }]),
    ...words.part.map((word): [string, Entry] => [word, { kind: "part" }]),
    ...words.respectively.map((word): [string, Entry] => [word, { kind: "respectively" }]),
    ...listBy(words.status, (status) => ({ kind: "status", status })),
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
