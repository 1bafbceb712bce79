import { countDaysOfMonth, createMonths, createPoint, createYears, type Period } from "../../../core/period.ts";
import { cleanText } from "./clean-text.ts";

/** What the words of a header say of time, each part null or 0 where it does not. */
export interface PeriodWords {
  readonly year: number | null;
  /** 上年同期 is a year back. */
  readonly yearsBack: number;
  readonly months: { readonly from: number; readonly to: number } | null;
  /** 3月末, 年末, 余额: a day, the last of the span. */
  readonly isPoint: boolean;
  /** 本月, 累计: reckoned from the month that the document is about. */
  readonly relative: "month" | "to-date" | null;
  /** 上月数据: the figures lag by a month. */
  readonly monthsBack: number;
}

/** A year and month that words without them are reckoned from. */
export interface ReportMonth {
  readonly year: number;
  readonly month: number;
}

const NONE: PeriodWords = {
  year: null,
  yearsBack: 0,
  months: null,
  isPoint: false,
  relative: null,
  monthsBack: 0,
};

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Partial<PeriodWords>;
}

const Y = String.raw`(?:((?:19[5-9]|20\d)\d)年?)?`;
const FULL_YEAR = String.raw`((?:19[5-9]|20\d)\d)`;
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** The first that matches is read and taken out, then the rest is read again. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`${Y}(?<!\\d)(\\d{1,2})月?(?:-|至|到)(?:${FULL_YEAR}年)?(\\d{1,2})月份?(末|底)?(?:止?累计)?`),
    read: ([, first, from, last, to, end]) => readMonths(last ?? first, [from, to], end !== undefined),
  },
  {
    pattern: new RegExp(`${Y}(?<![\\d-])(\\d{1,2})月份?(末|底)?(止累计|止|累计)?`),
    read: ([, year, month, end, total]) =>
      readMonths(year, [total === undefined ? month : "1", month], end !== undefined),
  },
  {
    pattern: new RegExp(`^${FULL_YEAR}[.\\-/](0?[1-9]|1[0-2])$`),
    read: ([, year, month]) => readMonths(year, [month, month], false),
  },
  {
    pattern: new RegExp(`^${FULL_YEAR}[.\\-/年](0?[1-9]|1[0-2])[.\\-/月](0?[1-9]|[12]\\d|3[01])日?$`),
    read: ([, year, month, day]) => readDay(year, month, day),
  },
  {
    pattern: new RegExp(`${Y}(?:第?1-([2-4])|第?一至([二三四])|前([二三]))季度`),
    read: ([, year, ...last]) =>
      readQuarters(
        year,
        "1",
        last.find((quarter) => quarter !== undefined),
      ),
  },
  {
    pattern: new RegExp(`${Y}第?([一二三四1-4])季度(末)?`),
    read: ([, year, quarter, end]) => ({ ...readQuarters(year, quarter, quarter), isPoint: end !== undefined }),
  },
  {
    pattern: new RegExp(`${Y}(上|下)半年`),
    read: ([, year, half]) => readMonths(year, half === "上" ? ["1", "6"] : ["7", "12"], false),
  },
  { pattern: new RegExp(`${Y}全年`), read: ([, year]) => readMonths(year, ["1", "12"], false) },
  {
    pattern: new RegExp(`${FULL_YEAR}年?(?:年?(?:末|底)|期末)`),
    read: ([, year]) => readMonths(year, ["1", "12"], true),
  },
  { pattern: new RegExp(`${FULL_YEAR}年`), read: ([, year]) => ({ year: Number(year) }) },
  { pattern: new RegExp(`^${FULL_YEAR}$`), read: ([, year]) => ({ year: Number(year) }) },
  {
    pattern: /上年(?:同)?(?:年)?(?:末|底)|去年(?:末|底)/,
    read: () => ({ yearsBack: 1, months: { from: 1, to: 12 }, isPoint: true }),
  },
  { pattern: /(?:上年|去年)(?:同期|同月)(?:数|值|额|累计)?/, read: () => ({ yearsBack: 1 }) },
  { pattern: /^(?:上年|去年)(?:数|值|实绩|实际|完成)?$/, read: () => ({ yearsBack: 1 }) },
  { pattern: /\(?上月数据?\)?|\(滞后(?:一|1)个?月\)/, read: () => ({ monthsBack: 1 }) },
  {
    pattern: /1-本月|本?月止?累计|自?年初(?:至本月)?累计|本年累计|本期累计|(?:本年)?累计/,
    read: () => ({ relative: "to-date" }),
  },
  { pattern: /^本?年(?:末|底)/, read: () => ({ months: { from: 1, to: 12 }, isPoint: true }) },
  { pattern: /(?:本月|月|期)(?:末|底)/, read: () => ({ relative: "month", isPoint: true }) },
  { pattern: /余额/, read: () => ({ isPoint: true }) },
  { pattern: /本月|当月/, read: () => ({ relative: "month" }) },
  { pattern: /^(?:本年|今年|本期|报告期|当期)/, read: () => ({ relative: "to-date" }) },
];

function readMonths(
  year: string | undefined,
  [from, to]: readonly (string | undefined)[],
  isPoint: boolean,
): Partial<PeriodWords> {
  const months = { from: Number(from), to: Number(to) };
  const isRight = months.from >= 1 && months.from <= months.to && months.to <= 12;
  return isRight ? { months, isPoint, ...(year === undefined ? {} : { year: Number(year) }) } : {};
}

/** A date that heads a column: the first day of a month stands for the month, the last for its end; others for none. */
function readDay(year: string | undefined, month: string | undefined, day: string | undefined): Partial<PeriodWords> {
  const isEnd = Number(day) === countDaysOfMonth(Number(year), Number(month));
  return isEnd || Number(day) === 1 ? readMonths(year, [month, month], isEnd) : {};
}

function readQuarters(year: string | undefined, from = "1", to = "1"): Partial<PeriodWords> {
  const [first, last] = [QUARTERS[from] ?? 1, QUARTERS[to] ?? 1];
  return readMonths(year, [String(first * 3 - 2), String(last * 3)], false);
}

/** Returns what a clean text says of time, and the text without it; null where it says nothing. */
export function readPeriodWords(clean: string): { readonly words: PeriodWords; readonly rest: string } | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(clean);
    const found = match && read(match);
    if (!match || !found || Object.keys(found).length === 0) continue;
    const rest = clean.slice(0, match.index) + clean.slice(match.index + match[0].length);
    const more = readPeriodWords(rest);
    return more
      ? { words: joinPeriodWords({ ...NONE, ...found }, more.words), rest: more.rest }
      : { words: { ...NONE, ...found }, rest };
  }
  return null;
}

/** Returns the time that a label is as a whole, or null: 2021年, 1-5月; not 本年新增固定资产. */
export function readWholePeriod(text: string): PeriodWords | null {
  const time = readPeriodWords(cleanText(text));
  return time && time.rest === "" ? time.words : null;
}

/** Returns what two texts say together: the inner (a column under a title) over the outer, where both speak. */
export function joinPeriodWords(inner: PeriodWords, outer: PeriodWords): PeriodWords {
  const isBound = inner.months !== null || inner.relative !== null;
  return {
    year: inner.year ?? outer.year,
    yearsBack: inner.yearsBack || outer.yearsBack,
    months: inner.months ?? (inner.relative === "month" ? null : outer.months),
    isPoint: inner.isPoint || (!isBound && outer.isPoint),
    relative: inner.relative ?? (inner.months === null ? outer.relative : null),
    monthsBack: inner.monthsBack || outer.monthsBack,
  };
}

/** A period, and how its year was found: in the words, or in those of the document. */
export interface ResolvedPeriod {
  readonly period: Period;
  readonly isYearStated: boolean;
  /** Is the month, too, that of the document: 本月, 累计. */
  readonly isMonthStated: boolean;
}

/** Returns the period that words name, reckoned from the month that the document is about; null where that is needed and unknown. */
export function resolvePeriodWords(words: PeriodWords, report: ReportMonth | null): ResolvedPeriod | null {
  const months = findMonths(words, report);
  const year = words.year ?? findYear(months, report);
  // 本月 of 2024年 is no year.
  const isOpen = words.relative !== null && months === null && report === null;
  if (year === null || isOpen) return null;
  const stated = { isYearStated: words.year !== null, isMonthStated: words.months !== null || words.year !== null };
  const own = year - words.yearsBack;
  if (months === null) return words.year === null ? null : { period: createYears(own, own), ...stated };
  const lagged = { ...months, to: Math.max(months.from, months.to - words.monthsBack) };
  const span = createMonths(own, lagged, nameMonths(lagged));
  return { period: words.isPoint ? createPoint(span.end) : span, ...stated };
}

/** 累计 under 3月 is January to March. */
function findMonths(words: PeriodWords, report: ReportMonth | null) {
  if (words.months === null) return findRelative(words, report);
  return words.relative === "to-date" ? { from: 1, to: words.months.to } : words.months;
}

function findRelative({ relative, year }: PeriodWords, report: ReportMonth | null) {
  if (relative === null || report === null) return null;
  if (year !== null && year !== report.year) return null; // 2023年累计 beside 2024年1-3月 is the whole year
  return { from: relative === "month" ? report.month : 1, to: report.month };
}

/** 1-11月 in a workbook of January is of the year before. */
function findYear(months: PeriodWords["months"], report: ReportMonth | null): number | null {
  if (report === null || months === null) return null;
  return months.to > report.month ? report.year - 1 : report.year;
}

function nameMonths({ from, to }: { from: number; to: number }): Period["kind"] {
  if (from === to && from !== 1) return "month";
  if (from === 1 && to === 12) return "year";
  return from === 1 && to !== 1 ? "ytd" : from === to ? "month" : "other";
}
