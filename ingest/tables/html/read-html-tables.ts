import { AppError } from "../../../core/errors.ts";
import { decodeText } from "../../read/decode-text.ts";
import { formatAddress, LAST_COLUMN } from "../address.ts";
import { createTextCell } from "../create-cell.ts";
import { PLAIN_STYLE } from "../create-styles.ts";
import type { Cell, Grid, MergedRange, TableFile } from "../grid.ts";
import { collectTables, type PageCell, type PageTable } from "./collect-tables.ts";
import { type PlacedCell, placeSpans } from "./place-spans.ts";

/** Returns the innermost tables of a page that a program saved under a workbook's name. Throws an AppError where it has none. */
export function readHtmlTables(bytes: Uint8Array, file: string): TableFile {
  const tables = collectTables(decodeText(bytes, file).text);
  const grids = tables.map((table) => createPageGrid(table, file)).filter(({ cells }) => cells.length > 0);
  if (grids.length === 0) throw new AppError("FILE_WITHOUT_TABLE", { file });
  const named = grids.map((grid, ordinal) => ({ ...grid, name: String(ordinal + 1), ordinal }));
  return { grids: named, faults: [], notes: [] };
}

function createPageGrid(table: PageTable, file: string): Grid {
  const placed = placeSpans(table);
  const wide = placed.find(({ column, content }) => column + content.columnSpan - 1 > LAST_COLUMN);
  if (wide) throw new AppError("ROW_TOO_WIDE", { file, cell: formatAddress(wide), limit: LAST_COLUMN + 1 });
  const spanned = placed.filter(({ content }) => content.rowSpan > 1 || content.columnSpan > 1);
  return {
    ...{ name: "", ordinal: 0, isHidden: false, caption: [] },
    cells: placed.flatMap(createPageCells),
    merges: spanned.map(createRange),
  };
}

function createPageCells({ row, column, content }: PlacedCell<PageCell>): Cell[] {
  const cell = createTextCell({ row, column }, content.text, PLAIN_STYLE);
  return cell ? [{ ...cell, raw: content.stored }] : [];
}

function createRange({ row, column, content }: PlacedCell<PageCell>): MergedRange {
  const [toRow, toColumn] = [row + content.rowSpan - 1, column + content.columnSpan - 1];
  return { fromRow: row, fromColumn: column, toRow, toColumn };
}
