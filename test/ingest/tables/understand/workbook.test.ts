import { describe, expect, it } from "vitest";
import { HUAIHUA } from "../huaihua.ts";
import { findSheet, listLines, readTables } from "../read-tables.ts";
import { writeWorkbook } from "../write-workbook.ts";

const reading = readTables(writeWorkbook(HUAIHUA), "主要经济指标.xlsx");
const linesOf = (sheet: string) => listLines([...findSheet(reading, sheet).statements]);

describe("readGrids(grids, facts, reader): a monthly workbook that names its city nowhere", () => {
  it("knows the city by the set of its counties, and the year by the few sheets that say it", () => {
    expect(reading.scope).toMatchObject({ home: "cn-431200", report: { year: 2024, month: 9, source: "核算1!B3" } });
  });

  it("reads counties in rows under a merged head: level, growth and published rank", () => {
    const lines = linesOf("核算处2");
    expect(lines).toHaveLength(13 * 2 + 12);
    expect(lines.slice(0, 5)).toEqual([
      "B5 怀化市 gdp level 14023456万元 2024-01-01/2024-09-30",
      "C5 怀化市 gdp growth_rate 5.1% 2024-01-01/2024-09-30 yoy",
      "B6 鹤城区 gdp level 3500001万元 2024-01-01/2024-09-30",
      "C6 鹤城区 gdp growth_rate 5.4% 2024-01-01/2024-09-30 yoy",
      "D6 鹤城区 gdp rank 12 2024-01-01/2024-09-30",
    ]);
    expect(lines).toContain("C7 洪江市 gdp growth_rate 5.9% 2024-01-01/2024-09-30 yoy");
    expect(lines).toContain("C13 麻阳苗族自治县 gdp growth_rate 5.7% 2024-01-01/2024-09-30 yoy");
    expect(lines).toContain("D17 通道侗族自治县 gdp rank 5 2024-01-01/2024-09-30");
  });

  it("says of a published rank what it ranks, and among whom", () => {
    const rank = [...findSheet(reading, "核算处2").statements].find(({ cell }) => cell === "D6");
    expect(rank?.of).toEqual({ measure: "growth_rate", universe: "怀化市" });
  });

  it("reads a sheet whose figures lag by its own months, the year inherited and said to be", () => {
    expect(linesOf("工业处2 ")).toContain(
      "B8 中方县 industrial-revenue-above-scale level 5.25亿元 2024-01-01/2024-08-31",
    );
    expect(linesOf("工业处2 ")).toContain(
      "C8 中方县 industrial-revenue-above-scale growth_rate -11.8% 2024-01-01/2024-08-31 yoy",
    );
    const [first] = findSheet(reading, "工业处2 ").statements;
    expect(first?.evidence.period?.rule).toBe("table.period-year-inherited");
    expect(first?.periodInferred).toBe(false);
  });

  it("takes no working cells: hidden columns, rows without a label, a second row of one name", () => {
    const sheet = findSheet(reading, "投资处1");
    expect([...sheet.statements]).toHaveLength(13 + 12);
    const strays = sheet.strays.map(({ cell, reason }) => `${reason} ${cell.row + 1}/${cell.column}`);
    expect(strays).toContain("NO_LABEL 19/1");
    expect(strays).toContain("NO_LABEL 20/1");
    expect(strays).toContain("ROW_REPEATED 21/1");
    expect(strays.filter((stray) => stray.startsWith("HIDDEN"))).toHaveLength(13);
  });

  it("reads a printed 0 as a figure", () => {
    expect(linesOf("投资处1")).toContain(
      "B15 芷江侗族自治县 fixed-asset-investment growth_rate 0.0% 2024-01-01/2024-09-30 yoy",
    );
    expect(linesOf("贸外处4")).toContain("B15 芷江侗族自治县 total-trade level 0万元 2024-01-01/2024-09-30");
  });

  it("takes no groups of the province for parts of the city", () => {
    const places = new Set([...findSheet(reading, "贸外处4").statements].map(({ place }) => place));
    expect(places.size).toBe(13);
    expect([...places].filter((place) => place?.includes("地区"))).toEqual([]);
  });

  it("reads stocks at the end of the month, and their change since the year began", () => {
    expect(linesOf("综研室1")).toEqual(
      expect.arrayContaining([
        "B5 怀化市 deposits level 3084.58亿元 2024-09-30",
        "B7 洪江市 deposits level 334.94亿元 2024-09-30",
        "C7 洪江市 deposits change -60.95亿元 2024-09-30 ytd_change",
        "B9 通道侗族自治县 deposits level 132.47亿元 2024-09-30",
      ]),
    );
  });

  it("reads 市辖区 as that group and never as one of its members", () => {
    const group = [...findSheet(reading, "综研室1").statements].filter(({ placeStated }) => placeStated === "市辖区");
    expect(group.map(({ place }) => place)).toEqual(["怀化市市辖区", "怀化市市辖区"]);
  });

  it("reads branches under a whole as the whole's parts, by headings, numbering and 其中", () => {
    expect(linesOf("核算1")).toEqual([
      "B5 怀化市 gdp level 1402.35亿元 2024-01-01/2024-09-30",
      "C5 怀化市 gdp growth_rate 5.1% 2024-01-01/2024-09-30 yoy",
      "B7 怀化市 agriculture-value-added level 201.50亿元 2024-01-01/2024-09-30",
      "C7 怀化市 agriculture-value-added growth_rate 3.6% 2024-01-01/2024-09-30 yoy",
      "B8 怀化市 industrial-value-added level 305.10亿元 2024-01-01/2024-09-30",
      "C8 怀化市 industrial-value-added growth_rate 6.3% 2024-01-01/2024-09-30 yoy",
      "B9 怀化市 other-services-value-added level 420.45亿元 2024-01-01/2024-09-30",
      "C9 怀化市 other-services-value-added growth_rate 7.0% 2024-01-01/2024-09-30 yoy",
      "B10 怀化市 leasing-business-value-added level 70.01亿元 2024-01-01/2024-09-30",
      "C10 怀化市 leasing-business-value-added growth_rate 12.9% 2024-01-01/2024-09-30 yoy",
      "B12 怀化市 primary-industry-value-added level 190.20亿元 2024-01-01/2024-09-30",
      "C12 怀化市 primary-industry-value-added growth_rate 3.6% 2024-01-01/2024-09-30 yoy",
      "B13 怀化市 agriculture-output level 360.11亿元 2024-01-01/2024-09-30",
      "C13 怀化市 agriculture-output growth_rate 3.9% 2024-01-01/2024-09-30 yoy",
    ]);
    const level = [...findSheet(reading, "核算1").statements].find(({ cell }) => cell === "B13");
    expect(level?.priceBasis).toBe("现价");
  });

  it("dates 本月余额 and 上年同期 by the document's month", () => {
    expect(linesOf("金融2").slice(0, 3)).toEqual([
      "B5 怀化市 deposits level 3084.58亿元 2024-09-30",
      "C5 怀化市 deposits change 266.00亿元 2024-09-30 ytd_change",
      "D5 怀化市 deposits change 259.50亿元 2023-09-30 ytd_change",
    ]);
    expect(linesOf("金融2")).toContain("B8 怀化市 household-demand-deposits level 1016.28亿元 2024-09-30");
  });

  it("keeps the displayed text, the stored number and the headers of a cell", () => {
    const cell = [...findSheet(reading, "工业处2 ").statements].find(({ cell: at }) => at === "C8");
    expect(cell).toMatchObject({ quote: "-11.8", raw: "-11.8078", sheet: "工业处2 " });
    expect(cell?.headers).toEqual(["规模工业营业收入", "1-8月", "增速（%）", "中方"]);
  });

  it("counts … as a gap", () => {
    expect(findSheet(reading, "财政1").gaps).toBe(1);
    expect(linesOf("财政1")).toContain("B9 怀化市 fines level 39850万元 2024-01-01/2024-09-30");
  });

  it("names a blank template and a page of contents as what they are", () => {
    expect(findSheet(reading, "工业处3").state).toBe("BLANK_TEMPLATE");
    expect(findSheet(reading, "目录").state).toBe("NO_HEAD");
  });

  it("names totals that are less than their parts", () => {
    // The twelve counties' trade adds up to 165,227.1, the city's is more: a rest that the catalogue allows.
    expect(reading.sheets.flatMap(({ misfits }) => misfits)).toEqual([]);
  });
});
