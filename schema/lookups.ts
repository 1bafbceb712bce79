import { AppError } from "../core/errors.ts";
import type { Indicator } from "../core/indicator.ts";
import type { RegionVersion } from "../core/region.ts";
import { findVersionsOf } from "../core/region.ts";
import { findIndicators } from "../store/indicators.ts";
import type { ObservationFilter } from "../store/observations.ts";
import { findRegions } from "../store/regions.ts";
import type { ComparisonSet } from "../store/sets.ts";
import { findSets } from "../store/sets.ts";
import type { Snapshot } from "../store/store.ts";
import type { View } from "./context.ts";
import { findNearest } from "./nearest.ts";

/** Returns the fault that no region has an id, with the id nearest to it or to a name. */
export async function explainRegion(snapshot: Snapshot, id: string): Promise<AppError> {
  const candidates = (await findRegions(snapshot)).map(createRegionCandidate);
  return new AppError("UNKNOWN_REGION", { id, nearest: findNearest(id, candidates) });
}

function createRegionCandidate({ regionId, name, nameEn, code, shortNames, aliases }: RegionVersion) {
  return { id: regionId, names: [name, nameEn, ...(code === null ? [] : [code]), ...shortNames, ...aliases] };
}

/** Returns the fault that no indicator has a key, with the key nearest to it or to a name. */
export async function explainIndicator(snapshot: Snapshot, key: string): Promise<AppError> {
  const candidates = (await findIndicators(snapshot)).map(({ key: id, nameZh, nameEn, aliases }: Indicator) => {
    return { id, names: [nameZh, nameEn, ...aliases] };
  });
  return new AppError("UNKNOWN_INDICATOR", { key, nearest: findNearest(key, candidates) });
}

/** Returns the fault that no comparison set has a key, with the key nearest to it or to a name. */
export async function explainSet(snapshot: Snapshot, key: string): Promise<AppError> {
  const candidates = (await findSets(snapshot)).map(({ key: id, nameZh, nameEn }: ComparisonSet) => {
    return { id, names: [nameZh, nameEn] };
  });
  return new AppError("UNKNOWN_SET", { key, nearest: findNearest(key, candidates) });
}

/** Throws UNKNOWN_REGION with the nearest id for the first id that is not among the versions. */
export async function checkRegions(
  snapshot: Snapshot,
  regionIds: readonly string[],
  versions: readonly RegionVersion[],
): Promise<void> {
  const unknown = regionIds.find((id) => findVersionsOf(id, versions).length === 0);
  if (unknown !== undefined) throw await explainRegion(snapshot, unknown);
}

/** Throws UNKNOWN_INDICATOR with the nearest key for the first key that is not among the indicators. */
export async function checkIndicators(
  snapshot: Snapshot,
  keys: readonly string[],
  indicators: readonly Indicator[],
): Promise<void> {
  const known = new Set(indicators.map(({ key }) => key));
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) throw await explainIndicator(snapshot, unknown);
}

/** Throws with the nearest name where a region or indicator that is filtered by does not exist. */
export async function checkFilter(
  { snapshot, loaders }: View,
  { regionIds, indicators }: Pick<ObservationFilter, "regionIds" | "indicators">,
): Promise<void> {
  for (const id of regionIds ?? []) if (!(await loaders.regions.load(id))) throw await explainRegion(snapshot, id);
  for (const key of indicators ?? [])
    if (!(await loaders.indicators.load(key))) throw await explainIndicator(snapshot, key);
}
