import { listSharedPeriods } from "./comparison/choose-reference.ts";
import { findLatest } from "./comparison/over-time.ts";
import type { ComparisonData } from "./comparison/request.ts";
import type { Gap, KnownGap } from "./gaps.ts";
import { findGap } from "./gaps.ts";
import { groupBy } from "./group.ts";
import type { Indicator } from "./indicator.ts";
import type { Observation } from "./observation.ts";
import type { IsoDate, Month, Period } from "./period.ts";
import { countMonthsBehind, createMonth, findMonth } from "./period.ts";
import type { RegionVersion } from "./region.ts";
import { findOwnScope } from "./region.ts";
import type { ReleaseRule } from "./release.ts";
import { createRelease, findReleaseRule } from "./release.ts";
import type { Measure, Status } from "./statement.ts";

/** What is asked of the coverage: each region with each indicator, month by month. */
export interface CoverageRequest {
  readonly regionIds: readonly string[];
  /** Null counts figures of every measure. */
  readonly measure: Measure | null;
  readonly status: Status;
  readonly months: readonly Month[];
  /** The day that tells what is not yet due from what is late; null where no day is known. */
  readonly dueOn: IsoDate | null;
}

/** A gap that is known, with the period that it is known of; null where that is not known. */
export type DatedGap = KnownGap & { readonly period: Period | null };

/** All that a coverage reads: one data version. */
export interface CoverageData extends Pick<ComparisonData, "indicators" | "regionVersions" | "releaseRules"> {
  /** Figures of the indicators, of the regions asked, of the zones inside them and of groups of them. */
  readonly observations: readonly Observation[];
  readonly knownGaps: readonly DatedGap[];
}

/** One region, indicator and month: the figures whose period ends in it, or why there are none. Exactly one is empty. */
export interface CoverageCell {
  readonly month: Month;
  readonly figures: readonly Observation[];
  readonly gap: Gap | null;
}

/** One region and indicator over the months. */
export interface CoverageRow {
  readonly regionId: string;
  readonly indicator: Indicator;
  /** The latest period, within the months asked, that the region has a figure of; null of none. */
  readonly latest: Period | null;
  /** Months by which that lies behind the latest of all regions asked; null where it has none. */
  readonly lagMonths: number | null;
  readonly cells: readonly CoverageCell[];
}

/** One indicator over all regions asked. */
export interface CoveredIndicator {
  readonly indicator: Indicator;
  /** The latest period that every region asked has a figure of, of one end the longest; null where there is none. */
  readonly latestCommon: Period | null;
  /** In the order of the regions asked. */
  readonly rows: readonly CoverageRow[];
}

/** Returns what is there of each indicator, and what is missing and why, in the order of the indicators of the data. */
export function createCoverage(request: CoverageRequest, data: CoverageData): CoveredIndicator[] {
  const byIndicator = groupBy(data.observations, ({ indicator }) => indicator);
  return data.indicators.map((indicator) => {
    const observations = byIndicator.get(indicator.key) ?? [];
    const byMonth = groupBy(observations, ({ period }) => findMonth(period?.end ?? ""));
    return coverIndicator({ indicator, request, byMonth, data: { ...data, observations } });
  });
}

interface IndicatorInHand {
  readonly indicator: Indicator;
  readonly request: CoverageRequest;
  /** Its figures alone. */
  readonly data: CoverageData;
  /** Its figures of every scope and status by the month in which their periods end. */
  readonly byMonth: ReadonlyMap<Month, readonly Observation[]>;
}

function coverIndicator(inHand: IndicatorInHand): CoveredIndicator {
  const { indicator, request, data } = inHand;
  const byRegion = groupBy(data.observations, ({ regionId }) => regionId);
  const own = request.regionIds.map((regionId) => selectOwn(regionId, byRegion.get(regionId) ?? [], inHand));
  const newest = findLatest(own.flat())?.period ?? null;
  const rows = request.regionIds.map((regionId, at) => {
    const figures = own[at] ?? [];
    const latest = findLatest(figures)?.period ?? null;
    const lagMonths = latest && newest && countMonthsBehind(latest.end, newest.end);
    const isPublished = (byRegion.get(regionId) ?? []).some(({ status }) => status === request.status);
    const region = { ...describeRegion(regionId, inHand), isPublished };
    return { regionId, indicator, latest, lagMonths, cells: coverMonths(region, figures, inHand) };
  });
  const shared = listSharedPeriods(own.flat(), indicator);
  const common = shared.find(({ regionCount }) => regionCount === request.regionIds.length);
  return { indicator, latestCommon: common?.period ?? null, rows };
}

/** Figures of the whole region, of the status and measure asked, that end within the months asked. */
function selectOwn(regionId: string, figures: readonly Observation[], inHand: IndicatorInHand): Observation[] {
  const { measure, status, months } = inHand.request;
  const [wanted, scope] = [new Set(months), findOwnScope(regionId, inHand.data.regionVersions)];
  return figures.filter((figure) => {
    const isThen = figure.period !== null && wanted.has(findMonth(figure.period.end));
    const isAsked = figure.status === status && (measure === null || figure.measure === measure);
    return isThen && isAsked && figure.scope === scope;
  });
}

interface CoveredRegion {
  readonly regionId: string;
  /** Whether it states the indicator of any period that was read. */
  readonly isPublished: boolean;
  /** Of itself, of the zones inside it and of groups: all that explains a gap of it. */
  readonly regionVersions: readonly RegionVersion[];
  readonly rule: ReleaseRule | null;
}

function describeRegion(regionId: string, { indicator, data }: IndicatorInHand): Omit<CoveredRegion, "isPublished"> {
  const { regionVersions, releaseRules = [] } = data;
  const family = regionVersions.filter((version) => {
    return version.regionId === regionId || version.parentId === regionId || version.kind === "statistical-group";
  });
  const rule = findReleaseRule(releaseRules, { indicator, regionId, regionVersions });
  return { regionId, regionVersions: family, rule };
}

function coverMonths(region: CoveredRegion, own: readonly Observation[], inHand: IndicatorInHand): CoverageCell[] {
  const byMonth = groupBy(own, ({ period }) => findMonth(period?.end ?? ""));
  return inHand.request.months.map((month) => {
    const figures = byMonth.get(month) ?? [];
    return { month, figures, gap: figures.length > 0 ? null : explainMonth(month, region, inHand) };
  });
}

function explainMonth(
  month: Month,
  region: CoveredRegion,
  { indicator, request, data, byMonth }: IndicatorInHand,
): Gap {
  const { rule, ...published } = region;
  const { measure, status, dueOn } = request;
  const period = createMonth(month);
  return findGap({
    ...{ ...published, indicator, measure, status, dueOn, period },
    observations: byMonth.get(month) ?? [],
    // January–May explains the cell of May.
    knownGaps: data.knownGaps.flatMap((gap) => (isWithin(gap, month) ? [{ ...gap, period: null }] : [])),
    release: rule && createRelease(rule, period),
  });
}

function isWithin({ period }: DatedGap, month: Month): boolean {
  return period !== null && findMonth(period.end) === month;
}
