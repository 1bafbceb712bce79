import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { TABLE_LIMITS } from "../../../ingest/tables/limits.ts";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { type ComposedSheet, composeParts, packWorkbook, showCells, tell, tellFile, words } from "./support.ts";

const GOOD: ComposedSheet = { name: "好表", data: `<row r="1">${words("A1", "双清区")}<c r="B1"><v>6.6</v></c></row>` };

/** What a workbook gives whose first sheet is the one given and whose second is sound. */
function tellBeside(sheet: Omit<ComposedSheet, "name">, limits = TABLE_LIMITS): string[] {
  const bytes = packWorkbook({ sheets: [{ name: "坏表", ...sheet }, GOOD] });
  return tell(() => readTableFile(bytes, "月报.xlsx", limits));
}

/** The same workbook with its first sheet's part packed by hand. */
function withPart(part: Uint8Array): Uint8Array {
  return zipSync({ ...composeParts({ sheets: [{ name: "坏表" }, GOOD] }), "xl/worksheets/sheet1.xml": part });
}

describe("readTableFile(bytes, file) of hostile and broken workbooks", () => {
  it.each([
    [
      "a formula without a value, and reads the cells beside it",
      { data: `<row r="5"><c r="B5"><f>SUM(B1:B4)</f></c><c r="C5"><v>1</v></c></row>` },
      ["坏表: 1", "好表: 2", "without 坏表!B5: FORMULA_WITHOUT_VALUE"],
    ],
    [
      "a formula with an empty value",
      { data: `<row r="1"><c r="A1"><f>B1</f><v></v></c></row>` },
      ["坏表: 0", "好表: 2", "without 坏表!A1: FORMULA_WITHOUT_VALUE"],
    ],
    [
      "a number that is none",
      { data: `<row r="3"><c r="C3"><v>12,3</v></c></row>` },
      ["好表: 2", "refused 坏表!C3: CELL_DAMAGED"],
    ],
    [
      "a number beyond all numbers",
      { data: `<row r="3"><c r="C3"><v>1e999</v></c></row>` },
      ["好表: 2", "refused 坏表!C3: CELL_DAMAGED"],
    ],
    [
      "a text that the workbook does not hold",
      { data: `<row r="1"><c r="A1" t="s"><v>99</v></c></row>` },
      ["好表: 2", "refused 坏表!A1: CELL_DAMAGED"],
    ],
    [
      "an address beyond the sheet",
      { data: `<row r="1">${words("XFE1", "x")}</row>` },
      ["好表: 2", "refused 坏表!XFE1: SHEET_DAMAGED"],
    ],
    [
      "an address that is none",
      { data: `<row r="1">${words("__proto__", "x")}</row>` },
      ["好表: 2", "refused 坏表!__proto__: SHEET_DAMAGED"],
    ],
    [
      "a row beyond the sheet",
      { data: `<row r="1048577">${words("A1048577", "x")}</row>` },
      ["好表: 2", "refused 坏表!1048577: SHEET_DAMAGED"],
    ],
    [
      "a cell that is there twice",
      { data: `<row r="1">${words("A1", "甲")}${words("A1", "乙")}</row>` },
      ["好表: 2", "refused 坏表!A1: CELL_TWICE"],
    ],
    [
      "merged ranges that overlap",
      {
        data: `<row r="1">${words("A1", "甲")}</row>`,
        after: `<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>`,
      },
      ["好表: 2", "refused 坏表!B2: MERGES_OVERLAP"],
    ],
    [
      "a range within another",
      { after: `<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="C5:D5"/></mergeCells>` },
      ["好表: 2", "refused 坏表!C5: MERGES_OVERLAP"],
    ],
    [
      "a merged range that is none",
      { after: `<mergeCells><mergeCell ref="A1:B2:C3"/></mergeCells>` },
      ["好表: 2", "refused 坏表!A1:B2:C3: SHEET_DAMAGED"],
    ],
    [
      "a sheet that breaks off amid a row",
      { part: `<worksheet><sheetData><row r="1">${words("A1", "甲")}${words("B1", "乙")}<c r="C1"><v>1` },
      ["好表: 2", "refused 坏表!C1: SHEET_DAMAGED"],
    ],
    [
      "a sheet that breaks off at a row's end",
      { part: `<worksheet><sheetData><row r="7">${words("A7", "甲")}</row>` },
      ["好表: 2", "refused 坏表!A7: SHEET_DAMAGED"],
    ],
    [
      "a sheet nested past all depth",
      { part: `<worksheet>${"<a>".repeat(100_000)}` },
      ["好表: 2", "refused 坏表!null: SHEET_DAMAGED"],
    ],
    ["a part that is no XML", { part: "这不是工作表" }, ["好表: 2", "refused 坏表!null: SHEET_DAMAGED"]],
  ])("names %s", (_, sheet, told) => {
    expect(tellBeside(sheet)).toEqual(told);
  });

  it("words a fault with file, sheet and cell in both languages", () => {
    const bytes = packWorkbook({
      sheets: [{ name: "投资11", data: `<row r="5"><c r="B5"><f>SUM(B1:B4)</f></c></row>` }],
    });
    const [fault] = readTableFile(bytes, "月报.xlsx").faults;
    expect(fault?.error.message).toContain('月报.xlsx, sheet "投资11", cell B5');
    expect(fault?.error.parameters).toMatchObject({ file: "月报.xlsx", sheet: "投资11", cell: "B5" });
  });

  it("passes a million empty rows over, in little memory", () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 1}" spans="1:9" ht="15" customHeight="1"/>`,
    ).join("");
    const bytes = packWorkbook({ sheets: [{ name: "坏表", data: rows }, GOOD] });
    const started = performance.now();
    const before = process.memoryUsage().heapUsed;
    expect(tellFile(bytes)).toEqual(["坏表: 0", "好表: 2"]);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(250 * 1024 * 1024);
  });

  it("refuses a sheet that swells past the limit, and reads the others", () => {
    const bomb = strToU8(`<worksheet><sheetData>${" ".repeat(40_000_000)}</sheetData></worksheet>`);
    const limits = { ...TABLE_LIMITS, partBytes: 10_000_000 };
    expect(tell(() => readTableFile(withPart(bomb), "月报.xlsx", limits))).toEqual([
      "好表: 2",
      "refused 坏表!null: SHEET_TOO_LARGE",
    ]);
  });

  it("counts what comes out where the directory lies about it", () => {
    const bytes = withPart(
      strToU8(`<worksheet><sheetData>${`<row r="1"/>`.repeat(2_000_000)}</sheetData></worksheet>`),
    );
    const lying = setDirectorySize(bytes, "xl/worksheets/sheet1.xml", 1000);
    const limits = { ...TABLE_LIMITS, partBytes: 1_000_000 };
    expect(tell(() => readTableFile(lying, "月报.xlsx", limits))).toEqual([
      "好表: 2",
      "refused 坏表!null: SHEET_TOO_LARGE",
    ]);
    expect(tellFile(lying)).toEqual(["好表: 2", "refused 坏表!null: SHEET_DAMAGED"]);
  });

  it("refuses the file where the texts of all sheets swell", () => {
    const parts = { "xl/sharedStrings.xml": strToU8(`<sst>${"<si><t>甲</t></si>".repeat(1_000_000)}</sst>`) };
    const limits = { ...TABLE_LIMITS, partBytes: 1_000_000 };
    expect(tell(() => readTableFile(packWorkbook({ sheets: [GOOD], parts }), "月报.xlsx", limits))).toEqual([
      "FILE_SWELLS",
    ]);
  });

  it("spends one budget on all parts", () => {
    const data = `<row r="1"/>`.repeat(50_000);
    const bytes = packWorkbook({ sheets: ["一", "二", "三", "四"].map((name) => ({ name, data })) });
    const limits = { ...TABLE_LIMITS, totalBytes: 1_500_000 };
    expect(tell(() => readTableFile(bytes, "月报.xlsx", limits)).map((line) => line.split(" ")[0])).toEqual([
      "一:",
      "二:",
      "refused",
      "refused",
    ]);
  });

  it("refuses a sheet of too many cells or merged ranges, and names where", () => {
    const cells = Array.from({ length: 60 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(
      "",
    );
    const merges = Array.from({ length: 60 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join("");
    expect(tellBeside({ data: cells }, { ...TABLE_LIMITS, cells: 50 })).toContain(
      "refused 坏表!A51: SHEET_TOO_MANY_CELLS",
    );
    expect(tellBeside({ after: `<mergeCells>${merges}</mergeCells>` }, { ...TABLE_LIMITS, merges: 50 })).toEqual([
      "好表: 2",
      "refused 坏表!null: SHEET_TOO_MANY_MERGES",
    ]);
  });

  it("reads a maze of twenty thousand merged ranges without delay", () => {
    const merges = Array.from(
      { length: 20_000 },
      (_, at) =>
        `<mergeCell ref="${["A", "C", "E", "G"][at % 4]}${Math.floor(at / 4) * 3 + 1}:${["B", "D", "F", "H"][at % 4]}${Math.floor(at / 4) * 3 + 2}"/>`,
    );
    const started = performance.now();
    expect(
      tellBeside({
        data: `<row r="15002">${words("H15002", "x")}</row>`,
        after: `<mergeCells>${merges.join("")}</mergeCells>`,
      }),
    ).toEqual(["坏表: 1", "好表: 2"]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("refuses a workbook of too many sheets", () => {
    const sheets = Array.from({ length: 30 }, (_, at) => ({ name: `表${at}` }));
    expect(tell(() => readTableFile(packWorkbook({ sheets }), "月报.xlsx", { ...TABLE_LIMITS, sheets: 20 }))).toEqual([
      "FILE_TOO_MANY_SHEETS",
    ]);
  });

  it("takes no name for a part of every object", () => {
    const strings = ["<t>__proto__</t>", "<t>constructor</t>"];
    const data = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`;
    const bytes = packWorkbook({
      sheets: [
        { name: "__proto__", data },
        { name: "constructor", data },
      ],
      strings,
    });
    expect(tellFile(bytes)).toEqual(["__proto__: 3", "constructor: 3"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("defines no entity, so none swells", () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "${"甲".repeat(1000)}"><!ENTITY b "&a;&a;&a;">]>`;
    const bytes = withPart(
      strToU8(
        `${entities}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
      ),
    );
    expect(showCells(readTableFile(bytes, "月报.xlsx").grids[0])).toEqual(["A1 &b;"]);
  });

  it("names a sheet whose part is missing or lies outside the file", () => {
    const { "xl/worksheets/sheet1.xml": _, ...others } = composeParts({ sheets: [{ name: "坏表" }, GOOD] });
    expect(tellFile(zipSync(others))).toEqual(["好表: 2", "refused 坏表!null: SHEET_DAMAGED"]);
  });

  it("finds a changed byte out by the archive's own sum", () => {
    const bytes = zipSync(
      composeParts({ sheets: [{ name: "坏表", data: `<row r="1"><c r="A1"><v>1234</v></c></row>` }, GOOD] }),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf("1234");
    bytes[at] = 0x39;
    expect(tellFile(bytes)).toEqual(["好表: 2", "refused 坏表!A1: SHEET_DAMAGED"]);
  });

  it.each([
    ["half a file", packWorkbook({ sheets: [GOOD] }).subarray(0, 900), "FILE_CUT_OFF"],
    ["an archive without a workbook", zipSync({ "a.txt": strToU8("a") }), "FILE_DAMAGED"],
    ["a document under a workbook's name", zipSync({ "word/document.xml": strToU8("<w/>") }), "FILE_NOT_TABLE"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "FILE_NOT_TABLE"],
    ["a PDF", strToU8("%PDF-1.7\n"), "FILE_NOT_TABLE"],
    ["nothing", new Uint8Array(), "FILE_EMPTY"],
    [
      "a page of endless spans",
      strToU8(`<table><tr>${"<td colspan=1000 rowspan=1000>x".repeat(5000)}`),
      "ROW_TOO_WIDE",
    ],
    ["a page of tables nested past all depth", strToU8("<table><tr><td>".repeat(50_000)), "FILE_WITHOUT_TABLE"],
    [
      "a page of elements nested past all depth",
      strToU8(`<table><tr><td>${"<b>".repeat(100_000)}`),
      "FILE_WITHOUT_TABLE",
    ],
    ["a page of scripts that nothing closes", strToU8("<table><script>".repeat(200_000)), "FILE_WITHOUT_TABLE"],
    ["a page without a table", strToU8("<html><body><p>无</p></body></html>"), "FILE_WITHOUT_TABLE"],
  ])("names %s", (_, bytes, code) => {
    expect(tellFile(bytes)).toEqual([code]);
  });
});

/** Writes another unpacked size for a file into the directory of an archive. */
function setDirectorySize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = changed.lastIndexOf(name) - 46;
  changed.writeUInt32LE(size, at + 24);
  return new Uint8Array(changed);
}
