import { Arg, Args, Ctx, Int, Query, Resolver } from "type-graphql";
import type { Snapshot } from "../../store/store.ts";
import type { DataVersion as DataVersionRow } from "../../store/versions.ts";
import { findDataVersions, formatVersion } from "../../store/versions.ts";
import type { RequestContext } from "../context.ts";
import { keepDataVersion } from "../kept.ts";
import { checkFirst, FIRST_DESCRIPTION } from "../limits.ts";
import { AsOfArgs } from "./as-of-args.ts";
import type { DataVersionRoot } from "./data-version.ts";
import { DataVersion } from "./data-version.ts";

/** Returns a snapshot's data version as the API shows it. */
export async function readDataVersion(snapshot: Snapshot): Promise<DataVersionRoot> {
  return createVersionRoot(snapshot, await keepDataVersion(snapshot));
}

/** Returns a data version as the API shows it; without a row the version before the first. */
export function createVersionRoot({ databaseId, version }: Snapshot, row: DataVersionRow | null): DataVersionRoot {
  const number = row?.version ?? version;
  return {
    id: formatVersion({ databaseId, version: number }),
    number,
    databaseId,
    kind: row?.kind ?? null,
    documentSha: row?.documentSha ?? null,
    recordedAt: row?.recordedAt ?? null,
    contentDigest: row?.contentDigest ?? null,
  };
}

@Resolver(() => DataVersion)
export class VersionResolver {
  @Query(() => DataVersion, {
    description: "本请求所用的数据版本。The data version that this request is answered from.",
  })
  async dataVersion(@Args(() => AsOfArgs) { asOf }: AsOfArgs, @Ctx() { at }: RequestContext): Promise<DataVersionRoot> {
    return readDataVersion((await at(asOf)).snapshot);
  }

  @Query(() => [DataVersion], { description: "各数据版本，新的在前。The data versions, the latest first." })
  async dataVersions(
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
    @Ctx() { at }: RequestContext,
  ): Promise<DataVersionRoot[]> {
    const { snapshot } = await at(null);
    const rows = await findDataVersions(snapshot, checkFirst(first));
    return rows.map((row) => createVersionRoot(snapshot, row));
  }
}
