import { isDivision, isZone } from "../../../core/region.ts";
import type { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import type { LocalName } from "../lex/lex.ts";
import type { Recogniser } from "../recogniser.ts";
import type { DocumentContext } from "../scene.ts";
import { findFirms } from "./find-firms.ts";
import { listLocalPlaces } from "./find-local-places.ts";
import { parseZone } from "./find-own-zone.ts";
import { BARE_ZONES, listZoneNames } from "./find-zones.ts";
import { createUnlistedId, type RegionIndex } from "./region-index.ts";

/** Names that mean something in one document only. */
export class LocalNames {
  readonly words: Trie<LocalName>;
  readonly #regionIds = new Map<string, string>();

  constructor(words: Trie<LocalName>) {
    this.words = words;
  }

  /** From here on, and until another article defines it anew, a name is that place. */
  define({ name, regionId }: { name: string; regionId: string }): void {
    this.words.add(name, { kind: "place", name });
    this.#regionIds.set(name, regionId);
  }

  find(name: string): string | null {
    return this.#regionIds.get(name) ?? null;
  }
}

/** Returns the names of a document's firms, and the short names of the divisions of its own city. */
export function createLocalNames(
  blocks: readonly Block[],
  { regionId }: DocumentContext,
  { catalogue, lexicon, regions }: Recogniser,
): LocalNames {
  const names = new LocalNames(findFirms(blocks, { catalogue, places: lexicon.words }));
  for (const place of regionId === null ? [] : listNeighbours(regionId, regions)) {
    // 长沙 is the city, and not the county of that name beside it.
    if (lexicon.words.findLongest(place.name, 0)?.end !== place.name.length) names.define(place);
  }
  const own = regionId === null ? null : regions.findVersion(regionId, null);
  for (const name of own && isZone(own.kind) ? listZoneNames(parseZone(own.name, lexicon.words)) : []) {
    names.define({ name, regionId: own?.regionId ?? "" });
  }
  for (const kind of own && isDivision(own.kind) ? BARE_ZONES : []) {
    names.define({ name: kind, regionId: createUnlistedId((own?.shortNames[0] ?? own?.name ?? "") + kind, regionId) });
  }
  if (own?.kind === "town") names.define({ name: own.name, regionId: own.regionId });
  for (const { name } of listLocalPlaces(blocks, catalogue.words, lexicon)) {
    if (names.find(name) === null) names.define({ name, regionId: createUnlistedId(name, regionId) });
  }
  return names;
}

function listNeighbours(home: string, regions: RegionIndex): { name: string; regionId: string }[] {
  const city = regions.findWithin(home, ["city"]) ?? regions.findWithin(home, ["province"]);
  const around = city === null ? [] : [...regions.listBelow(city), ...regions.listBelow(home)];
  // Zones are known everywhere by names of their own; only a division's short name is a word of the language too.
  const divisions = around.filter(({ kind }) => kind === "district" || kind === "county" || kind === "town");
  return divisions.flatMap(({ regionId, name, shortNames }) =>
    [name, ...shortNames].map((word) => ({ name: word, regionId })),
  );
}
