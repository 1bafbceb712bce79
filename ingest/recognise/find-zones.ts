import type { Entry } from "../catalogue/catalogue.ts";
import type { Trie } from "../catalogue/trie.ts";

/** What names of zones and parks end with; a place's name stands before it, with at most a few characters between. */
const ZONE =
  /^[\p{Script=Han}]{0,6}?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区|高新区|经开区|综合保税区|保税港区|保税区|工业园区|产业园区|产业集聚区|开发区|示范区|工业园|产业园|新城|新区)/u;

/** 杭州打造国家示范区 names no zone. */
const DOING = /打造|建设|创建|推进|争创|获批|发展|成为|加快|的|在|与|和/;

/** Returns where a zone's name that begins with a place's name ends, or null: 长沙 + 高新技术产业开发区. */
export function findZoneEnd(text: string, placeEnd: number): number | null {
  const found = ZONE.exec(text.slice(placeEnd, placeEnd + 20))?.[0];
  return found === undefined || DOING.test(found) ? null : placeEnd + found.length;
}

/** Returns the first zone that a text names with the name of its place, or null. */
export function findZoneName(text: string, { places }: { places: Trie<Entry> }): string | null {
  for (let at = 0; at < text.length; at += 1) {
    const found = places.findLongest(text, at);
    if (found?.value.kind !== "place") continue;
    const end = findZoneEnd(text, found.end);
    if (end !== null) return text.slice(at, end);
    at = found.end - 1;
  }
  return null;
}
