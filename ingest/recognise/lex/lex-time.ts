import { parseChineseNumber } from "./chinese-number.ts";
import type { Span, Time } from "./token.ts";

const YEAR = String.raw`((?:19|20)\d\d|二[〇零○][〇零○一二三四五六七八九]{2})年度?`;
const TO = "(?:-+|至|到)";
const NUMBER = String.raw`(\d{1,2}|[一二两三四五六七八九十]{1,2})`;

type Build = (groups: readonly (string | undefined)[]) => Time | null;

/** Forms of time with numbers; the first that fits stands, so a longer form goes before one that it begins with. */
const FORMS: readonly (readonly [pattern: RegExp, build: Build])[] = (
  [
    [`(?:${YEAR})?${NUMBER}月${NUMBER}日`, ([year, month, day]) => dateOf(year, month, day)],
    [`(?:${YEAR})?${NUMBER}(?:月份?)?${TO}${NUMBER}月份?(?![日\\d])`, ([year, from, to]) => monthsOf(year, from, to)],
    [`(?:${YEAR})?前${NUMBER}个?月份?`, ([year, to]) => monthsOf(year, "1", to)],
    [`前${NUMBER}个?季度`, ([to]) => quartersOf("1", to)],
    [`${NUMBER}(?:${TO}${NUMBER})?季度`, ([from, to]) => quartersOf(from, to ?? from)],
    [`(?:${YEAR})?${NUMBER}月份?[末底]`, ([year, month]) => endOfMonth(year, month)],
    [`(?:${YEAR})?${NUMBER}月份?`, ([year, month]) => monthsOf(year, month, month)],
    [
      String.raw`((?:19|20)\d\d)年?${TO}((?:19|20)\d\d)年[度间]?`,
      ([from, to]) => ({ form: "years", from: Number(from), to: Number(to) }),
    ],
    [`${YEAR}[底末]`, ([year]) => ({ form: "end-of-month", year: toNumber(year), month: 12 })],
    [YEAR, ([year]) => ({ form: "year", year: toNumber(year) })],
    [`(?:今后|未来|下一个?)${NUMBER}年`, ([count]) => ({ form: "coming-years", count: toNumber(count) })],
    [`近${NUMBER}年来?`, ([count]) => ({ form: "last-years", count: toNumber(count) })],
    [
      `${NUMBER}(?:-${NUMBER})?年(?!制|一贯)(?:多|来|内|间|期间)?`,
      ([count]) => ({ form: "span-of-years", count: toNumber(count) }),
    ],
  ] as [string, Build][]
).map(([source, build]) => [new RegExp(source, "uy"), build]);

const BEGINNINGS: ReadonlySet<string> = new Set("0123456789一二两三四五六七八九十近前今未下");

/** What every form has within so many characters: most numbers are no time, and need not be held against each form. */
const UNIT = /[年月季]/;
const REACH = 14;

/** Returns the time that begins at an offset, or null. */
export function lexTime(text: string, start: number): (Span & { time: Time }) | null {
  if (!BEGINNINGS.has(text.charAt(start)) || !UNIT.test(text.slice(start, start + REACH))) return null;
  for (const [pattern, build] of FORMS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const time = match && build(match.slice(1));
    if (match && time) return { start, end: start + match[0].length, time };
  }
  return null;
}

function dateOf(...[year, month, day]: (string | undefined)[]): Time | null {
  const [m, d] = [toNumber(month), toNumber(day)];
  return isMonth(m) && d >= 1 && d <= 31 ? { form: "date", year: toYear(year), month: m, day: d } : null;
}

function monthsOf(...[year, from, to]: (string | undefined)[]): Time | null {
  const [first, last] = [toNumber(from), toNumber(to)];
  return isMonth(first) && isMonth(last) && first <= last
    ? { form: "months", year: toYear(year), from: first, to: last }
    : null;
}

function quartersOf(...[from, to]: (string | undefined)[]): Time | null {
  const [first, last] = [toNumber(from), toNumber(to)];
  return first >= 1 && last <= 4 && first <= last ? { form: "quarters", from: first, to: last } : null;
}

function endOfMonth(...[year, month]: (string | undefined)[]): Time | null {
  const number = toNumber(month);
  return isMonth(number) ? { form: "end-of-month", year: toYear(year), month: number } : null;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function toYear(text: string | undefined): number | null {
  return text === undefined ? null : toNumber(text);
}

function toNumber(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return /^\d+$/.test(text) ? Number(text) : (parseChineseNumber(text) ?? Number.NaN);
}
