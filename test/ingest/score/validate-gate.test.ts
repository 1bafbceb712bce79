import { describe, expect, it } from "vitest";
import { isSameWording } from "../../../ingest/score/compare-fields.ts";
import { type LabelledDocument, listCases, measureGroups } from "../../../ingest/score/measure-precision.ts";
import {
  chooseThreshold,
  chooseThresholds,
  judgeByOthers,
  scoreThreshold,
} from "../../../ingest/score/validate-gate.ts";
import { read } from "../support.ts";

const TEXT = "2022年,余杭区固定资产投资增长5.2%。";

/** A document of one statement, with its label as read or with another period. */
function aDocument(doc: string, isRight: boolean): LabelledDocument {
  const predictions = read(TEXT).map((one) => ({ ...one, doc, accepted: true, reasons: [] }));
  const labels = predictions.map((one) => (isRight ? one : { ...one, period: null }));
  return { doc, setting: { text: TEXT, genre: "report", isDated: true }, labels, predictions };
}

function listAll(documents: readonly LabelledDocument[]) {
  return documents.flatMap((one) => listCases(one, isSameWording));
}

describe("measureGroups(cases)", () => {
  it("counts each group of each part, right in its own field", () => {
    const tallies = measureGroups(listAll([aDocument("a", true), aDocument("b", false)]));
    expect(tallies.get("period period.stated")).toEqual({ cases: 2, right: 1 });
    expect(tallies.get("indicator indicator.before-quantity")).toEqual({ cases: 2, right: 2 });
  });

  it("counts what no label states as a wrong figure, and not against the other fields", () => {
    const tallies = measureGroups(listAll([{ ...aDocument("a", true), labels: [] }]));
    expect(tallies.get("baseValue value.quantity")).toEqual({ cases: 1, right: 0 });
    expect(tallies.get("period period.stated")).toBeUndefined();
  });

  it("leaves out what would wait anyway", () => {
    const document = aDocument("a", true);
    const predictions = document.predictions.map((one) => ({ ...one, accepted: false, reasons: ["PLACE_UNKNOWN"] }));
    expect(listAll([{ ...document, predictions }])).toEqual([]);
  });
});

describe("judgeByOthers(cases, minimumCases)", () => {
  it("judges no document by itself", () => {
    const documents = Array.from({ length: 30 }, (_, at) => aDocument(`${at}`, at > 0));
    const [own, ...others] = judgeByOthers(listAll(documents), 1);
    // The others were all right, so it is trusted; that it is wrong itself counts only for them.
    expect(own?.isStrict).toBe(false);
    for (const { confidence } of others) expect(own?.confidence).toBeGreaterThan(confidence ?? 1);
  });

  it("gives no confidence where the others have too few cases", () => {
    const judged = judgeByOthers(listAll([aDocument("a", true), aDocument("b", true)]), 2);
    expect(judged.map(({ confidence }) => confidence)).toEqual([null, null]);
  });
});

describe("chooseThreshold(cases, aim)", () => {
  const genre = "report" as const;
  const cases = [
    ...Array.from({ length: 60 }, () => ({ genre, isStrict: true, confidence: 0.8 })),
    ...Array.from({ length: 60 }, (_, at) => ({ genre, isStrict: at % 2 === 0, confidence: 0.6 })),
    { genre, isStrict: true, confidence: null },
  ];

  it("is the lowest at which the accepted are right in the aim", () => {
    expect(chooseThreshold(cases, 0.95)).toEqual({ threshold: 0.61, accepted: 60, right: 60 });
    expect(chooseThreshold(cases, 0.7)).toEqual({ threshold: 0, accepted: 120, right: 90 });
  });

  it("is the best where none reaches the aim", () => {
    const poor = cases.map((one) => (one.confidence === 0.8 ? { ...one, isStrict: false } : one));
    expect(chooseThreshold(poor, 0.95)).toEqual({ threshold: 0, accepted: 120, right: 30 });
  });

  it("is none of a handful of cases, which would say nothing", () => {
    expect(chooseThreshold(cases.slice(0, 39), 0.95)).toEqual({ threshold: 0, accepted: 39, right: 39 });
  });

  it("is of each genre by itself", () => {
    const news = cases.map((one) => ({ ...one, genre: "news" as const, isStrict: false }));
    expect(chooseThresholds([...cases, ...news], 0.95)).toMatchObject({
      report: { threshold: 0.61, accepted: 60, right: 60 },
      news: { threshold: 0, accepted: 120 },
      plan: { threshold: 0, accepted: 0 },
    });
  });

  it("never lets in what has too few cases", () => {
    expect(scoreThreshold(cases, 0).accepted).toBe(120);
  });
});
