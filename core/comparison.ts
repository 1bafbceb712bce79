import type { ComparabilityContext, Reference } from "./comparability/reference.ts";
import type { ChosenFigure } from "./comparison/choose-figure.ts";
import { chooseFigure } from "./comparison/choose-figure.ts";
import { chooseReference } from "./comparison/choose-reference.ts";
import { type Columns, createColumns } from "./comparison/columns.ts";
import type { ComparedCell, ComparedRow, Lag } from "./comparison/compared-row.ts";
import { computeDifference } from "./comparison/difference.ts";
import type { ComparisonData, ComparisonRequest, RequestedRow } from "./comparison/request.ts";
import { type FiguresByIndicator, findRowFigures, groupFigures } from "./comparison/row-figures.ts";
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
  const columns = createColumns(request, data.regionVersions);
  for (const regionId of columns.regionIds) checkRegion(regionId, data);
  const comparing = { request, data, columns, figures: groupFigures(data) };
  return request.rows.map((row) => compareRow(row, comparing));
}

/** A comparison under way. */
interface Comparing {
  readonly request: ComparisonRequest;
  readonly data: ComparisonData;
  readonly columns: Columns;
  readonly figures: FiguresByIndicator;
}

function checkRegion(regionId: string, { regionVersions }: ComparisonData): void {
  if (findVersionsOf(regionId, regionVersions).length === 0) throw new AppError("UNKNOWN_REGION", { id: regionId });
}

function findIndicator({ indicators }: ComparisonData, key: string): Indicator {
  const indicator = indicators.find((entry) => entry.key === key);
  if (!indicator) throw new AppError("UNKNOWN_INDICATOR", { key });
  return indicator;
}

function compareRow(row: RequestedRow, comparing: Comparing): ComparedRow {
  const { request, data, columns } = comparing;
  const { regionVersions, events } = data;
  const indicator = findIndicator(data, row.indicator);
  const stated = findRowFigures(row, columns, comparing.figures);
  const figures = request.month ? stated.filter((figure) => isWithinMonth(figure, request)) : stated;
  const { period, status = row.status } = request;
  const choice = { row, indicator, columns, regionVersions, figures, period, status };
  const { reference, periodChoice } = chooseReference(choice);
  const observations = comparing.figures.get(row.indicator) ?? [];
  const ranks = observations.filter(({ measure }) => measure === "rank");
  const context = { indicator, regionVersions, events };
  const cells = fillCells(columns, { row, request, data, observations, figures, ranks, reference, context });
  const lagMonths = countReferenceLag(reference, request);
  return { row, reference, periodChoice, lagMonths, ...finishCells(cells, { row, request, indicator }) };
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
  /** All of the row's indicator. */
  readonly observations: readonly Observation[];
  /** Those that may stand in its cells. */
  readonly figures: readonly Observation[];
  /** Ranks that sources print of the indicator. */
  readonly ranks: readonly Observation[];
  readonly reference: Reference;
  readonly context: ComparabilityContext;
}

function fillCells({ regionIds }: Columns, inHand: RowInHand): LoneCell[] {
  const byRegion = groupBy(inHand.figures, ({ regionId }) => regionId);
  return regionIds.map((regionId) => {
    const chosen = chooseFigure(byRegion.get(regionId) ?? [], inHand.reference, inHand.context);
    return chosen ? createFigureCell(chosen, inHand) : createGapCell(regionId, inHand);
  });
}

// Written out: to spread one object into the next takes longer than to judge what is in them.
function createFigureCell({ figure, alternatives, verdict, reasons }: ChosenFigure, inHand: RowInHand): LoneCell {
  const { regionId } = figure;
  return {
    regionId,
    isBenchmark: regionId === inHand.request.benchmarkRegionId,
    figure,
    gap: null,
    alternatives,
    verdict,
    reasons,
    notes: figure.flags.filter(isNote),
    publishedRanks: findPublishedRanks(figure, inHand.ranks),
    lag: findLag(figure, inHand),
  };
}

/** Is a flag no reason? */
function isNote(flag: string): boolean {
  const codes: readonly string[] = REASON_CODES;
  return !codes.includes(flag);
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

function createGapCell(regionId: string, inHand: RowInHand): LoneCell {
  return {
    regionId,
    isBenchmark: regionId === inHand.request.benchmarkRegionId,
    figure: null,
    gap: explainGap(regionId, inHand),
    alternatives: [],
    verdict: null,
    reasons: [],
    notes: [],
    publishedRanks: [],
    lag: null,
  };
}

function explainGap(regionId: string, inHand: RowInHand, observations = inHand.observations): Gap {
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
  const finished = cells.map((cell) => finishCell(cell, ranking, base));
  return { cells: finished, ranking };
}

function finishCell(cell: LoneCell, ranking: Ranking | null, base: LoneCell | undefined): ComparedCell {
  const { regionId, isBenchmark, figure, gap, alternatives, verdict, reasons, publishedRanks, notes, lag } = cell;
  const rank = ranking?.ranks.find((place) => place.regionId === regionId) ?? null;
  const difference = base ? computeDifference(cell, base) : null;
  return {
    regionId,
    isBenchmark,
    figure,
    gap,
    alternatives,
    verdict,
    reasons,
    rank,
    publishedRanks,
    difference,
    notes,
    lag,
  };
}
