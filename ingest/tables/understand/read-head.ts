import type { Basis, Measure } from "../../../core/statement.ts";
import type { Unit } from "../../catalogue/catalogue.ts";
import type { TableWords } from "../../catalogue/words.ts";
import { cleanText, stripMarks } from "./clean-text.ts";
import { type Facets, NO_FACETS } from "./facets.ts";
import type { NameIndex } from "./name-index.ts";
import { type PeriodWords, readPeriodWords } from "./period-words.ts";
import type { UnitReader } from "./unit-words.ts";

/** What headers are read with. */
export interface HeadReader {
  readonly words: TableWords;
  readonly units: UnitReader;
  readonly names: NameIndex;
}

interface Draft extends Omit<Facets, "phrase"> {
  readonly text: string;
}

/** Returns what the head of a column, or a line above a table, says of the figures under it. */
export function readHead(text: string, reader: HeadReader): Facets {
  const clean = stripMarks(cleanText(text), reader.words.parts);
  const bracketed = readBrackets({ ...NO_FACETS, text: clean }, reader);
  return finish(readMeasure(readBasis(readTime(readUnitWord(bracketed, reader), reader)), reader), reader);
}

/** Returns what the label of a row says: a name with its unit and price basis. Words of time are part of a name. */
export function readLabel(text: string, reader: HeadReader): Facets {
  const clean = stripMarks(cleanText(text), reader.words.parts).replace(/^按.{1,8}分:/, "");
  const { text: rest, ...facets } = readBrackets({ ...NO_FACETS, text: clean }, reader);
  const plain = readUnitWord({ ...facets, text: rest }, reader);
  if (reader.names.find(plain.text)) return { ...plain, phrase: plain.text };
  const measured = MEASURED.test(plain.text) ? readMeasure(readBasis(plain), reader) : plain;
  return { ...measured, phrase: trimPhrase(measured.text) };
}

/** Rows may say how they measure what the row above names. */
const MEASURED = /(?:增长|增速|增幅|增长率|增减|位次|排名)$/;

const BRACKETS = /\(([^()]*)\)/;

/** Brackets hold units, price bases and times; what else they hold stays part of the name. */
function readBrackets(draft: Draft, reader: HeadReader, from = 0): Draft {
  const match = BRACKETS.exec(draft.text.slice(from));
  if (!match) return draft;
  const [whole, inner = ""] = match;
  const at = from + match.index;
  const without = draft.text.slice(0, at) + draft.text.slice(at + whole.length);
  const units = readUnits(inner, reader.units);
  if (units.length > 0 && !isPointsOf(draft.text.slice(0, at)))
    return readBrackets({ ...draft, text: without, units }, reader);
  if (units.length > 0) return readBrackets({ ...draft, text: without }, reader);
  const priceBasis = PRICE_BASES[inner] ?? null;
  if (priceBasis !== null) return readBrackets({ ...draft, text: without, priceBasis }, reader);
  if (reader.words.asides.includes(inner)) return readBrackets({ ...draft, text: without }, reader);
  const time = readPeriodWords(inner);
  if (time && /^[()]*$/.test(time.rest))
    return readBrackets({ ...draft, text: without, period: join(time.words, draft.period) }, reader);
  return readBrackets(draft, reader, at + whole.length);
}

const PRICE_BASES: Readonly<Record<string, string>> = {
  现价: "现价",
  当年价: "现价",
  现行价: "现价",
  可比价: "可比价",
  不变价: "不变价",
  按可比价计算: "可比价",
};

function join(words: PeriodWords, before: PeriodWords | null): PeriodWords {
  return before === null ? words : { ...before, ...words };
}

/** 百分点(个): the bracket only counts the points. */
function isPointsOf(before: string): boolean {
  return before.endsWith("百分点");
}

function readUnits(text: string, units: UnitReader): Unit[] {
  return units.list(text.replace(/^(?:单位|计量单位)[::]/, ""));
}

/** 单位:万元; 绝对额,亿元; 同比增减百分点; 增长% — units that stand without brackets. */
function readUnitWord(draft: Draft, { units, words }: HeadReader): Draft {
  if (draft.units.length > 0) return draft;
  const line = /(?:^|[^\p{Script=Han}])?(?:计量)?单位:(.+)$/u.exec(draft.text);
  if (line) {
    const found = units.list(line[1]?.replace(/[)]+$/, "") ?? "");
    if (found.length > 0) return { ...draft, units: found, text: draft.text.slice(0, line.index) };
  }
  const whole = words.measures.rank?.includes(draft.text) ? [] : units.list(draft.text);
  if (whole.length > 0 && !/^[个次点分年位名部门对]$/.test(draft.text)) return { ...draft, units: whole, text: "" };
  const tail = /(?:[,:/]([^,:/]+)|((?:\+-|[±+-])?%)|(个?百分点)|(‰))$/.exec(draft.text);
  const said = tail?.slice(1).find((part) => part !== undefined);
  const found = said === undefined ? [] : units.list(said);
  if (!tail || found.length === 0) return draft;
  const text = draft.text.slice(0, tail.index) + (said?.includes("百分点") ? "百分点" : "");
  return { ...draft, units: found, text };
}

const BASES: readonly (readonly [RegExp, Basis])[] = [
  [
    /(?:比|较|与|同|为)?(?:上年|去年)(?:同期|同月)(?:相)?(?:比|增长|增减)?(?=$|[^数])|同比|(?:比|较)(?:上年|去年)(?!末|底)/,
    "yoy",
  ],
  [/(?:比|较)(?:年初|上年末|上年底|去年底)/, "ytd_change"],
  [/环比|(?:比|较)上(?:月|季度|季)/, "pop"],
  [/年均|平均每年/, "annual_average"],
];

/** A basis is what a growth is held against: 比上年同期; 上年同期 alone is a time. */
function readBasis(draft: Draft): Draft {
  for (const [pattern, basis] of BASES) {
    const match = pattern.exec(draft.text);
    if (!match || (basis === "yoy" && /^(?:上年|去年)/.test(match[0]) && !/[比增]/.test(match[0]))) continue;
    return { ...draft, basis, text: cut(draft.text, match) };
  }
  return draft;
}

function cut(text: string, match: RegExpExecArray): string {
  return text.slice(0, match.index) + text.slice(match.index + match[0].length);
}

/** Time is read around the basis: 上年同期比年初增减额 is of the year before, 比上年同期增减 is not. */
function readTime(draft: Draft, { names }: HeadReader): Draft {
  const compared = /(?:比|较|与|同|为)(?:上年|去年)(?:同期|同月|末|底)?|(?:比|较)(?:年初|上月|上季度)/.exec(draft.text);
  const [before, after] = compared
    ? [draft.text.slice(0, compared.index), draft.text.slice(compared.index)]
    : [draft.text, ""];
  const time = readPeriodWords(before);
  if (!time) return draft;
  // 存款余额 is a name, though 余额 says that it is of a day.
  const stock = `${time.rest}余额`;
  const rest = before.endsWith("余额") && !names.find(time.rest) && names.find(stock) ? stock : time.rest;
  return { ...draft, period: join(time.words, draft.period), text: rest + after };
}

function readMeasure(draft: Draft, reader: HeadReader): Draft {
  const { words, names } = reader;
  if (draft.text === "" || names.find(draft.text)) return nameByBasis(draft);
  if (words.unsure.some((word) => draft.text.includes(word))) return { ...draft, isUnsure: true };
  const target = words.targets.find((word) => draft.text.endsWith(word));
  if (target !== undefined) return { ...draft, isTarget: true, text: draft.text.slice(0, -target.length) };
  const found = findMeasure(draft.text, words);
  if (!found) return nameByBasis(draft);
  const text = draft.text.slice(0, found.at) + draft.text.slice(found.at + found.word.length);
  return found.measure === "rank"
    ? readRanked({ ...draft, text }, reader)
    : settle({ ...draft, measure: found.measure, text });
}

/** 增速排名 ranks the growth; 总量位次 the level; 排名 alone does not say. */
function readRanked(draft: Draft, reader: HeadReader): Draft {
  const { measure, text } = readMeasure(draft, reader);
  const isLevel = reader.words.measures.level?.includes(draft.text) === true;
  return { ...draft, text, measure: "rank", ranked: isLevel ? "level" : measure };
}

/** Of the words of measures that a text ends or begins with a rank, else the longest; 排名 anywhere. */
function findMeasure(text: string, { measures }: TableWords) {
  const found = Object.entries(measures).flatMap(([measure, list]) =>
    measure === "level"
      ? []
      : list
          .map((word) => ({ measure: measure as Measure, word, at: text.lastIndexOf(word) }))
          .filter(({ word, at }) => at >= 0 && (at === 0 || at + word.length === text.length || measure === "rank")),
  );
  const ranks = found.filter(({ measure }) => measure === "rank");
  return (ranks.length > 0 ? ranks : found).toSorted((a, b) => b.word.length - a.word.length)[0] ?? null;
}

/** 增减 in points or in an amount is a change, in % a growth. */
function settle(draft: Draft): Draft {
  const [unit] = draft.units;
  if (unit?.dimension === "percentage_point")
    return { ...draft, measure: draft.measure === "contribution_points" ? draft.measure : "change" };
  if (draft.measure === "change" && unit?.dimension === "percent") return { ...draft, measure: "growth_rate" };
  if (draft.measure === "growth_rate" && unit && unit.dimension !== "percent") return { ...draft, measure: "change" };
  return draft;
}

/** 同比(%), 累计比上年同期(%): a growth; 比年初(亿元): a change. */
function nameByBasis(draft: Draft): Draft {
  const [unit] = draft.units;
  if (unit?.dimension === "percentage_point") return { ...draft, measure: "change" };
  if (draft.basis === null || draft.basis === "annual_average") return draft;
  return { ...draft, measure: unit && unit.dimension !== "percent" ? "change" : "growth_rate" };
}

function finish({ text, ...facets }: Draft, { words, names }: HeadReader): Facets {
  if (names.find(text)) return { ...facets, phrase: text };
  const trimmed = trimPhrase(text);
  if (trimmed === null) return { ...facets, phrase: null };
  if (words.measures.level?.includes(trimmed)) return { ...facets, phrase: null, measure: facets.measure ?? "level" };
  return { ...facets, phrase: words.plain.includes(trimmed) ? null : trimmed };
}

function trimPhrase(text: string): string | null {
  const trimmed = text.replace(/^[\s:,、/的()±+-]+/, "").replace(/[\s:,、/±+(-]+$/, "");
  return trimmed === "" ? null : trimmed;
}
