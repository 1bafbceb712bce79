import type { LossCounter } from "../loss-counter.ts";
import type { Part } from "../part.ts";
import { dropRunning } from "./drop-running.ts";
import { findTables } from "./find-tables.ts";
import { groupRows } from "./group-rows.ts";
import { measureFlows, RowJoiner } from "./join-rows.ts";
import { findMedian } from "./median.ts";
import type { LayoutPage, Row } from "./run.ts";
import { type Flow, splitColumns } from "./split-columns.ts";

/** Returns the paragraphs and tables of pages in the order that a person reads; notes of the pages stand at the end. */
export function listPageParts(pages: readonly LayoutPage[], losses: LossCounter): Part[] {
  const grouped = pages.map((page) => ({ rows: groupRows(page), height: page.height }));
  const { pages: bodies, dropped } = dropRunning(grouped);
  losses.add("HEADERS_LOST", dropped);
  const size = findMedian(bodies.flat().map((row) => row.size));
  const parted = bodies.map((rows) => partNotes(rows, size));
  const notes = parted.flatMap(({ notes: own }) => own);
  losses.add("NOTES_MOVED", notes.filter(({ text }) => NOTE_MARK.test(text)).length);
  return [
    ...writeFlows(
      parted.flatMap(({ body }) => splitColumns(body)),
      losses,
    ),
    ...writeFlows([notes], losses),
  ];
}

const SMALL = 0.9;
const NOTE_MARK = /^(?:[[［〔【①-⑳⑴-⒇]|\d{1,2}[\s.、](?!\d)|注\s*\d?[:：])/;

/** Notes stand at the foot of a page in smaller letters, the first with a mark. */
function partNotes(rows: readonly Row[], size: number): { body: readonly Row[]; notes: readonly Row[] } {
  let first = rows.length;
  while (first > 0 && (rows[first - 1]?.size ?? size) < size * SMALL) first -= 1;
  while (first < rows.length && !NOTE_MARK.test(rows[first]?.text ?? "")) first += 1;
  return first === 0 ? { body: rows, notes: [] } : { body: rows.slice(0, first), notes: rows.slice(first) };
}

function writeFlows(flows: readonly Flow[], losses: LossCounter): Part[] {
  const parts: Part[] = [];
  const joiner = new RowJoiner((text) => parts.push({ kind: "paragraph", text }));
  const measures = measureFlows(flows);
  for (const [at, flow] of flows.entries()) {
    const measure = measures[at];
    if (!measure) continue;
    let isFirst = true;
    for (const { rows, table } of findTables(flow)) {
      if (table) {
        joiner.close();
        parts.push(table);
        losses.add("TABLES_BY_ALIGNMENT");
      } else for (const row of rows) joiner.add(row, { measure, isFirst: isFirst && row === flow[0] });
      isFirst = false;
    }
  }
  joiner.close();
  return parts;
}
