import type { Indicator } from "./indicator.ts";
import type { Observation } from "./observation.ts";
import type { IsoDate, Period } from "./period.ts";
import { countMonths, isSamePeriod } from "./period.ts";
import type { RegionVersion } from "./region.ts";
import { findOwnScope, findVersionsOf, isZone } from "./region.ts";
import type { Release } from "./release.ts";
import type { Measure, Status } from "./statement.ts";

export const GAP_CODES = [
  "NOT_STATED",
  "ONLY_SUB_AREA",
  "NOT_PUBLISHED_AS_LEVEL",
  "NOT_PUBLISHED_AS_GROWTH",
  "PUBLISHED_FOR_GROUP",
  "NO_SUCH_PERIOD",
  "WAITING_FOR_REVIEW",
  "DID_NOT_EXIST",
  "NOT_YET_DUE",
  "LATE",
  "SUPPRESSED",
  "WITHDRAWN",
  "NOT_APPLICABLE",
  "UNREADABLE",
] as const;
/** Why a cell has no figure. Codes are never renamed. */
export type GapCode = (typeof GAP_CODES)[number];

/** A cell without a figure, and why. */
export interface Gap {
  readonly code: GapCode;
  /** The sub-areas or the group that have a figure where the region has none. */
  readonly regionIds: readonly string[];
  /** Of NOT_YET_DUE and LATE the day by which the release calendar expects the figure; absent where it says nothing. */
  readonly dueOn?: IsoDate;
}

/** A gap that is known from outside the figures: a statement that waits, a figure withdrawn, a cell printed as "–". */
export interface KnownGap {
  readonly regionId: string;
  readonly indicator: string;
  /** Null holds for every measure. */
  readonly measure: Measure | null;
  /** Null, or not given, holds for every period. */
  readonly period?: Period | null;
  readonly code: "WAITING_FOR_REVIEW" | "SUPPRESSED" | "WITHDRAWN" | "NOT_APPLICABLE" | "UNREADABLE" | "LATE";
}

/** A cell without a figure, and all that may explain it. */
export interface MissingCell {
  readonly regionId: string;
  readonly indicator: Indicator;
  /** Null asks for a figure of any measure. */
  readonly measure: Measure | null;
  /** The status asked: a target is no publication of an actual. */
  readonly status: Status;
  /** The asked or shared period; null where there is none. */
  readonly period: Period | null;
  /** Figures of the indicator, of any region and measure. */
  readonly observations: readonly Observation[];
  /** All versions of all regions. */
  readonly regionVersions: readonly RegionVersion[];
  readonly knownGaps: readonly KnownGap[];
  /** The day on which a figure is due or not; null where it is not asked. */
  readonly dueOn: IsoDate | null;
  /** What the release calendar says of the indicator, region and period; null or absent where it says nothing. */
  readonly release?: Release | null;
  /** Whether the region states the indicator of some period; absent, the observations tell. */
  readonly isPublished?: boolean;
}

/** Returns why the cell has no figure: what makes a figure impossible first, then what is known, then what stands elsewhere. */
export function findGap(cell: MissingCell): Gap {
  return (
    findImpossible(cell) ??
    findKnown(cell) ??
    findOtherMeasure(cell) ??
    findSubAreas(cell) ??
    findGroup(cell) ??
    findLate(cell) ?? { code: "NOT_STATED", regionIds: [] }
  );
}

function findImpossible(cell: MissingCell): Gap | null {
  const { period, dueOn } = cell;
  if (period === null) return null;
  if (!didExist(cell, period)) return { code: "DID_NOT_EXIST", regionIds: [] };
  if (isLoneJanuary(cell.indicator, period) || isUnpublishedMonth(cell))
    return { code: "NO_SUCH_PERIOD", regionIds: [] };
  const expectedOn = findExpected(cell);
  const isOpen = dueOn !== null && (period.end >= dueOn || (expectedOn !== null && expectedOn >= dueOn));
  return isOpen ? { code: "NOT_YET_DUE", regionIds: [], ...(expectedOn ? { dueOn: expectedOn } : {}) } : null;
}

/** Of GDP there are quarters only. */
function isUnpublishedMonth({ release, status }: MissingCell): boolean {
  return status === "actual" && release?.rule.noOtherMonths === true && release.dueOn === null;
}

/** The day by which the calendar expects the figure. Targets have no calendar. */
function findExpected({ release, status }: MissingCell): IsoDate | null {
  return status === "actual" ? (release?.dueOn ?? null) : null;
}

/** Expected by a day that is past: of a region that states the indicator at all, or that the calendar names for it. */
function findLate(cell: MissingCell): Gap | null {
  const expectedOn = findExpected(cell);
  if (expectedOn === null || cell.dueOn === null || cell.dueOn <= expectedOn) return null;
  const isExpected = cell.release?.isNamed || (cell.isPublished ?? isStated(cell));
  return isExpected ? { code: "LATE", regionIds: [], dueOn: expectedOn } : null;
}

function isStated(cell: MissingCell): boolean {
  const scope = findOwnScope(cell.regionId, cell.regionVersions);
  return listFigures(cell, null).some((figure) => {
    return figure.regionId === cell.regionId && figure.scope === scope && figure.status === cell.status;
  });
}

function didExist({ regionId, regionVersions }: MissingCell, period: Period): boolean {
  const versions = findVersionsOf(regionId, regionVersions);
  if (versions.length === 0) return true;
  return versions.some((version) => {
    return (version.validFrom ?? "") <= period.end && period.start <= (version.validTo ?? "9999-12-31");
  });
}

/** Is January alone, for an indicator that has none. A stock has a date, not a month. */
export function isLoneJanuary({ noJanuary, kind }: Indicator, period: Period): boolean {
  return noJanuary === true && kind !== "stock" && countMonths(period) === 1 && period.end.slice(5, 7) === "01";
}

/** Is January or February alone, for an indicator of which the two are one period. */
export function hasNoFigureAlone(indicator: Indicator, period: Period): boolean {
  const isLoneFebruary = countMonths(period) === 1 && period.end.slice(5, 7) === "02";
  return (
    isLoneJanuary(indicator, period) || (isLoneFebruary && indicator.noJanuary === true && indicator.kind !== "stock")
  );
}

function findKnown({ knownGaps, regionId, indicator, measure, period }: MissingCell): Gap | null {
  const known = knownGaps.find((gap) => {
    const isMeasure = gap.measure === null || measure === null || gap.measure === measure;
    const isPeriod = !gap.period || period === null || isSamePeriod(gap.period, period);
    return gap.regionId === regionId && gap.indicator === indicator.key && isMeasure && isPeriod;
  });
  return known ? { code: known.code, regionIds: [] } : null;
}

const OTHER_MEASURES: Partial<Record<Measure, readonly [other: Measure, code: GapCode]>> = {
  level: ["growth_rate", "NOT_PUBLISHED_AS_LEVEL"],
  growth_rate: ["level", "NOT_PUBLISHED_AS_GROWTH"],
};

/** 未公布增长率 says that something else was published: another measure of the same status. */
function findOtherMeasure(cell: MissingCell): Gap | null {
  const [other, code] = (cell.measure && OTHER_MEASURES[cell.measure]) ?? [];
  if (!other || !code) return null;
  const scope = findOwnScope(cell.regionId, cell.regionVersions);
  const isPublished = listFigures(cell, other).some(({ regionId, scope: figureScope, status }) => {
    return regionId === cell.regionId && figureScope === scope && status === cell.status;
  });
  return isPublished ? { code, regionIds: [] } : null;
}

/** Sub-areas of the region that have the figure, and figures that speak of a part of it. */
function findSubAreas(cell: MissingCell): Gap | null {
  const inside = new Set(
    cell.regionVersions
      .filter(({ parentId, kind }) => parentId === cell.regionId && isZone(kind))
      .map(({ regionId }) => regionId),
  );
  const found = listFigures(cell, cell.measure)
    .filter(({ regionId, scope }) => scope === "subarea" && (inside.has(regionId) || regionId === cell.regionId))
    .map(({ regionId }) => regionId);
  return found.length > 0 ? { code: "ONLY_SUB_AREA", regionIds: [...new Set(found)].toSorted() } : null;
}

/** 市辖区 is a figure for all districts of a city together: those that it lists, or all where it lists none. */
function findGroup(cell: MissingCell): Gap | null {
  const own = findVersionsOf(cell.regionId, cell.regionVersions).find(({ kind }) => kind === "district");
  const groups = cell.regionVersions.filter(({ kind, parentId, memberIds }) => {
    if (kind !== "statistical-group") return false;
    return memberIds ? memberIds.includes(cell.regionId) : own !== undefined && parentId === own.parentId;
  });
  const found = listFigures(cell, cell.measure).filter((figure) =>
    groups.some(({ regionId }) => regionId === figure.regionId),
  );
  const regionIds = [...new Set(found.map(({ regionId }) => regionId))].toSorted();
  return regionIds.length > 0 ? { code: "PUBLISHED_FOR_GROUP", regionIds } : null;
}

function listFigures({ observations, indicator }: MissingCell, measure: Measure | null): Observation[] {
  return observations.filter((figure) => {
    return figure.indicator === indicator.key && (measure === null || figure.measure === measure);
  });
}
