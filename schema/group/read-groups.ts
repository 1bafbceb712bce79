import type { Computation } from "../../core/arithmetic.ts";
import { AppError } from "../../core/errors.ts";
import { groupBy } from "../../core/group.ts";
import { sumRegions } from "../../core/sum-regions.ts";
import type { GroupDimension, ObservationGroup } from "../../store/observation-groups.ts";
import { countObservationGroups } from "../../store/observation-groups.ts";
import type { ObservationFilter, StoredObservation } from "../../store/observations.ts";
import type { View } from "../context.ts";
import { formatEnumName } from "../enums/create-enum.ts";
import { checkList } from "../limits.ts";
import { checkFilter } from "../lookups.ts";
import { createObservationFilter } from "../observation/observation-args.ts";
import { readFigures } from "../read-whole.ts";
import type { ObservationGroupsArgs } from "./observation-group.ts";

/** Groups that one field gives at most. */
const MAX_GROUPS = 5_000;

/** A value of a group as the API has it. */
export interface KeyRoot {
  readonly dimension: GroupDimension;
  readonly value: string | null;
  readonly view: View;
}

export interface GroupRoot {
  readonly keys: readonly KeyRoot[];
  readonly count: number;
  /** Read only where it is asked for: all groups of an answer share one reading. */
  readonly sum: () => Promise<Computation>;
}

/** Returns the groups of the observations that the arguments let through. Throws NO_DIMENSIONS and TOO_MANY_GROUPS. */
export async function readGroups(view: View, args: ObservationGroupsArgs): Promise<GroupRoot[]> {
  const dimensions = checkList("groupBy", args.groupBy);
  if (dimensions.length === 0) throw new AppError("NO_DIMENSIONS");
  const filter = createObservationFilter(args);
  await checkFilter(view, filter);
  const groups = await countObservationGroups(view.snapshot, filter, { dimensions, limit: MAX_GROUPS + 1 });
  if (groups.length > MAX_GROUPS) throw new AppError("TOO_MANY_GROUPS", { limit: MAX_GROUPS });
  const findFigures = createFigureGroups(view, filter, dimensions);
  return groups.map((group) => ({
    count: group.count,
    keys: createKeys(view, dimensions, group),
    sum: async () => sumGroup(view, (await findFigures()).get(JSON.stringify(group.values)) ?? []),
  }));
}

function createKeys(view: View, dimensions: readonly GroupDimension[], { values }: ObservationGroup): KeyRoot[] {
  return dimensions.map((dimension, at) => {
    const value = values[at] ?? null;
    return { view, dimension, value: value !== null && CODED.includes(dimension) ? formatEnumName(value) : value };
  });
}

/** Their values are codes of the API. */
const CODED: readonly GroupDimension[] = ["status", "measure", "scope"];

type FigureGroups = ReadonlyMap<string, readonly StoredObservation[]>;

function createFigureGroups(
  { snapshot }: View,
  filter: ObservationFilter,
  dimensions: readonly GroupDimension[],
): () => Promise<FigureGroups> {
  const kept: { found?: Promise<FigureGroups> } = {};
  return () => {
    kept.found ??= readFigures(snapshot, filter).then((figures) => {
      return groupBy(figures, (figure) => JSON.stringify(dimensions.map((dimension) => READERS[dimension](figure))));
    });
    return kept.found;
  };
}

const READERS: Readonly<Record<GroupDimension, (figure: StoredObservation) => string | null>> = {
  topic: ({ topic }) => topic,
  indicator: ({ indicator }) => indicator,
  region: ({ regionId }) => regionId,
  year: ({ period }) => period?.end.slice(0, 4) ?? null,
  status: ({ status }) => status,
  measure: ({ measure }) => measure,
  scope: ({ scope }) => scope,
  unit: ({ baseUnit }) => baseUnit,
};

async function sumGroup({ loaders }: View, figures: readonly StoredObservation[]): Promise<Computation> {
  const [first] = figures;
  if (!first) throw new Error("a group without figures");
  const ids = [...new Set(figures.map(({ regionId }) => regionId))];
  const regions = await Promise.all(ids.map((id) => loaders.regions.load(id)));
  const versions = regions.flatMap((region) => region?.versions ?? []);
  return sumRegions(figures, {
    indicator: await loaders.indicators.load(first.indicator),
    regionVersions: new Map(versions.map((version) => [version.id, version])),
  });
}
