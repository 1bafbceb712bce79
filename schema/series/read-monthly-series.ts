import { AppError } from "../../core/errors.ts";
import { groupBy } from "../../core/group.ts";
import type { Observation } from "../../core/observation.ts";
import type { Month } from "../../core/period.ts";
import { createMonth } from "../../core/period.ts";
import type { RegionEvent } from "../../core/region.ts";
import { findBreaksWithin, findOwnScope } from "../../core/region.ts";
import type { SeriesMonth } from "../../core/series.ts";
import { createSeries } from "../../core/series.ts";
import type { RegionSource } from "../comparison/comparison-roots.ts";
import type { ReasonNames } from "../comparison/reason-sides.ts";
import type { View } from "../context.ts";
import { keepIndicators, keepRegionEvents, keepRegionFamily, keepReleaseRules } from "../kept.ts";
import { checkCells, checkList } from "../limits.ts";
import { checkRegions, explainIndicator } from "../lookups.ts";
import { listAskedMonths } from "../period.ts";
import { readFigures } from "../read-whole.ts";
import { readDataVersion } from "../version/version-resolver.ts";
import type { SeriesArgs } from "./monthly-series.ts";

/** One region's series, with what it was made from. */
export interface SeriesRoot {
  readonly root: RegionSource;
  readonly names: ReasonNames;
  readonly regionId: string;
  readonly months: readonly SeriesMonth[];
  /** Changes of territory within the months asked. */
  readonly breaks: readonly RegionEvent[];
}

/** Returns a series for each region, in the order asked; with a constant number of SQL statements. */
export async function readMonthlySeries(view: View, args: SeriesArgs): Promise<SeriesRoot[]> {
  const { snapshot } = view;
  const regionIds = checkList("regions", args.regions);
  if (regionIds.length === 0) throw new AppError("NO_REGIONS");
  const months = listAskedMonths(args.from, args.to);
  checkCells(regionIds.length, months.length);
  const regionVersions = await keepRegionFamily(snapshot, regionIds);
  await checkRegions(snapshot, regionIds, regionVersions);
  const [indicator] = await keepIndicators(snapshot, [args.indicator]);
  if (!indicator) throw await explainIndicator(snapshot, args.indicator);
  const events = await keepRegionEvents(snapshot, regionIds);
  const releaseRules = await keepReleaseRules(snapshot);
  const dueOn = args.dueOn ?? (await readDataVersion(snapshot)).recordedAt?.slice(0, 10) ?? null;
  const byRegion = groupBy(await findFigures(view, { ...args, regionIds }), ({ regionId }) => regionId);
  const names = { indicators: [indicator], regionVersions, events };
  const root = { view, data: { regionVersions } };
  return regionIds.map((regionId) => {
    const scope = findOwnScope(regionId, regionVersions);
    const figures = (byRegion.get(regionId) ?? []).filter((figure) => figure.scope === scope);
    const context = { indicator, regionVersions, events, figures, releaseRules };
    const { measure, accumulation } = args;
    const own = events.filter((event) => event.regionId === regionId);
    const breaks = findBreaksWithin(own, spanMonths(args));
    return {
      root,
      names,
      regionId,
      breaks,
      months: createSeries({ regionId, measure, accumulation, months, dueOn }, context),
    };
  });
}

function spanMonths({ from, to }: { readonly from: Month; readonly to: Month }): { start: string; end: string } {
  return { start: createMonth(from).start, end: createMonth(to).end };
}

type Wanted = Pick<SeriesArgs, "indicator" | "from" | "to"> & { readonly regionIds: readonly string[] };

/** Actuals of every measure: one that is published otherwise explains a gap. From January on, for what is cumulated. */
function findFigures({ snapshot }: View, { regionIds, indicator, from, to }: Wanted): Promise<readonly Observation[]> {
  return readFigures(snapshot, {
    ...{ regionIds, indicators: [indicator], statuses: ["actual"] },
    endsFrom: `${from.slice(0, 4)}-01-01`,
    periodTo: createMonth(to).end,
  });
}
