import type { Entry } from "../../catalogue/catalogue.ts";
import type { Trie } from "../../catalogue/trie.ts";

/** What names of zones and parks end with, the longer before the shorter. */
export const ZONE_SUFFIX =
  "经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区|经开区|综合保税区|保税港区|保税区|台商投资区|工业园区|产业园区|工业集中区|产业集聚区|开发区|示范区|工业园|产业园|新城|新区";
/** A place's name stands before a zone's suffix, with at most a few characters between. */
const ZONE = new RegExp(`^[\\p{Script=Han}]{0,6}?(?:${ZONE_SUFFIX})`, "u");
/** 杭州打造国家示范区 names no zone. */
const DOING = /打造|建设|创建|推进|争创|获批|发展|成为|加快|实施|完成|实现|全国|全省|[的在与和市县是有到]/;
const SHORT_SUFFIXES: readonly string[] = ["高新区", "经开区", "开发区", "园区", "新城", "新区", "投资区", "保税区"];

/** What a division's text calls its zone by, where a clause begins with it. */
export const BARE_ZONES: readonly string[] = ["高新区", "经开区", "开发区", "园区", "工业园区"];

/** Returns where a zone's name that begins with a place's name ends, or null: 长沙 + 高新技术产业开发区. */
export function findZoneEnd(text: string, placeEnd: number): number | null {
  const found = ZONE.exec(text.slice(placeEnd, placeEnd + 20))?.[0];
  return found === undefined || DOING.test(found) ? null : placeEnd + found.length;
}

export interface Zone {
  readonly name: string;
  /** What is left without the place before and the kind after: 仲恺 of 惠州仲恺高新技术产业开发区. */
  readonly stem: string;
  readonly place: string;
  /** 高新区, 经开区: what a piece calls it for short. */
  readonly kinds: readonly string[];
}

/** What every zone's name ends with: most paragraphs have none of it, and need no look at each of their characters. */
const MAY_NAME = /[发新开税港资园中聚范]区|业园|新城/;

/** Returns the zones that a text names behind a place's name. */
export function listZones(text: string, places: Trie<Entry>): Zone[] {
  const zones: Zone[] = [];
  if (!MAY_NAME.test(text)) return zones;
  for (let at = 0; at < text.length; at += 1) {
    const found = places.findLongest(text, at);
    if (found?.value.kind !== "place") continue;
    const end = findZoneEnd(text, found.end);
    const place = text.slice(at, found.end);
    if (end !== null) zones.push({ name: text.slice(at, end), place, ...splitZone(text.slice(found.end, end)) });
    at = (end ?? found.end) - 1;
  }
  return zones;
}

/** Returns the stem and the kinds of a zone's name without the place before it. */
export function splitZone(name: string): Pick<Zone, "stem" | "kinds"> {
  return {
    stem: name.replace(new RegExp(`(?:${ZONE_SUFFIX})$`), ""),
    kinds: SHORT_SUFFIXES.filter((suffix) => isKind(name, suffix)),
  };
}

function isKind(name: string, suffix: string): boolean {
  if (name.endsWith(suffix)) return true;
  return (
    (suffix === "高新区" && name.includes("高新技术")) || (suffix === "经开区" && /经济(?:技术)?开发区$/.test(name))
  );
}

/** Returns the short names by which a document calls the zone that it is about: 仲恺高新区, 高新区. */
export function listZoneNames({ name, stem, place, kinds }: Zone): string[] {
  const heads = [stem, place + stem, place].filter((head) => head !== "");
  return [
    name,
    ...kinds.flatMap((kind) => heads.map((head) => head + kind)),
    ...kinds,
    ...(stem.length > 1 ? [stem] : []),
  ];
}
