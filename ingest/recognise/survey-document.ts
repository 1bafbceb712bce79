import type { IsoDate } from "../../core/period.ts";
import type { Catalogue, Entry } from "../catalogue/catalogue.ts";
import { Trie } from "../catalogue/trie.ts";
import type { Block } from "../normalise/block.ts";
import type { LocalName } from "./lex.ts";
import { lexTime } from "./lex-time.ts";
import type { DocumentContext } from "./scene.ts";

/** What is known of a document from elsewhere than its text; what is null is looked for in the text. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly publishedOn: IsoDate | null;
  readonly planSpan: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly regionId: string | null;
  readonly kind: string | null;
}

export const NO_FACTS: DocumentFacts = { title: null, publishedOn: null, planSpan: null, regionId: null, kind: null };

/** Returns what a document is, from the facts known of it and, where they are silent, from its heading, title and date line. */
export function surveyDocument(blocks: readonly Block[], facts: DocumentFacts, catalogue: Catalogue): DocumentContext {
  const head = blocks.slice(0, 12).map(({ text }) => text);
  const title = facts.title ?? head.find((text) => text.length > 6) ?? "";
  const publishedOn = facts.publishedOn ?? findDateLine(blocks);
  const planSpan = facts.planSpan ?? findPlanSpan(title, head);
  const genre = nameGenre(catalogue, { title, hasSpan: planSpan !== null });
  const year = publishedOn ? Number(publishedOn.slice(0, 4)) : findYear(head);
  const carrier = /[“"][^”"]{1,10}[”"]\p{Script=Han}{0,4}载体/u.exec(title)?.[0] ?? null;
  return {
    publishedOn,
    planSpan,
    genre,
    year,
    carrier,
    regionId: facts.regionId ?? findRegion(catalogue, [title, ...head]),
  };
}

function nameGenre(
  { words }: Catalogue,
  { title, hasSpan }: { title: string; hasSpan: boolean },
): DocumentContext["genre"] {
  if (words.genres.report?.some((word) => title.includes(word))) return "report";
  return hasSpan || words.genres.plan?.some((word) => title.includes(word)) ? "plan" : "news";
}

/** A line that is a date and nothing else, or ends with one after an issuer (…办公室 2022年4月14日印发). The last such stands. */
function findDateLine(blocks: readonly Block[]): IsoDate | null {
  const dates = blocks.flatMap(({ text }) => {
    const found = /(?:^|\s|[\p{Script=Han}]\s?)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:印发|发布)?$/u.exec(text);
    return found && text.length < 60 ? [toDate(found.slice(1, 4))] : [];
  });
  return dates[0] ?? null;
}

function toDate(parts: readonly string[]): IsoDate {
  const [year, month, day] = parts.map((part) => part.padStart(2, "0"));
  return `${year}-${month}-${day}`;
}

/** (2022-2023年) in a title is the span of a plan. */
function findPlanSpan(title: string, head: readonly string[]): DocumentContext["planSpan"] {
  for (const text of [title, ...head.filter((line) => /方案|规划|计划|意见/.test(line))]) {
    const at = text.search(/(?:19|20)\d\d(?!\d)/);
    const time = at < 0 ? null : lexTime(text.replaceAll(/[—–－]/g, "-"), at)?.time;
    if (time?.form === "years") return { from: `${time.from}-01-01`, to: `${time.to}-12-31` };
  }
  return null;
}

function findYear(head: readonly string[]): number | null {
  const year = /((?:19|20)\d\d)年/.exec(head.join("\n"))?.[1];
  return year === undefined ? null : Number(year);
}

/** The division that the head names most often; of equals the first. */
function findRegion({ regions }: Catalogue, head: readonly string[]): string | null {
  const text = head.join("\n");
  const counts = regions
    .filter(({ kind, validTo }) => (kind === "district" || kind === "county") && validTo === null)
    .map(({ regionId, name, shortNames }) => ({
      regionId,
      count: Math.max(...[name, ...shortNames].map((word) => countWord(text, word))),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return counts[0]?.regionId ?? null;
}

function countWord(text: string, word: string): number {
  return text.split(word).length - 1;
}

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
    if (found?.end === text.length && found.value.kind === "place") return found.value.regionId;
  }
  return null;
}

/** Returns the region that a heading sets as its subject: 杭州富春湾新城:全力打造“浙江光谷”. */
export function findHeadingSubject({ text, kind }: Block, places: Trie<Entry>): string | null {
  const found = kind === "heading" ? places.findLongest(text, 0) : null;
  return found?.value.kind === "place" && text.charAt(found.end) === ":" ? found.value.regionId : null;
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
