import type { Catalogue, Entry } from "../../catalogue/catalogue.ts";
import { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import type { LocalName } from "../lex/lex.ts";
import { findZoneEnd } from "./find-zones.ts";
import { createUnlistedId } from "./region-index.ts";

const DEFINITION = /([\p{Script=Han}]{2,24})\((?:以下|下)?简称:?([\p{Script=Han}A-Za-z]{2,10})\)/gu;

/** Returns the short names that a block defines for places: 杭州富春湾新城(以下简称新城). */
export function findDefinitions({ text }: Block, places: Trie<Entry>): { name: string; regionId: string }[] {
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

/** Returns the short forms of the firms that a document names in full: 土星动力 of 杭州土星动力科技有限公司. */
export function findFirms(
  blocks: readonly Block[],
  { catalogue, places }: { catalogue: Catalogue; places: Trie<Entry> },
): Trie<LocalName> {
  const names = new Trie<LocalName>();
  const { enterprise = [], enterpriseCore = [], enterpriseWord = [] } = catalogue.words.names;
  const ending = new RegExp(`([\\p{Script=Han}()]{2,24}?)(?:${enterprise.join("|")})`, "gu");
  for (const { text } of blocks) {
    for (const [whole, core = ""] of text.matchAll(ending)) {
      const short = stripPlace(core, places).replace(new RegExp(`(?:${enterpriseCore.join("|")})+$`), "");
      if (short.length >= 2) names.add(short, { kind: "doer", sort: "enterprise", name: short });
      const full = whole.slice(whole.indexOf(short));
      if (short.length >= 2) names.add(full, { kind: "doer", sort: "enterprise", name: short });
    }
  }
  for (const word of enterpriseWord) names.add(word, { kind: "doer", sort: "enterprise", name: word });
  return names;
}

/** What stands before a firm's name ends with the place it is named after, or with a word for what it is. */
function stripPlace(core: string, places: Trie<Entry>): string {
  let from = 0;
  for (let at = 0; at < core.length; at += 1) {
    const found = places.findLongest(core, at);
    if (found && (found.value.kind === "place" || found.value.kind === "own-place")) from = found.end;
  }
  return core.slice(from).replace(/^.*(?:企业|公司|的|由|与|和|是|及)/, "");
}
