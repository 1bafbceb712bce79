import type { ComparabilityContext, Reference } from "./comparability/reference.ts";
import type { ChosenFigure } from "./comparison/choose-figure.ts";
import { chooseFigure } from "./comparison/choose-figure.ts";
import { chooseReference } from "./comparison/choose-reference.ts";
import type { ComparedCell, ComparedRow, Lag } from "./comparison/compared-row.ts";
import { computeDifference } from "./comparison/difference.ts";
import type { ComparisonData, ComparisonRequest, RequestedRow } from "./comparison/request.ts";
import { findRowFigures, listColumns } from "./comparison/row-figures.ts";
import { AppError } from "./errors.ts";
import type { Gap } from "./gaps.ts";
import { findGap } from "./gaps.ts";
import { groupBy } from "./group.ts";
import type { Indicator } from "./indicator.ts";
import type { Observation } from "./observation.ts";
import { countMonthsBehind, createMonth, findMonth } from "./period.ts";
import type { Ranking } from "./ranking.ts";
import { rankCells } from "./ranking.ts";
import { REASON_CODES } from "./reasons.ts";
import { findVersionsOf } from "./region.ts";
import { findRelease } from "./release.ts";

/**
 * Returns the rows asked, each with a cell for every region: a figure with its verdict, or a gap with its reason.
 *
 * A figure of another period or status than the reference stands only where there is no nearer one, and says so.
 * Throws UNKNOWN_INDICATOR and UNKNOWN_REGION.
 */
export function compareFigures(request: ComparisonRequest, data: ComparisonData): ComparedRow[] {
  for (const regionId of listColumns(request)) checkRegion(regionId, data);
  const byIndicator = groupBy(data.observations, ({ indicator }) => indicator);
  return request.rows.map((row) => {
    return compareRow(row, request, { ...data, observations: byIndicator.get(row.indicator) ?? [] });
  });
}

function checkRegion(regionId: string, { regionVersions }: ComparisonData): void {
  if (findVersionsOf(regionId, regionVersions).length === 0) throw new AppError("UNKNOWN_REGION", { id: regionId });
}

function findIndicator({ indicators }: ComparisonData, key: string): Indicator {
  const indicator = indicators.find((entry) => entry.key === key);
  if (!indicator) throw new AppError("UNKNOWN_INDICATOR", { key });
  return indicator;
}

/** The data have the figures of the row's indicator alone. */
function compareRow(row: RequestedRow, request: ComparisonRequest, data: ComparisonData): ComparedRow {
  const indicator = findIndicator(data, row.indicator);
  const columns = listColumns(request);
  const figures = findRowFigures(row, columns, data).filter((figure) => isWithinMonth(figure, request));
  const { reference, periodChoice } = chooseReference({
    row,
    indicator,
    regionIds: columns.filter((id) => id !== request.benchmarkRegionId),
    regionVersions: data.regionVersions,
    figures,
    period: request.period,
    status: request.status ?? row.status,
  });
  const context = { indicator, regionVersions: data.regionVersions, events: data.events };
  const ranks = data.observations.filter(({ measure }) => measure === "rank");
  const fill = createFiller({ row, request, data, figures, ranks, reference, context });
  const lagMonths = countReferenceLag(reference, request);
  return { row, reference, periodChoice, lagMonths, ...finishCells(columns.map(fill), { row, request, indicator }) };
}

function countReferenceLag({ period }: Reference, { month }: ComparisonRequest): number | null {
  return month && period ? countMonthsBehind(period.end, createMonth(month).end) : null;
}

/** A figure without a period may be of any time. */
function isWithinMonth({ period }: Observation, { month }: ComparisonRequest): boolean {
  return !month || !period || findMonth(period.end) <= month;
}

/** A cell before it stands beside the others. */
type LoneCell = Omit<ComparedCell, "rank" | "difference">;

interface RowInHand {
  readonly row: RequestedRow;
  readonly request: ComparisonRequest;
  readonly data: ComparisonData;
  readonly figures: readonly Observation[];
  /** Ranks that sources print of the indicator. */
  readonly ranks: readonly Observation[];
  readonly reference: Reference;
  readonly context: ComparabilityContext;
}

function createFiller(inHand: RowInHand): (regionId: string) => LoneCell {
  const byRegion = groupBy(inHand.figures, ({ regionId }) => regionId);
  return (regionId) => {
    const own = byRegion.get(regionId) ?? [];
    const chosen = chooseFigure(own, inHand.reference, inHand.context);
    const isBenchmark = regionId === inHand.request.benchmarkRegionId;
    return { regionId, isBenchmark, ...(chosen ? createFigureCell(chosen, inHand) : createGapCell(regionId, inHand)) };
  };
}

type CellContent = Omit<LoneCell, "regionId" | "isBenchmark">;

function createFigureCell(chosen: ChosenFigure, inHand: RowInHand): CellContent {
  const { figure } = chosen;
  const codes: readonly string[] = REASON_CODES;
  const notes = figure.flags.filter((flag) => !codes.includes(flag));
  const publishedRanks = findPublishedRanks(figure, inHand.ranks);
  return { ...chosen, notes, gap: null, publishedRanks, lag: findLag(figure, inHand) };
}

/** What else the region states does not matter here: it has this figure, and of the period compared it has none. */
function findLag(figure: Observation, inHand: RowInHand): Lag | null {
  const { period, regionId } = figure;
  const compared = inHand.reference.period ?? null;
  if (period === null || compared === null) return null;
  const months = countMonthsBehind(period.end, compared.end);
  const { code, dueOn } = months > 0 ? explainGap(regionId, inHand, [figure]) : { code: null };
  const isOfCalendar = code === "NOT_YET_DUE" || code === "LATE";
  return { months, code: isOfCalendar ? code : null, dueOn: (isOfCalendar ? dueOn : null) ?? null };
}

function createGapCell(regionId: string, inHand: RowInHand): CellContent {
  const gap = explainGap(regionId, inHand);
  return { figure: null, gap, alternatives: [], verdict: null, reasons: [], notes: [], publishedRanks: [], lag: null };
}

function explainGap(regionId: string, inHand: RowInHand, observations = inHand.data.observations): Gap {
  const { row, request, data, reference, context } = inHand;
  const { indicator } = context;
  const { regionVersions, releaseRules = [] } = data;
  const period = reference.period ?? null;
  return findGap({
    regionId,
    indicator,
    measure: row.measure,
    status: reference.status,
    period,
    observations,
    regionVersions,
    knownGaps: data.knownGaps ?? [],
    dueOn: request.dueOn ?? null,
    release: period && findRelease(releaseRules, { indicator, regionId, regionVersions }, period),
  });
}

function findPublishedRanks(figure: Observation, ranks: readonly Observation[]): Observation[] {
  return ranks.filter((rank) => {
    const isRank = rank.of?.measure === figure.measure;
    const isOwn = rank.regionVersionId === figure.regionVersionId;
    const isThen = rank.period?.start === figure.period?.start && rank.period?.end === figure.period?.end;
    return isRank && isOwn && isThen && rank.status === figure.status && rank.scope === figure.scope;
  });
}

function finishCells(
  cells: readonly LoneCell[],
  { row, request, indicator }: { row: RequestedRow; request: ComparisonRequest; indicator: Indicator },
): { cells: ComparedCell[]; ranking: Ranking | null } {
  const ranking = row.measure === "rank" ? null : rankCells(cells, { ...row, direction: indicator.direction });
  const base = cells.find(({ regionId }) => regionId === (request.baseRegionId ?? request.benchmarkRegionId));
  const finished = cells.map((cell) => ({
    ...cell,
    rank: ranking?.ranks.find(({ regionId }) => regionId === cell.regionId) ?? null,
    difference: base ? computeDifference(cell, base) : null,
  }));
  return { cells: finished, ranking };
}
