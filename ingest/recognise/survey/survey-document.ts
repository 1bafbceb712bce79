import type { IsoDate } from "../../../core/period.ts";
import type { Catalogue, Lexicon } from "../../catalogue/catalogue.ts";
import type { Block } from "../../normalise/block.ts";
import { parseChineseNumber } from "../lex/chinese-number.ts";
import { lexTime } from "../lex/lex-time.ts";
import type { DocumentContext } from "../scene.ts";
import { findIndustry } from "./find-industry.ts";
import { listLocalPlaces } from "./find-local-places.ts";
import { findOwnPlace } from "./find-own-place.ts";
import { findReportPeriod } from "./find-report-period.ts";
import type { RegionIndex } from "./region-index.ts";
import { isMarked } from "./section.ts";

/** What is known of a document from elsewhere than its text; what is null is looked for in the text. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly publishedOn: IsoDate | null;
  readonly planSpan: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly regionId: string | null;
  readonly kind: string | null;
}

export const NO_FACTS: DocumentFacts = { title: null, publishedOn: null, planSpan: null, regionId: null, kind: null };

/** What a survey reads with. */
export interface SurveySources {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly regions: RegionIndex;
}

/** Returns what a document is, from the facts known of it and, where they are silent, from its heading, title and date line. */
export function surveyDocument(
  blocks: readonly Block[],
  facts: DocumentFacts,
  sources: SurveySources,
): DocumentContext {
  const { catalogue } = sources;
  const head = blocks.slice(0, 12).map(({ text }) => text);
  const title = facts.title ?? composeTitle(blocks);
  const publishedOn = facts.publishedOn ?? findDateLine(blocks);
  const planSpan = facts.planSpan ?? findPlanSpan(title, head);
  const genre = nameGenre(catalogue, { title, hasSpan: planSpan !== null });
  const reportPeriod = findReportPeriod({ title, genre, publishedOn, head }, catalogue.words);
  const year = reportPeriod
    ? Number(reportPeriod.end.slice(0, 4))
    : publishedOn
      ? Number(publishedOn.slice(0, 4))
      : findYear(head);
  const carrier = /[“"][^”"]{1,10}[”"]\p{Script=Han}{0,4}载体/u.exec(title)?.[0] ?? null;
  return {
    publishedOn,
    planSpan,
    genre,
    year,
    carrier,
    reportPeriod,
    industry: genre === "plan" ? findIndustry(title) : null,
    lastYear: genre === "workReport" ? year : null,
    regionId:
      facts.regionId ??
      findOwnPlace({ title, blocks, places: listLocalPlaces(blocks, catalogue.words, sources.lexicon) }, sources),
  };
}

/** The lines that stand before the running text, letters set apart by spaces (政 府 工 作 报 告) joined. */
function composeTitle(blocks: readonly Block[]): string {
  const body = blocks.findIndex(({ kind, text }) => kind === "body" && text.length > MAX_TITLE_LINE);
  const head = blocks.slice(0, Math.min(body < 0 ? 3 : body, 4)).map(({ text }) => text);
  const lines = head.filter((line) => !DATE_LINES.some((pattern) => pattern.test(line)) && !isMarked(line));
  return lines.map((line) => (/^(?:\p{Script=Han} ){3,}/u.test(line) ? line.replaceAll(" ", "") : line)).join(" ");
}

const MAX_TITLE_LINE = 50;

function nameGenre(
  { words }: Catalogue,
  { title, hasSpan }: { title: string; hasSpan: boolean },
): DocumentContext["genre"] {
  if (words.genres.workReport?.some((word) => title.includes(word))) return "workReport";
  if (words.genres.report?.some((word) => title.includes(word))) return "report";
  return hasSpan || words.genres.plan?.some((word) => title.includes(word)) ? "plan" : "news";
}

const DAY = String.raw`((?:19|20)\d\d|[二〇零一九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日`;
/** What stands where a document says its date: alone in its line, after an issuer, before 在…会议上, or after 发布时间. */
const DATE_LINES: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|\s|\(|[\p{Script=Han}]\s?)${DAY}\)?(?:印发|发布)?$`, "u"),
  new RegExp(`^[-(]*${DAY}在`, "u"),
  /(?:发布|发文|成文|公开|印发|更新)(?:时间|日期):?\s*((?:19|20)\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})/,
];
const MAX_DATE_LINE = 60;

/** The first line that says the document's date. */
function findDateLine(blocks: readonly Block[]): IsoDate | null {
  for (const { text } of blocks.filter((block) => block.text.length < MAX_DATE_LINE)) {
    const found = DATE_LINES.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    if (found) return toDate(found.slice(1, 4));
  }
  return null;
}

function toDate(parts: readonly string[]): IsoDate {
  const numbers = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : (parseChineseNumber(part) ?? 0)));
  const [year, month, day] = numbers.map((number) => String(number).padStart(2, "0"));
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
