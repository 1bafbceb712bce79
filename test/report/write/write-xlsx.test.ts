import { read } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { XLSX } from "../../../report/write/write-xlsx.ts";
import { createNativeNumber } from "../../../report/write/xlsx/number-format.ts";
import { createSampleReport } from "../../support/sample-report.ts";
import { readTexts } from "./package.ts";

const report = createSampleReport();
let bytes = new Uint8Array();

beforeAll(async () => {
  bytes = new Uint8Array(await XLSX.write(report));
});

describe("XLSX.write(report)", () => {
  it("gives the same bytes twice, dated by the data", async () => {
    expect(Buffer.compare(Buffer.from(await XLSX.write(report)), Buffer.from(bytes))).toBe(0);
    expect(readTexts(bytes)["docProps/core.xml"]).toContain("2025-04-20T00:00:00Z");
  });

  it("writes figures as numbers that show what the report prints, and words as words", () => {
    const sheet = read(bytes, { cellNF: true }).Sheets.固定资产投资完成情况;
    expect(sheet?.B4).toMatchObject({ t: "n", v: 120.57, w: "120.57" });
    expect(sheet?.C11).toMatchObject({ t: "n", v: -6.4, w: "≥-6.4" });
    expect(sheet?.C8).toMatchObject({ t: "s", v: "未提及" });
  });

  it("names sheets by sections and tables, without a digit, and freezes the headers of tables", () => {
    const { SheetNames } = read(bytes);
    expect(SheetNames).toEqual([
      "封面",
      "总体情况",
      "固定资产投资完成情况",
      "固定资产投资完成情况续",
      "投资图",
      "注释与来源",
    ]);
    expect(readTexts(bytes)["xl/worksheets/sheet3.xml"]).toMatch(/<pane xSplit="1" ySplit="3"[^>]*state="frozen"/);
  });

  it("holds charts that Excel draws from the cells beside them", () => {
    const parts = readTexts(bytes);
    expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(3);
    expect(parts["xl/charts/figure1.xml"]).toContain("<c:f>'投资图'!$A$3:$A$15</c:f>");
    expect(read(bytes).Sheets.投资图?.B3).toMatchObject({ t: "n", v: 0.5 });
    expect(parts["xl/worksheets/sheet5.xml"]).toMatch(/<drawing [^>]*r:id="qubi_drawing"\/>/);
  });

  it("takes text that begins like a formula for words", () => {
    const parts = readTexts(bytes);
    expect(Object.values(parts).join("")).not.toMatch(/<f>|<script/);
    expect(read(bytes).Sheets.注释与来源?.A4).toMatchObject({ t: "s", v: expect.stringMatching(/^=HYPERLINK/) });
  });
});

describe("XLSX.file", () => {
  it("reads every anchored run back with its text and cell, and no number without an anchor", async () => {
    const { pieces } = (await XLSX.file?.read(bytes)) ?? { pieces: [] };
    const anchored = pieces.filter(({ anchor }) => anchor !== null);
    expect(new Set(anchored.map(({ anchor }) => anchor)).size).toBe(anchored.length);
    const plain = anchored.filter(({ anchor }) => anchor !== "n178");
    expect(plain.map(({ anchor, text }) => [anchor, text])).toEqual(
      plain.map(({ anchor }) => [anchor, report.ledger.entries[anchor ?? ""]?.text]),
    );
    expect(pieces.filter(({ anchor, text }) => anchor === null && /\p{N}/u.test(text))).toEqual([]);
    expect(pieces).toContainEqual({ anchor: "n16", text: "120.57", place: "固定资产投资完成情况!B4" });
  });

  it("keeps a ledger and reads it back", async () => {
    const ledger = JSON.stringify(report.ledger);
    const sealed = XLSX.file?.embed(bytes, ledger) ?? bytes;
    expect((await XLSX.file?.read(sealed))?.ledger).toBe(ledger);
  });
});

describe("createNativeNumber(run)", () => {
  const aRun = (text: string, amount: string, more: { prefix?: string; suffix?: string } = {}) => {
    const decimals = amount.split(".")[1]?.length ?? 0;
    return createNativeNumber({
      kind: "anchored",
      anchor: "n1",
      text,
      value: { amount, decimals, prefix: "", suffix: "", ...more },
    });
  };

  it.each([
    ["31.80", aRun("31.80", "31.80"), { value: 31.8, format: "0.00" }],
    ["-9.4%", aRun("-9.4%", "-9.4", { suffix: "%" }), { value: -9.4, format: '0.0"%"' }],
    ["a bound", aRun("≥8%", "8", { prefix: "≥", suffix: "%" }), { value: 8, format: '"≥"0"%";"≥"-0"%"' }],
    ["1,234.5", aRun("1,234.5", "1,234.5"), { value: 1234.5, format: "#,##0.0" }],
    ["digits that a double would lose: not as a number", aRun("12345678901234567.8", "12345678901234567.8"), null],
    ["007: not as a number", aRun("007", "007"), null],
    ["-0.0: not as a number", aRun("-0.0", "-0.0"), null],
  ])("writes %s", (_, native, expected) => {
    expect(native).toEqual(expected);
  });
});
