import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Cell, Column, Table as ModelTable, Row } from "../../model.ts";
import { type Book, createRuns, type RunLook, wrap } from "./create-runs.ts";

/** Widths of the type area, in twentieths of a point. */
export const TALL_WIDTH = 8900;
export const WIDE_WIDTH = 13_500;

// A row that is longer than this may break over pages, or a page would be left all but empty.
const LONGEST_WHOLE = 300;
const MOST_KEPT = 18;

const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const BORDERS = {
  top: { style: BorderStyle.SINGLE, size: 12, color: "000000" },
  bottom: { style: BorderStyle.SINGLE, size: 12, color: "000000" },
  insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" },
  left: NONE,
  right: NONE,
  insideVertical: NONE,
} as const;

/** Returns a table of three lines whose header repeats on every page, with caption, legend and remarks. */
export function createTable(table: ModelTable, book: Book): (Paragraph | Table)[] {
  const { id, caption, legend, columns, rows, remarks } = table;
  const widths = findWidths(columns, isWide(table) ? WIDE_WIDTH : TALL_WIDTH);
  const head = new Paragraph({
    style: "Caption",
    children: wrap(id, createRuns(caption, { look: "caption" }, book), book),
  });
  const above = new Paragraph({ style: "Legend", children: createRuns(legend, { look: "small" }, book) });
  const grid = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    rows: [
      createHead(columns, widths, book),
      ...rows.map((row) => createRow(row, { columns, widths, isKept: rows.length <= MOST_KEPT }, book)),
    ],
  });
  const below = remarks.map(
    (runs) => new Paragraph({ style: "Small", children: createRuns(runs, { look: "small" }, book) }),
  );
  // Two tables without a paragraph between them would be one.
  const rest = below.length === 0 ? [new Paragraph({ style: "Small" })] : below;
  return [head, ...(legend.length === 0 ? [] : [above]), grid, ...rest];
}

/** A table with many columns lies on a page of its own, on its side. */
export function isWide({ columns }: ModelTable): boolean {
  return columns.length > 10;
}

function findWidths(columns: readonly Column[], whole: number): number[] {
  const sum = columns.reduce((total, { weight }) => total + weight, 0);
  return columns.map(({ weight }) => Math.floor((weight / sum) * whole));
}

function createHead(columns: readonly Column[], widths: readonly number[], book: Book): TableRow {
  const line = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
  const cells = columns.map(
    ({ head }, index) =>
      new TableCell({
        ...createWidth(widths[index]),
        borders: { bottom: line },
        verticalAlign: VerticalAlign.CENTER,
        children: [
          new Paragraph({ style: "TableHead", keepNext: true, children: createRuns(head, { look: "head" }, book) }),
        ],
      }),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

interface Grid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  /** Whether the next row stays on the page of this one: so a short table is never split. */
  readonly isKept: boolean;
}

function createRow(row: Row, { columns, widths, isKept }: Grid, book: Book): TableRow {
  const length = Math.max(...row.cells.map(({ runs }) => runs.reduce((sum, { text }) => sum + text.length, 0)));
  const children =
    row.role === "group"
      ? [createGroup(row, columns.length, book)]
      : row.cells.map((cell, index) =>
          createCell(
            cell,
            { role: row.role, align: columns[index]?.align ?? "left", width: widths[index], isKept },
            book,
          ),
        );
  return new TableRow({ cantSplit: length <= LONGEST_WHOLE, children });
}

function createGroup({ cells }: Row, columnSpan: number, book: Book): TableCell {
  const runs = createRuns(cells[0]?.runs ?? [], { look: "head" }, book);
  return new TableCell({
    columnSpan,
    shading: { type: ShadingType.CLEAR, fill: "F5F5F5" },
    children: [new Paragraph({ style: "TableText", keepNext: true, children: runs })],
  });
}

interface CellPlace {
  readonly role: Row["role"];
  readonly align: Column["align"];
  readonly width: number | undefined;
  readonly isKept: boolean;
}

function createCell({ kind, runs }: Cell, { role, align, width, isKept }: CellPlace, book: Book): TableCell {
  const look: RunLook = { look: "cell", isBold: role === "benchmark", isSoft: kind === "gap" };
  return new TableCell({
    ...createWidth(width),
    ...(role === "benchmark" ? { shading: { type: ShadingType.CLEAR, fill: "EBEBEB" } } : {}),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: "TableText",
        alignment: SIDES[align],
        keepNext: isKept,
        children: createRuns(runs, look, book),
      }),
    ],
  });
}

function createWidth(size: number | undefined): { readonly width?: { readonly size: number; readonly type: "dxa" } } {
  return size === undefined ? {} : { width: { size, type: WidthType.DXA } };
}
