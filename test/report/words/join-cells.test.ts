import { describe, expect, it } from "vitest";
import { findFormerCumulated } from "../../../core/period.ts";
import { formatChineseNumber } from "../../../report/words/chinese-number.ts";
import { joinCells } from "../../../report/words/join-cells.ts";

describe("joinCells(addresses)", () => {
  it.each([
    ["one cell", ["B5"], "B5"],
    ["neighbours down a column", ["B7", "B5", "B6"], "B5:B7"],
    ["a gap", ["B5", "B7", "B8"], "B5、B7:B8"],
    ["two columns", ["B5", "AA9", "B6"], "B5:B6、AA9"],
    ["one cell twice", ["C3", "C3"], "C3"],
    ["what is no address", ["表头"], "表头"],
  ])("names %s", (_, addresses, text) => {
    expect(joinCells(addresses)).toBe(text);
  });
});

describe("formatChineseNumber(number)", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [35, "三十五"],
  ])("says %i", (number, text) => {
    expect(formatChineseNumber(number)).toBe(text);
  });

  it("throws beyond what headings count", () => {
    expect(() => formatChineseNumber(100)).toThrow();
  });
});

describe("findFormerCumulated(period)", () => {
  it.each([
    ["2025-01-01", "2025-03-31", "2025-01-01/2025-02-28"],
    ["2024-01-01", "2024-03-31", "2024-01-01/2024-02-29"],
    ["2025-01-01", "2025-02-28", "2024-01-01/2024-12-31"],
    ["2025-01-01", "2025-12-31", "2025-01-01/2025-11-30"],
    ["2025-03-01", "2025-03-31", null],
    ["2025-03-31", "2025-03-31", null],
    ["2022-01-01", "2023-12-31", null],
  ])("of %s to %s", (start, end, former) => {
    const found = findFormerCumulated({ start, end, kind: "other" });
    expect(found && `${found.start}/${found.end}`).toBe(former);
  });
});
