import type { ComparabilityContext, Reference } from "../../core/comparability/reference.ts";
import { checkComparability } from "../../core/comparability.ts";
import type { ComparedPoint, ComparedSeries } from "../../core/comparison/over-time.ts";
import { compareOverTime, findLatest } from "../../core/comparison/over-time.ts";
import { AppError } from "../../core/errors.ts";
import { groupBy } from "../../core/group.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Period } from "../../core/period.ts";
import type { RegionVersion } from "../../core/region.ts";
import { findOwnScope, findVersionOn } from "../../core/region.ts";
import type { Measure } from "../../core/statement.ts";
import { MEASURES } from "../../core/statement.ts";
import { findIndicators } from "../../store/indicators.ts";
import type { StoredObservation } from "../../store/observations.ts";
import type { View } from "../context.ts";
import { checkList } from "../limits.ts";
import type { LoadedRegion } from "../loaders.ts";
import { checkIndicators, explainRegion } from "../lookups.ts";
import { createAskedPeriod } from "../period.ts";
import { readFigures } from "../read-whole.ts";
import type { OverTimeArgs } from "./over-time-args.ts";
import type { ReasonNames } from "./reason-sides.ts";

/** A series with the state that it was read from. */
export interface SeriesRoot extends ComparedSeries {
  readonly view: View;
  readonly indicator: Indicator;
  readonly measure: Measure;
  /** The territory that the others are held against; null where that is not known. */
  readonly referenceRegionVersion: RegionVersion | null;
  readonly names: ReasonNames;
}

export interface PointRoot extends ComparedPoint, Pick<SeriesRoot, "view" | "names"> {}

/** Returns a series for each indicator and measure that the region has figures of: in the order asked, else by key, then by measure. */
export async function readSeries(view: View, args: OverTimeArgs): Promise<SeriesRoot[]> {
  const { snapshot, loaders } = view;
  const keys = args.indicators ? checkList("indicators", args.indicators) : null;
  const region = await loaders.regions.load(args.region);
  if (!region) throw await explainRegion(snapshot, args.region);
  const figures = await findFigures(view, region, { ...args, indicators: keys });
  const ordered = keys ?? [...new Set(figures.map(({ indicator }) => indicator))].toSorted();
  const indicators = await findIndicators(snapshot, { keys: ordered });
  await checkIndicators(snapshot, ordered, indicators);
  const events = await loaders.regionEvents.load(args.region);
  const choice = createChoice(figures, args);
  const names = { indicators, regionVersions: region.versions, events };
  return ordered.flatMap((key) => {
    const indicator = indicators.find((entry) => entry.key === key);
    if (!indicator) throw new Error(`checked, and yet unknown: ${key}`);
    const context = { indicator, regionVersions: region.versions, events };
    const groups = groupBy(
      figures.filter((figure) => figure.indicator === key),
      ({ measure }) => measure,
    );
    return MEASURES.flatMap((measure) => {
      const group = groups.get(measure);
      return group ? [{ view, names, indicator, measure, ...compare(group, context, choice) }] : [];
    });
  });
}

/** Figures of the whole region alone, the oldest first. */
async function findFigures(
  { snapshot }: View,
  { id, versions }: LoadedRegion,
  { indicators, measures, statuses, period }: OverTimeArgs,
): Promise<readonly StoredObservation[]> {
  const filter = {
    indicators: indicators ?? null,
    regionIds: [id],
    measures: measures ?? null,
    statuses: statuses ?? null,
    scopes: [findOwnScope(id, versions)],
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
  };
  return readFigures(snapshot, filter);
}

/** What the figures of a series are held against: a figure, a period, or what core chooses. */
interface Choice {
  readonly asked: StoredObservation | null;
  readonly period: Period | null;
}

function createChoice(figures: readonly StoredObservation[], { reference, referencePeriod }: OverTimeArgs): Choice {
  const asked = figures.find(({ id }) => id === reference) ?? null;
  if (reference != null && !asked) throw new AppError("UNKNOWN_OBSERVATION", { id: reference });
  return { asked, period: referencePeriod ? createAskedPeriod(referencePeriod) : null };
}

type Compared = ComparedSeries & Pick<SeriesRoot, "referenceRegionVersion">;

function compare(group: readonly StoredObservation[], context: ComparabilityContext, choice: Choice): Compared {
  const { asked, period } = choice;
  const within = period && findLatest(group.filter((figure) => isWithin(figure, period)));
  const chosen = group.find((figure) => figure === asked) ?? within;
  if (period && !chosen) return compareTerritories(group, context, period);
  const series = compareOverTime(group, context, chosen ?? undefined);
  const versionId = series.reference?.regionVersionId;
  return { ...series, referenceRegionVersion: context.regionVersions.find(({ id }) => id === versionId) ?? null };
}

function isWithin(figure: StoredObservation, { start, end }: Period): boolean {
  return figure.period !== null && start <= figure.period.start && figure.period.end <= end;
}

/** Each figure against nothing but the territory of a time of which the series has no figure. */
function compareTerritories(
  group: readonly StoredObservation[],
  context: ComparabilityContext,
  { end }: Period,
): Compared {
  const referenceRegionVersion = findVersionOn(context.regionVersions, end);
  const points = group.map((figure) => {
    const { indicator, measure, status, regionId } = figure;
    const territory = referenceRegionVersion ? { regionId, regionVersionId: referenceRegionVersion.id } : {};
    const reference: Reference = { indicator, measure, status, ...territory };
    return { figure, ...checkComparability(figure, reference, context) };
  });
  return { reference: null, referenceRegionVersion, points };
}
