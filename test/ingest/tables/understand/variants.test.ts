import { describe, expect, it } from "vitest";
import type { CellStatement } from "../../../../core/statement.ts";
import type { Cell, Grid } from "../../../../ingest/tables/grid.ts";
import { NO_MAPPINGS } from "../../../../ingest/tables/mappings/mappings.ts";
import { readTableFile } from "../../../../ingest/tables/read-table-file.ts";
import { readGrids } from "../../../../ingest/tables/understand/read-grids.ts";
import { findTableRecogniser } from "../../../../ingest/tables/understand/table-recogniser.ts";
import { recogniser } from "../../support.ts";
import { HUAIHUA } from "../huaihua.ts";
import { writeWorkbook } from "../write-workbook.ts";

const reader = findTableRecogniser(recogniser);
const { grids } = readTableFile(writeWorkbook(HUAIHUA), "a.xlsx");

/** What is served of a workbook, its cells named as if all stood so many rows lower. */
function listServed(read: readonly Grid[], rows = 0): string[] {
  const facts = { doc: "a.xlsx", regionId: null, reportEnd: null, year: null, savedOn: null, mappings: NO_MAPPINGS };
  const { sheets } = readGrids(read, facts, reader);
  const served = sheets.flatMap(({ statements }) => [...statements]).filter(({ accepted }) => accepted);
  return served.map((statement) => describeStatement(statement, rows)).toSorted();
}

function describeStatement(statement: CellStatement, rows: number): string {
  const { sheet, cell, place, indicator, measure, value, unit, period } = statement;
  const at = cell.replace(/\d+/, (row) => String(Number(row) + rows));
  return [sheet, at, place, indicator, measure, value, unit, period?.start, period?.end].join(" ");
}

const SERVED = listServed(grids);

function changeCells(change: (cell: Cell) => Cell): Grid[] {
  return grids.map((grid) => ({ ...grid, cells: grid.cells.map(change) }));
}

/** The sheets with lines of a publication above their own. */
function addLines(lines: readonly string[]): Grid[] {
  const down = lines.length;
  const added = lines.map((text, row) => ({ row, column: 0, text, raw: null, value: null, indent: 0 }));
  return grids.map((grid) => ({
    ...grid,
    cells: [...added, ...grid.cells.map((cell) => ({ ...cell, row: cell.row + down }))],
    merges: grid.merges.map((merge) => ({ ...merge, fromRow: merge.fromRow + down, toRow: merge.toRow + down })),
    hiddenRows: new Set([...(grid.hiddenRows ?? [])].map((row) => row + down)),
  }));
}

describe("readGrids(grids, facts, reader): the same workbook otherwise laid out", () => {
  it("has many figures to lose", () => expect(SERVED.length).toBeGreaterThan(150));

  it.each([
    ["its office above", ["怀化市统计局 编"]],
    ["its office and who may see it", ["怀化市统计局", "内部资料 注意保存"]],
    ["the number of its issue", ["怀化统计月报", "2024年第9期"]],
    ["the day of its issue, in a later month", ["2024年10月25日"]],
    ["the name of the whole publication", ["怀化市2024年9月主要经济指标"]],
  ])("reads as much with %s", (_, lines) => {
    expect(listServed(addLines(lines), -lines.length)).toEqual(SERVED);
  });

  it.each<[string, (cell: Cell) => Cell]>([
    ["texts", (cell) => ({ ...cell, raw: null, value: null })],
    [
      "negative ones in brackets",
      (cell) => (isBelowZero(cell) ? { ...cell, text: `(${cell.value?.slice(1)})` } : cell),
    ],
    [
      "full-width digits",
      (cell) => (cell.raw === null ? cell : { ...cell, raw: null, value: null, text: widen(cell.text) }),
    ],
  ])("reads as much with numbers that are %s", (_, change) => {
    expect(listServed(changeCells(change))).toEqual(SERVED);
  });

  it("reads as much of its sheets in another order", () => {
    expect(listServed(grids.toReversed())).toEqual(SERVED);
  });
});

function isBelowZero({ value }: Cell): boolean {
  return value?.startsWith("-") === true;
}

function widen(text: string): string {
  return text.replaceAll(/[\d.%-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
