import { checkBoundaries } from "./comparability/boundaries.ts";
import { checkIdentity } from "./comparability/identity.ts";
import { checkPeriods } from "./comparability/periods.ts";
import { checkPlaces } from "./comparability/places.ts";
import type { ComparabilityContext, ComparedFigure, Reference } from "./comparability/reference.ts";
import type { Reason, Verdict } from "./reasons.ts";
import { findVerdict, orderReasons } from "./reasons.ts";

/** A verdict with its reasons, in the order of `REASON_CODES`, each code once. */
export interface Comparability {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** Returns whether the figure may stand beside the reference, and every reason why not. */
export function checkComparability(
  figure: ComparedFigure,
  reference: Reference,
  context: ComparabilityContext,
): Comparability {
  const own = isAlike(figure, reference) ? [] : checkOwn(figure, reference, context);
  const places = checkPlaces(figure, reference, context);
  const boundaries = checkBoundaries(figure, reference, context);
  if (own.length + places.length + boundaries.length === 0) return COMPARABLE;
  const reasons = [...own, ...places, ...boundaries];
  return { verdict: findVerdict(reasons), reasons: orderReasons(reasons) };
}

/** What most figures are. */
const COMPARABLE: Comparability = Object.freeze({ verdict: "COMPARABLE", reasons: Object.freeze([]) });

/** Returns what differs in what the figure says of itself, whatever the place. */
function checkOwn(figure: ComparedFigure, reference: Reference, context: ComparabilityContext): Reason[] {
  return [...checkIdentity(figure, reference, context), ...checkPeriods(figure, reference, context)];
}

/** Is a certain figure of the very period and kind of the reference: most are, and of these there is nothing to check but the place. */
export function isAlike(figure: ComparedFigure, reference: Reference): boolean {
  return isSameThing(figure, reference) && isSameTime(figure, reference) && isCertain(figure);
}

function isSameThing(figure: ComparedFigure, reference: Reference): boolean {
  return (
    figure.indicator === reference.indicator &&
    figure.measure === reference.measure &&
    figure.status === reference.status &&
    figure.baseUnit === reference.baseUnit &&
    figure.basis === reference.basis &&
    figure.priceBasis === reference.priceBasis &&
    figure.definition === reference.definition
  );
}

function isSameTime({ period, periodInferred }: ComparedFigure, reference: Reference): boolean {
  const isSame = period?.start === reference.period?.start && period?.end === reference.period?.end;
  return period !== null && isSame && !periodInferred;
}

function isCertain({ measure, basis, comparator, flags }: ComparedFigure): boolean {
  const needsBase = measure === "growth_rate" || measure === "change";
  const isBased = !needsBase || (basis !== null && basis !== "unstated");
  return isBased && comparator === "eq" && flags.length === 0;
}
