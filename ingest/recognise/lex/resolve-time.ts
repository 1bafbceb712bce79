import {
  countDaysOfMonth,
  createDate,
  createMonths,
  createPoint,
  createYears,
  type IsoDate,
  type Period,
} from "../../../core/period.ts";
import type { Time, TimeToken } from "./token.ts";

/** The years of a plan, or those that a section is about: 2006–2010 under “十一五”工作回顾. */
export interface YearSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What words of time are reckoned from. */
export interface TimeAnchor {
  /** The year that 一季度 and 1—5月 are of where no year stands beside them. */
  readonly year: number | null;
  readonly publishedOn: IsoDate | null;
  readonly planSpan: YearSpan | null;
  /** The last year that a work report looks back on: 五年来 are the five up to it, 今后五年 those after it. Null for other documents. */
  readonly lastYear: number | null;
}

/** Returns the period that a time names, or null where the document's date is needed and unknown. */
export function resolveTime({ time, within }: Pick<TimeToken, "time" | "within">, anchor: TimeAnchor): Period | null {
  if (time.form === "day") return createPoint(createDate(time.year, time.month, time.day));
  const year = findYear(time) ?? (within ? resolveYear(within, anchor) : null) ?? anchor.year;
  return resolveDated(time, anchor) ?? (year === null ? null : resolveInYear(time, year));
}

function findYear(time: Time): number | null {
  return "year" in time ? time.year : null;
}

function resolveYear(time: Time, { year }: TimeAnchor): number | null {
  if (time.form === "relative-year") return year === null ? null : year + time.offset;
  return findYear(time);
}

/** Times that are reckoned from the document's date or its plan. */
function resolveDated(time: Time, { publishedOn, planSpan, lastYear }: TimeAnchor): Period | null {
  if (time.form === "years") return createYears(time.from, time.to);
  if (time.form === "now") return publishedOn === null ? null : createPoint(findEndOfMonth(publishedOn));
  if (time.form === "year-to-date")
    return publishedOn === null ? null : { start: `${publishedOn.slice(0, 4)}-01-01`, end: publishedOn, kind: "ytd" };
  if (time.form === "each-year") return planSpan && createSpan(planSpan);
  if (time.form === "coming-years") return lastYear === null ? null : createYears(lastYear + 1, lastYear + time.count);
  if (time.form === "span-of-years") {
    if (planSpan) return countYears(planSpan) === time.count ? createSpan(planSpan) : null;
    return lastYear === null || time.count < 2 ? null : createYears(lastYear - time.count + 1, lastYear);
  }
  return null;
}

function resolveInYear(time: Time, year: number): Period | null {
  switch (time.form) {
    case "year":
    case "whole-year":
      return createYears(year, year);
    case "relative-year":
      return createYears(year + time.offset, year + time.offset);
    case "last-years":
      return createYears(year - time.count, year - 1);
    case "end-of-year":
      return createPoint(createDate(year, 12, 31));
    case "end-of-month":
      return createPoint(createDate(year, time.month, countDaysOfMonth(year, time.month)));
    case "date":
      return time.day <= countDaysOfMonth(year, time.month)
        ? createPoint(createDate(year, time.month, time.day))
        : null;
    default:
      return resolveMonths(time, year);
  }
}

function resolveMonths(time: Time, year: number): Period | null {
  if (time.form === "months") return createMonths(year, time, nameMonths(time));
  if (time.form === "half")
    return createMonths(year, time.half === 1 ? { from: 1, to: 6 } : { from: 7, to: 12 }, "half");
  if (time.form !== "quarters") return null;
  const months = { from: time.from * 3 - 2, to: time.to * 3 };
  return createMonths(year, months, time.from === time.to ? "quarter" : "ytd");
}

function nameMonths({ from, to }: { from: number; to: number }): Period["kind"] {
  if (from === to) return "month";
  return from === 1 ? "ytd" : "other";
}

/** Returns the last day of the month of a date: a stock that a piece of May states as of now stands at the end of May, beside those of the month's tables. */
export function findEndOfMonth(date: IsoDate): IsoDate {
  const [year, month] = date.split("-").map(Number);
  if (year === undefined || month === undefined) return date;
  return createDate(year, month, countDaysOfMonth(year, month));
}

/** Returns the span of the calendar years from one to another. */
export function createYearSpan({ from, to }: { from: number; to: number }): YearSpan {
  return { from: createDate(from, 1, 1), to: createDate(to, 12, 31) };
}

/** Returns a plan's span as a period; a plan of one year is that year. */
export function createSpan({ from, to }: { from: IsoDate; to: IsoDate }): Period {
  return { start: from, end: to, kind: from.slice(0, 4) === to.slice(0, 4) ? "year" : "multi_year" };
}

function countYears({ from, to }: { from: IsoDate; to: IsoDate }): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
}
