import { countDaysOfMonth } from "../../core/period.ts";
import type { PeriodAnswer } from "../ask/answers.ts";

/** Returns a period as Chinese reports print it: 2023年1—5月, 2022—2023年, 2022年末; null is 期间不明. */
export function formatPeriod(period: PeriodAnswer | null): string {
  if (period === null) return "期间不明";
  const [start, end] = [parseParts(period.start), parseParts(period.end)];
  if (period.start === period.end) return formatPoint(start);
  const isWholeMonths = start.day === 1 && isLastDay(end);
  if (!isWholeMonths) return `${formatDay(period.start)}至${formatDay(period.end)}`;
  if (start.month === 1 && end.month === 12) return formatYears(start.year, end.year);
  if (start.year !== end.year) return `${start.year}年${start.month}月至${end.year}年${end.month}月`;
  const months = start.month === end.month ? `${end.month}` : `${start.month}—${end.month}`;
  return `${end.year}年${months}月`;
}

/** Returns a day in words: 2023年5月31日. */
export function formatDay(date: string): string {
  const { year, month, day } = parseParts(date);
  return `${year}年${month}月${day}日`;
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parseParts(date: string): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function isLastDay({ year, month, day }: DayParts): boolean {
  return day === countDaysOfMonth(year, month);
}

function formatPoint({ year, month, day }: DayParts): string {
  if (month === 12 && day === 31) return `${year}年末`;
  return isLastDay({ year, month, day }) ? `${year}年${month}月末` : `${year}年${month}月${day}日`;
}

function formatYears(from: number, to: number): string {
  return from === to ? `${to}年` : `${from}—${to}年`;
}
