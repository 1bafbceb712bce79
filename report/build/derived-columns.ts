import { compareDecimals, divide, formatDecimal, multiply } from "../../core/decimal.ts";
import type { Answers, CellAnswer, ObservationAnswer, PeriodAnswer, RowAnswer } from "../ask/answers.ts";
import type { Cell, Runs } from "../model.ts";
import {
  createGapCell,
  type FilledCell,
  findCell,
  formatDifference,
  isFilled,
  isFree,
  isFreeBenchmark,
  isSameKind,
} from "./cells.ts";
import { createBlank } from "./figure-columns.ts";
import { createDerived, createFigure, createPeriod } from "./figures.ts";
import type { ColumnPlan, Subject } from "./indicator-table.ts";
import { isOfColumn } from "./remarks.ts";
import { createText } from "./runs.ts";

/** Returns the columns that are computed: rank and its change, gap to the city, change against the period before, share. */
export function createDerivedColumns(subject: Subject, answers: Answers): ColumnPlan[] {
  const { growth, level, previous, lastYear } = subject;
  const { regions } = answers;
  const ranked = findRanked(subject);
  const city = regions.benchmark?.nameZh ?? "";
  return [
    createColumn("位次", (id) => createRank(ranked, id)),
    createColumn("全市公布位次", (id) => createPublished(ranked, id, answers)),
    createColumn("位次变化", (id) => createRankChange(growth, previous, id)),
    createColumn(`与${city === "" ? "基准" : "全市"}差距（百分点）`, (id) => createGapToCity(growth, id)),
    ...(previous ? [createFormerColumn(previous, "增速（%）")] : []),
    createColumn("较上期变化（百分点）", (id) => createChange(growth, previous, id)),
    ...(lastYear ? [createFormerColumn(lastYear, "增速（%）")] : []),
    createColumn("占全市比重（%）", (id) => createShare(level, id)),
  ];
}

/** The row whose ranks a table shows: growth before levels. */
export function findRanked({ growth, rows }: Subject): RowAnswer | null {
  return growth ?? rows[0] ?? null;
}

type Create = (regionId: string) => Cell;

function createColumn(head: string | Runs, create: Create): ColumnPlan {
  const runs = typeof head === "string" ? [createText(head)] : head;
  return { head: runs, align: "right", weight: 1.2, create, isAlways: false };
}

function createFormerColumn(row: RowAnswer, words: string): ColumnPlan {
  return createColumn([createPeriod(row.reference.period), createText(words)], (id) => {
    const cell = findCell(row, id);
    if (cell === null || !isFilled(cell)) return cell?.gap ? createGapCell(cell.gap) : createBlank("无该期数字");
    const run = createFigure(cell.observation, { withUnit: false });
    return { kind: run.value ? "number" : "text", runs: [run] };
  });
}

function isOfPeriod({ period }: ObservationAnswer, wanted: PeriodAnswer | null): boolean {
  return period?.start === wanted?.start && period?.end === wanted?.end;
}

function createRank(row: RowAnswer | null, regionId: string): Cell {
  const cell = findCell(row, regionId);
  if (row === null || cell === null || !isFilled(cell) || cell.isBenchmark) return createBlank("—");
  if (cell.rank === null) return createBlank(row.ranking === null ? "—" : "不排名");
  return {
    kind: "number",
    runs: [createDerived(String(cell.rank.place), { formula: "rank", inputs: listRanked(row, cell) })],
  };
}

/** The rank that the source prints, which need not be ours: it may rank others too. */
function createPublished(row: RowAnswer | null, regionId: string, answers: Answers): Cell {
  const rank = findCell(row, regionId)?.publishedRanks.find((published) => isOfColumn(published, answers));
  if (!rank) return createBlank("—");
  const run = createFigure(rank, { withUnit: false });
  return { kind: run.value ? "number" : "text", runs: [run] };
}

/** The figure ranked, then all that it is ranked among. */
export function listRanked(row: RowAnswer, cell: FilledCell): ObservationAnswer[] {
  return [
    cell.observation,
    ...row.cells.flatMap((other) => (other.rank && other.observation ? [other.observation] : [])),
  ];
}

function createRankChange(row: RowAnswer | null, previous: RowAnswer | null, regionId: string): Cell {
  const [now, before] = [findCell(row, regionId), findCell(previous, regionId)];
  if (!row || !previous || !now?.rank || !before?.rank || !isFilled(now) || !isFilled(before)) return createBlank("—");
  if (now.rank.peerCount !== before.rank.peerCount) return createBlank("参与排名的地区不同");
  const change = before.rank.place - now.rank.place;
  if (change === 0) return { kind: "text", runs: [createText("持平")] };
  const inputs = [...listRanked(previous, before), ...listRanked(row, now)];
  const run = createDerived(String(change), { formula: "rank-change", inputs });
  return { kind: "number", runs: [run] };
}

function createGapToCity(row: RowAnswer | null, regionId: string): Cell {
  const [cell, city] = [findCell(row, regionId), findBenchmark(row)];
  if (!cell || !isFilled(cell) || cell.isBenchmark || city === null) return createBlank("—");
  if (!isFree(cell) || !isFreeBenchmark(city) || cell.difference === null) return createBlank("不求差");
  return createDifference(cell.observation, city.observation);
}

export function findBenchmark(row: RowAnswer | null): CellAnswer | null {
  return row?.cells.find(({ isBenchmark }) => isBenchmark) ?? null;
}

function createDifference(a: ObservationAnswer, b: ObservationAnswer): Cell {
  return { kind: "number", runs: [createDerived(formatDifference(a, b), { formula: "difference", inputs: [a, b] })] };
}

function createChange(row: RowAnswer | null, previous: RowAnswer | null, regionId: string): Cell {
  const pair = pairWithFormer(row, previous, regionId);
  if (pair === null) return createBlank("—");
  return pair.isAllowed ? createDifference(pair.now.observation, pair.before.observation) : createBlank("不求差");
}

export interface PairInTime {
  readonly now: FilledCell;
  readonly before: FilledCell;
  /** Both stand under no caution, and measure the same in the same way. */
  readonly isAllowed: boolean;
}

/** Returns a region's growth with that of the cumulated period before; null where either is missing. */
export function pairWithFormer(row: RowAnswer | null, previous: RowAnswer | null, regionId: string): PairInTime | null {
  const [now, before] = [findCell(row, regionId), findCell(previous, regionId)];
  if (!now || !before || !isFilled(now) || !isFilled(before)) return null;
  const isPair =
    isOfPeriod(before.observation, previous?.reference.period ?? null) &&
    isOfPeriod(now.observation, row?.reference.period ?? null);
  if (!isPair) return null;
  const areFree = (isFree(now) && isFree(before)) || (isFreeBenchmark(now) && isFreeBenchmark(before));
  return { now, before, isAllowed: areFree && isSameKind(now.observation, before.observation) };
}

/** The part of the city's total that a region makes up, where totals of regions add up to it. */
function createShare(row: RowAnswer | null, regionId: string): Cell {
  const [cell, city] = [findCell(row, regionId), findBenchmark(row)];
  if (!row || !cell || cell.isBenchmark || row.indicator.additive === "NO") return createBlank("—");
  if (!isFree(cell) || !isFreeBenchmark(city) || !isShareable(cell.observation, city.observation))
    return createBlank("—");
  const share = formatDecimal(multiply(divide(cell.observation.amount, city.observation.amount), "100"), 1);
  const run = createDerived(share, { formula: "share", inputs: [cell.observation, city.observation] });
  return { kind: "number", runs: [run] };
}

function isShareable(part: ObservationAnswer, whole: ObservationAnswer): boolean {
  const isPositive = compareDecimals(whole.amount, "0") > 0 && compareDecimals(part.amount, "0") >= 0;
  return isPositive && isOfPeriod(part, whole.period) && isSameKind(part, whole);
}
