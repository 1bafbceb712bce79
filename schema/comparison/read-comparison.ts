import type { ComparedRow } from "../../core/comparison/compared-row.ts";
import type { ComparisonData, ComparisonRequest, RequestedRow } from "../../core/comparison/request.ts";
import { compareFigures } from "../../core/comparison.ts";
import { AppError } from "../../core/errors.ts";
import type { RegionVersion } from "../../core/region.ts";
import { findDocuments } from "../../store/documents.ts";
import { findIndicators } from "../../store/indicators.ts";
import { findObservationsForComparison } from "../../store/observations.ts";
import { findRegionEvents, findRegionFamily } from "../../store/regions.ts";
import { findReleaseRules } from "../../store/release-rules.ts";
import { findSets } from "../../store/sets.ts";
import type { StoredStatement } from "../../store/statements.ts";
import type { Snapshot } from "../../store/store.ts";
import type { ComparisonSetRow } from "../../store/tables/catalogue-tables.ts";
import type { View } from "../context.ts";
import { checkList } from "../limits.ts";
import { checkIndicators, checkRegions, explainSet } from "../lookups.ts";
import { createAskedPeriod } from "../period.ts";
import { readStatements } from "../read-whole.ts";
import type { DataVersionRoot } from "../version/data-version.ts";
import { readDataVersion } from "../version/version-resolver.ts";
import type { CompareArgs } from "./compare-args.ts";
import { createUnreviewedFigures, findWaitingGaps, findWithdrawnGaps } from "./unreviewed.ts";

/** Labels of a row that a set names. */
export type RowLabels = Pick<ComparisonSetRow, "labelZh" | "labelEn">;

/** A comparison with what it was made from. */
export interface ComparisonRoot {
  readonly view: View;
  readonly data: ComparisonData;
  readonly regionIds: readonly string[];
  readonly dataVersion: DataVersionRoot;
  readonly rows: readonly ComparedRow[];
  /** Of each row. */
  readonly labels: readonly RowLabels[];
}

/** Returns the comparison asked for, read with a number of SQL statements that does not grow with rows nor regions. */
export async function readComparison(view: View, args: CompareArgs): Promise<ComparisonRoot> {
  const { snapshot } = view;
  const regionIds = checkList("regions", args.regions);
  if (regionIds.length === 0) throw new AppError("NO_REGIONS");
  const rows = await readRows(snapshot, args);
  const dataVersion = await readDataVersion(snapshot);
  const request = createRequest(args, { rows, regionIds, dueOn: dataVersion.recordedAt?.slice(0, 10) });
  const data = await readData(view, request, args.includeUnreviewed);
  return { view, data, regionIds, dataVersion, labels: rows, rows: compareFigures(request, data) };
}

type AskedRow = RequestedRow & RowLabels;

async function readRows(
  snapshot: Snapshot,
  { set: key, indicators, measure }: CompareArgs,
): Promise<readonly AskedRow[]> {
  if (indicators && !key)
    return checkList("indicators", indicators).map((indicator) => ({ indicator, measure: measure ?? "level" }));
  if (!key || indicators) throw new AppError("NOTHING_TO_COMPARE");
  if (measure) throw new AppError("MEASURE_WITH_SET");
  const [set] = await findSets(snapshot, [key]);
  if (!set) throw await explainSet(snapshot, key);
  return set.rows;
}

interface RequestParts {
  readonly rows: readonly AskedRow[];
  readonly regionIds: readonly string[];
  readonly dueOn: string | undefined;
}

function createRequest(args: CompareArgs, { rows, regionIds, dueOn }: RequestParts): ComparisonRequest {
  const due = args.dueOn ?? dueOn;
  if (args.period && args.month) throw new AppError("PERIOD_AND_MONTH");
  return {
    rows,
    regionIds,
    ...(args.period ? { period: createAskedPeriod(args.period) } : {}),
    ...(args.month ? { month: args.month } : {}),
    ...(args.status ? { status: args.status } : {}),
    ...(args.baseRegion ? { baseRegionId: args.baseRegion } : {}),
    ...(args.benchmarkRegion ? { benchmarkRegionId: args.benchmarkRegion } : {}),
    ...(due === undefined ? {} : { dueOn: due }),
  };
}

async function readData(view: View, request: ComparisonRequest, includeUnreviewed: boolean): Promise<ComparisonData> {
  const { snapshot } = view;
  const keys = request.rows.map(({ indicator }) => indicator);
  const regionIds = listRegionIds(request);
  const regionVersions = await findRegionFamily(snapshot, regionIds);
  await checkRegions(snapshot, regionIds, regionVersions);
  const indicators = await findIndicators(snapshot, { keys });
  await checkIndicators(snapshot, keys, indicators);
  const withGroups = [...regionIds, ...findGroups(regionIds, regionVersions)];
  const observations = await findObservationsForComparison(snapshot, { indicators: keys, regionIds: withGroups });
  const places = findNames(regionIds, regionVersions);
  const waiting = await readStatements(snapshot, { accepted: false, indicators: keys, places });
  const unreviewed = includeUnreviewed
    ? createUnreviewedFigures(waiting, regionVersions, await findDocuments(snapshot, listDocuments(waiting)))
    : [];
  return {
    observations: [...observations, ...unreviewed],
    indicators,
    regionVersions,
    events: await findRegionEvents(snapshot, [...new Set(regionVersions.map(({ regionId }) => regionId))]),
    knownGaps: [...findWaitingGaps(waiting, regionVersions), ...findWithdrawnGaps(waiting, regionVersions)],
    releaseRules: await findReleaseRules(snapshot),
  };
}

function listDocuments(statements: readonly StoredStatement[]): string[] {
  return [...new Set(statements.map(({ documentSha }) => documentSha))];
}

function listRegionIds({ regionIds, baseRegionId, benchmarkRegionId }: ComparisonRequest): string[] {
  return [...new Set([...regionIds, baseRegionId ?? [], benchmarkRegionId ?? []].flat())];
}

/** Returns 市辖区 and the like beside the regions: what is published only for them explains a gap. */
export function findGroups(regionIds: readonly string[], versions: readonly RegionVersion[]): string[] {
  const parents = new Set(
    versions.filter(({ regionId }) => regionIds.includes(regionId)).map(({ parentId }) => parentId),
  );
  const groups = versions.filter(({ kind, parentId }) => kind === "statistical-group" && parents.has(parentId));
  return groups.map(({ regionId }) => regionId);
}

/** Returns every name that the regions have had. */
export function findNames(regionIds: readonly string[], versions: readonly RegionVersion[]): string[] {
  return versions.filter(({ regionId }) => regionIds.includes(regionId)).map(({ name }) => name);
}
