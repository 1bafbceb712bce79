import type { Answers, ObservationAnswer, ReferenceAnswer, RowAnswer } from "../ask/answers.ts";
import type { Run } from "../model.ts";
import { BASIS_WORDS, MARKS, MEASURE_WORDS, STATUS_WORDS } from "../words/words.ts";
import { type FilledCell, findCell, isFilled } from "./cells.ts";
import { createFigure, createPeriod, createPublishedRank } from "./figures.ts";
import { joinWith, type Making, pointAtNotes } from "./making.ts";
import { createName, createText, joinRuns } from "./runs.ts";

/** What remarks are made of; notes that all figures of a table share stand below it. */
export interface Remarking {
  readonly making: Making;
  readonly shared: readonly number[];
  /** The row whose published ranks have a column of their own; null of none. */
  readonly ranked: RowAnswer | null;
}

/** Returns what a reader must know of a region's figures: verdict, notes, what differs, other values, published ranks. */
export function createRemarks(rows: readonly RowAnswer[], regionId: string, remarking: Remarking): Run[] {
  const parts = rows.flatMap((row) => {
    const cell = findCell(row, regionId);
    if (cell === null || !isFilled(cell)) return [];
    const remark = remarkCell(cell, row, remarking);
    const word = rows.length > 1 ? (row.measure === "LEVEL" ? "数值" : MEASURE_WORDS[row.measure]) : "";
    return remark.length === 0 ? [] : [[createText(word), ...remark]];
  });
  return joinRuns(joinWith(parts, "；"));
}

/** The same of one figure of a row. */
export function remarkCell(cell: FilledCell, row: RowAnswer, { making, shared, ranked }: Remarking): Run[] {
  const { observation, alternatives, publishedRanks } = cell;
  const { notes, answers } = making;
  const numbers = notes.findNumbers(cell).filter((number) => !shared.includes(number));
  const parts = [
    markCell(cell),
    ...listDiffering(observation, row.reference),
    ...publishedRanks
      .filter((rank) => row !== ranked || !isOfColumn(rank, answers))
      .map((rank) => [createText("公布位次"), createPublishedRank(rank)]),
    ...alternatives.map((other) => [createText("另有"), createFigure(other, { withUnit: true })]),
    pointAtNotes(numbers),
  ];
  return joinWith(parts, "，");
}

/** The verdict, where it is not that all is well; that the city is a city goes without saying. */
function markCell({ verdict, reasons, isBenchmark }: FilledCell): Run[] {
  const isCity = isBenchmark && reasons.every(({ code }) => code === "DIVISION_LEVEL_DIFFERS");
  return verdict === null || verdict === "COMPARABLE" || isCity ? [] : [createText(MARKS[verdict])];
}

/** A rank among the regions of the city has a column of its own; one among others is told in full. */
export function isOfColumn({ of }: ObservationAnswer, { regions }: Answers): boolean {
  const universe = of?.universe ?? null;
  return regions.benchmark !== null && (universe === null || universe === regions.benchmark.nameZh);
}

/** In what a figure is not what its row's reference is. */
export function listDiffering(observation: ObservationAnswer, reference: ReferenceAnswer): Run[][] {
  const { period, status, basis, definition, priceBasis } = observation;
  const isSamePeriod = period?.start === reference.period?.start && period?.end === reference.period?.end;
  return [
    isSamePeriod ? [] : [createPeriod(period)],
    status === reference.status ? [] : [createText(STATUS_WORDS[status])],
    basis === reference.basis || basis === null ? [] : [createText(BASIS_WORDS[basis])],
    definition === null ? [] : [createText("口径："), createName(definition, "definition")],
    priceBasis === null ? [] : [createText("价格："), createName(priceBasis, "price basis")],
  ].filter(({ length }) => length > 0);
}
