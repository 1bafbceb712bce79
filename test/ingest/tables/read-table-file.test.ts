import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { packWorkbook, showCells, tellFile, words } from "./support.ts";

const XLSX = packWorkbook({ sheets: [{ name: "表1", data: `<row r="1">${words("A1", "甲")}</row>` }] });
const BOOK = { SheetNames: ["表1"], Sheets: { 表1: utils.aoa_to_sheet([["甲", 1]]) } };

function written(bookType: "biff8" | "xlsb" | "ods" | "xlml"): Uint8Array {
  return new Uint8Array(write(BOOK, { type: "buffer", bookType }));
}

function tablesOf(page: string | Uint8Array) {
  return readTableFile(Buffer.from(page), "月报.xls").grids;
}

describe("readTableFile(bytes, file)", () => {
  it.each([
    ["an xlsx by its own name", XLSX, "月报.xlsx", ["表1: 1"]],
    ["an xlsx with capitals", XLSX, "月报.XLSX", ["表1: 1"]],
    ["an xlsx called .csv", XLSX, "月报.csv", ["表1: 1", "FILE_MISNAMED"]],
    ["an xlsx called .xls", XLSX, "月报.xls", ["表1: 1", "FILE_MISNAMED"]],
    ["an xls called .xlsx", written("biff8"), "月报.xlsx", ["表1: 2", "FILE_MISNAMED"]],
    ["a WPS workbook of either kind", written("biff8"), "月报.et", ["表1: 2"]],
    ["a delimited file called .xls", Buffer.from("甲\t1\n乙\t2\n"), "月报.xls", ["月报: 4", "FILE_MISNAMED"]],
    ["a page called .xls", Buffer.from("<table><tr><td>甲<td>1</table>"), "月报.xls", ["1: 2", "FILE_MISNAMED"]],
    ["a name without extension", XLSX, "月报", ["表1: 1"]],
    ["no prose called .xlsx", Buffer.from("这不是工作簿。\n第二行。\n"), "月报.xlsx", ["FILE_NOT_TABLE"]],
    ["no bytes of no format called .xlsx", Buffer.alloc(500, "\u0000\u0007"), "月报.xlsx", ["FILE_DAMAGED"]],
    ["no workbook whose head is lost", XLSX.subarray(100), "月报.xlsx", ["FILE_DAMAGED"]],
    ["no rarer workbook: xlsb", written("xlsb"), "月报.xlsb", ["FILE_NOT_TABLE"]],
    ["no rarer workbook: ods", written("ods"), "月报.ods", ["FILE_NOT_TABLE"]],
    ["no rarer workbook: XML of 2003", written("xlml"), "月报.xls", ["FILE_NOT_TABLE"]],
  ])("reads %s", (_, bytes, file, told) => {
    expect(tellFile(bytes, file)).toEqual(told);
  });

  it("places the cells of a saved page, with the number behind the display", () => {
    const [table] = tablesOf(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td rowspan="2">地区</td><td colspan=2>固定资产<br>投资</td></tr>
       <tr><td>绝对额</td><td>增速</td></tr>
       <tr><td>&nbsp;&nbsp;双清区</td><td x:num="6.5814">6.6</td>
         <td align=right>  -1.2
         </td></tr></table>`,
    );
    expect(showCells(table)).toEqual([
      "A1 地区",
      "B1 固定资产\n投资",
      "B2 绝对额",
      "C2 增速",
      "A3 双清区",
      "B3 6.6 (6.5814)",
      "C3 -1.2",
    ]);
    expect(table?.cells.find(({ text }) => text === "双清区")?.indent).toBe(1);
    expect(table?.merges).toEqual([
      { fromRow: 0, fromColumn: 0, toRow: 1, toColumn: 0 },
      { fromRow: 0, fromColumn: 1, toRow: 0, toColumn: 2 },
    ]);
  });

  it("reads a page in GB 2312, and the innermost tables where one lies in another", () => {
    const page = Buffer.concat([
      Buffer.from("<meta charset=gb2312><table><tr><td>menu<table><tr><td>"),
      Buffer.from([0xcb, 0xab, 0xc7, 0xe5]),
      Buffer.from("<tr><td>6.6</table></table><script>1</script><table><tr><td>2</table>"),
    ]);
    expect(tablesOf(page).map((table) => [table.name, showCells(table)])).toEqual([
      ["1", ["A1 双清", "A2 6.6"]],
      ["2", ["A1 2"]],
    ]);
  });

  it("refuses a file beyond the limit of bytes", () => {
    const limits = { bytes: 100, partBytes: 1e6, totalBytes: 1e6, sheets: 10, cells: 5, merges: 10 };
    expect(() => readTableFile(XLSX, "月报.xlsx", limits)).toThrow("月报.xlsx: the file has 1 MB");
  });
});
