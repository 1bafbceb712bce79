import type { ComparabilityContext } from "./comparability/reference.ts";
import type { DecimalText } from "./decimal.ts";
import { add, compareDecimals, divide, multiply, roundDecimal, subtract } from "./decimal.ts";
import { isLoneJanuary } from "./gaps.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { countMonths, findDayAfter, isSamePeriod, moveToYear } from "./period.ts";
import type { RegionEvent } from "./region.ts";
import { findBreaksWithin } from "./region.ts";

export const ABSENCE_CODES = [
  "NOT_ADDITIVE_OVER_TIME",
  "NOT_ADDITIVE_OVER_REGIONS",
  "REGIONS_OVERLAP",
  "NOT_A_LEVEL",
  "PERIOD_UNKNOWN",
  "PERIODS_DO_NOT_FIT",
  "NO_SUCH_PERIOD",
  "VINTAGE_DIFFERS",
  "IDENTITY_DIFFERS",
  "BOUNDARY_BREAK",
  "BOUND_ONLY",
  "SOURCE_CONFLICT",
  "BASE_NOT_POSITIVE",
  "INPUTS_MISSING",
] as const;
/** Why a value cannot be computed. */
export type AbsenceCode = (typeof ABSENCE_CODES)[number];

/** A value that no source states. It is never cited, and its flags (COMPUTED, RESTATED_BASE) say so. */
export interface ComputedValue {
  readonly amount: DecimalText;
  readonly unit: string;
  readonly period: Period;
  readonly flags: readonly string[];
}

/** What the catalogues say of the figures computed with. */
export type ArithmeticContext = Pick<ComparabilityContext, "indicator" | "events">;

/** A computed value, or the reason why there is none. */
export type Computation =
  | { readonly value: ComputedValue; readonly absence: null }
  | { readonly value: null; readonly absence: AbsenceCode };

/**
 * Returns what the longer cumulated figure has beyond the shorter: May = January–May − January–April.
 *
 * Only of flows that add up over time, of one vintage, definition and territory; never of growth rates.
 */
export function computeSingle(
  longer: Observation,
  shorter: Observation,
  { indicator, events }: ArithmeticContext,
): Computation {
  const absence =
    findPairAbsence(longer, shorter, events) ?? (indicator.additiveOverTime ? null : "NOT_ADDITIVE_OVER_TIME");
  if (absence) return createAbsence(absence);
  const period = findRemainder(longer.period, shorter.period);
  if (period === null) return createAbsence("PERIODS_DO_NOT_FIT");
  if (shorter.period && isLoneJanuary(indicator, shorter.period)) return createAbsence("NO_SUCH_PERIOD");
  if (longer.release !== shorter.release) return createAbsence("VINTAGE_DIFFERS");
  const amount = subtract(longer.amount, shorter.amount);
  return { value: { amount, unit: longer.baseUnit, period, flags: ["COMPUTED"] }, absence: null };
}

/**
 * Returns the sum of figures whose periods follow one another: two quarters are a half-year. In the order of time.
 *
 * Only of flows that add up over time, of one vintage, definition and territory. Throws where there are no figures.
 */
export function computeSum(parts: readonly Observation[], { indicator, events }: ArithmeticContext): Computation {
  const [first, ...rest] = parts;
  if (!first) throw new Error("a sum of nothing");
  const pairs = rest.map((part, at) => [parts[at] ?? first, part] as const);
  const absence =
    pairs.map(([a, b]) => findSumAbsence(a, b, events)).find((code) => code !== null) ??
    (indicator.additiveOverTime ? null : "NOT_ADDITIVE_OVER_TIME");
  const period = absence ? null : spanPeriods(first.period, parts.at(-1)?.period ?? null);
  if (absence || period === null) return createAbsence(absence ?? "PERIOD_UNKNOWN");
  const amount = parts.reduce((sum, part) => add(sum, part.amount), "0");
  return { value: { amount, unit: first.baseUnit, period, flags: ["COMPUTED"] }, absence: null };
}

function findSumAbsence(a: Observation, b: Observation, events: readonly RegionEvent[]): AbsenceCode | null {
  const absence = findPairAbsence(a, b, events);
  if (absence) return absence;
  if (a.period === null || findDayAfter(a.period.end) !== b.period?.start) return "PERIODS_DO_NOT_FIT";
  return a.release === b.release ? null : "VINTAGE_DIFFERS";
}

function spanPeriods(first: Period | null, last: Period | null): Period | null {
  return first && last && { start: first.start, end: last.end, kind: "other" };
}

/**
 * Returns the growth in percent from the level of the same span a year (or more) before.
 *
 * Absent over a base that is not positive and across a territorial change. Where the catalogue says `yearlyFrame` the
 * published levels are of two unit sets: the value carries RESTATED_BASE, and the published growth is the official one.
 */
export function computeGrowth(
  current: Observation,
  base: Observation,
  { indicator, events }: ArithmeticContext,
): Computation {
  const absence = findPairAbsence(current, base, events);
  if (absence) return createAbsence(absence);
  const { period } = current;
  if (period === null || base.period === null || !isSameSpan(period, base.period))
    return createAbsence("PERIODS_DO_NOT_FIT");
  if (compareDecimals(base.amount, "0") <= 0) return createAbsence("BASE_NOT_POSITIVE");
  const amount = computePercentGrowth(current.amount, base.amount);
  const flags = indicator.yearlyFrame ? ["COMPUTED", "RESTATED_BASE"] : ["COMPUTED"];
  return { value: { amount, unit: "percent", period, flags }, absence: null };
}

/** Returns (current ÷ base − 1) × 100, to the places of a quotient. Throws where the base is 0. */
export function computePercentGrowth(current: DecimalText, base: DecimalText): DecimalText {
  return multiply(divide(subtract(current, base), base), "100");
}

/**
 * Returns the whole number from which a count grew by a stated percentage: 227 at +10.73 % comes from 205.
 *
 * Null where no whole number gives the percentage at its stated decimals: count and growth do not belong together.
 */
export function findBaseCount(count: DecimalText, growth: DecimalText, decimals: number): DecimalText | null {
  const factor = add("1", divide(growth, "100"));
  if (compareDecimals(factor, "0") <= 0) return null;
  const base = roundDecimal(divide(count, factor), 0);
  if (compareDecimals(base, "0") <= 0) return null;
  return roundDecimal(computePercentGrowth(count, base), decimals) === roundDecimal(growth, decimals) ? base : null;
}

function findPairAbsence(a: Observation, b: Observation, events: readonly RegionEvent[]): AbsenceCode | null {
  if (a.measure !== "level" || b.measure !== "level") return "NOT_A_LEVEL";
  if (a.period === null || b.period === null) return "PERIOD_UNKNOWN";
  if (a.regionId === b.regionId && hasBreak(a, b, events)) return "BOUNDARY_BREAK";
  if (!isSameThing(a, b)) return "IDENTITY_DIFFERS";
  if (a.comparator !== "eq" || b.comparator !== "eq") return "BOUND_ONLY";
  return [a, b].some(({ flags }) => flags.includes("SOURCE_CONFLICT")) ? "SOURCE_CONFLICT" : null;
}

/** Of two territories, or with a break between the first day of the one and the last of the other. */
function hasBreak(a: Observation, b: Observation, events: readonly RegionEvent[]): boolean {
  const days = [a, b].flatMap(({ period }) => (period ? [period.start, period.end] : [])).toSorted();
  const own = events.filter(({ regionId }) => regionId === a.regionId);
  const breaks = findBreaksWithin(own, { start: days[0] ?? "", end: days.at(-1) ?? "" });
  return a.regionVersionId !== b.regionVersionId || breaks.length > 0;
}

const SHARED_FIELDS = [
  "indicator",
  "regionVersionId",
  "scope",
  "entity",
  "status",
  "basis",
  "priceBasis",
  "definition",
  "baseUnit",
] as const satisfies readonly (keyof Observation)[];

function isSameThing(a: Observation, b: Observation): boolean {
  return SHARED_FIELDS.every((field) => a[field] === b[field]);
}

/** The days of the longer that come after the shorter, where both begin together. */
function findRemainder(longer: Period | null, shorter: Period | null): Period | null {
  if (!longer || !shorter || longer.start !== shorter.start || longer.end <= shorter.end) return null;
  const rest = { start: findDayAfter(shorter.end), end: longer.end };
  return { ...rest, kind: countMonths({ ...rest, kind: "other" }) === 1 ? "month" : "other" };
}

function isSameSpan(current: Period, base: Period): boolean {
  const year = Number(current.end.slice(0, 4));
  return base.end < current.end && isSamePeriod(moveToYear(base, year), current);
}

function createAbsence(absence: AbsenceCode): Computation {
  return { value: null, absence };
}
