import { compareDecimals, divide, multiply, parseDecimal } from "../../core/decimal.ts";
import { countMonths, findDayAfter } from "../../core/period.ts";

/** Days of a period, both included. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

interface TimeCodes {
  readonly freq: string;
  readonly timePeriod: string | null;
}

/**
 * Returns FREQ and TIME_PERIOD of a span. A year, half, quarter or month by the calendar has its name (`2023-Q1`), any other
 * span of whole months is a range (`2023-01-01/P5M`), of years of FREQ A, else M; a last day of a month is that month.
 */
export function formatTime(span: Span | null): TimeCodes {
  if (!span) return { freq: "_U", timePeriod: null };
  if (span.start === span.end) return formatPoint(span.end);
  if (!isWholeMonths(span)) return { freq: "_O", timePeriod: `${span.start}/P${countDays(span)}D` };
  const months = countMonths({ ...span, kind: "other" });
  return formatCalendar(span.start, months) ?? formatRange(span.start, months);
}

function formatPoint(day: string): TimeCodes {
  const isMonthEnd = isWholeMonths({ start: `${day.slice(0, 7)}-01`, end: day });
  return isMonthEnd ? { freq: "M", timePeriod: day.slice(0, 7) } : { freq: "_O", timePeriod: `${day}/P1D` };
}

function formatCalendar(start: string, months: number): TimeCodes | null {
  const [year = "", month = ""] = start.split("-");
  const before = Number(month) - 1;
  if (months === 12 && before === 0) return { freq: "A", timePeriod: year };
  if (months === 6 && before % 6 === 0) return { freq: "S", timePeriod: `${year}-S${before / 6 + 1}` };
  if (months === 3 && before % 3 === 0) return { freq: "Q", timePeriod: `${year}-Q${before / 3 + 1}` };
  return months === 1 ? { freq: "M", timePeriod: `${year}-${month}` } : null;
}

function formatRange(start: string, months: number): TimeCodes {
  if (months % 12 === 0) return { freq: "A", timePeriod: `${start}/P${months / 12}Y` };
  return { freq: "M", timePeriod: `${start}/P${months}M` };
}

function isWholeMonths({ start, end }: Span): boolean {
  return start.endsWith("-01") && findDayAfter(end).endsWith("-01");
}

function countDays({ start, end }: Span): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}

// 8 (亿) and 4 (万) are not in every list of codes.
const MULTIPLIERS = [12, 9, 6, 3, 0] as const;

/** Returns the power of ten that an amount is exported in: the greatest of every list that its unit as stated reaches. */
export function findMultiplier(amount: string, statedValue: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(statedValue) || /^-?0*(\.0*)?$/.test(statedValue)) return 0;
  const ratio = divide(amount, parseDecimal(statedValue));
  if (multiply(ratio, parseDecimal(statedValue)) !== amount) return 0;
  return MULTIPLIERS.find((power) => compareDecimals(ratio, `1${"0".repeat(power)}`) >= 0) ?? 0;
}

/** Returns an amount divided by a power of ten, exactly. */
export function scaleAmount(amount: string, power: number): string {
  return divide(amount, `1${"0".repeat(power)}`);
}

/** OBS_STATUS (CL_OBS_STATUS), the strongest first: missing values, then what is the most in the way of a comparison. */
const STRENGTH = ["Q", "M", "K", "L", "O", "B", "D", "U", "V", "E", "P", "A"] as const;
type ObsStatus = (typeof STRENGTH)[number];

const GAP_STATUSES: Readonly<Record<string, ObsStatus>> = {
  SUPPRESSED: "Q",
  DID_NOT_EXIST: "M",
  NO_SUCH_PERIOD: "M",
  NOT_APPLICABLE: "M",
  PUBLISHED_FOR_GROUP: "K",
  WAITING_FOR_REVIEW: "L",
  UNREADABLE: "L",
};

const CODE_STATUSES: Readonly<Record<string, ObsStatus>> = {
  BOUNDARY_BREAK: "B",
  DEFINITION_DIFFERS: "D",
  SOURCE_CONFLICT: "U",
  UNREVIEWED: "V",
  COMPUTED: "E",
};

/** What decides the status of an observation; target, plan and actual never do. */
export interface StatusParts {
  readonly gap: string | null;
  readonly codes: readonly string[];
  readonly comparator: string | null;
  readonly release: string | null;
}

// Words that sources print of figures that are yet to be made final.
const PROVISIONAL = /初步|快报|快讯|preliminary|flash/i;

/** Returns every OBS_STATUS that holds, the strongest first; A, normal, where no other does. */
export function findObsStatuses({ gap, codes, comparator, release }: StatusParts): readonly ObsStatus[] {
  if (gap !== null) return [GAP_STATUSES[gap] ?? "O"];
  const found = new Set<ObsStatus>(codes.flatMap((code) => CODE_STATUSES[code] ?? []));
  if (comparator?.startsWith("APPROX")) found.add("E");
  if (release !== null && PROVISIONAL.test(release)) found.add("P");
  return found.size === 0 ? ["A"] : STRENGTH.filter((status) => found.has(status));
}
