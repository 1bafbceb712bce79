import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { LAST_COLUMN, LAST_ROW } from "../../../ingest/tables/address.ts";
import type { TableFile } from "../../../ingest/tables/grid.ts";
import { TABLE_LIMITS } from "../../../ingest/tables/limits.ts";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { composeParts, packWorkbook, words } from "./support.ts";

const LIMITS = { ...TABLE_LIMITS, partBytes: 20_000_000, totalBytes: 40_000_000 };
const PARTS = composeParts({
  sheets: [
    {
      name: "核算5",
      data: `<row r="1">${words("A1", "生产总值")}</row><row r="2" hidden="1"><c r="A2" s="1"><v>663.6061</v></c><c r="B2" t="s"><v>0</v></c></row>`,
      after: `<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`,
    },
    {
      name: "工业7",
      data: `<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>A1</f></c></row>`,
      before: `<cols><col min="1" max="2" hidden="1"/></cols>`,
    },
  ],
  strings: ["<r><t>双清</t></r><rPh><t>x</t></rPh>"],
  formats: ["0.0_ ;[Red]\\-0.0"],
});
const SHEET = utils.aoa_to_sheet([
  ["规模工业", 8.85],
  ["双清区", -73.79, "大祥区"],
  [1e10, 0, "注：初步数"],
]);
SHEET["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
const BOOK = { SheetNames: ["工业7", "投资"], Sheets: { 工业7: SHEET, 投资: SHEET } };
const HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td rowspan=2>地区</td><td colspan="2" x:num="6.58">6.6</td></tr><tr><td>1<br>2</td></tr></table></html>`;

const SEEDS: readonly (readonly [name: string, file: string, bytes: Uint8Array])[] = [
  [
    "a packed workbook",
    "a.xlsx",
    packWorkbook({ sheets: [{ name: "表", data: `<row r="1">${words("A1", "甲")}</row>` }] }),
  ],
  ["an unpacked archive", "a.xlsx", zipSync(PARTS, { level: 0 })],
  ["a binary workbook", "a.xls", new Uint8Array(write(BOOK, { type: "buffer", bookType: "biff8" }))],
  ["an Excel 95 workbook", "a.xls", new Uint8Array(write(BOOK, { type: "buffer", bookType: "biff5" }))],
  ["a saved page", "a.xls", strToU8(HTML)],
  ["a delimited file", "a.csv", strToU8('地区,"1-3月",增速\r\n双清区,"1,234",6.6\n大祥区,"说\n明",')],
];

/** Reads, and holds what was read against what every table file keeps; a fault that is told is as good. */
function readOrTell(bytes: Uint8Array, file: string): void {
  const started = performance.now();
  try {
    checkTables(readTableFile(bytes, file, LIMITS));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toContain(file);
  }
  expect(performance.now() - started).toBeLessThan(2000);
}

function checkTables({ grids, faults }: TableFile): void {
  for (const { cells, merges } of grids) {
    for (const [at, { row, column, text }] of cells.entries()) {
      const before = cells[at - 1];
      const isInOrder = before === undefined || before.row < row || (before.row === row && before.column < column);
      expect(isInOrder && row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN && text !== "").toBe(
        true,
      );
    }
    for (const { fromRow, toRow, fromColumn, toColumn } of merges)
      expect(fromRow <= toRow && fromColumn <= toColumn).toBe(true);
  }
  for (const { error, sheet } of faults) expect(error.parameters).toMatchObject({ sheet });
}

/** Bytes with some places overwritten, some taken out, some put twice, and the end cut off. */
function mutationsOf(length: number) {
  const place = fc.nat({ max: Math.max(0, length - 1) });
  return fc.record({
    writes: fc.array(fc.tuple(place, fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 255, 0x3c, 0x3e, 0x22))), {
      maxLength: 12,
    }),
    copies: fc.array(fc.tuple(place, place, fc.nat({ max: 64 })), { maxLength: 3 }),
    end: fc.oneof({ weight: 3, arbitrary: fc.constant(length) }, { weight: 1, arbitrary: place }),
  });
}

type Mutations = ReturnType<typeof mutationsOf> extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(bytes: Uint8Array, { writes, copies, end }: Mutations): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const [at, byte] of writes) changed[at] = byte;
  for (const [from, to, length] of copies) changed.copyWithin(to, from, from + length);
  return changed.subarray(0, end);
}

describe("readTableFile(bytes, file) of bytes that nobody wrote", () => {
  it.each(SEEDS)("reads or names the fault of %s with changed bytes", (_, file, bytes) => {
    fc.assert(
      fc.property(mutationsOf(bytes.length), (mutations) => readOrTell(mutate(bytes, mutations), file)),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(PARTS))(
    "reads or names the fault of a workbook whose %s is changed before it is packed",
    (path) => {
      const part = PARTS[path];
      if (!(part instanceof Uint8Array)) throw new Error("no bytes");
      fc.assert(
        fc.property(mutationsOf(part.length), (mutations) =>
          readOrTell(zipSync({ ...PARTS, [path]: mutate(part, mutations) }, { level: 0 }), "a.xlsx"),
        ),
        { numRuns: 150 },
      );
    },
  );

  it("reads or names the fault of random bytes, whatever they begin with", () => {
    const head = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "<html><table>",
      "<?xml?>",
      "\u00ff\u00fe",
      "a,b\n",
    );
    const bytes = fc
      .tuple(head, fc.uint8Array({ maxLength: 3000 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start, "latin1"), rest]));
    fc.assert(
      fc.property(bytes, (input) => readOrTell(input, "a.xls")),
      { numRuns: 500 },
    );
  });

  it("gives back every text and number that a workbook is composed of", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: "grapheme", minLength: 1 }).filter(isPlain),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const cells = values.map((stored, at) =>
          typeof stored === "number" ? `<c r="A${at + 1}"><v>${stored}</v></c>` : words(`A${at + 1}`, stored),
        );
        const data = cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join("");
        const [grid] = readTableFile(packWorkbook({ sheets: [{ name: "表", data }] }), "a.xlsx").grids;
        expect(grid?.cells.map(({ raw, text }) => (raw === null ? text : Number(raw)))).toEqual(
          values.map((stored) => (stored === 0 ? 0 : stored)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** A text that a sheet keeps as it is: XML holds no control characters, and blanks at the ends are not shown. */
function isPlain(text: string): boolean {
  return /^[^\p{Cc}\p{Cs}\ufffe\uffff]+$/u.test(text) && text.trim() === text && strFromU8(strToU8(text)) === text;
}
