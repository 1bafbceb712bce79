import { describe, expect, it } from "vitest";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { type ComposedWorkbook, composeLink, packWorkbook, showCells, tellFile, words } from "./support.ts";

function read(workbook: ComposedWorkbook) {
  return readTableFile(packWorkbook(workbook), "月报.xlsx");
}

function cellsOf(data: string, workbook: Partial<ComposedWorkbook> = {}): string[] {
  return showCells(read({ sheets: [{ name: "表1", data }], ...workbook }).grids[0]);
}

describe("readTableFile(bytes, file) of an xlsx", () => {
  it.each([
    [
      "a number as shown, with what is stored",
      `<row r="5"><c r="B5" s="1"><v>663.6061</v></c></row>`,
      ["B5 663.6 (663.6061)"],
    ],
    ["8.85 as 8.9", `<row r="1"><c r="A1" s="1"><v>8.8499999999999996</v></c></row>`, ["A1 8.9 (8.85)"]],
    ["a stored exponent as a plain decimal", `<row r="1"><c r="A1"><v>1.2E-5</v></c></row>`, ["A1 1.2E-05 (0.000012)"]],
    ["a date as text, with no number behind it", `<row r="1"><c r="A1" s="2"><v>45731</v></c></row>`, ["A1 2025年3月"]],
    ["a shared text", `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, ["A1 双清区"]],
    [
      "runs of one text joined, its reading left out",
      `<row r="1"><c r="A1" t="s"><v>1</v></c></row>`,
      ["A1 增速（%）"],
    ],
    ["escaped line ends", `<row r="1"><c r="A1" t="s"><v>2</v></c></row>`, ["A1 绝对额\n(亿元)"]],
    ["a text of its own", `<row r="1">${words("A1", "a < b & c")}</row>`, ["A1 a < b & c"]],
    ["a formula by what it gave", `<row r="1"><c r="A1" s="1"><f>B1*2</f><v>12.34</v></c></row>`, ["A1 12.3 (12.34)"]],
    ["a formula that gave words", `<row r="1"><c r="A1" t="str"><f>B1</f><v>合计</v></c></row>`, ["A1 合计"]],
    ["nothing of a formula that gave an empty text", `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>`, []],
    ["an error as its text", `<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`, ["A1 #DIV/0!"]],
    ["a truth value", `<row r="1"><c r="A1" t="b"><v>1</v></c></row>`, ["A1 TRUE"]],
    [
      "cells without addresses one after another",
      `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
      ["A1 1", "B1 2", "A2 3"],
    ],
    [
      "rows in reading order",
      `<row r="2">${words("A2", "下")}</row><row r="1">${words("A1", "上")}</row>`,
      ["A1 上", "A2 下"],
    ],
    [
      "nothing of blank cells",
      `<row r="1"><c r="A1" s="1"/>${words("B1", " \u3000")}${words("C1", "甲")}</row>`,
      ["C1 甲"],
    ],
    [
      "nothing of a text cell that names no text",
      `<row r="1"><c r="A1" t="s"><v></v></c><c r="B1"><v> </v></c></row>`,
      [],
    ],
    ["the last cell a sheet has", `<row r="1048576">${words("XFD1048576", "甲")}</row>`, ["XFD1048576 甲"]],
    ["prefixed elements", `<x:row xmlns:x="m" r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>`, ["A1 1"]],
    ["attributes in single quotes and any order", `<row r='1'><c s='1' r='A1'><v>1</v></c></row>`, ["A1 1.0 (1)"]],
    ["text in a CDATA section", `<row r="1"><c r="A1" t="str"><v><![CDATA[a<b]]></v></c></row>`, ["A1 a<b"]],
    ["no comment", `<row r="1"><!-- <c r="A1"><v>1</v></c> --><c r="B1"><v>2</v></c></row>`, ["B1 2"]],
  ])("reads %s", (_, data, cells) => {
    const strings = [
      "<t>双清区</t>",
      '<r><t>增速</t></r><r><rPr/><t>（%）</t></r><rPh sb="0" eb="1"><t>zengsu</t></rPh>',
      "<t>绝对额_x000D_\n(亿元)</t>",
    ];
    expect(cellsOf(data, { strings, formats: ["0.0", 'yyyy"年"m"月"'] })).toEqual(cells);
  });

  it("tells the indent of a cell by its style and by leading blanks", () => {
    const data = `<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>工业</t></is></c>${words("B1", "  其中：制造业")}${words("C1", "\u3000\u3000采矿业")}${words("D1", " 合计")}</row>`;
    const { grids } = read({ sheets: [{ name: "表1", data }] });
    expect(grids[0]?.cells.map(({ text, indent }) => [text, indent])).toEqual([
      ["工业", 2],
      ["其中：制造业", 1],
      ["采矿业", 2],
      ["合计", 0],
    ]);
  });

  it("keeps the sign that only a colour shows in the value", () => {
    const data = `<row r="1"><c r="A1" s="1"><v>-5.25</v></c></row>`;
    const [cell] = read({ sheets: [{ name: "表1", data }], formats: ["0.0;[Red]0.0"] }).grids[0]?.cells ?? [];
    expect(cell).toMatchObject({ text: "5.3", value: "-5.3", raw: "-5.25" });
  });

  it("names hidden sheets, rows and columns, and reads them", () => {
    const data = `<row r="1">${words("A1", "甲")}</row><row r="2" hidden="1">${words("A2", "乙")}${words("C2", "丙")}</row>`;
    const before = `<cols><col min="2" max="16384" hidden="1"/></cols>`;
    const { grids } = read({ sheets: [{ name: "表1", data, before, state: "veryHidden" }] });
    expect(grids[0]).toMatchObject({ isHidden: true, hiddenRows: new Set([1]), hiddenColumns: new Set([2]) });
    expect(grids[0]?.cells).toHaveLength(3);
  });

  it("leaves zeros out where the sheet shows none", () => {
    const data = `<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>5</v></c></row>`;
    const before = `<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>`;
    expect(showCells(read({ sheets: [{ name: "表1", data, before }] }).grids[0])).toEqual(["B1 5"]);
  });

  it("clips merged ranges to the cells in use, and leaves out what lies unseen under one", () => {
    const data = `<row r="1">${words("A1", "标题")}${words("B1", "旧标题")}</row><row r="2">${words("C2", "1-3月")}</row>`;
    const after = `<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="C2:C2"/><mergeCell ref="A9:B9"/></mergeCells>`;
    const { grids, faults } = read({ sheets: [{ name: "表1", data, after }] });
    expect(grids[0]?.merges).toEqual([{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: 2 }]);
    expect(showCells(grids[0])).toEqual(["A1 标题", "C2 1-3月"]);
    expect(faults.map(({ error }) => error.message)).toEqual([
      '月报.xlsx, sheet "表1", cell B1: "旧标题" lies unseen under a merged cell and was not read (1 such cells).',
    ]);
  });

  it("counts days from 1904 where the workbook does", () => {
    const data = `<row r="1"><c r="A1" s="1"><v>44269</v></c></row>`;
    expect(cellsOf(data, { formats: ["yyyy/m/d"], properties: 'date1904="1"' })).toEqual(["A1 2025/3/15"]);
  });

  it("keeps the order of sheets, blank ones among them", () => {
    const sheets = [
      { name: "目录" },
      { name: "投资 & 消费".replace("&", "&amp;"), data: `<row r="1">${words("A1", "甲")}</row>` },
    ];
    const { grids } = read({ sheets });
    expect(grids.map(({ name, ordinal }) => [name, ordinal])).toEqual([
      ["目录", 0],
      ["投资 & 消费", 1],
    ]);
  });

  it("names macros and links to other files, and reads the stored values", () => {
    const link = composeLink("x1", "externalLink", "externalLinks/externalLink1.xml");
    const data = `<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c></row>`;
    const bytes = packWorkbook({
      sheets: [{ name: "表1", data }],
      related: link,
      parts: { "xl/vbaProject.bin": new Uint8Array(8) },
    });
    expect(tellFile(bytes)).toEqual(["表1: 1", "FILE_HAS_MACROS", "FILE_HAS_LINKS"]);
  });
});
