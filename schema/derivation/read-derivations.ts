import type { Derivation } from "../../core/derivation.ts";
import { deriveGrowth, deriveLevel } from "../../core/derivation.ts";
import { AppError } from "../../core/errors.ts";
import { groupBy } from "../../core/group.ts";
import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import type { Period } from "../../core/period.ts";
import { isSamePeriod } from "../../core/period.ts";
import type { RegionEvent } from "../../core/region.ts";
import { findOwnScope } from "../../core/region.ts";
import { findIndicators } from "../../store/indicators.ts";
import { findRegionEvents, findRegions } from "../../store/regions.ts";
import type { RegionSource } from "../comparison/comparison-roots.ts";
import type { View } from "../context.ts";
import { checkCells, checkList } from "../limits.ts";
import { checkIndicators, checkRegions } from "../lookups.ts";
import { createAskedPeriod } from "../period.ts";
import { readFigures } from "../read-whole.ts";
import type { DerivationArgs } from "./derivation.ts";

/** What is published of one indicator of one region in a period, and what follows from its other figures. */
export interface DerivedRoot {
  readonly root: RegionSource;
  readonly regionId: string;
  readonly indicator: Indicator;
  readonly published: readonly Observation[];
  readonly level: Derivation;
  readonly growth: Derivation;
}

/** Returns the derived figures asked for, by indicator, then by region, in the orders asked; with a constant number of SQL statements. */
export async function readDerivations(view: View, args: DerivationArgs): Promise<DerivedRoot[]> {
  const { snapshot } = view;
  const [regionIds, keys] = [checkList("regions", args.regions), checkList("indicators", args.indicators)];
  if (regionIds.length === 0) throw new AppError("NO_REGIONS");
  if (keys.length === 0) throw new AppError("NO_INDICATORS");
  checkCells(regionIds.length, keys.length);
  const period = createAskedPeriod(args.period);
  const regionVersions = await findRegions(snapshot, regionIds);
  await checkRegions(snapshot, regionIds, regionVersions);
  const indicators = await findIndicators(snapshot, { keys });
  await checkIndicators(snapshot, keys, indicators);
  const events = await findRegionEvents(snapshot, regionIds);
  const figures = await findFigures(view, { regionIds, keys, period });
  const root = { view, data: { regionVersions } };
  const byPlace = groupBy(figures, ({ indicator, regionId }) => `${indicator} ${regionId}`);
  return keys.flatMap((key) =>
    indicators
      .filter((indicator) => indicator.key === key)
      .flatMap((indicator) =>
        regionIds.map((regionId) => {
          const scope = findOwnScope(regionId, regionVersions);
          const own = (byPlace.get(`${key} ${regionId}`) ?? []).filter((figure) => figure.scope === scope);
          return { root, regionId, indicator, ...derive({ period, own, indicator, events }) };
        }),
      ),
  );
}

interface Wanted {
  readonly regionIds: readonly string[];
  readonly keys: readonly string[];
  readonly period: Period;
}

/** The figures of the year of the period and of the year before: nothing else can go into a computation. */
function findFigures({ snapshot }: View, { regionIds, keys, period }: Wanted): Promise<readonly Observation[]> {
  const year = Number(period.start.slice(0, 4)) - 1;
  return readFigures(snapshot, {
    ...{ regionIds, indicators: keys, statuses: ["actual"], measures: ["level", "growth_rate"] },
    endsFrom: `${year}-01-01`,
    periodTo: period.end,
  });
}

interface OwnFigures {
  readonly period: Period;
  readonly own: readonly Observation[];
  readonly indicator: Indicator;
  readonly events: readonly RegionEvent[];
}

function derive({ period, own, indicator, events }: OwnFigures): Pick<DerivedRoot, "published" | "level" | "growth"> {
  return {
    published: own.filter((figure) => figure.period && isSamePeriod(figure.period, period)),
    level: deriveLevel(period, own, { indicator, events }),
    growth: deriveGrowth(period, own, { indicator, events }),
  };
}
