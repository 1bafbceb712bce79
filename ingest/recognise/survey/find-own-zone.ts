import type { Entry } from "../../catalogue/catalogue.ts";
import type { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import { listZones, splitZone, ZONE_SUFFIX, type Zone } from "./find-zones.ts";

const SUFFIX = new RegExp(ZONE_SUFFIX);
/** A zone that a title only calls by its kind: 上半年经开区经济运行. */
const BARE = /(?:^|[\s,:—年月度])(高新区|经开区|开发区|新区|工业园区)/;
const KINDS: readonly string[] = ["高新区", "经开区", "开发区", "工业园区", "园区"];
/** 园区实现工业总产值 speaks of one; 园区总数 counts them. */
const ACTS = /^.{1,4}?区(?:实现|完成|规模|规上|工业|固定|全年|今年|上半年|经济|财政|锚定|共|现)/;
const MAX_HEAD = 12;
const MAX_ZONES = 30;

interface Names {
  readonly words: Trie<Entry>;
  /** The zones that the document names without a place known elsewhere. */
  readonly local: readonly Zone[];
}

/**
 * Returns the zone that a document is about, where its title, or the first words of its sentences, speak of one: under the
 * longest of the names that the text has for it (仲恺高新区 is 惠州仲恺高新技术产业开发区). Null where they speak of none.
 */
export function findOwnZone(title: string, blocks: readonly Block[], { words, local }: Names): Zone | null {
  const isFormal = /方案|规划|计划|公报|报告/.test(title);
  // 高新区2022年产业发展报告 is the zone's; 某市高新区发展规划 may be the city's.
  if (isFormal && !/(?:区|园|新城)管委会|管理委员会|^(?:高新区|经开区|开发区|工业园区)/.test(title)) return null;
  // 某某市经济运行 is the city's, whatever it goes on to say of 高新区.
  const bare = words.findLongest(title, 0)?.value.kind === "place" ? null : (BARE.exec(title)?.[1] ?? null);
  const zones = [...blocks.flatMap(({ text }) => listZones(text, words)), ...local];
  const clauses = listHeadClauses(blocks);
  return findTitled({ title, bare }, zones) ?? findLeading(clauses, zones) ?? nameBare(bare, clauses);
}

/** The clauses of the head; none where they speak of a whole division as their own. */
function listHeadClauses(blocks: readonly Block[]): string[] {
  const clauses = blocks.slice(0, MAX_HEAD).flatMap(({ text }) => text.split(/[。;,:!?\s]/));
  return clauses.some((clause) => /^(?:我|全)[市县省州旗]/.test(clause)) ? [] : clauses;
}

/** A piece that knows its zone by its kind only: 开发区 in the title, or 高新区 again and again. */
function nameBare(titled: string | null, clauses: readonly string[]): Zone | null {
  const kind = titled ?? KINDS.find((word) => clauses.some((clause) => clause.startsWith(word) && ACTS.test(clause)));
  return kind === undefined ? null : { name: kind, place: "", stem: "", kinds: [kind] };
}

function findTitled({ title, bare }: { title: string; bare: string | null }, zones: readonly Zone[]): Zone | null {
  if (!SUFFIX.test(title)) return null;
  const named = zones.filter(
    (zone) => startsShort(title, zone) || title.includes(zone.stem === "" ? zone.place : zone.stem),
  );
  const [longest] = sortByLength(named.length > 0 || !bare ? named : zones.filter(({ kinds }) => kinds.includes(bare)));
  return longest ?? null;
}

function sortByLength(zones: readonly Zone[]): Zone[] {
  return zones.toSorted((a, b) => b.name.length - a.name.length);
}

/** The zone that sentences of the head begin with, twice or more and more often than with any division. */
function findLeading(clauses: readonly string[], zones: readonly Zone[]): Zone | null {
  // A text that is about a zone names it early.
  const early = [...new Map(zones.map((zone) => [zone.name, zone])).values()].slice(0, MAX_ZONES);
  const counts = sortByLength(early).map((zone) => ({
    zone,
    count: clauses.filter((clause) => clause.startsWith(zone.name) || startsShort(clause, zone)).length,
  }));
  const most = counts.toSorted((a, b) => b.count - a.count)[0];
  const isOnly = most && early.every(({ place, stem }) => place === most.zone.place || stem === most.zone.stem);
  return most && isOnly && most.count > 1 ? most.zone : null;
}

function startsShort(clause: string, { kinds, stem, place }: Zone): boolean {
  return kinds.some(
    (kind) => clause.startsWith(kind) || clause.startsWith(stem + kind) || clause.startsWith(place + kind),
  );
}

/** Returns the zone of a name that a document has for it, where a place's name stands at its head. */
export function parseZone(name: string, places: Trie<Entry>): Zone {
  const [zone] = listZones(name, places);
  return zone ?? { name, place: "", ...splitZone(name) };
}
