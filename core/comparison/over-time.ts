import type { ComparabilityContext, Reference } from "../comparability/reference.ts";
import type { Comparability } from "../comparability.ts";
import { checkComparability } from "../comparability.ts";
import type { Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import { moveToYear } from "../period.ts";
import { STATUSES } from "../statement.ts";

/** A figure of a series with its verdict against the series' reference. */
export interface ComparedPoint extends Comparability {
  readonly figure: Observation;
}

/** One region's figures of one indicator and measure through time, the oldest first. */
export interface ComparedSeries {
  /** The figure that the others are held against: the one asked, else the latest, an actual before a target. */
  readonly reference: Observation | null;
  readonly points: readonly ComparedPoint[];
}

/**
 * Returns the figures of ONE region, indicator and measure, each judged against the reference figure, oldest first;
 * of one period an actual before a target.
 *
 * The same months of another year are no PERIOD_DIFFERS: that is what a series is. Another territory is a BOUNDARY_BREAK.
 */
export function compareOverTime(
  figures: readonly Observation[],
  context: ComparabilityContext,
  asked?: Observation,
): ComparedSeries {
  const ordered = figures.toSorted((a, b) => compareTimes(a, b) || compareStanding(a, b));
  const reference = asked ?? findLatest(figures);
  if (reference === null) return { reference, points: [] };
  const points = ordered.map((figure) => {
    const aligned = { ...createReference(reference), period: alignPeriod(reference.period, figure.period) };
    return { figure, ...checkComparability(figure, aligned, context) };
  });
  return { reference, points };
}

/** Returns a figure as a reference: all that it is, others are held against. */
export function createReference(figure: Observation): Reference {
  const { indicator, measure, status, scope, period, basis, priceBasis, definition, baseUnit, of } = figure;
  const { regionId, regionVersionId } = figure;
  return {
    indicator,
    measure,
    status,
    scope,
    period,
    basis,
    priceBasis,
    definition,
    baseUnit,
    of,
    regionId,
    regionVersionId,
  };
}

/** The reference's months in the year of the other; a span of more years than the other's stays where it is. */
function alignPeriod(reference: Period | null, other: Period | null): Period | null {
  if (!reference || !other || countYears(reference) !== countYears(other)) return reference;
  return moveToYear(reference, Number(other.end.slice(0, 4)));
}

function countYears({ start, end }: Period): number {
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
}

/** Returns the figure of the latest period, of several an actual before a target, then the best source. Null of none. */
export function findLatest<T extends Observation>(figures: readonly T[]): T | null {
  return figures.toSorted((a, b) => compareTimes(b, a) || compareStanding(a, b))[0] ?? null;
}

function compareTimes(a: Observation, b: Observation): number {
  const [first = "", second = ""] = [a, b].map(({ period }) => `${period?.end ?? ""} ${period?.start ?? ""}`);
  return first < second ? -1 : Number(first > second);
}

function compareStanding(a: Observation, b: Observation): number {
  const byStatus = STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
  return byStatus || a.sourceRank - b.sourceRank || (a.id < b.id ? -1 : 1);
}
