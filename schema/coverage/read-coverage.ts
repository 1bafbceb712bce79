import type { CoverageData, CoverageRow, CoveredIndicator } from "../../core/coverage.ts";
import { createCoverage } from "../../core/coverage.ts";
import { AppError } from "../../core/errors.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Month } from "../../core/period.ts";
import { createMonth, findDayAfterMonths } from "../../core/period.ts";
import { findIndicators } from "../../store/indicators.ts";
import { findRegionFamily } from "../../store/regions.ts";
import { findReleaseRules } from "../../store/release-rules.ts";
import type { RegionSource } from "../comparison/comparison-roots.ts";
import { findGroups, findNames } from "../comparison/read-comparison.ts";
import { findDatedGaps } from "../comparison/unreviewed.ts";
import type { View } from "../context.ts";
import { checkCells, checkList } from "../limits.ts";
import { checkIndicators, checkRegions } from "../lookups.ts";
import { listAskedMonths } from "../period.ts";
import { readFigures, readStatements } from "../read-whole.ts";
import type { DataVersionRoot } from "../version/data-version.ts";
import { readDataVersion } from "../version/version-resolver.ts";
import type { CoverageArgs } from "./coverage.ts";

/** A coverage with what it was made from. */
export interface CoverageRoot extends RegionSource {
  readonly dataVersion: DataVersionRoot;
  readonly months: readonly Month[];
  readonly dueOn: string | null;
  readonly covered: readonly CoveredIndicator[];
}

/** One indicator or one row of a coverage, with the coverage that it is of. */
export type CoveredRoot = CoveredIndicator & { readonly root: CoverageRoot };
export type CoverageRowRoot = CoverageRow & { readonly root: CoverageRoot };

/** A region that has figures of the year before is expected to go on. */
const MONTHS_BEFORE = 12;

/** Returns the coverage asked for, read with a number of SQL statements that does not grow with any of its three sides. */
export async function readCoverage(view: View, args: CoverageArgs): Promise<CoverageRoot> {
  const regionIds = checkList("regions", args.regions);
  const keys = checkList("indicators", args.indicators);
  if (regionIds.length === 0) throw new AppError("NO_REGIONS");
  if (keys.length === 0) throw new AppError("NO_INDICATORS");
  const months = listAskedMonths(args.from, args.to);
  checkCells(regionIds.length, keys.length, months.length);
  const dataVersion = await readDataVersion(view.snapshot);
  const data = await readData(view, { regionIds, keys, from: args.from, to: args.to });
  const dueOn = args.dueOn ?? dataVersion.recordedAt?.slice(0, 10) ?? null;
  const { measure = null, status } = args;
  const covered = createCoverage({ regionIds, measure, status, months, dueOn }, data);
  return { view, data, dataVersion, months, dueOn, covered };
}

interface Wanted {
  readonly regionIds: readonly string[];
  readonly keys: readonly string[];
  readonly from: Month;
  readonly to: Month;
}

async function readData({ snapshot }: View, { regionIds, keys, from, to }: Wanted): Promise<CoverageData> {
  const regionVersions = await findRegionFamily(snapshot, regionIds);
  await checkRegions(snapshot, regionIds, regionVersions);
  const indicators = await findIndicators(snapshot, { keys });
  await checkIndicators(snapshot, keys, indicators);
  const observations = await readFigures(snapshot, {
    indicators: keys,
    regionIds: [...regionIds, ...findGroups(regionIds, regionVersions)],
    includeSubareas: true,
    endsFrom: findDayAfterMonths(`${from}-01`, -MONTHS_BEFORE, 1),
    periodTo: createMonth(to).end,
  });
  const places = findNames(regionIds, regionVersions);
  const waiting = await readStatements(snapshot, { accepted: false, indicators: keys, places });
  return {
    observations,
    indicators: sortIndicators(keys, indicators),
    regionVersions,
    knownGaps: findDatedGaps(waiting, regionVersions),
    releaseRules: await findReleaseRules(snapshot),
  };
}

function sortIndicators(keys: readonly string[], indicators: readonly Indicator[]): Indicator[] {
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
