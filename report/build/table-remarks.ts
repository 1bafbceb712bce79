import type { ObservationAnswer, RowAnswer } from "../ask/answers.ts";
import type { Runs } from "../model.ts";
import { isFilled } from "./cells.ts";
import { findRanked } from "./derived-columns.ts";
import { createPeriod } from "./figures.ts";
import type { Subject } from "./indicator-table.ts";
import { type Making, pointAtNotes, pointAtSources } from "./making.ts";
import { createText } from "./runs.ts";

/** Returns what stands below a table: its sources, the notes on all of its figures, how it ranks, and which columns it cannot have. */
export function createTableRemarks(subject: Subject, making: Making): Runs[] {
  const shown = listShown(subject);
  const pointers = pointAtSources(shown, making);
  const shared = findSharedNotes(subject, making);
  return [
    ...(pointers.length === 0 ? [] : [[createText("来源："), ...pointers, createText("。")]]),
    ...(shared.length === 0 ? [] : [[createText("本表各数："), ...pointAtNotes(shared), createText("。")]]),
    ...explainRanks(subject),
    ...explainAbsent(subject),
  ];
}

/** All observations of a table's rows, those of former periods too. */
function listShown({ rows, previous, lastYear }: Subject): ObservationAnswer[] {
  return [...rows, previous, lastYear].flatMap(
    (row) =>
      row?.cells.flatMap(({ observation, alternatives, publishedRanks }) =>
        observation ? [observation, ...alternatives, ...publishedRanks] : [],
      ) ?? [],
  );
}

/** Why columns that a reader may look for are not there. */
function explainAbsent({ growth, previous, lastYear }: Subject): Runs[] {
  const explain = (row: RowAnswer | null, what: string): Runs[] => {
    const isAsked = growth !== null && row !== null && row.reference.period !== null;
    if (!isAsked || row.cells.some(isFilled)) return [];
    return [[createPeriod(row.reference.period), createText(`增速：已入库的文件没有各地区的数字，故不列${what}。`)]];
  };
  return [...explain(previous, "上期增速、较上期变化与位次变化"), ...explain(lastYear, "上年同期增速")];
}

/** What the ranks are of, and which way they run. */
function explainRanks(subject: Subject): Runs[] {
  const ranked = findRanked(subject);
  if (!ranked?.ranking || !ranked.cells.some(({ rank }) => rank !== null)) return [];
  const what = ranked.measure === "GROWTH_RATE" ? "增速" : "数值";
  const way = ranked.ranking.direction === "LESS_IS_BETTER" ? "由低到高" : "由高到低";
  const change = subject.previous?.cells.some(({ rank }) => rank !== null) ? "；位次变化为正是上升，为负是下降" : "";
  return [[createText(`位次：按${what}${way}排列，相同者并列${change}。`)]];
}

/** The notes that concern every figure of a table. */
export function findSharedNotes({ rows }: Subject, { notes }: Making): number[] {
  const [first, ...others] = rows.flatMap(({ cells }) => cells.filter(isFilled)).map(notes.findNumbers);
  return (first ?? []).filter((number) => others.every((numbers) => numbers.includes(number)));
}
