import { describe, expect, it } from "vitest";
import { computeLowerBound } from "../../../../core/lower-bound.ts";
import type { TextStatement } from "../../../../core/statement.ts";
import type { Precision } from "../../../../ingest/catalogue/precision.ts";
import { gateStatement, isJudgeable, judgeStatement } from "../../../../ingest/recognise/judge/judge-statement.ts";
import { listParts, type Setting } from "../../../../ingest/recognise/judge/list-parts.ts";
import { read } from "../../support.ts";

/** The first statement of a text that states the quote. */
function readOne(text: string, quote: string): TextStatement {
  const found = read(text).find((statement) => statement.quote === quote);
  if (!found) throw new Error(`${quote} is not read in ${text}`);
  return { ...found, accepted: true, reasons: [] };
}

/** A text as a report that has a date. */
function setIn(text: string): Setting {
  return { text, genre: "report", isDated: true };
}

function listGroups(text: string, quote: string): string[] {
  return listParts(readOne(text, quote), setIn(text)).flatMap(({ groups }) => groups.at(-1) ?? []);
}

/** A precision that knows every group of a text's statement alike. */
function know(text: string, quote: string, tally: { cases: number; right: number }): Precision {
  const groups = listParts(readOne(text, quote), setIn(text)).flatMap((part) => part.groups);
  return {
    minimumCases: 20,
    thresholds: { plan: 0, report: 0.5, workReport: 0, news: 0 },
    groups: new Map(groups.map((group) => [group, tally])),
  };
}

const STATED = "2022年,余杭区固定资产投资增长5.2%。";

describe("listParts(statement, text)", () => {
  it("names for each field the rule that read it, and what tells good cases from bad", () => {
    expect(listGroups(STATED, "5.2%")).toEqual([
      "indicator indicator.before-quantity, begins",
      "measure measure.trend",
      "place place.stated",
      "scope scope.place, district",
      "period period.stated, report, clause before, growth_rate",
      "status status.past, actual",
      "baseValue value.quantity",
    ]);
  });

  it.each([
    ["words that may belong to it", "2022年,余杭区主要固定资产投资增长5.2%。", "5.2%", "follows words"],
    ["a verb", "2022年,余杭区实现固定资产投资12亿元。", "12亿元", "follows a verb"],
    ["its place", STATED, "5.2%", "begins"],
  ])("tells a name after %s", (_, text, quote, sign) => {
    expect(listGroups(text, quote)[0]).toBe(`indicator indicator.before-quantity, ${sign}`);
  });

  it("tells a name after words that may belong to it", () => {
    const { place: _, ...evidence } = readOne(STATED, "5.2%").evidence;
    const [indicator] = listParts({ ...readOne(STATED, "5.2%"), evidence }, setIn(STATED));
    expect(indicator?.groups.at(-1)).toBe("indicator indicator.before-quantity, follows words");
  });

  it("counts together what was inherited from outside the sentence", () => {
    expect(listGroups("固定资产投资增长5.2%。", "5.2%").at(-1)).toBe("inherited place+period, report");
  });
});

describe("judgeStatement(statement, text, precision)", () => {
  it("multiplies the bounds of the parts", () => {
    const { confidence, isUnmeasured, parts } = judgeStatement(
      readOne(STATED, "5.2%"),
      setIn(STATED),
      know(STATED, "5.2%", { cases: 400, right: 400 }),
    );
    expect(parts).toHaveLength(7);
    expect(confidence).toBeCloseTo(computeLowerBound({ cases: 400, right: 400 }) ** 7, 4);
    expect(isUnmeasured).toBe(false);
  });

  it("takes the finest group that has cases enough", () => {
    const precision = know(STATED, "5.2%", { cases: 400, right: 400 });
    const groups = new Map(precision.groups);
    groups.set("indicator indicator.before-quantity, begins", { cases: 19, right: 0 });
    const { parts } = judgeStatement(readOne(STATED, "5.2%"), setIn(STATED), { ...precision, groups });
    expect(parts[0]).toMatchObject({ group: "indicator indicator.before-quantity", cases: 400 });
  });
});

describe("gateStatement(statement, text, precision)", () => {
  const one = readOne(STATED, "5.2%");

  it.each([
    ["lets in what is sure", { cases: 400, right: 400 }, true, []],
    ["holds what is often wrong", { cases: 400, right: 300 }, false, ["LOW_CONFIDENCE"]],
    ["holds what was seen too seldom, though always right", { cases: 19, right: 19 }, false, ["TOO_FEW_CASES"]],
  ])("%s", (_, tally, accepted, reasons) => {
    expect(gateStatement(one, setIn(STATED), know(STATED, "5.2%", tally))).toMatchObject({ accepted, reasons });
  });

  it("holds each genre against its own threshold", () => {
    const precision = know(STATED, "5.2%", { cases: 400, right: 300 });
    expect(gateStatement(one, { ...setIn(STATED), genre: "news" }, precision).accepted).toBe(true);
  });

  it("judges nothing where nothing was measured", () => expect(gateStatement(one, setIn(STATED), null)).toBe(one));

  it("leaves what waits for another reason as it is", () => {
    const waiting = { ...one, accepted: false, reasons: ["PERIOD_UNKNOWN"] };
    expect(gateStatement(waiting, setIn(STATED), know(STATED, "5.2%", { cases: 400, right: 400 }))).toBe(waiting);
  });
});

describe("isJudgeable(statement)", () => {
  it.each([
    [[], true],
    [["LOW_CONFIDENCE"], true],
    [["TOO_FEW_CASES"], true],
    [["PERIOD_UNKNOWN"], false],
    [["SCOPE_NOT_SERVED", "LOW_CONFIDENCE"], false],
  ])("of %j is %s", (reasons, expected) => expect(isJudgeable({ reasons })).toBe(expected));
});
