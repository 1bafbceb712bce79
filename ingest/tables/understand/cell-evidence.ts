import type { CellStatement, Evidence } from "../../../core/statement.ts";
import type { Cell } from "../grid.ts";
import type { FigureColumn } from "./plan-table.ts";
import type { RowFacts } from "./read-rows.ts";
import { formatCell } from "./sheet.ts";
import type { TableContext } from "./table-context.ts";

/** Where the cells of a column were read from, but for what their rows tell. */
export interface SharedEvidence {
  readonly indicator: Evidence;
  readonly measure: Evidence;
  readonly place: Evidence;
  readonly period: Evidence;
}

/** The value stands in the statement's own cell. */
const VALUE: Evidence = { end: null, rule: "table.value", start: null };

/** Returns the evidence that all cells of a column share. */
export function shareEvidence(
  { plan }: TableContext,
  column: FigureColumn,
  rules: { readonly name: string; readonly period: string },
): SharedEvidence {
  const head = column.head.at(-1) ?? null;
  const title = plan.lines.title?.cell ?? null;
  return {
    indicator: readAt(column.phrases.length > 0 ? head : title, rules.name),
    measure: readAt(head, "table.head"),
    place: readAt(null, column.place === null ? "table.document" : "table.head"),
    period: readAt(null, rules.period),
  };
}

/** Returns the evidence of a cell in a row. */
export function createEvidence(
  { indicator, measure, place, period }: SharedEvidence,
  row: RowFacts,
): CellStatement["evidence"] {
  const time = row.periodCells.at(-1);
  // Keys stand in the order of canonical JSON, a million times.
  return {
    indicator: row.label ? readAt(row.label.cell, indicator.rule) : indicator,
    measure,
    period: time ? readAt(time, period.rule) : period,
    place: row.place ? readAt(row.place, "table.row") : place,
    value: VALUE,
  };
}

function readAt(cell: Cell | null, rule: string): Evidence {
  return cell ? { cell: formatCell(cell), end: null, rule, start: null } : { end: null, rule, start: null };
}
