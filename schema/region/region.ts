import { Field, ID, ObjectType } from "type-graphql";
import { groupBy } from "../../core/group.ts";
import type { RegionVersion as RegionVersionRow } from "../../core/region.ts";
import type { View } from "../context.ts";

/** A region through all its versions, the oldest first. */
export interface RegionRoot {
  readonly id: string;
  readonly versions: readonly [RegionVersionRow, ...RegionVersionRow[]];
  readonly view: View;
}

/** Returns the versions of each region as one region, in the order of the rows. */
export function createRegions(view: View, versions: readonly RegionVersionRow[]): RegionRoot[] {
  return [...groupBy(versions, ({ regionId }) => regionId)].flatMap(([id, [first, ...rest]]) => {
    return first ? [{ id, versions: [first, ...rest], view }] : [];
  });
}

/** Returns the regions in the order of the ids; one that is not among them is left out. */
export function sortRegions(ids: readonly string[], regions: readonly RegionRoot[]): RegionRoot[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Returns the version that holds now: the one that is still open, else the last. */
export function findCurrentVersion({ versions }: Pick<RegionRoot, "versions">): RegionVersionRow {
  return versions.findLast(({ validTo }) => validTo === null) ?? versions.at(-1) ?? versions[0];
}

@ObjectType("Region", {
  simpleResolvers: true,
  description:
    "区域：行政区划或其中的园区、新城，贯穿其各个辖区版本。A region: an administrative division, or a park or new town in one, through all its versions.",
})
export class Region {
  @Field(() => ID, { description: "自有的稳定编号，如 gongshu。Own stable id, such as gongshu." })
  readonly id: string;
}
