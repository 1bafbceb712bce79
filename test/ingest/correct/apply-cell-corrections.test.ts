import { describe, expect, it } from "vitest";
import type { CellStatement } from "../../../core/statement.ts";
import { applyCellCorrections } from "../../../ingest/correct/apply-cell-corrections.ts";
import { NO_FIELDS } from "../../../ingest/correct/correct-at-place.ts";
import type { Correction } from "../../../ingest/correct/correction.ts";
import { catalogue } from "../support.ts";

const CELLS: Readonly<Record<string, { text: string; raw: string | null }>> = {
  "表1!B4": { text: "5.2", raw: "5.2031" },
  "表1!B5": { text: "7.0", raw: "7" },
};

/** What the rules read in a cell. */
function read(cell: string, differing: Partial<CellStatement> = {}): CellStatement {
  const { text, raw } = CELLS[`表1!${cell}`] ?? { text: "1", raw: null };
  const place = { doc: "3月.xlsx", sheet: "表1", cell, raw, headers: ["1-3月", "富阳区"], quote: text };
  const evidence = { value: { start: null, end: null, rule: "table.value" } };
  return { ...NO_FIELDS, ...place, value: text, baseValue: text, accepted: true, evidence, ...differing };
}

const FIELDS = { place: "富阳区", indicator: "fixed-asset-investment", value: "5.2", unit: "亿元" } as const;

function decide(differing: Record<string, unknown> = {}): Correction {
  return {
    ...{ id: "cell-1", action: "override", sheet: "表1", cell: "B4", quote: "5.2" },
    ...{ expect: { reads: {} }, fields: FIELDS, reason: "核对原件。", by: "tester", on: "2026-01-01" },
    ...differing,
  } as Correction;
}

function apply(statements: readonly CellStatement[], ...corrections: Correction[]) {
  const findCell = (sheet: string, cell: string) => CELLS[`${sheet}!${cell}`] ?? null;
  const found = applyCellCorrections(statements, corrections, { doc: "3月.xlsx", catalogue, findCell });
  return [...found].map(({ statement: { cell, indicator, value, accepted }, origin, correctionId }) => {
    return [cell, indicator, value, accepted, origin, correctionId];
  });
}

const OTHER = ["B5", "unmapped", "7.0", true, "rule", null];

describe("applyCellCorrections(statements, corrections, tables)", () => {
  it("overrides what the rules read in a cell, and leaves the others as they are", () => {
    const changed = ["B4", "fixed-asset-investment", "5.2", true, "override", "cell-1"];
    expect(apply([read("B4"), read("B5")], decide())).toEqual([OTHER, changed]);
  });

  it("accepts what waits", () => {
    const waiting = read("B4", { accepted: false, reasons: ["INDICATOR_UNMAPPED"] });
    expect(apply([waiting], decide({ action: "accept" }))).toEqual([
      ["B4", "fixed-asset-investment", "5.2", true, "accept", "cell-1"],
    ]);
  });

  it("drops a figure", () => {
    expect(apply([read("B4"), read("B5")], decide({ action: "drop", fields: undefined }))).toEqual([OTHER]);
  });

  it("adds one where the rules read none", () => {
    expect(apply([read("B5")], decide({ action: "add" }))).toEqual([
      OTHER,
      ["B4", "fixed-asset-investment", "5.2", true, "add", "cell-1"],
    ]);
  });

  it("lets the last word count", () => {
    const later = decide({ id: "cell-2", action: "drop", fields: undefined });
    expect(apply([read("B4")], decide(), later)).toEqual([]);
  });

  it("passes over corrections of the text", () => {
    const ofText = { ...decide(), start: 3, expect: { around: "5.2", reads: {} } } as Record<string, unknown>;
    const { sheet: _, cell: __, ...rest } = ofText;
    expect(apply([read("B5")], rest as unknown as Correction)).toEqual([OTHER]);
  });

  it.each([
    ["the cell shows something else", decide({ quote: "5.3" }), "CORRECTION_STALE"],
    ["the cell is blank", decide({ cell: "B9" }), "CORRECTION_STALE"],
    ["the sheet is not there", decide({ sheet: "表2" }), "CORRECTION_STALE"],
    ["the rules read something else", decide({ expect: { reads: { indicator: "gdp" } } }), "CORRECTION_STALE"],
    ["nothing is read there any more", decide({ cell: "B5", quote: "7.0" }), "CORRECTION_STALE"],
  ])("fails where %s", (_, correction, code) => {
    expect(() => apply([read("B4")], correction)).toThrow(expect.objectContaining({ code }));
  });

  it("holds where nothing is read there any more, and says so", () => {
    const held = decide({ cell: "B5", quote: "7.0", holds: true });
    expect(apply([read("B4")], held).at(-1)).toEqual([
      "B5",
      "fixed-asset-investment",
      "5.2",
      true,
      "override",
      "cell-1",
    ]);
  });
});
