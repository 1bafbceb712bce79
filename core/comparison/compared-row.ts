import type { Reference } from "../comparability/reference.ts";
import type { DecimalText } from "../decimal.ts";
import type { Gap, GapCode } from "../gaps.ts";
import type { Observation } from "../observation.ts";
import type { IsoDate } from "../period.ts";
import type { Rank, Ranking } from "../ranking.ts";
import type { Reason, ReasonCode, Verdict } from "../reasons.ts";
import type { RequestedRow } from "./request.ts";

/** How the reference period was come by: asked for, shared by most regions, shared by some, or the latest of the figures. */
export type PeriodChoice = "ASKED" | "SHARED_BY_MOST" | "SHARED_BY_SOME" | "LATEST" | "NONE";

/** What a figure exceeds another by; negative where it falls short. */
export interface Difference {
  readonly againstRegionId: string;
  readonly amount: DecimalText;
  /** `percentage_point` between two percentages, else the base unit. */
  readonly unit: string;
  /** `ge`, `gt`: at least, more than this, for one of the two figures is a bound. */
  readonly comparator: "eq" | "ge" | "gt";
  /** Quotient of two levels, to 40 places; null of other measures, of bounds, and over a base that is not positive. */
  readonly ratio: DecimalText | null;
  /** What the difference must mention: PERIOD_INFERRED, UNREVIEWED. */
  readonly notes: readonly ReasonCode[];
}

/** One region's figure in a row, or the reason why there is none: exactly one of `figure` and `gap` is null. */
export interface ComparedCell {
  readonly regionId: string;
  readonly isBenchmark: boolean;
  readonly figure: Observation | null;
  readonly gap: Gap | null;
  /** Other figures of the same cell and period: another source, status, basis or definition. */
  readonly alternatives: readonly Observation[];
  /** Null where there is no figure. */
  readonly verdict: Verdict | null;
  readonly reasons: readonly Reason[];
  readonly rank: Rank | null;
  /** Ranks of this figure that a source prints. */
  readonly publishedRanks: readonly Observation[];
  readonly difference: Difference | null;
  /** Flags of the figure that are no reasons: NAMED_AS_NEW_AREA, NEAR_BOUNDARY_CHANGE, INCOMPLETE_PERIOD, … */
  readonly notes: readonly string[];
  /** How far the figure lies from the reference in time; null of a gap, and where either has no period. */
  readonly lag: Lag | null;
}

/** The distance of a figure from the period that is compared. */
export interface Lag {
  /** Months by which its period ends before the reference's; 0 of the same month, negative where it is ahead. */
  readonly months: number;
  /** Of a figure that lies behind: why the region has none of the period compared, where the release calendar tells. */
  readonly code: Extract<GapCode, "NOT_YET_DUE" | "LATE"> | null;
  /** Day by which the calendar expects the figure of the period compared. */
  readonly dueOn: IsoDate | null;
}

/** One indicator and measure over the regions, each cell judged against the row's reference. */
export interface ComparedRow {
  readonly row: RequestedRow;
  readonly reference: Reference;
  readonly periodChoice: PeriodChoice;
  /** Months by which the reference lies behind the month asked; null where no month is asked, or there is no period. */
  readonly lagMonths: number | null;
  /** In the order of the regions asked; the benchmark last where it is not among them. */
  readonly cells: readonly ComparedCell[];
  /** Null where fewer than two cells may be ranked, or nothing is better. */
  readonly ranking: Ranking | null;
}
