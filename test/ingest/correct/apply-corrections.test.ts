import { describe, expect, it } from "vitest";
import type { TextStatement } from "../../../core/statement.ts";
import { applyCorrections } from "../../../ingest/correct/apply-corrections.ts";
import type { Correction } from "../../../ingest/correct/correction.ts";
import { catalogue, read } from "../support.ts";

const TEXT = "2022年,余杭区固定资产投资增长5.2%。";
const [GROWTH] = read(TEXT);

/** A decision on the growth; what it leaves out is as decided. */
function decide(differing: Partial<Correction> = {}): Correction {
  const fields = { value: "5.2", unit: "%", baseValue: "5.2", baseUnit: "percent", measure: "growth_rate" } as const;
  return {
    id: "review-1",
    action: "accept",
    quote: "5.2%",
    start: TEXT.indexOf("5.2%"),
    expect: { around: "增长5.2%", reads: { indicator: "fixed-asset-investment" } },
    fields: { ...fields, place: "余杭区", indicator: "fixed-asset-investment" },
    reason: "核对无误。",
    by: "tester",
    on: "2026-01-01",
    holds: true,
    ...differing,
  } as Correction;
}

function apply(statements: readonly TextStatement[], correction: Correction) {
  return applyCorrections(statements, [correction], { doc: "sample.txt", text: TEXT, catalogue });
}

/** The growth as another state of the rules might read it. */
function readOtherwise(differing: Partial<TextStatement>): TextStatement[] {
  return GROWTH ? [{ ...GROWTH, ...differing }] : [];
}

describe("applyCorrections(statements, corrections, document), of a decision that holds", () => {
  it("accepts what the rules read, with the values that were decided", () => {
    const [one, ...others] = apply(readOtherwise({ accepted: false, reasons: ["LOW_CONFIDENCE"] }), decide());
    expect(others).toEqual([]);
    expect(one).toMatchObject({ origin: "accept", correctionId: "review-1" });
    expect(one?.statement).toMatchObject({ accepted: true, reasons: [], indicator: "fixed-asset-investment" });
  });

  it("stands where the rules have come to read another indicator", () => {
    const [one] = apply(readOtherwise({ indicator: "gdp", indicatorName: "地区生产总值" }), decide());
    expect(one?.statement).toMatchObject({
      accepted: true,
      indicator: "fixed-asset-investment",
      indicatorName: "固定资产投资",
    });
  });

  it("stands where the rules no longer read anything", () => {
    const [one] = apply([], decide());
    expect(one).toMatchObject({ origin: "accept", statement: { quote: "5.2%", baseValue: "5.2", accepted: true } });
  });

  it("keeps away what was rejected, also where the rules read it otherwise or not at all", () => {
    const reject = decide({ action: "drop", fields: undefined });
    expect(apply(readOtherwise({}), reject)).toEqual([]);
    expect(apply(readOtherwise({ indicator: "gdp" }), reject)).toEqual([]);
    expect(apply([], reject)).toEqual([]);
  });

  it("fails where two statements stand on the words and neither is as expected", () => {
    const two = [...readOtherwise({ indicator: "gdp" }), ...readOtherwise({ indicator: "exports" })];
    expect(() => apply(two, decide())).toThrow(/review-1/);
  });

  it("fails where the words are others, as every correction does", () => {
    expect(() => apply(readOtherwise({}), decide({ expect: { around: "下降5.2%", reads: {} } }))).toThrow(/review-1/);
  });

  it("never serves what an enterprise did", () => {
    const fields = { ...decide().fields, scope: "enterprise" as const };
    const [one] = apply([], decide({ action: "override", fields }));
    expect(one?.statement).toMatchObject({ accepted: false, reasons: ["SCOPE_NOT_SERVED"] });
  });
});

describe("applyCorrections(statements, corrections, document), of one that does not say so,", () => {
  it("fails where the rules read something else", () => {
    expect(() => apply(readOtherwise({ indicator: "gdp" }), decide({ holds: false }))).toThrow(/review-1/);
    expect(() => apply([], decide({ holds: false }))).toThrow(/review-1/);
  });
});
