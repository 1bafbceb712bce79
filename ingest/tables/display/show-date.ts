import type { DatePart } from "./parse-date-format.ts";

const DAY = 86_400;
/** 31 December 9999, the last day that a workbook can show. */
const LAST_SERIAL = 2_958_466;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const NUMERALS = "〇一二三四五六七八九";

interface Moment {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Seconds since day 0, with their fraction. */
  readonly elapsed: number;
}

/** Is a number a day that a workbook can show. */
export function isSerial(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL;
}

/** Returns a day number as its format shows it, with the fraction as the time of day. */
export function showDate(serial: number, parts: readonly DatePart[], startsIn1904: boolean): string {
  const moment = createMoment(
    serial,
    startsIn1904,
    parts.some(({ text }) => text.includes(".")),
  );
  const hasHalf = parts.some(({ field }) => field === "half");
  return parts.map((part) => showPart(part, moment, hasHalf)).join("");
}

function createMoment(serial: number, startsIn1904: boolean, keepsFraction: boolean): Moment {
  const exact = serial * DAY;
  const elapsed = keepsFraction ? exact : Math.round(exact);
  const days = Math.floor(elapsed / DAY) + (startsIn1904 ? 1462 : 0);
  // Lotus took 1900 for a leap year, and Excel still counts a 29 February (day 60) that never was.
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, elapsed };
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    elapsed,
  };
}

function showPart(part: DatePart, moment: Moment, hasHalf: boolean): string {
  if (part.field === null) return part.text;
  const shown = showField(part, moment, hasHalf);
  return part.isChinese ? toChinese(shown, part.field === "year") : shown;
}

function showField({ field, text, isElapsed }: DatePart, moment: Moment, hasHalf: boolean): string {
  const { length } = text;
  if (field === "year") return showYear(moment.year, text);
  if (field === "month") return showName(moment.month, length, MONTHS[moment.month - 1] ?? "");
  if (field === "day")
    return showName(length > 2 ? moment.weekday : moment.day, length, WEEKDAYS[moment.weekday] ?? "");
  if (field === "weekday") return `${length > 3 ? "星期" : ""}${"日一二三四五六".charAt(moment.weekday)}`;
  return showTime({ field, text, isElapsed }, moment.elapsed, hasHalf);
}

function showYear(year: number, text: string): string {
  const isShort = text.length < 3 && !/e/i.test(text);
  return isShort ? pad(year % 100, 2) : String(year);
}

/** mmm is Mar, mmmm March, mmmmm M; ddd is Mon. */
function showName(number: number, length: number, name: string): string {
  if (length <= 2) return pad(number, length);
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function showTime(part: Pick<DatePart, "field" | "text" | "isElapsed">, elapsed: number, hasHalf: boolean): string {
  const { field, text, isElapsed } = part;
  const hours = Math.floor(elapsed / 3600);
  if (field === "half") return showHalf(hours % 24, text);
  if (field === "hour") return pad(isElapsed ? hours : hasHalf ? ((hours + 11) % 12) + 1 : hours % 24, text.length);
  if (field === "minute") return pad(Math.floor(elapsed / 60) % 60, text.length);
  const places = text.length - (text.includes(".") ? text.indexOf(".") + 1 : text.length);
  const seconds = isElapsed ? elapsed : elapsed % 60;
  return seconds
    .toFixed(places)
    .padStart(text.length, "0")
    .slice(-Math.max(text.length, places + 2));
}

function showHalf(hour: number, text: string): string {
  const [morning = "", evening = ""] = text.split("/");
  return hour < 12 ? morning : evening;
}

function toChinese(digits: string, isYear: boolean): string {
  const number = Number(digits);
  if (isYear || number >= 100) return digits.replaceAll(/\d/g, (digit) => NUMERALS.charAt(Number(digit)));
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return NUMERALS.charAt(ones);
  return `${tens > 1 ? NUMERALS.charAt(tens) : ""}十${ones > 0 ? NUMERALS.charAt(ones) : ""}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
