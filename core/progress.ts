import type { ComparabilityContext } from "./comparability/reference.ts";
import type { DecimalText } from "./decimal.ts";
import { compareDecimals, divide, multiply, subtract } from "./decimal.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { countMonths } from "./period.ts";
import type { DatedTarget } from "./progress/find-actual.ts";
import { findActual } from "./progress/find-actual.ts";
import type { UndemandingReason } from "./progress/judge.ts";
import { findDemand, isDemandMet } from "./progress/judge.ts";
import { splitYears } from "./progress/split-years.ts";
import { findVersion } from "./region.ts";

export const PROGRESS_KINDS = ["CUMULATIVE_FLOW", "STOCK", "RATE", "ANNUAL_AVERAGE"] as const;
/** How a target is measured; a target of 每年 is one of these for each year. */
export type ProgressKind = (typeof PROGRESS_KINDS)[number];

export const PROGRESS_STATES = ["MET", "NOT_MET", "ABOVE_TARGET_SO_FAR", "BELOW_TARGET_SO_FAR", "NOT_JUDGED"] as const;
/** ABOVE is the better side of the target: 下降10%以上 with −12 % so far is above it. */
export type ProgressState = (typeof PROGRESS_STATES)[number];

export const UNJUDGED_REASONS = [
  "NO_ACTUAL",
  "PERIOD_UNKNOWN",
  "DIRECTION_NEITHER",
  "APPROXIMATE_TARGET",
  "BOUND_ONLY",
  "BOUNDARY_BREAK",
  "NEEDS_COMPOUND_AVERAGE",
] as const;
export type UnjudgedReason = (typeof UNJUDGED_REASONS)[number];

/** How far an actual has come towards a target. What does not apply to the kind of target is null. */
export interface Progress {
  readonly target: Observation;
  readonly kind: ProgressKind;
  /** The target's period; of 每年, one of its years. */
  readonly period: Period | null;
  readonly actual: Observation | null;
  readonly state: ProgressState;
  /** Why it is not judged; null where it is. */
  readonly reason: UnjudgedReason | null;
  /** Percent of the target that a cumulated flow has attained. */
  readonly attainedShare: DecimalText | null;
  /** 时序进度: percent of the target's months that have elapsed. */
  readonly timeProgress: DecimalText | null;
  /** Percentage points by which the attained share is ahead of time progress; negative is behind. */
  readonly lead: DecimalText | null;
  /** Actual minus target, in `gapUnit`: percentage points of percentages. */
  readonly gap: DecimalText | null;
  readonly gapUnit: string | null;
  /** Percent of the way from a cited base to a stock's target. */
  readonly wayShare: DecimalText | null;
}

/** What the catalogues say of a target, and the cited stock from which it starts, where there is one. */
export interface ProgressContext extends Pick<ComparabilityContext, "indicator" | "regionVersions"> {
  readonly base?: Observation;
}

/** Returns the progress of a target: one, or of 每年 one a year, the oldest first. Figures that are not its actuals do no harm. */
export function checkProgress(
  target: Observation,
  figures: readonly Observation[],
  context: ProgressContext,
): Progress[] {
  const kind = findKind(target, context);
  const years = splitYears(target, context.indicator);
  if (years.length === 0) return [createUnjudged({ target, kind, period: null }, "PERIOD_UNKNOWN", null)];
  return years.map((dated) => {
    const actual = findActual(dated, figures, context.indicator);
    return measureProgress({ target, kind, dated, actual, context });
  });
}

function findKind({ measure, basis }: Observation, { indicator }: ProgressContext): ProgressKind {
  if (basis === "annual_average") return "ANNUAL_AVERAGE";
  if (measure !== "level") return "RATE";
  if (indicator.kind === "flow") return "CUMULATIVE_FLOW";
  return indicator.kind === "stock" ? "STOCK" : "RATE";
}

interface Measured {
  readonly target: Observation;
  readonly kind: ProgressKind;
  readonly dated: DatedTarget;
  readonly actual: (Observation & { readonly period: Period }) | null;
  readonly context: ProgressContext;
}

function measureProgress(measured: Measured): Progress {
  const { target, kind, dated, actual, context } = measured;
  const head = { target, kind, period: dated.period };
  if (actual === null)
    return createUnjudged(head, kind === "ANNUAL_AVERAGE" ? "NEEDS_COMPOUND_AVERAGE" : "NO_ACTUAL", null);
  if (!isOneTerritory(dated, actual, context)) return createUnjudged(head, "BOUNDARY_BREAK", actual);
  return { ...head, actual, ...judge(dated, actual, measured), ...measureShares(dated, actual, measured) };
}

const NO_SHARES = { attainedShare: null, timeProgress: null, lead: null, gap: null, gapUnit: null, wayShare: null };

function createUnjudged(
  head: Pick<Progress, "target" | "kind" | "period">,
  reason: UnjudgedReason,
  actual: Observation | null,
): Progress {
  return { ...head, actual, state: "NOT_JUDGED", reason, ...NO_SHARES };
}

/** A target is of the territory at its publication. */
function isOneTerritory(a: Observation, b: Observation, { regionVersions }: ProgressContext): boolean {
  const [first, second] = [a, b].map(({ regionVersionId }) => {
    return findVersion(regionVersionId, regionVersions)?.territoryId ?? regionVersionId;
  });
  return first === second;
}

function judge(
  dated: DatedTarget,
  actual: Observation & { readonly period: Period },
  { kind, context }: Measured,
): Pick<Progress, "state" | "reason"> {
  const demand = findDemand(dated, context.indicator.direction);
  if (isUndemanding(demand)) return { state: "NOT_JUDGED", reason: demand };
  const isMet = isDemandMet(actual, demand, dated.amount);
  if (isMet === null) return { state: "NOT_JUDGED", reason: "BOUND_ONLY" };
  const isFloor = demand === "ge" || demand === "gt";
  // A cumulated flow cannot fall back below what it has reached; any other figure can.
  const isFinal = actual.period.end >= dated.period.end || (kind === "CUMULATIVE_FLOW" && isFloor && isMet);
  if (isFinal) return { state: isMet ? "MET" : "NOT_MET", reason: null };
  return { state: isMet ? "ABOVE_TARGET_SO_FAR" : "BELOW_TARGET_SO_FAR", reason: null };
}

function isUndemanding(demand: string): demand is UndemandingReason {
  return demand === "DIRECTION_NEITHER" || demand === "APPROXIMATE_TARGET";
}

function measureShares(
  dated: DatedTarget,
  actual: Observation & { readonly period: Period },
  { kind, context }: Measured,
): Pick<Progress, keyof typeof NO_SHARES> {
  const gapUnit = dated.baseUnit === "percent" ? "percentage_point" : dated.baseUnit;
  const gap = subtract(actual.amount, dated.amount);
  const wayShare = kind === "STOCK" && context.base ? computeWayShare(dated, actual, context.base) : null;
  if (kind !== "CUMULATIVE_FLOW" || compareDecimals(dated.amount, "0") <= 0)
    return { ...NO_SHARES, gap, gapUnit, wayShare };
  const attainedShare = computePercent(actual.amount, dated.amount);
  const timeProgress = computePercent(String(countMonths(actual.period)), String(countMonths(dated.period)));
  return { attainedShare, timeProgress, lead: subtract(attainedShare, timeProgress), gap, gapUnit, wayShare };
}

function computePercent(part: DecimalText, whole: DecimalText): DecimalText {
  return divide(multiply(part, "100"), whole);
}

function computeWayShare(target: Observation, actual: Observation, base: Observation): DecimalText | null {
  const way = subtract(target.amount, base.amount);
  return way === "0" ? null : computePercent(subtract(actual.amount, base.amount), way);
}
