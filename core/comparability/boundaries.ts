import type { IsoDate } from "../period.ts";
import { findBasePeriod, findPreviousStart } from "../period.ts";
import type { Reason } from "../reasons.ts";
import { createReason } from "../reasons.ts";
import type { RegionEvent } from "../region.ts";
import { findBreaksWithin, findVersion } from "../region.ts";
import { isGrowth } from "./places.ts";
import type { ComparabilityContext, ComparedFigure, Reference } from "./reference.ts";

/** Returns BOUNDARY_BREAK where the figure's time, or its base's, lies across a change of territory, or two territories meet. */
export function checkBoundaries(figure: ComparedFigure, reference: Reference, context: ComparabilityContext): Reason[] {
  const [oldest] = findBreaksAcross(figure, context.events);
  const territories = findTerritories(figure, reference, context);
  if (!oldest && !territories) return [];
  const isPublishedGrowth = isGrowth(figure.measure) && !figure.flags.includes("COMPUTED");
  const verdict = isPublishedGrowth ? "WITH_CAUTION" : "NOT_COMPARABLE";
  return [createReason("BOUNDARY_BREAK", verdict, territories ?? { figure: oldest?.id ?? null })];
}

/** Returns the breaks of the figure's region between the start of its base and its end. Oldest first; none for a target. */
export function findBreaksAcross(figure: ComparedFigure, events: readonly RegionEvent[]): RegionEvent[] {
  // A target is of the territory that its author had when it was published.
  if (figure.period === null || figure.status !== "actual") return [];
  const own = events.filter(({ regionId }) => regionId === figure.regionId);
  if (own.length === 0) return [];
  return findBreaksWithin(own, { start: findBaseStart(figure), end: figure.period.end });
}

/** The first day that the figure needs: of a growth its base's, which is open where the base year is not known. */
function findBaseStart({ period, measure, basis }: ComparedFigure): IsoDate {
  if (period === null) return "";
  if (!isGrowth(measure) && measure !== "change") return period.start;
  const year = Number(period.start.slice(0, 4));
  switch (basis) {
    case "vs_year":
      return "";
    case "two_year_average":
      return findBasePeriod(findBasePeriod(period)).start;
    case "annual_average":
    case "plan_start":
      return `${year - 1}-01-01`;
    case "ytd_change":
      return `${year - 1}-12-31`;
    case "pop":
      return findPreviousStart(period);
    default:
      return findBasePeriod(period).start;
  }
}

function findTerritories(
  figure: ComparedFigure,
  reference: Reference,
  { regionVersions }: ComparabilityContext,
): { figure: string; reference: string } | null {
  if (reference.regionId !== figure.regionId || reference.regionVersionId === undefined) return null;
  const [own, other] = [figure.regionVersionId, reference.regionVersionId].map((wanted) => {
    return (wanted === undefined ? null : findVersion(wanted, regionVersions))?.territoryId ?? wanted;
  });
  return own === undefined || other === undefined || own === other ? null : { figure: own, reference: other };
}
