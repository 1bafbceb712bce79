import type { CellAnswer } from "../ask/answers.ts";
import { formatReason } from "../words/format-reason.ts";
import { chooseFlagWords } from "../words/reason-words.ts";

/** The notes of a report: each in other words, numbered from 1 in the order in which they are first needed. */
export interface Notes {
  readonly list: readonly string[];
  /** Returns the numbers of the notes of a cell, ascending. */
  readonly findNumbers: (cell: CellAnswer) => number[];
}

export function createNotes(cells: readonly CellAnswer[]): Notes {
  const list = [...new Set(cells.flatMap(listWords))];
  const numbers = new Map(list.map((words, at) => [words, at + 1]));
  const findNumbers = (cell: CellAnswer) =>
    listWords(cell)
      .flatMap((words) => numbers.get(words) ?? [])
      .toSorted((a, b) => a - b);
  return { list, findNumbers };
}

/** That the city is a city needs no note: it stands apart as such. */
function listWords({ observation, isBenchmark, reasons, notes }: CellAnswer): string[] {
  if (observation === null) return [];
  const told = reasons.filter(({ code }) => !(isBenchmark && code === "DIVISION_LEVEL_DIFFERS"));
  return [...told.map(formatReason), ...notes.map(({ code, message }) => chooseFlagWords(code, message))];
}
