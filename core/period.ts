/** A calendar date, `YYYY-MM-DD` (GB/T 7408), without a time zone. */
export type IsoDate = string;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

export const PERIOD_KINDS = ["month", "quarter", "half", "ytd", "year", "multi_year", "point", "other"] as const;
/** How the source words a period. It decides nothing: 一季度 and 1—3月 are the same period. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A span of days, both ends included; a stock's date has start = end. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly kind: PeriodKind;
}

/** Returns the number of days of a month; months count from 1. */
export function countDaysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Returns the date in ISO form. Throws where the calendar has no such day. */
export function createDate(year: number, month: number, day: number): IsoDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new Error(`no such day: ${year}-${month}-${day}`);
  return date.toISOString().slice(0, 10);
}

/** Returns the period from the first day of one month to the last day of another month of a year. */
export function createMonths(year: number, months: { from: number; to: number }, kind: PeriodKind): Period {
  return {
    start: createDate(year, months.from, 1),
    end: createDate(year, months.to, countDaysOfMonth(year, months.to)),
    kind,
  };
}

/** Returns the calendar years from one to another; one year is of kind `year`. */
export function createYears(from: number, to: number): Period {
  return { start: createDate(from, 1, 1), end: createDate(to, 12, 31), kind: from === to ? "year" : "multi_year" };
}

/** Returns the first to the last day of a calendar month. */
export function createMonth(month: Month): Period {
  const [year, number] = parseDateParts(`${month}-01`);
  return createMonths(year, { from: number, to: number }, "month");
}

/** Returns the calendar month in which a date lies. */
export function findMonth(date: IsoDate): Month {
  return date.slice(0, 7);
}

/** Returns the calendar months from one to another, both included; none where the last comes before the first. */
export function listMonths(from: Month, to: Month): Month[] {
  const [first, last] = [monthIndex(`${from}-01`), monthIndex(`${to}-01`)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    findDayAfterMonths(`${from}-01`, at, 1).slice(0, 7),
  );
}

/** Returns by how many calendar months a date lies behind another; negative where it is ahead. */
export function countMonthsBehind(date: IsoDate, other: IsoDate): number {
  return date === other ? 0 : monthIndex(other) - monthIndex(date);
}

/** Returns the point in time of a stock. */
export function createPoint(date: IsoDate): Period {
  return { start: date, end: date, kind: "point" };
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

export function isPoint({ start, end }: Period): boolean {
  return start === end;
}

/** Returns the calendar months that a period touches: January to May is 5. */
export function countMonths({ start, end }: Period): number {
  return monthIndex(end) - monthIndex(start) + 1;
}

/** Returns the months between two dates by calendar month: 2023-03-31 and 2023-05-31 are 2 apart. Never negative. */
export function countMonthsApart(a: IsoDate, b: IsoDate): number {
  return Math.abs(monthIndex(a) - monthIndex(b));
}

/** Returns the same span of the year before: the base of a year-on-year growth. The end of February stays its end. */
export function findBasePeriod({ start, end, kind }: Period): Period {
  return { start: shiftYears(start, -1), end: shiftYears(end, -1), kind };
}

/**
 * Returns the cumulated period that came before one: January–February before January–March, the whole year before
 * January or January–February. Null of what is not cumulated from January to the end of a month.
 */
export function findFormerCumulated({ start, end }: Period): Period | null {
  const [year, month, day] = parseDateParts(end);
  if (start !== createDate(year, 1, 1) || day !== countDaysOfMonth(year, month)) return null;
  return month <= 2 ? createYears(year - 1, year - 1) : createMonths(year, { from: 1, to: month - 1 }, "ytd");
}

/** Returns the first day of the span of as many months that comes before: the base of a growth on the previous period. */
export function findPreviousStart(period: Period): IsoDate {
  const first = monthIndex(period.start) - countMonths(period) - 1;
  return createDate(Math.floor(first / 12), (first % 12) + 1, 1);
}

/** The last day of a month stays the last: January–February ends on the 28th or the 29th. */
function shiftYears(date: IsoDate, years: number): IsoDate {
  const [year, month, day] = parseDateParts(date);
  const last = countDaysOfMonth(year + years, month);
  return createDate(year + years, month, day === countDaysOfMonth(year, month) ? last : Math.min(day, last));
}

function monthIndex(date: IsoDate): number {
  const [year, month] = parseDateParts(date);
  return year * 12 + month;
}

function parseDateParts(date: IsoDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Returns `start/end` in ISO 8601; a point is one date; null is null. */
export function formatPeriod(period: Period | null): string | null {
  if (period === null) return null;
  return isPoint(period) ? period.end : `${period.start}/${period.end}`;
}

/** Returns the same span, ending in another year. The end of February stays its end. */
export function moveToYear({ start, end, kind }: Period, year: number): Period {
  const years = year - Number(end.slice(0, 4));
  return { start: shiftYears(start, years), end: shiftYears(end, years), kind };
}

/** Returns a day of the month that comes so many months after a date's, at most that month's last. */
export function findDayAfterMonths(date: IsoDate, months: number, day: number): IsoDate {
  const index = monthIndex(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return createDate(year, month, Math.min(day, countDaysOfMonth(year, month)));
}

/** Returns the day after. */
export function findDayAfter(date: IsoDate): IsoDate {
  const [year, month, day] = parseDateParts(date);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
