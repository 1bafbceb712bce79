import type { Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import type { RegionEvent, RegionVersion } from "../region.ts";

/** A figure as far as it decides what it may stand beside. */
export type ComparedFigure = Omit<Observation, "id" | "topic" | "sourceRank">;

/**
 * What figures are held against: a figure, or the asked period, measure, status and scope.
 *
 * A key that is absent is not asked; null is a value (a period that nobody states, no basis).
 */
export interface Reference extends Pick<ComparedFigure, "indicator" | "measure" | "status"> {
  readonly scope?: ComparedFigure["scope"];
  readonly period?: ComparedFigure["period"];
  readonly basis?: ComparedFigure["basis"];
  readonly priceBasis?: string | null;
  readonly definition?: string | null;
  readonly baseUnit?: string;
  readonly of?: ComparedFigure["of"];
  /** `findDivisionLevel` of the region that it is of. */
  readonly divisionLevel?: string | null;
  /** Where it is one region's figure: its region and the version of its territory. */
  readonly regionId?: string;
  readonly regionVersionId?: string;
}

/** What the catalogues say of the figures compared. */
export interface ComparabilityContext {
  /** The catalogue's entry for the figure's indicator. */
  readonly indicator: Indicator;
  /** All versions of the regions compared. */
  readonly regionVersions: readonly RegionVersion[];
  readonly events: readonly RegionEvent[];
}
