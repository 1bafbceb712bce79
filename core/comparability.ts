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
  const reasons = [
    ...checkIdentity(figure, reference, context),
    ...checkPeriods(figure, reference, context),
    ...checkPlaces(figure, reference, context),
    ...checkBoundaries(figure, reference, context),
  ];
  return { verdict: findVerdict(reasons), reasons: orderReasons(reasons) };
}
