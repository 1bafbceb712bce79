import type { Entry } from "../../catalogue/catalogue.ts";
import type { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import { createUnlistedId } from "./region-index.ts";

const SUFFIX =
  "经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区|经开区|综合保税区|保税港区|保税区|台商投资区|工业园区|产业园区|产业集聚区|开发区|示范区|工业园|产业园|新城|新区";
/** What names of zones and parks end with; a place's name stands before it, with at most a few characters between. */
const ZONE = new RegExp(`^[\\p{Script=Han}]{0,6}?(?:${SUFFIX})`, "u");
/** 杭州打造国家示范区 names no zone. */
const DOING = /打造|建设|创建|推进|争创|获批|发展|成为|加快|实施|的|在|与|和|市|县/;
const SHORT_SUFFIXES: readonly string[] = ["高新区", "经开区", "开发区", "园区", "新城", "新区", "投资区", "保税区"];

/** Returns where a zone's name that begins with a place's name ends, or null: 长沙 + 高新技术产业开发区. */
export function findZoneEnd(text: string, placeEnd: number): number | null {
  const found = ZONE.exec(text.slice(placeEnd, placeEnd + 20))?.[0];
  return found === undefined || DOING.test(found) ? null : placeEnd + found.length;
}

interface Zone {
  readonly name: string;
  /** What is left without the place before and the kind after: 仲恺 of 惠州仲恺高新技术产业开发区. */
  readonly stem: string;
  readonly place: string;
}

function listZones(text: string, places: Trie<Entry>): Zone[] {
  const zones: Zone[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const found = places.findLongest(text, at);
    if (found?.value.kind !== "place") continue;
    const end = findZoneEnd(text, found.end);
    const stem = text.slice(found.end, end ?? found.end).replace(new RegExp(`(?:${SUFFIX})$`), "");
    if (end !== null) zones.push({ name: text.slice(at, end), stem, place: text.slice(at, found.end) });
    at = (end ?? found.end) - 1;
  }
  return zones;
}

/**
 * Returns the zone that a document is about, where its title speaks of one: the longest of the names that the text has for
 * it (仲恺高新区 is 惠州仲恺高新技术产业开发区). Null where the title speaks of none.
 */
export function findOwnZone(title: string, blocks: readonly Block[], places: Trie<Entry>): string | null {
  if (!new RegExp(SUFFIX).test(title) || /方案|规划|计划|公报|报告/.test(title)) return null;
  const zones = blocks.flatMap(({ text }) => listZones(text, places));
  const named = zones.filter(({ stem, place }) => title.includes(stem === "" ? place : stem));
  const [longest] = named.toSorted((a, b) => b.name.length - a.name.length);
  if (!longest) return null;
  const listed = places.findLongest(longest.name, 0);
  const isListed = listed?.end === longest.name.length && listed.value.kind === "place";
  return isListed && listed.value.kind === "place"
    ? (listed.value.regionIds[0] ?? null)
    : createUnlistedId(longest.name);
}

/** Returns the short names by which a document calls the zone that it is about: 仲恺高新区, 高新区. */
export function listZoneNames(name: string, places: Trie<Entry>): string[] {
  const [zone] = listZones(name, places);
  if (!zone) return [];
  const heads = [zone.stem, zone.place + zone.stem, zone.place].filter((head) => head !== "");
  const kinds = SHORT_SUFFIXES.filter((suffix) => name.includes(suffix.slice(0, 2)) || name.endsWith(suffix));
  return [
    ...kinds.flatMap((kind) => heads.map((head) => head + kind)),
    ...kinds,
    ...(zone.stem.length > 1 ? [zone.stem] : []),
  ];
}
