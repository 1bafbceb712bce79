import type { Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import type { IsoDate, Period } from "../period.ts";
import type { Basis } from "../statement.ts";

/** A target of one period: of 每年, one of its years. */
export type DatedTarget = Observation & { readonly period: Period };

/**
 * Returns the latest actual of a target's identity but for status and period, or null. Of any territory.
 *
 * A flow and its growth begin with the target's period; a stock or ratio lies in it. What only one side states
 * (prices, definition) does not part them.
 */
export function findActual(
  target: DatedTarget,
  figures: readonly Observation[],
  indicator: Indicator,
): (Observation & { readonly period: Period }) | null {
  const fitting = figures.filter(hasPeriod).filter((figure) => {
    return isOfTarget(figure, target, indicator) && isInTime(figure.period, target, indicator);
  });
  return fitting.toSorted(compareActuals)[0] ?? null;
}

function hasPeriod(figure: Observation): figure is DatedTarget {
  return figure.period !== null;
}

const SHARED_FIELDS = ["indicator", "regionId", "scope", "entity", "measure", "baseUnit"] as const;

function isOfTarget(figure: Observation, target: Observation, indicator: Indicator): boolean {
  return (
    figure.status === "actual" &&
    SHARED_FIELDS.every((field) => figure[field] === target[field]) &&
    (["indicator", "universe"] as const).every((key) => (figure.of?.[key] ?? null) === (target.of?.[key] ?? null)) &&
    isCompatible(figure.priceBasis, target.priceBasis) &&
    isCompatible(figure.definition, target.definition) &&
    isSameBasis(figure.basis, target.basis, indicator)
  );
}

function isCompatible(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

const CUMULATED: readonly (Basis | null)[] = [null, "plan_to_date"];

/** 累计 within the plan is what a flow's target counts; 累计认定 is a stock. */
function isSameBasis(a: Basis | null, b: Basis | null, { kind }: Indicator): boolean {
  const [first, second] = [a, b].map((basis) => (kind === "stock" && basis === "since_inception" ? null : basis));
  if (first === second) return true;
  return CUMULATED.includes(first ?? null) && CUMULATED.includes(second ?? null);
}

function isInTime(period: Period, target: DatedTarget, { kind }: Indicator): boolean {
  if (period.end > target.period.end) return false;
  if (target.basis === "annual_average")
    return period.start === target.period.start && period.end === target.period.end;
  return kind === "flow" ? period.start === target.period.start : period.end >= findEarliest(target);
}

/** A stock of long before the target was set says nothing about it. */
function findEarliest({ period, publishedOn }: DatedTarget): IsoDate {
  const start = period.start === period.end ? `${period.end.slice(0, 4)}-01-01` : period.start;
  return publishedOn !== null && publishedOn < start ? publishedOn : start;
}

function compareActuals(a: DatedTarget, b: DatedTarget): number {
  if (a.period.end !== b.period.end) return a.period.end > b.period.end ? -1 : 1;
  return a.sourceRank - b.sourceRank || (a.id < b.id ? -1 : 1);
}
