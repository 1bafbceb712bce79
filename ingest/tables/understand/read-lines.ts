import { countDaysOfMonth } from "../../../core/period.ts";
import type { Measure } from "../../../core/statement.ts";
import type { Cell } from "../grid.ts";
import { cleanText, stripMarks } from "./clean-text.ts";
import { type Facets, joinFacets, NO_FACETS } from "./facets.ts";
import { readPeriodWords } from "./period-words.ts";
import { type HeadReader, readHead } from "./read-head.ts";
import type { RegionNames } from "./region-names.ts";

/** A text with the cell that it stands in; a caption and a sheet's name stand in none. */
export interface Line {
  readonly text: string;
  readonly cell: Cell | null;
}

/** What lines are read with. */
export interface LineReader extends HeadReader {
  readonly regions: RegionNames;
}

/** What the lines above a table say of all its figures. */
export interface LinesReading {
  readonly title: Line | null;
  readonly lines: readonly Line[];
  readonly facets: Facets;
  /** What the title says is measured, its noise taken off. */
  readonly phrase: string | null;
  /** 增速 in a title: how figures are measured whose head does not say. */
  readonly measure: Measure | null;
  /** What a line 地区:上海 names. */
  readonly place: string | null;
}

/** Returns what the lines above a table say: the first that is no unit and no time is the title. */
export function readLines(lines: readonly Line[], reader: LineReader): LinesReading {
  const keyed = lines.map((line) => ({ line, key: readKey(line.text, reader) }));
  const place = keyed.find(({ key }) => key?.role === "region")?.key?.value ?? null;
  const named = keyed.find(({ key }) => key?.role === "indicator");
  const plain = keyed.filter(({ key }) => key === null).map(({ line }) => line);
  const title = named?.line ?? findTitle(plain, reader);
  const said = lines.filter((line) => line !== title && !isIssued(line));
  const others = said.map(({ text }) => readHead(text, reader));
  const own = title === null ? NO_FACETS : readTitle(named?.key?.value ?? title.text, reader);
  const facets = others.reduce((all, line) => joinFacets(all, { ...line, measure: null, isUnsure: false }), own);
  const measure = title === null ? null : readHead(cleanText(title.text).replace(AND_RANK, ""), reader).measure;
  return { title, lines, facets: { ...facets, phrase: null }, phrase: own.phrase, measure, place };
}

/** 增速及排名 is of a growth, and of ranks beside it. */
const AND_RANK = /[及和与、](?:其)?(?:排名|位次|名次|排位)(?:情况)?表?$/;

/** 指标:地区生产总值(亿元), 地区:上海, 时间:最近20年. */
function readKey(text: string, { words }: HeadReader) {
  const [, key = "", value = ""] = /^(\p{Script=Han}{2,4}):(.+)$/u.exec(cleanText(text)) ?? [];
  const roles = Object.entries(words.labels) as [string, readonly string[]][];
  const role = key === "数据库" ? "note" : roles.find(([name, list]) => name !== "unit" && list.includes(key))?.[0];
  return role === undefined ? null : { role, value };
}

/** The first line that names what is measured; above it may stand the name of the whole publication. */
function findTitle(lines: readonly Line[], reader: LineReader): Line | null {
  const titles = lines.filter((line) => isTitle(line, reader));
  const phrases = titles.map(({ text }) => readTitle(text, reader).phrase);
  const named = titles.find((_, at) => reader.names.find(phrases[at] ?? "") !== null);
  const [first = null, second = null] = titles;
  return named ?? (phrases[0] === null && phrases[1] != null ? second : first);
}

/** The day or the number of an issue is no time of its figures; the last day of a month may be: stocks are of it. */
function isIssued({ text }: Line): boolean {
  const [, month, day] =
    /^[([]?(?:\d{4}年)?(\d{1,2})月(\d{1,2})日(?:印发|编印|发布)?[)\]]?$/.exec(cleanText(text)) ?? [];
  if (month !== undefined && day !== undefined) return Number(day) < countDaysOfMonth(2023, Number(month));
  return ISSUE.test(cleanText(text));
}

const ISSUE = /第[\d一二三四五六七八九十]+期|\(总第?\d+期\)/;

/** Who made the table, who may see it, what it is an issue or annex of: 邵阳市统计局, 内部资料 注意保存, 统计月报, 附件1. */
const NO_TITLE =
  /^附(?:件|表|录)?[\d一二三四五六七八九十]*:?$|^.{2,20}(?:统计局|调查队|办公室|委员会|局)(?:编|编印|编制)?$|^内部|注意保存|外传|保密|机密|(?:月报|季报|快报|月刊|统计资料|统计提要|统计手册)$/;

function isTitle(line: Line, reader: HeadReader): boolean {
  if (NO_TITLE.test(cleanText(line.text)) || isIssued(line)) return false;
  const { phrase, units, period } = readHead(line.text, reader);
  return phrase !== null || (units.length === 0 && period === null);
}

/** Returns what a title says, without the words that only say that it is the title of a table of divisions. */
export function readTitle(text: string, reader: LineReader): Facets {
  const clean = stripMarks(cleanText(stripNumber(text)), reader.words.parts).replace(
    /^(?:表|图)[\d一二三四五六七八九十.-]*[::]?/,
    "",
  );
  const bare = stripNoise(reader.regions.stripPlace(clean), reader);
  const head = readHead(bare, reader);
  const time = readPeriodWords(clean);
  const phrase = head.phrase === null ? null : stripNoise(reader.regions.stripPlace(head.phrase), reader);
  // A title names what is measured; how (增速, 排名) its columns say.
  return {
    ...head,
    phrase: phrase === "" ? null : phrase,
    period: head.period ?? time?.words ?? null,
    measure: null,
    isUnsure: false,
  };
}

/** 表2, 附表3-1, 1-12 behind which a blank stands: without it 表2 2024年 would be one number. */
function stripNumber(text: string): string {
  return text.replace(
    /^\s*(?:(?:附?[表图]|续表)\s*[\d一二三四五六七八九十]+|\d{1,2}(?=[-—–－]))(?:[-—–－.]\d+)*\s+/,
    "",
  );
}

function stripNoise(text: string, reader: HeadReader): string {
  const { names, words } = reader;
  if (text === "" || names.find(text)) return text;
  const start = longest(words.titleStarts.filter((word) => text.startsWith(cleanText(word))));
  if (start !== null) return stripNoise(text.slice(cleanText(start).length).replace(/^[:,的]+/, ""), reader);
  const end = longest(words.titleEnds.filter((word) => text.endsWith(word)));
  return end === null ? text : stripNoise(text.slice(0, -end.length), reader);
}

function longest(words: readonly string[]): string | null {
  return words.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
