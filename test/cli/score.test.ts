import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder, runQubi } from "../support/run-qubi.ts";

const LABEL = {
  doc: "a.txt",
  start: 10,
  end: 15,
  quote: "31.8%",
  place: "富阳区",
  placeStated: "富阳",
  scope: "district",
  entity: null,
  indicator: "fixed-asset-investment",
  indicatorName: "固定资产投资",
  measure: "growth_rate",
  of: null,
  status: "actual",
  comparator: "eq",
  value: "31.8",
  unit: "%",
  baseValue: "31.8",
  baseUnit: "percent",
  period: { start: "2023-01-01", end: "2023-05-31", kind: "ytd" },
  periodInferred: false,
  basis: "yoy",
  priceBasis: null,
  definition: null,
  release: null,
  topic: null,
};
const PROJECT = {
  ...LABEL,
  start: 30,
  end: 36,
  quote: "106亿元",
  scope: "project_set",
  measure: "level",
  value: "106",
  unit: "亿元",
  baseValue: "10600000000",
  baseUnit: "CNY",
  basis: null,
};
const MISSED = { ...LABEL, start: 50, end: 54, quote: "7.1%", value: "7.1", baseValue: "7.1" };
const UNSEEN = {
  ...LABEL,
  start: 70,
  end: 73,
  quote: "20家",
  measure: "level",
  value: "20",
  unit: "家",
  baseValue: "20",
  baseUnit: "count",
  basis: null,
};
const GATE = { accepted: true, reasons: [], evidence: {} };

const { folder, remove } = makeFolder();
afterAll(remove);

function write(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

describe("qubi score GOLD PREDICTED", () => {
  it("counts what was found, what is strictly right, what was laid to a district, and what was let in", async () => {
    // 4 labels; 5 predictions: one right, one of a project set said of the district, one in the wrong period, two of nothing.
    const gold = write("gold.jsonl", [LABEL, PROJECT, MISSED, UNSEEN]);
    const predicted = write("predicted.jsonl", [
      { ...LABEL, ...GATE },
      { ...PROJECT, ...GATE, scope: "district" },
      { ...MISSED, ...GATE, accepted: false, period: { start: "2023-01-01", end: "2023-03-31", kind: "quarter" } },
      { ...LABEL, ...GATE, start: 90, end: 95 },
      { ...UNSEEN, ...GATE, accepted: false, value: "30", baseValue: "30" },
    ]);
    const { code, out } = await runQubi(["score", gold, predicted, "--json"]);
    expect(code).toBe(0);
    const score = JSON.parse(out);
    expect(score).toMatchObject({ labels: 4, predictions: 5, falseAttributions: 1 });
    // Found 3 of 5 and of 4: F1 = 2 · 0.6 · 0.75 / 1.35. Strictly right: the first two, for scope is no part of it.
    expect(score.finding).toMatchObject({ precision: 3 / 5, recall: 3 / 4, f1: expect.closeTo(2 / 3, 10) });
    expect(score.strict).toMatchObject({ precision: 2 / 5, recall: 2 / 4, f1: expect.closeTo(4 / 9, 10) });
    expect(score.fields).toMatchObject({
      scope: expect.closeTo(2 / 3, 10),
      period: expect.closeTo(2 / 3, 10),
      value: 1,
    });
    // Accepted are three, of which the first two are strictly right; all five have a scope that can be.
    expect(score.acceptedPrecision).toBeCloseTo(2 / 3, 10);
    expect(score.acceptedShare).toBeCloseTo(3 / 5, 10);
  });

  it("reads folders of labels and of predictions", async () => {
    for (const name of ["g", "p"]) mkdirSync(join(folder, name), { recursive: true });
    write("g/1.jsonl", [LABEL]);
    write("g/2.jsonl", [{ ...LABEL, doc: "b.txt" }]);
    write("g/notes.md", ["not a label"]);
    write("p/1.jsonl", [
      { ...LABEL, ...GATE, doc: "b.txt" },
      { ...LABEL, ...GATE },
    ]);
    const { out } = await runQubi(["score", join(folder, "g"), join(folder, "p"), "--json"]);
    expect(JSON.parse(out).strict).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it("prints a table for people", async () => {
    const { code, out } = await runQubi(["score", "test/truth/gold", write("none.jsonl", [])]);
    expect(code).toBe(0);
    expect(out).toMatch(/严格 P \/ R \/ F1 +│ 0\.0000 \/ 0\.0000 \/ 0\.0000/);
    expect(out).toMatch(/入库准确率 +│ +– /);
  });

  it("names the line that is no JSON", async () => {
    const path = join(folder, "broken.jsonl");
    writeFileSync(path, `${JSON.stringify(LABEL)}\n\n{"doc": \n`);
    const { code, err } = await runQubi(["score", path, path]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ LINE_NOT_JSON .*broken\.jsonl.* 3 /)]);
  });

  it("names the line that is no statement", async () => {
    const path = write("other.jsonl", [LABEL, { hello: 1 }]);
    const { code, err } = await runQubi(["score", path, path]);
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ .*other\.jsonl.* 2 /);
  });

  it("names labels that are missing", async () => {
    const { code, err } = await runQubi(["score", join(folder, "nowhere"), folder]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ PATH_MISSING .*nowhere/)]);
  });
});

describe("qubi score", () => {
  it("prints the figures of the development set, by field, by genre, by rule and of the gate", async () => {
    const { code, out } = await runQubi(["score", "--json"]);
    expect(code).toBe(0);
    const { parts, genres, rules, gate } = JSON.parse(out);
    expect(Object.keys(parts).toSorted()).toEqual(["gold", "rules", "scored"]);
    expect(parts.gold.byWording.labels).toBe(194);
    expect(parts.scored.byWording.labels).toBeGreaterThanOrEqual(675);
    expect(Object.keys(genres)).toContain("work-report scored");
    expect(rules["period.stated"].scored.cases).toBeGreaterThan(0);
    expect(Object.keys(gate)).toEqual(["plan", "report", "workReport", "news"]);
    expect(gate.report.chosen.accepted).toBeGreaterThan(40);
    expect(gate.report.chosen.right / gate.report.chosen.accepted).toBeGreaterThanOrEqual(0.95);
  });

  it("tells nothing of the errors of documents that are only scored", async () => {
    const { code, out } = await runQubi(["score", "--errors"]);
    expect(code).toBe(0);
    const numbers = out.match(/^[a-z]\d+/gm)?.map((id) => Number(id.slice(1))) ?? [];
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => number % 2 === 1)).toEqual([]);
  });

  it("asks for the predictions where only labels are given", async () => {
    const { code, err } = await runQubi(["score", "test/truth/gold"]);
    expect([code, err]).toEqual([2, expect.stringContaining("没有给识别结果")]);
  });
});
