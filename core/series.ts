import type { ComparabilityContext } from "./comparability/reference.ts";
import { checkComparability } from "./comparability.ts";
import { createReference, findLatest } from "./comparison/over-time.ts";
import type { Derivation } from "./derivation.ts";
import { deriveLevel } from "./derivation.ts";
import type { Gap } from "./gaps.ts";
import { findGap, hasNoFigureAlone } from "./gaps.ts";
import { groupBy } from "./group.ts";
import type { Observation } from "./observation.ts";
import type { IsoDate, Month } from "./period.ts";
import { createMonth, findMonth } from "./period.ts";
import type { Reason, Verdict } from "./reasons.ts";
import type { RegionEvent } from "./region.ts";
import { findBreaksWithin, findEventDate } from "./region.ts";
import type { ReleaseRule } from "./release.ts";
import { findRelease } from "./release.ts";
import type { Measure } from "./statement.ts";

export const ACCUMULATIONS = ["year_to_date", "single_month"] as const;
/** Whether a point of a series runs from January to its month, or is that month alone. A stock has a date, and is in both. */
export type Accumulation = (typeof ACCUMULATIONS)[number];

export interface SeriesRequest {
  readonly regionId: string;
  readonly measure: Measure;
  readonly months: readonly Month[];
  readonly accumulation: Accumulation;
  readonly dueOn: IsoDate | null;
}

/** All that a series reads of one indicator: the figures of the whole region, the catalogues, the release calendar. */
export interface SeriesContext extends ComparabilityContext {
  readonly figures: readonly Observation[];
  readonly releaseRules: readonly ReleaseRule[];
}

/** One month: a stated figure, else one derived of others, else the reason why there is none. */
export interface SeriesMonth {
  readonly month: Month;
  readonly figure: Observation | null;
  /** Other figures of the same months: another source or definition. */
  readonly alternatives: readonly Observation[];
  /** Of a month alone that nobody states: how it follows from cumulated figures, or why not. Null where it was not tried. */
  readonly derivation: Derivation | null;
  readonly gap: Gap | null;
  /** Against the latest figure of the series, the period aside; null where there is no stated figure. */
  readonly verdict: Verdict | null;
  readonly reasons: readonly Reason[];
  /** Changes of territory in this month: what stands before is of another territory. */
  readonly breaks: readonly RegionEvent[];
}

/** Returns one region's figures of one indicator and measure month by month, each held against the latest. */
export function createSeries(request: SeriesRequest, context: SeriesContext): SeriesMonth[] {
  const figures = context.figures.filter(({ measure, status }) => measure === request.measure && status === "actual");
  const own = figures.filter((figure) => isPointOf(figure, request, context));
  const byMonth = groupBy(own, ({ period }) => findMonth(period?.end ?? ""));
  const latest = findLatest(own.filter(({ period }) => request.months.includes(findMonth(period?.end ?? ""))));
  return request.months.map((month) => {
    const [figure = null, ...alternatives] = (byMonth.get(month) ?? []).toSorted(compareSources);
    const breaks = findBreaks(month, request, context);
    const judged = figure && latest ? judge(figure, latest, context) : { verdict: null, reasons: [] };
    return { month, figure, alternatives, breaks, ...judged, ...fillMonth(figure, month, { request, context }) };
  });
}

function isPointOf({ period }: Observation, { accumulation }: SeriesRequest, { indicator }: SeriesContext): boolean {
  if (period === null) return false;
  if (indicator.kind === "stock") return true;
  const { start } = createMonth(findMonth(period.end));
  return period.start === (accumulation === "single_month" ? start : `${period.end.slice(0, 4)}-01-01`);
}

function compareSources(a: Observation, b: Observation): number {
  return a.sourceRank - b.sourceRank || (a.id < b.id ? -1 : 1);
}

/** Everything that the latest figure is, but for its period. */
function judge(figure: Observation, latest: Observation, context: SeriesContext) {
  const { period: _, ...reference } = createReference(latest);
  return checkComparability(figure, reference, context);
}

function findBreaks(month: Month, { regionId }: SeriesRequest, { events }: SeriesContext): RegionEvent[] {
  const own = events.filter((event) => event.regionId === regionId);
  const all = findBreaksWithin(own, { start: "", end: "9999-12-31" });
  return all.filter((event) => findMonth(findEventDate(event) ?? "") === month);
}

interface SeriesInHand {
  readonly request: SeriesRequest;
  readonly context: SeriesContext;
}

function fillMonth(
  figure: Observation | null,
  month: Month,
  inHand: SeriesInHand,
): Pick<SeriesMonth, "derivation" | "gap"> {
  if (figure !== null) return { derivation: null, gap: null };
  const isPartOfOne = inHand.request.accumulation === "single_month" && isAloneNever(month, inHand);
  if (isPartOfOne) return { derivation: null, gap: { code: "NO_SUCH_PERIOD", regionIds: [] } };
  const derivation = deriveMonth(month, inHand);
  return { derivation, gap: derivation?.value ? null : explainMonth(month, inHand) };
}

/** January and February of what has no January: the two are one period. */
function isAloneNever(month: Month, { context }: SeriesInHand): boolean {
  return hasNoFigureAlone(context.indicator, createMonth(month));
}

function deriveMonth(month: Month, { request, context }: SeriesInHand): Derivation | null {
  const isTried = request.accumulation === "single_month" && context.indicator.kind !== "stock";
  return isTried && request.measure === "level" ? deriveLevel(createMonth(month), context.figures, context) : null;
}

function explainMonth(month: Month, { request, context }: SeriesInHand): Gap {
  const { regionId, measure, dueOn } = request;
  const { indicator, regionVersions, figures, releaseRules } = context;
  const period = createMonth(month);
  const then = figures.filter((figure) => findMonth(figure.period?.end ?? "") === month);
  return findGap({
    ...{ regionId, indicator, measure, status: "actual", period, regionVersions, dueOn, knownGaps: [] },
    observations: then,
    isPublished: figures.length > 0,
    // Where a figure of the month is out, only accumulated otherwise, nothing is late.
    release: then.length > 0 ? null : findRelease(releaseRules, { indicator, regionId, regionVersions }, period),
  });
}
