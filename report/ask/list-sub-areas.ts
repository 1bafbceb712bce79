import type { RegionAnswer } from "./answers.ts";

const ZONE_KINDS: readonly RegionAnswer["kind"][] = ["DEVELOPMENT_ZONE", "NEW_TOWN", "PARK"];

/** Returns the zones, new towns and parks in the given regions, and those in these, in the order of the regions. */
export function listSubAreas(regionIds: readonly string[], regions: readonly RegionAnswer[]): string[] {
  const within = regionIds.flatMap((id) => listWithin(id, regions));
  return [...new Set(within)].filter((id) => !regionIds.includes(id));
}

function listWithin(regionId: string, regions: readonly RegionAnswer[]): string[] {
  return regions
    .filter((region) => region.parent?.id === regionId && isSubArea(region))
    .flatMap(({ id }) => [id, ...listWithin(id, regions)]);
}

export function isSubArea({ kind }: Pick<RegionAnswer, "kind">): boolean {
  return ZONE_KINDS.includes(kind);
}
