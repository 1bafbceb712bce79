import { groupBy } from "../../../core/group.ts";
import type { RowAnswer, SectionRows } from "../../ask/answers.ts";
import type { Block } from "../../model.ts";
import type { SectionOf } from "../../template/template.ts";
import { createBars } from "../bars.ts";
import { isFilled } from "../cells.ts";
import { createIndicatorTable, createSubject, type Subject } from "../indicator-table.ts";
import { createListTable } from "../list-table.ts";
import type { Making } from "../making.ts";
import { createText } from "../runs.ts";
import { createIndicatorSentence } from "./sentences.ts";

/** Returns the tables of a section, each with its sentence and, where asked, its chart; empty where no region has a figure. */
export function createTablesSection(
  section: SectionOf<"tables">,
  { rows, name }: SectionRows,
  making: Making,
): Block[] {
  // What only the city has is no comparison.
  const filled = rows.filter(({ cells }) => cells.some((cell) => isFilled(cell) && !cell.isBenchmark));
  if (filled.length === 0) return [];
  const subjects = groupRows(filled, section).map((group) => createSubject(group, making));
  const isList = (subject: Subject) =>
    section.layout === "list" || (section.layout === "auto" && countRegions(subject) < 2);
  const listed = subjects.filter(isList).flatMap((subject) => subject.rows);
  return [
    ...(section.intro === undefined ? [] : [createBody(section.intro)]),
    ...subjects
      .filter((subject) => !isList(subject))
      .flatMap((subject) => createSubjectBlocks(subject, section, making)),
    ...(listed.length === 0 ? [] : createList(listed, name ?? section.heading, making)),
  ];
}

/** Levels and growths of one indicator share a table; the rows of a set stand as they are. */
function groupRows(rows: readonly RowAnswer[], { set }: SectionOf<"tables">): (readonly RowAnswer[])[] {
  return set === undefined ? [...groupBy(rows, ({ indicator }) => indicator.key).values()] : rows.map((row) => [row]);
}

function countRegions({ rows }: Subject): number {
  return new Set(rows.flatMap(({ cells }) => cells.filter(isFilled).map(({ region }) => region.id))).size;
}

function createSubjectBlocks(subject: Subject, { charts }: SectionOf<"tables">, making: Making): Block[] {
  const sentence = isInSummary(subject, making) ? null : createIndicatorSentence(subject, making);
  const chart = charts ? createBars(subject, making) : null;
  const table = createIndicatorTable(subject, making);
  return [
    { kind: "heading", level: 2, id: "", runs: table.caption },
    ...(sentence === null ? [] : [sentence]),
    table,
    ...(chart === null ? [] : [chart]),
  ];
}

/** What the summary says is not said twice. */
function isInSummary({ rows }: Subject, { template }: Making): boolean {
  const key = rows[0]?.indicator.key ?? "";
  return template.sections.some((section) => section.kind === "summary" && section.indicators.includes(key));
}

function createList(rows: readonly RowAnswer[], name: string, making: Making): Block[] {
  return [
    createBody("下表各项只有个别地区公布，逐项列出，不作比较。"),
    createListTable(`${name}：逐项列示`, rows, making),
  ];
}

function createBody(text: string): Block {
  return { kind: "paragraph", role: "body", runs: [createText(text)] };
}
