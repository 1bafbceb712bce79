import { describe, expect, it } from "vitest";
import { chooseMonth, type SheetMonth } from "../../../../ingest/tables/understand/choose-month.ts";

/** 2025-03, of a year that nothing names ?-03, of a year alone 2025-?, of nothing ?. */
function parseMonth(text: string): SheetMonth {
  const [year = "?", month = "?"] = text.split("-");
  return { year: year === "?" ? null : Number(year), month: month === "?" ? null : Number(month) };
}

function chosenOf(sheets: string, told: string | null = null): string | null {
  const found = chooseMonth(sheets.split(" ").map(parseMonth), told === null ? null : parseMonth(told));
  return found && `${found.year}-${String(found.month).padStart(2, "0")}`;
}

describe("chooseMonth(sheets, told)", () => {
  it.each([
    ["what most sheets state", "2025-03 2025-03 ?-02 ?-03", null, "2025-03"],
    ["the April after figures of the first quarter", "2025-03 2025-03 ?-04 ?-04 ?-04", null, "2025-04"],
    ["the February after figures of the whole year", "2024-12 2024-12 ?-12 ?-02 ?-02 ?", null, "2025-02"],
    ["March, where only one sheet lags", "2025-03 ?-02 ?-02", null, "2025-03"],
    ["the later of two years side by side", "2024-09 2023-09", null, "2024-09"],
    ["no month of a plan", "2025-12 2025-03 2025-03 ?-03 ?-03", null, "2025-03"],
    ["the year of the file for sheets that name none", "?-06 ?-05 ?-06", "2024-?", "2024-06"],
    ["the file's month for sheets that say nothing", "? ? ? ?-03", "2025-04", "2025-04"],
    ["the sheets' month where the file is of the one after", "?-03 ?-03 ?-03 ?", "2025-04", "2025-03"],
    ["the year before the file's, where its month is not yet", "?-12 ?-12", "2025-01", "2024-12"],
    ["a stated month though the file's name is of another year", "2024-09 ?-09 ?-08", "2025-01", "2024-09"],
    ["all of the year of a file of a year", "? ?", "2024-?", "2024-12"],
  ])("takes %s", (_, sheets, told, expected) => {
    expect(chosenOf(sheets, told)).toBe(expected);
  });

  it.each([
    ["nothing names a year", "?-03 ?-03", null],
    ["a sheet names a year and no sheet a month", "2024-? ?", null],
  ])("leaves open what %s", (_, sheets, told) => {
    expect(chosenOf(sheets, told)).toBeNull();
  });
});
