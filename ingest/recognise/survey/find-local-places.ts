import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Words } from "../../catalogue/words.ts";
import type { Block } from "../../normalise/block.ts";

const HAN = "[\\p{Script=Han}]";
/** What a name stands behind: the mark before a clause, or words after which a place is named. */
const LEAD = "(?<=^|[。;,:!?、\\s(]|走进|来到|位于|落户|入驻|深入|地处|[年月日])";
const ZONE_NAME = new RegExp(
  `${LEAD}(${HAN}{2,4}?)((?:国家(?:级)?)?(?:经济技术开发区|经济开发区|高新技术产业开发区|高新技术产业园区|高新区|经开区|开发区|保税区|工业园区|产业园区|工业集中区|产业集聚区|新区))(?!域)`,
  "gu",
);
const TOWN_NAME = new RegExp(
  `(?<=^|[。;,:!?、\\s(市县区旗州年月日度]|位于|地处|政府)(${HAN}{1,3}?)(镇|乡|街道|苏木)(?![长级域村])`,
  "gu",
);
/** Particles and verbs, which no name of a place holds. */
const NO_NAME = /[距离占县的在与和是为及从到由向对将被把给等有了这各该本每以我全两个类批推进打造建设后前中]/;

/** What a document calls by a name that no catalogue has. */
export interface LocalPlace {
  readonly name: string;
  readonly kind: "zone" | "town";
}

const LISTED = new WeakMap<readonly Block[], LocalPlace[]>();

/** Returns the zones and towns that clauses of a document begin with, each once, in the order of their first naming. */
export function listLocalPlaces(blocks: readonly Block[], words: Words, lexicon: Lexicon): readonly LocalPlace[] {
  const listed = LISTED.get(blocks) ?? collectLocalPlaces(blocks, words, lexicon);
  LISTED.set(blocks, listed);
  return listed;
}

function collectLocalPlaces(blocks: readonly Block[], { names }: Words, lexicon: Lexicon): LocalPlace[] {
  const places = new Map<string, LocalPlace>();
  const [noZone, noTown] = [new Set(names.noZone), names.noTown ?? []];
  for (const { text } of blocks) {
    for (const [name, stem = ""] of text.includes("区") ? text.matchAll(ZONE_NAME) : []) {
      if (!NO_NAME.test(stem) && !noZone.has(stem) && !begins(name, lexicon)) places.set(name, { name, kind: "zone" });
    }
    for (const [name, stem = ""] of /[镇乡]|街道|苏木/.test(text) ? text.matchAll(TOWN_NAME) : []) {
      if (!NO_NAME.test(stem) && !noTown.some((word) => stem.endsWith(word)) && !endsShort(name, lexicon))
        places.set(name, { name, kind: "town" });
    }
  }
  return [...places.values()];
}

/** 钱塘新区 has an entry, 上半年经开区 begins with a word of time. */
function begins(name: string, { words }: Lexicon): boolean {
  return words.findLongest(name, 0) !== null;
}

/** 宁乡 is short for a city, and 距宁乡 is no 乡. */
function endsShort(name: string, { shortNames }: Lexicon): boolean {
  return [...name].some((_, at) => shortNames.findLongest(name, at)?.end === name.length);
}
