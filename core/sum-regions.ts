import type { AbsenceCode, Computation } from "./arithmetic.ts";
import { add } from "./decimal.ts";
import type { Indicator } from "./indicator.ts";
import type { Observation } from "./observation.ts";
import { isSamePeriod } from "./period.ts";
import type { RegionVersion } from "./region.ts";
import { findDivisionLevel } from "./region.ts";

/** What the catalogues say of the figures of a sum. */
export interface SumContext {
  /** Of the figures, where they are of one; null where the catalogue lacks it. */
  readonly indicator: Pick<Indicator, "additive"> | null;
  /** By id, of every figure. */
  readonly regionVersions: ReadonlyMap<string, RegionVersion>;
}

/**
 * Returns the sum of levels of one period over regions that lie beside each other; one level is its own sum.
 *
 * Only where the indicator adds up without a remainder. A park is never added to a district: they may overlap. Throws where
 * there are no figures.
 */
export function sumRegions(figures: readonly Observation[], context: SumContext): Computation {
  const [first, ...rest] = figures;
  if (!first) throw new Error("a sum of nothing");
  const absence =
    figures.map(findOwnAbsence).find((code) => code !== null) ??
    rest.map((other) => findPairAbsence(first, other)).find((code) => code !== null) ??
    (rest.length === 0 ? null : findRegionAbsence(figures, context));
  if (absence || first.period === null) return { value: null, absence: absence ?? "PERIOD_UNKNOWN" };
  const amount = figures.reduce((sum, figure) => add(sum, figure.amount), "0");
  return { value: { amount, unit: first.baseUnit, period: first.period, flags: ["COMPUTED"] }, absence: null };
}

function findOwnAbsence({ measure, period, comparator, flags }: Observation): AbsenceCode | null {
  if (measure !== "level") return "NOT_A_LEVEL";
  if (period === null) return "PERIOD_UNKNOWN";
  if (comparator !== "eq") return "BOUND_ONLY";
  return flags.includes("SOURCE_CONFLICT") ? "SOURCE_CONFLICT" : null;
}

const SHARED_FIELDS = [
  "indicator",
  "scope",
  "entity",
  "status",
  "basis",
  "priceBasis",
  "definition",
  "baseUnit",
] as const satisfies readonly (keyof Observation)[];

function findPairAbsence(a: Observation, b: Observation): AbsenceCode | null {
  if (!SHARED_FIELDS.every((field) => a[field] === b[field])) return "IDENTITY_DIFFERS";
  if (!a.period || !b.period || !isSamePeriod(a.period, b.period)) return "PERIODS_DO_NOT_FIT";
  return a.release === b.release ? null : "VINTAGE_DIFFERS";
}

/** Divisions of one level lie beside each other; of zones, groups and what a region says twice nobody can tell. */
function findRegionAbsence(
  figures: readonly Observation[],
  { indicator, regionVersions }: SumContext,
): AbsenceCode | null {
  const levels = new Set(
    figures.map(({ regionVersionId, scope }) => {
      const version = regionVersions.get(regionVersionId);
      return version && scope === "district" ? findDivisionLevel(version) : null;
    }),
  );
  const isEachOnce = new Set(figures.map(({ regionId }) => regionId)).size === figures.length;
  if (!isEachOnce || levels.size > 1 || levels.has(null)) return "REGIONS_OVERLAP";
  return indicator?.additive === "yes" ? null : "NOT_ADDITIVE_OVER_REGIONS";
}
