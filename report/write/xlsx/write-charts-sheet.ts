import type { Chart } from "../../model.ts";
import { type ChartData, countLines, createChartData } from "../office/chart-data.ts";
import { BORDERS, FONTS, WRAPPED } from "./looks.ts";
import type { ChartsPlan } from "./place-sheets.ts";
import { type SheetBook, writeCell } from "./write-cell.ts";
import { nameColumn } from "./write-table-sheet.ts";

const GAP = 2;
const HEAD_HEIGHT = 36;
const TREND_ROWS = 20;
const LEAST_ROWS = 9;

/** A chart in its place: where its figures stand, and where it is drawn. */
export interface PlacedChart {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly sheet: string;
  /** Row of the names of the series; the figures stand below it. */
  readonly headRow: number;
  /** Where the drawing begins: columns and rows count from 0. */
  readonly column: number;
  readonly rows: number;
}

/** Writes the figures of charts one below another, each with room for its drawing at its right. */
export function writeChartsSheet(book: SheetBook, { name, charts }: ChartsPlan): PlacedChart[] {
  const all = charts.map((chart) => ({ chart, data: createChartData(chart.drawing) }));
  const column = Math.max(...all.map(({ data }) => data.series.length)) + 2;
  book.sheet.views = [{ showGridLines: false }];
  book.sheet.columns = [{ width: 26 }, ...Array.from({ length: column - 2 }, () => ({ width: 13 }))];
  let row = 1;
  return all.map(({ chart, data }) => {
    const placed = {
      chart,
      data,
      sheet: name,
      headRow: row + 1,
      column,
      rows: countRows(data),
    };
    writeFigures(book, placed);
    row += placed.rows + GAP;
    // A chart on a page.
    book.sheet.getRow(row - 1).addPageBreak();
    return placed;
  });
}

function countRows({ kind, places, series, isOverlaid }: ChartData): number {
  if (kind === "lines") return Math.max(TREND_ROWS, places.length + 2);
  return Math.max(
    LEAST_ROWS,
    Math.ceil(places.length * Math.max(countLines(places), isOverlaid ? 1 : 0.8 * series.length)) + 4,
  );
}

function writeFigures(book: SheetBook, { chart, data, headRow }: PlacedChart): void {
  Object.assign(writeCell(book, `A${headRow - 1}`, chart.caption), { font: FONTS.caption });
  for (const [index, { name }] of data.series.entries()) {
    const cell = writeCell(book, `${nameColumn(index + 1)}${headRow}`, [{ kind: "text", text: name }]);
    Object.assign(cell, { font: FONTS.head, border: BORDERS.head, alignment: { ...WRAPPED, horizontal: "center" } });
  }
  book.sheet.getCell(`A${headRow}`).border = BORDERS.head;
  book.sheet.getRow(headRow).height = HEAD_HEIGHT;
  for (const [at, { text, run }] of data.places.entries()) {
    const row = headRow + 1 + at;
    Object.assign(writeCell(book, `A${row}`, [run ?? { kind: "text", text }]), {
      font: FONTS.body,
      border: BORDERS.row,
    });
    for (const [index, { points }] of data.series.entries()) {
      const point = points[at];
      const cell = point
        ? writeCell(book, `${nameColumn(index + 1)}${row}`, [point.label])
        : book.sheet.getCell(`${nameColumn(index + 1)}${row}`);
      Object.assign(cell, { font: FONTS.body, border: BORDERS.row });
    }
  }
}
