import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { showCells, tellFile } from "./support.ts";

/** A workbook of two sheets as Excel 97 or Excel 95 stores it. */
function anXls(bookType: "biff8" | "biff5", text = "双清区"): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["规模工业增加值", null, null],
    ["　其中：制造业", 663.6061, -73.7937433804591],
    [text, 8.85, 12],
    [null, 0, 1e-7],
  ]);
  for (const cell of ["B2", "C2", "B3"]) sheet[cell].z = "0.0_ ";
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const hidden = utils.aoa_to_sheet([[45731]]);
  hidden.A1.z = "yyyy/m/d";
  const book = {
    SheetNames: ["工业7", "81图5"],
    Sheets: { 工业7: sheet, "81图5": hidden },
    Workbook: { Sheets: [{}, { Hidden: 1 as const }] },
  };
  return new Uint8Array(write(book, { type: "buffer", bookType }));
}

describe("readTableFile(bytes, file) of an xls", () => {
  it("reads numbers as shown, texts, merged ranges and hidden sheets", () => {
    const { grids, faults, notes } = readTableFile(anXls("biff8"), "年报.xls");
    expect(showCells(grids[0])).toEqual([
      "A1 规模工业增加值",
      "A2 其中：制造业",
      "B2 663.6 (663.6061)",
      "C2 -73.8 (-73.7937433804591)",
      "A3 双清区",
      "B3 8.9 (8.85)",
      "C3 12",
      "B4 0",
      "C4 1E-07 (0.0000001)",
    ]);
    expect(grids[0]?.cells[1]?.indent).toBe(1);
    expect(grids[0]?.merges).toEqual([{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: 2 }]);
    expect([grids[1]?.name, grids[1]?.isHidden, showCells(grids[1])]).toEqual(["81图5", true, ["A1 2025/3/15"]]);
    expect([faults, notes]).toEqual([[], []]);
  });

  it("reads the same numbers of an Excel 95 workbook", () => {
    const { grids } = readTableFile(anXls("biff5", "East"), "年报.xls");
    expect(showCells(grids[0]).slice(2, 6)).toEqual([
      "B2 663.6 (663.6061)",
      "C2 -73.8 (-73.7937433804591)",
      "A3 East",
      "B3 8.9 (8.85)",
    ]);
  });

  it("names a password, a document under a workbook's name, and half a file", () => {
    const encrypted = CFB.utils.cfb_new();
    CFB.utils.cfb_add(encrypted, "/EncryptedPackage", Buffer.alloc(5000, 7));
    const document = CFB.utils.cfb_new();
    CFB.utils.cfb_add(document, "/WordDocument", Buffer.alloc(5000, 7));
    expect(tellFile(bytesOf(encrypted))).toEqual(["FILE_ENCRYPTED"]);
    expect(tellFile(bytesOf(document))).toEqual(["FILE_NOT_TABLE"]);
    expect(tellFile(anXls("biff8").subarray(0, 1500))).toEqual(["FILE_DAMAGED"]);
  });
});

function bytesOf(container: ReturnType<typeof CFB.utils.cfb_new>): Uint8Array {
  return new Uint8Array(Buffer.from(CFB.write(container, { type: "buffer" }) as Uint8Array));
}
