import type { Indicator } from "./indicator.ts";
import type { Observation } from "./observation.ts";
import type { IsoDate, Period } from "./period.ts";
import { countMonths, isSamePeriod } from "./period.ts";
import type { RegionVersion } from "./region.ts";
import { findOwnScope, isZone } from "./region.ts";
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
  readonly measure: Measure;
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
}

/** Returns why the cell has no figure: what makes a figure impossible first, then what is known, then what stands elsewhere. */
export function findGap(cell: MissingCell): Gap {
  return (
    findImpossible(cell) ??
    findKnown(cell) ??
    findOtherMeasure(cell) ??
    findSubAreas(cell) ??
    findGroup(cell) ?? { code: "NOT_STATED", regionIds: [] }
  );
}

function findImpossible(cell: MissingCell): Gap | null {
  const { period, dueOn } = cell;
  if (period === null) return null;
  if (!didExist(cell, period)) return { code: "DID_NOT_EXIST", regionIds: [] };
  if (isLoneJanuary(cell.indicator, period)) return { code: "NO_SUCH_PERIOD", regionIds: [] };
  return dueOn !== null && period.end >= dueOn ? { code: "NOT_YET_DUE", regionIds: [] } : null;
}

function didExist({ regionId, regionVersions }: MissingCell, period: Period): boolean {
  const versions = regionVersions.filter((version) => version.regionId === regionId);
  if (versions.length === 0) return true;
  return versions.some((version) => {
    return (version.validFrom ?? "") <= period.end && period.start <= (version.validTo ?? "9999-12-31");
  });
}

/** Is January alone, for an indicator that has none. A stock has a date, not a month. */
export function isLoneJanuary({ noJanuary, kind }: Indicator, period: Period): boolean {
  return noJanuary === true && kind !== "stock" && countMonths(period) === 1 && period.end.slice(5, 7) === "01";
}

function findKnown({ knownGaps, regionId, indicator, measure, period }: MissingCell): Gap | null {
  const known = knownGaps.find((gap) => {
    const isMeasure = gap.measure === null || gap.measure === measure;
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
  const [other, code] = OTHER_MEASURES[cell.measure] ?? [];
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

/** 市辖区 is a figure for all districts of a city together. */
function findGroup(cell: MissingCell): Gap | null {
  const own = cell.regionVersions.find(({ regionId, kind }) => regionId === cell.regionId && kind === "district");
  const groups = cell.regionVersions.filter(({ kind, parentId }) => {
    return kind === "statistical-group" && own !== undefined && parentId === own.parentId;
  });
  const found = listFigures(cell, cell.measure).filter((figure) =>
    groups.some(({ regionId }) => regionId === figure.regionId),
  );
  const regionIds = [...new Set(found.map(({ regionId }) => regionId))].toSorted();
  return regionIds.length > 0 ? { code: "PUBLISHED_FOR_GROUP", regionIds } : null;
}

function listFigures({ observations, indicator }: MissingCell, measure: Measure): Observation[] {
  return observations.filter((figure) => figure.indicator === indicator.key && figure.measure === measure);
}
