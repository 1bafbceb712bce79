import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readDelimited, readDelimitedRows } from "../../../ingest/tables/read-delimited.ts";
import { showCells, tell } from "./support.ts";

/** 双清区 and 大祥区, then the comma, as GB 2312 prints them in its table of characters. */
const SHUANGQING = [0xcb, 0xab, 0xc7, 0xe5, 0xc7, 0xf8];
const DAXIANG = [0xb4, 0xf3, 0xcf, 0xe9, 0xc7, 0xf8];

function bytesOf(...parts: (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
}

function cellsOf(...parts: (string | readonly number[])[]): string[] {
  return showCells(readDelimited(bytesOf(...parts), "数据/月报.csv").grids[0]);
}

/** All rows of a stream that comes in pieces of some bytes. */
async function rowsOf(bytes: Uint8Array, size: number): Promise<string[][]> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  const rows: string[][] = [];
  for await (const batch of readDelimitedRows(Readable.from(pieces), "月报.csv")) {
    expect(batch.firstRow).toBe(rows.length);
    rows.push(...batch.rows.map((fields) => [...fields]));
  }
  return rows;
}

describe("readDelimited(bytes, file)", () => {
  it.each([
    ["commas", ["地区,1-3月\n双清,6.6\n"], ["A1 地区", "B1 1-3月", "A2 双清", "B2 6.6"]],
    [
      "semicolons with commas in numbers",
      ["a;1,234;5,6\nb;2,345;6,7\n"],
      ["A1 a", "B1 1,234", "C1 5,6", "A2 b", "B2 2,345", "C2 6,7"],
    ],
    ["tabs with commas in sentences", ["a\t甲,乙\nb\t丙,丁\n"], ["A1 a", "B1 甲,乙", "A2 b", "B2 丙,丁"]],
    ["bars", ["a|1\nb|2"], ["A1 a", "B1 1", "A2 b", "B2 2"]],
    [
      "heading lines before the table and notes behind it",
      ["标题\n单位：亿元\n地区,2024年\n甲,1\n乙,2\n注：初步数\n"],
      ["A1 标题", "A2 单位：亿元", "A3 地区", "B3 2024年", "A4 甲", "B4 1", "A5 乙", "B5 2", "A6 注：初步数"],
    ],
    [
      "quoted delimiters, quotes and line ends",
      ['a,"1,234.5","说""明"""\nb,"第一行\n第二行",x\n'],
      ["A1 a", "B1 1,234.5", 'C1 说"明"', "A2 b", "B2 第一行\n第二行", "C2 x"],
    ],
    [
      "a quote within a field as it stands",
      ['a,5" 管,1\nb,c,2\n'],
      ["A1 a", 'B1 5" 管', "C1 1", "A2 b", "B2 c", "C2 2"],
    ],
    ["line ends of Windows", ["a,b\r\nc,d\r\n"], ["A1 a", "B1 b", "A2 c", "B2 d"]],
    ["line ends of Windows behind quotes", ['a,"b"\r\nc,"d"\r\n'], ["A1 a", "B1 b", "A2 c", "B2 d"]],
    ["line ends of old Macs", ["a,b\rc,d\r"], ["A1 a", "B1 b", "A2 c", "B2 d"]],
    ["ragged rows, blank fields and blank lines", ["a,,b\n\nc\n,,,d\n"], ["A1 a", "C1 b", "A3 c", "D4 d"]],
    ["a mark", [[0xef, 0xbb, 0xbf], "a,b\n"], ["A1 a", "B1 b"]],
    ["GB18030", [SHUANGQING, ",1\n", DAXIANG, ",2\n"], ["A1 双清区", "B1 1", "A2 大祥区", "B2 2"]],
    [
      "UTF-16 with a mark",
      [[0xff, 0xfe], [...Buffer.from("地区\t值\n甲\t1\n", "utf16le")]],
      ["A1 地区", "B1 值", "A2 甲", "B2 1"],
    ],
    ["words kept from becoming numbers", ['="0012","=""0013"""\n'], ["A1 0012", "B1 0013"]],
    ["a tab behind a number", ["a,123456789012\t\nb,2\n"], ["A1 a", "B1 123456789012", "A2 b", "B2 2"]],
    [
      "headers named as parts of every object",
      ["__proto__,constructor\n1,2\n"],
      ["A1 __proto__", "B1 constructor", "A2 1", "B2 2"],
    ],
    ["one column", ["甲\n乙\n"], ["A1 甲", "A2 乙"]],
    ["a last line without an end", ["a,b\nc,d"], ["A1 a", "B1 b", "A2 c", "B2 d"]],
  ] as const)("reads %s", (_, parts, cells) => {
    expect(cellsOf(...parts)).toEqual(cells);
  });

  it("tells the indent of blanks and names the table after the file", () => {
    const { grids } = readDelimited(bytesOf("工业,1\n  制造业,2\n　　采矿业,3\n"), "数据/月报.csv");
    expect(grids[0]?.name).toBe("月报");
    expect(grids[0]?.cells.map(({ indent }) => indent)).toEqual([0, 0, 1, 0, 2, 0]);
  });

  it.each([
    ["nothing", bytesOf(), "FILE_EMPTY"],
    ["blanks", bytesOf(" \n \n"), "FILE_EMPTY"],
    ["delimiters only", bytesOf(",,\n,,\n"), "FILE_EMPTY"],
    ["a quote that nothing closes", bytesOf('a,"b\nc,d\n'), "QUOTE_OPEN"],
    ["a NUL", bytesOf("a,b\n1,", [0], "\n"), "FILE_HAS_NUL"],
    ["broken UTF-8", bytesOf("地区,双清区,大祥区,", [0xe5, 0xa4], ",甲\n"), "FILE_UTF8_BROKEN"],
    [
      "GB18030 cut off amid a character",
      bytesOf(SHUANGQING, DAXIANG, ",1\n", SHUANGQING, [0xcb]),
      "FILE_ENCODING_UNKNOWN",
    ],
    ["a row of twenty thousand columns", bytesOf(`a${",1".repeat(20_000)}\n`), "ROW_TOO_WIDE"],
    ["a line without end", Buffer.alloc(5_000_000, "a"), "LINE_TOO_LONG"],
  ])("names the fault of %s", (_, bytes, code) => {
    expect(tell(() => readDelimited(bytes, "月报.csv"))).toEqual([code]);
  });

  it("refuses more cells than a file may have", () => {
    const limits = { bytes: 1e6, partBytes: 1e6, totalBytes: 1e6, sheets: 10, cells: 5, merges: 10 };
    expect(tell(() => readDelimited(bytesOf("1,2,3\n4,5,6\n"), "月报.csv", limits))).toEqual(["FILE_TOO_MANY_CELLS"]);
  });
});

describe("readDelimitedRows(stream, file)", () => {
  const text = '标题\n地区,"说\n明",值\n双清区,"a ""b""",6.6\r\n大祥区,,5\n\n末行';
  const rows = [["标题"], ["地区", "说\n明", "值"], ["双清区", 'a "b"', "6.6"], ["大祥区", "", "5"], [""], ["末行"]];

  it.each([1, 2, 3, 5, 7, 1000])("yields the same rows from pieces of %i bytes", async (size) => {
    expect(await rowsOf(bytesOf(text), size)).toEqual(rows);
  });

  it.each([1, 3, 64])("decodes GB18030 across pieces of %i bytes, behind a head of ASCII", async (size) => {
    const bytes = bytesOf("region,value\nHunan,1\n", SHUANGQING, ",2\n", DAXIANG, ",3\n");
    expect(await rowsOf(bytes, size)).toEqual([
      ["region", "value"],
      ["Hunan", "1"],
      ["双清区", "2"],
      ["大祥区", "3"],
    ]);
  });

  it("holds only the row under way, whatever the size of the file", async () => {
    const line = Buffer.from(`${"双清区,123456.7,".repeat(700)}\n`);
    async function* pieces() {
      for (let at = 0; at < 4000; at += 1) yield line;
    }
    const before = process.memoryUsage().rss;
    let [cells, most] = [0, 0];
    for await (const { rows: batch } of readDelimitedRows(pieces(), "月报.csv")) {
      for (const fields of batch) cells += fields.length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(cells).toBe(4000 * 1401);
    expect(most).toBeLessThan(200 * 1024 * 1024);
  });
});
