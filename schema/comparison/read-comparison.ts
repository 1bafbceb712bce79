import { listColumns } from "../../core/comparison/columns.ts";
import type { ComparedRow } from "../../core/comparison/compared-row.ts";
import type { ComparisonData, ComparisonRequest, RequestedRow } from "../../core/comparison/request.ts";
import { isExactlyStated } from "../../core/comparison/row-figures.ts";
import { compareFigures } from "../../core/comparison.ts";
import { AppError } from "../../core/errors.ts";
import type { RegionVersion } from "../../core/region.ts";
import { findComparedFigures, findFiguresEndingOn } from "../../store/compared-figures.ts";
import { findDocuments } from "../../store/documents.ts";
import type { StoredStatement } from "../../store/statements.ts";
import type { Snapshot } from "../../store/store.ts";
import type { ComparisonSetRow } from "../../store/tables/catalogue-tables.ts";
import type { View } from "../context.ts";
import { keepFamilyEvents, keepIndicators, keepRegionFamily, keepReleaseRules, keepSets } from "../kept.ts";
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
  const [set] = await keepSets(snapshot, [key]);
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

/** Reads the figures of the asked period; where they leave a cell open, all that may fill or explain it. */
async function readData(view: View, request: ComparisonRequest, includeUnreviewed: boolean): Promise<ComparisonData> {
  const { snapshot } = view;
  const keys = request.rows.map(({ indicator }) => indicator);
  const regionIds = listColumns(request);
  const regionVersions = await keepRegionFamily(snapshot, regionIds);
  await checkRegions(snapshot, regionIds, regionVersions);
  const indicators = await keepIndicators(snapshot, keys);
  await checkIndicators(snapshot, keys, indicators);
  const events = await keepFamilyEvents(snapshot, regionVersions);
  const known = { indicators, regionVersions, events };
  const exact = includeUnreviewed ? null : await readExactData(view, request, known);
  return exact ?? (await readWholeData(view, request, { ...known, includeUnreviewed }));
}

type KnownData = Pick<ComparisonData, "indicators" | "regionVersions" | "events">;

/** Null where figures of other periods matter, or anything else that this does not read. */
async function readExactData(view: View, request: ComparisonRequest, known: KnownData): Promise<ComparisonData | null> {
  if (!request.period) return null;
  const wanted = {
    indicators: request.rows.map(({ indicator }) => indicator),
    regionIds: listColumns(request),
    measures: [...new Set([...request.rows.map(({ measure }) => measure), "rank"])],
    end: request.period.end,
  };
  const observations = await findFiguresEndingOn(view.snapshot, wanted, { view });
  const data = { ...known, observations };
  return isExactlyStated(request, data) ? data : null;
}

async function readWholeData(
  view: View,
  request: ComparisonRequest,
  { includeUnreviewed, ...known }: KnownData & { readonly includeUnreviewed: boolean },
): Promise<ComparisonData> {
  const { snapshot } = view;
  const { regionVersions } = known;
  const [indicators, regionIds] = [request.rows.map(({ indicator }) => indicator), listColumns(request)];
  const withGroups = [...regionIds, ...findGroups(regionIds, regionVersions)];
  const observations = await findComparedFigures(snapshot, { indicators, regionIds: withGroups }, { view });
  const places = findNames(regionIds, regionVersions);
  const waiting = await readStatements(snapshot, { accepted: false, indicators, places });
  const unreviewed = includeUnreviewed
    ? createUnreviewedFigures(waiting, regionVersions, await findDocuments(snapshot, listDocuments(waiting)))
    : [];
  return {
    ...known,
    observations: [...observations, ...unreviewed],
    knownGaps: [...findWaitingGaps(waiting, regionVersions), ...findWithdrawnGaps(waiting, regionVersions)],
    releaseRules: await keepReleaseRules(snapshot),
  };
}

function listDocuments(statements: readonly StoredStatement[]): string[] {
  return [...new Set(statements.map(({ documentSha }) => documentSha))];
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
