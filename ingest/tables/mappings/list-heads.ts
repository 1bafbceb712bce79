import type { FigureColumn } from "../understand/plan-table.ts";
import { type ColumnMapping, stripTime } from "./sheet-mapping.ts";

/** Returns the heads that a table is known by. */
export function listHeads(figures: readonly FigureColumn[]): ColumnMapping[] {
  return figures.map(({ head }) => ({
    head: head
      .map(({ text }) => stripTime(text))
      .filter((text) => text !== "")
      .join(" "),
  }));
}
