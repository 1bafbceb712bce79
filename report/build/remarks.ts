import type { ObservationAnswer, ReferenceAnswer, RowAnswer } from "../ask/answers.ts";
import type { Run } from "../model.ts";
import { BASIS_WORDS, MARKS, MEASURE_WORDS, STATUS_WORDS } from "../words/words.ts";
import { type FilledCell, findCell, isFilled } from "./cells.ts";
import { createFigure, createPeriod, createPublishedRank } from "./figures.ts";
import { joinWith, type Making, pointAtNotes } from "./making.ts";
import { createName, createText, joinRuns } from "./runs.ts";

/** Returns what a reader must know of a region's figures: verdict, notes, what differs, other values, published ranks. */
export function createRemarks(rows: readonly RowAnswer[], regionId: string, making: Making): Run[] {
  const parts = rows.flatMap((row) => {
    const cell = findCell(row, regionId);
    if (cell === null || !isFilled(cell)) return [];
    const remark = remarkCell(cell, row.reference, making);
    const word = rows.length > 1 ? (row.measure === "LEVEL" ? "数值" : MEASURE_WORDS[row.measure]) : "";
    return remark.length === 0 ? [] : [[createText(word), ...remark]];
  });
  return joinRuns(joinWith(parts, "；"));
}

/** The same of one figure. */
export function remarkCell(cell: FilledCell, reference: ReferenceAnswer, { notes }: Making): Run[] {
  const { observation, verdict, isBenchmark, alternatives, publishedRanks } = cell;
  const numbers = notes.findNumbers(cell);
  const mark =
    verdict === null || verdict === "COMPARABLE" || (isBenchmark && numbers.length === 0)
      ? []
      : [createText(MARKS[verdict])];
  const parts = [
    mark,
    ...listDiffering(observation, reference),
    ...publishedRanks.filter(hasUniverse).map((rank) => [createText("公布位次"), createPublishedRank(rank)]),
    ...alternatives.map((other) => [createText("另有"), createFigure(other, { withUnit: true })]),
    pointAtNotes(numbers),
  ];
  return joinWith(parts, "，");
}

/** A rank among named others is told in full; among the regions beside it has a column of its own. */
export function hasUniverse({ of }: ObservationAnswer): boolean {
  return of !== null && of.universe !== null;
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
