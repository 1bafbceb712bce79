import type { ReportMonth } from "./period-words.ts";

/** What a sheet says of the month of its figures; null what it does not say. */
export interface SheetMonth {
  readonly year: number | null;
  readonly month: number | null;
}

/** Months are counted from the year 0. */
type Count = number;

/**
 * Returns the month that a document is about: the one before which its sheets lag least, and none of them lies. 1-2月 beside
 * 2024年1-12月 is the February after; 1-4月 beside 2025年1-3月 the April after.
 *
 * What is told outside the sheets stands for those that say nothing, and gives the year where no sheet does. Null where no year is known.
 */
export function chooseMonth(sheets: readonly SheetMonth[], told: SheetMonth | null): ReportMonth | null {
  const months = [...new Set([...sheets, ...(told ? [told] : [])].flatMap(({ month }) => month ?? []))];
  const stated = sheets.filter(({ year }) => year !== null);
  const anchors = stated.length > 0 ? stated : told ? [told] : [];
  const candidates = anchors.flatMap((anchor) => listCandidates(anchor, months, anchor === told));
  const costs = new Map(candidates.map((count) => [count, sumLags(count, sheets, told)]));
  const [best] = [...costs].toSorted(([a, m], [b, n]) => m - n || b - a);
  return best ? { year: Math.floor((best[0] - 1) / 12), month: ((best[0] - 1) % 12) + 1 } : null;
}

function countMonths(year: number, month: number): Count {
  return year * 12 + month;
}

/** Months after a stated one, and before one that the file tells: it is made when its figures are known. */
function listCandidates({ year, month }: SheetMonth, months: readonly number[], isTold: boolean): Count[] {
  if (year === null) return [];
  // A file of a year alone is of all of it; what a sheet's 本月 of a year is nobody knows.
  if (month === null) return (months.length > 0 || !isTold ? months : [12]).map((other) => countMonths(year, other));
  return months.map((other) => {
    const [before, after] = isTold ? [other > month, false] : [false, other < month];
    return countMonths(year - Number(before) + Number(after), other);
  });
}

function sumLags(count: Count, sheets: readonly SheetMonth[], told: SheetMonth | null): number {
  const lags = sheets.map((sheet) => findLag(count, sheet));
  const isToldWhole = told !== null && told.year !== null && told.month !== null;
  const distance = isToldWhole ? Math.abs(count - countMonths(told.year ?? 0, told.month ?? 0)) : 0;
  const silent = Math.max(1, sheets.filter(({ month }) => month === null).length);
  return lags.reduce((sum, lag) => sum + lag, 0) + silent * Math.min(distance, LATER);
}

/** What lies after the month that a document is about is no report: a plan. */
const LATER = 24;

function findLag(count: Count, { year, month }: SheetMonth): number {
  if (month === null) return 0;
  if (year === null) return (count - month + 1200) % 12;
  const lag = count - countMonths(year, month);
  return lag < 0 ? LATER : Math.min(lag, LATER);
}
