import type { RowAnswer } from "../ask/answers.ts";
import type { Cell } from "../model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { createGapCell, findCell, isFilled } from "./cells.ts";
import { createFigure } from "./figures.ts";
import type { ColumnPlan, Subject } from "./indicator-table.ts";
import { createName, createText } from "./runs.ts";

/** Returns the columns of stated figures: level, growth, or whatever the row measures. */
export function createFigureColumns({ rows }: Subject): ColumnPlan[] {
  return rows.map(createFigureColumn);
}

function createFigureColumn(row: RowAnswer): ColumnPlan {
  const unit = findSharedUnit(row);
  const create = (regionId: string): Cell => {
    const cell = findCell(row, regionId);
    if (cell === null || !isFilled(cell)) return createGapCell(cell?.gap ?? null);
    const run = createFigure(cell.observation, { withUnit: unit === null });
    return { kind: run.value ? "number" : "text", runs: [run] };
  };
  const head = unit === null || unit === "" ? nameColumn(row) : `${nameColumn(row)}（${unit}）`;
  return { head: [createName(head, "column")], align: "right", weight: 1.5, create, isAlways: true };
}

function nameColumn({ measure, indicator }: RowAnswer): string {
  if (measure === "LEVEL") return "数值";
  return measure === "GROWTH_RATE" ? "增速" : formatMeasured(indicator.nameZh, measure);
}

/** The unit of all figures of a row; null where they differ, and each prints its own. */
function findSharedUnit({ cells }: RowAnswer): string | null {
  const units = new Set(cells.flatMap(({ observation }) => (observation ? [observation.statedUnit] : [])));
  const [unit] = units;
  return units.size === 1 ? (unit ?? null) : null;
}

/** The words of a cell that is not computed, whatever the reason. */
export function createBlank(words: string): Cell {
  return { kind: "gap", runs: [createText(words)] };
}
