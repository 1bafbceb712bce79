import type { DecimalText } from "../decimal.ts";
import type { KnownGap } from "../gaps.ts";
import type { Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import type { IsoDate, Month, Period } from "../period.ts";
import type { RegionEvent, RegionVersion } from "../region.ts";
import type { ReleaseRule } from "../release.ts";
import type { Measure, Status } from "../statement.ts";

/** One row of a comparison: one indicator and one measure, never a mixture. */
export interface RequestedRow {
  readonly indicator: string;
  readonly measure: Measure;
  readonly status?: Status;
  /** The last place that is displayed, in base units; ranks follow it. Absent, figures are displayed as stated. */
  readonly quantum?: DecimalText;
}

/** What is asked. What is absent is chosen from the figures, and the answer says how. */
export interface ComparisonRequest {
  readonly rows: readonly RequestedRow[];
  /** The columns, in the order in which they are wanted. */
  readonly regionIds: readonly string[];
  readonly period?: Period;
  /** Aligns every row to a month: no figure that ends after it is shown, and each row says how far it lags behind. */
  readonly month?: Month;
  /** Goes before the status of a row. */
  readonly status?: Status;
  /** The region from which differences are taken; absent, the benchmark. */
  readonly baseRegionId?: string;
  /** A region beside the others that is never ranked: the city beside its districts. */
  readonly benchmarkRegionId?: string;
  /** Decides whether a missing figure is due; absent, it is not asked. */
  readonly dueOn?: IsoDate;
}

/** All that a comparison reads: one data version. */
export interface ComparisonData {
  /**
   * The current figures of the indicators asked, of every measure (a growth explains a missing level, a published rank
   * stands beside ours), of the regions asked, of the zones inside them, and of groups of them.
   */
  readonly observations: readonly Observation[];
  readonly indicators: readonly Indicator[];
  /** All versions of the regions asked, and of the zones inside them and the groups around them. */
  readonly regionVersions: readonly RegionVersion[];
  readonly events: readonly RegionEvent[];
  readonly knownGaps?: readonly KnownGap[];
  /** The release calendar; absent, nothing is known of when figures are due. */
  readonly releaseRules?: readonly ReleaseRule[];
}
