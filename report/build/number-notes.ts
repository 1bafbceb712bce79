import { groupBy } from "../../core/group.ts";
import type { CellAnswer, ObservationAnswer } from "../ask/answers.ts";
import type { Bilingual, Note } from "../first-model.ts";
import { formatWithName } from "../words/format-figure.ts";
import { formatReason } from "../words/format-reason.ts";
import { chooseFlagWords } from "../words/reason-words.ts";
import type { KeptTable } from "./keep-table.ts";

/** The notes of the report, numbered from 1 in the order in which they are first needed. */
export interface NumberedNotes {
  readonly list: readonly Note[];
  /** Returns the numbers of the notes of a cell, ascending. */
  readonly findNumbers: (cell: CellAnswer) => number[];
}

/** Returns a note for each reason and remark in other words, with the figures that it concerns. */
export function numberNotes(tables: readonly KeptTable[]): NumberedNotes {
  const needed = tables.flatMap(listNeeded);
  const numbers = new Map([...new Set(needed.map(({ words }) => words.zh))].map((zh, index) => [zh, index + 1]));
  const list = [...numbers].map(([zh, number]) =>
    createNote(
      number,
      needed.filter(({ words }) => words.zh === zh),
    ),
  );
  const findNumbers = (cell: CellAnswer) =>
    listWords(cell)
      .flatMap(({ zh }) => numbers.get(zh) ?? [])
      .toSorted((a, b) => a - b);
  return { list, findNumbers };
}

interface NeededNote {
  readonly words: Bilingual;
  readonly table: number;
  readonly observation: ObservationAnswer;
}

function listNeeded({ number: table, rows }: KeptTable): NeededNote[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const { observation } = cell;
      return observation ? listWords(cell).map((words) => ({ words, table, observation })) : [];
    });
}

function listWords({ reasons, notes }: CellAnswer): Bilingual[] {
  return [
    ...reasons.map(formatReason),
    ...notes.map(({ code, message }) => endSentence(chooseFlagWords(code, message))),
  ];
}

function endSentence({ zh, en }: Bilingual): Bilingual {
  return { zh: `${zh}。`, en: `${en}.` };
}

function createNote(number: number, needed: readonly NeededNote[]): Note {
  const words = needed[0]?.words ?? { zh: "", en: "" };
  const tables = groupBy(needed, ({ table }) => table);
  const concerns = [...tables].map(([table, notes]) => `表${table}　${listConcerned(notes)}`);
  return { number, words, concerns };
}

function listConcerned(needed: readonly NeededNote[]): string {
  const regions = groupBy(
    needed.map(({ observation }) => observation),
    ({ region }) => region.nameZh,
  );
  return [...regions]
    .map(([name, figures]) => `${name}：${[...new Set(figures.map(formatWithName))].join("、")}`)
    .join("；");
}
