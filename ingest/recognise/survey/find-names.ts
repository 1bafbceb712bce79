import type { Entry } from "../../catalogue/catalogue.ts";
import type { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import { findZoneEnd } from "./find-zones.ts";
import { createUnlistedId } from "./region-index.ts";

const DEFINITION = /([\p{Script=Han}]{2,24})\((?:以下|下)?简称:?([\p{Script=Han}A-Za-z]{2,10})\)/gu;

/** Returns the short names that a block defines for places: 杭州富春湾新城(以下简称新城). */
export function findDefinitions({ text }: Block, places: Trie<Entry>): { name: string; regionId: string }[] {
  if (!text.includes("简称")) return [];
  return [...text.matchAll(DEFINITION)].flatMap(([, full = "", name = ""]) => {
    const regionId = findPlaceAtEnd(full, places);
    return regionId === null ? [] : [{ name, regionId }];
  });
}

function findPlaceAtEnd(text: string, places: Trie<Entry>): string | null {
  for (let at = 0; at < text.length; at += 1) {
    const found = places.findLongest(text, at);
    if (found?.value.kind !== "place") continue;
    if (found.end === text.length) return found.value.regionIds[0] ?? null;
    if (findZoneEnd(text, found.end) === text.length) return createUnlistedId(text.slice(at));
  }
  return null;
}

/** Returns the region that a heading sets as its subject: 杭州富春湾新城:全力打造“浙江光谷”. */
export function findHeadingSubject({ text, kind }: Block, places: Trie<Entry>): string | null {
  const found = kind === "heading" ? places.findLongest(text, 0) : null;
  if (found?.value.kind !== "place") return null;
  if (text.charAt(found.end) === ":") return found.value.regionIds[0] ?? null;
  const end = findZoneEnd(text, found.end);
  return end !== null && text.charAt(end) === ":" ? createUnlistedId(text.slice(0, end)) : null;
}
