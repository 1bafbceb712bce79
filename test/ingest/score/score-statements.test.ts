import { describe, expect, it } from "vitest";
import type { TextStatement } from "../../../core/statement.ts";
import { canonicalName, createNameComparison, isSameField } from "../../../ingest/score/compare-fields.ts";
import { matchStatements, scoreStatements } from "../../../ingest/score/score-statements.ts";

/** 固定资产投资增长5% of 拱墅区 in the first half of 2023, on the characters 10 to 12. */
function aStatement(differing: Partial<TextStatement> = {}): TextStatement {
  return {
    doc: "a.txt",
    start: 10,
    end: 12,
    quote: "5%",
    place: "拱墅区",
    placeStated: "拱墅",
    scope: "district",
    entity: null,
    indicator: "fixed-asset-investment",
    indicatorName: "固定资产投资",
    measure: "growth_rate",
    of: null,
    status: "actual",
    comparator: "eq",
    value: "5",
    unit: "%",
    baseValue: "5",
    baseUnit: "percent",
    period: { start: "2023-01-01", end: "2023-06-30", kind: "half" },
    periodInferred: false,
    basis: "yoy",
    priceBasis: null,
    definition: null,
    release: null,
    topic: "investment",
    confidence: null,
    accepted: true,
    reasons: [],
    evidence: {},
    ...differing,
  };
}

function pairsOf(labels: readonly TextStatement[], predictions: readonly TextStatement[]): string[] {
  return matchStatements(labels, predictions).pairs.map(
    ({ label, prediction }) => `${label.quote} ${prediction.quote}`,
  );
}

describe("matchStatements(labels, predictions)", () => {
  it.each([
    ["another span that overlaps", { start: 11, end: 15 }, 1],
    ["a span that only touches", { start: 12, end: 14 }, 0],
    ["another document", { doc: "b.txt" }, 0],
    ["another number", { value: "6", baseValue: "6" }, 0],
    ["the number in another form", { value: "5.0", baseValue: "5.00" }, 1],
    ["the opposite sign", { value: "-5", baseValue: "-5" }, 0],
    ["one amount in two units", { value: "0.5", baseValue: "5" }, 1],
    ["another indicator", { indicatorName: "出口总额" }, 1],
  ])("matches or not: %s", (_, differing, count) => {
    expect(matchStatements([aStatement()], [aStatement(differing)]).pairs).toHaveLength(count);
  });

  it.each([
    ["the same cell", { sheet: "表1", cell: "C4" }, 1],
    ["the same cell of another sheet", { sheet: "表2", cell: "C4" }, 0],
    ["another cell", { sheet: "表1", cell: "C5" }, 0],
  ])("matches or not, in a table: %s", (_, place, count) => {
    const { start: _start, end: _end, ...parts } = aStatement();
    const label = { ...parts, sheet: "表1", cell: "C4", raw: null, headers: [] };
    expect(matchStatements([label], [{ ...label, ...place }]).pairs).toHaveLength(count);
    expect(matchStatements([label], [aStatement()]).pairs).toHaveLength(0);
    expect(matchStatements([aStatement()], [label]).pairs).toHaveLength(0);
  });

  it("matches one to one, and names what is missed and what is invented", () => {
    const label = aStatement();
    const [first, second] = [aStatement({ quote: "first" }), aStatement({ quote: "second" })];
    const { pairs, missed, invented } = matchStatements([label], [first, second]);
    expect(pairs).toEqual([{ label, prediction: first }]);
    expect(missed).toEqual([]);
    expect(invented).toEqual([second]);
    expect(matchStatements([label, label], [first]).pairs).toHaveLength(1);
  });

  it("takes the greatest overlap first", () => {
    const wide = aStatement({ start: 0, end: 20, quote: "wide" });
    const near = aStatement({ start: 18, end: 30, quote: "near" });
    const exact = aStatement({ start: 0, end: 20, quote: "exact" });
    expect(pairsOf([wide], [near, exact])).toEqual(["wide exact"]);
  });

  it("matches the ends of a range each with its own", () => {
    const low = { start: 0, end: 6, value: "5", baseValue: "5", comparator: "ge" } as const;
    const high = { ...low, comparator: "le" } as const;
    const labels = [aStatement({ ...low, quote: "ge" }), aStatement({ ...high, quote: "le" })];
    const predictions = [aStatement({ ...high, quote: "le" }), aStatement({ ...low, quote: "ge" })];
    expect(pairsOf(labels, predictions).toSorted()).toEqual(["ge ge", "le le"]);
  });
});

describe("isSameField(field, a, b)", () => {
  it.each([
    ["indicator", { indicatorName: "规上工业企业数" }, { indicatorName: "规模以上工业企业" }, true],
    ["indicator", { indicatorName: "限上企业营收" }, { indicatorName: "限额以上企业营业收入" }, true],
    ["indicator", { indicatorName: "“152”项目数" }, { indicatorName: "152项目" }, true],
    ["indicator", { indicatorName: "新增规上工业企业数" }, { indicatorName: "规上工业企业数" }, false],
    ["indicator", { indicatorName: "制造业投资" }, { indicatorName: "固定资产投资" }, false],
    ["indicator", { indicator: "a" }, { indicator: "b" }, true],
    ["status", { status: "target" }, { status: "plan" }, true],
    ["status", { status: "target" }, { status: "actual" }, false],
    ["baseValue", { baseValue: "84.94" }, { baseValue: "84.940" }, true],
    ["baseValue", { baseValue: "84.94" }, { baseValue: "84.9" }, false],
    ["period", { period: null }, { period: null }, true],
    ["period", { period: null }, {}, false],
    ["period", { period: { start: "2023-01-01", end: "2023-06-30", kind: "ytd" } }, {}, true],
    ["period", { period: { start: "2023-01-01", end: "2023-05-31", kind: "half" } }, {}, false],
    ["of", { of: null }, { of: null }, true],
    [
      "of",
      { of: { measure: "level", universe: "杭州市" } },
      { of: { universe: "杭州市", measure: "level", size: null } },
      true,
    ],
    ["of", { of: { place: "杭州市" } }, { of: null }, false],
    ["place", { place: "余杭区" }, { place: "杭州钱江经济开发区" }, false],
  ] as const)("compares %s: %o and %o", (field, first, second, isSame) => {
    expect(isSameField(field, { label: aStatement(first), prediction: aStatement(second) })).toBe(isSame);
  });
});

describe("createNameComparison(indicators)", () => {
  const isSameName = createNameComparison([
    { key: "gdp", nameZh: "地区生产总值", aliases: ["GDP", "生产总值"] },
    { key: "phones", nameZh: "移动通信手持机产量", aliases: ["手机产量"] },
    { key: "homes", nameZh: "商品住宅", aliases: ["住房"] },
    { key: "flats", nameZh: "保障房", aliases: ["住房"] },
  ]);

  it.each([
    ["手机产量", "移动通信手持机产量", true],
    ["生产总值", "GDP", true],
    ["规模以上工业企业数", "规上工业企业", true],
    ["手机产量", "GDP", false],
    ["地区生产总值", "人均地区生产总值", false],
    ["住房", "保障房", false], // two entries have the alias
  ])("of %s and %s is %s", (a, b, isSame) => expect(isSameName(a, b)).toBe(isSame));

  it("scores by names of the catalogue where it is given", () => {
    const [label, prediction] = [aStatement({ indicatorName: "GDP" }), aStatement({ indicatorName: "生产总值" })];
    expect(scoreStatements([label], [prediction]).fields.indicator).toBe(0);
    expect(scoreStatements([label], [prediction], isSameName).fields.indicator).toBe(1);
    expect(scoreStatements([label], [prediction], isSameName).strict.f1).toBe(1);
  });
});

describe("canonicalName(name)", () => {
  it.each([
    ["规模以上工业企业总数", "规上工业企业"],
    ["累计引进项目数量", "引进项目"],
    ["完成投资", "投资"],
    ["研发、设计 企业", "研发设计企业"],
    ["PM2.5平均浓度", "pm2.5平均浓度"],
  ])("makes %s %s", (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical);
  });
});

describe("scoreStatements(labels, predictions)", () => {
  const other = { start: 30, end: 32 };

  it("counts what is found, missed and invented", () => {
    const labels = [aStatement(), aStatement(other), aStatement({ start: 50, end: 52 })];
    const predictions = [aStatement(), aStatement({ ...other, value: "7", baseValue: "7" })];
    const { finding } = scoreStatements(labels, predictions);
    expect(finding.precision).toBe(1 / 2);
    expect(finding.recall).toBe(1 / 3);
    expect(finding.f1).toBeCloseTo(2 / 5, 12);
  });

  it("shares out what is right by field, among the matched only", () => {
    const labels = [aStatement(), aStatement(other), aStatement({ start: 50, end: 52 })];
    const predictions = [aStatement(), aStatement({ ...other, place: "余杭区", basis: "pop" })];
    const { fields } = scoreStatements(labels, predictions);
    expect(fields).toMatchObject({ place: 1 / 2, basis: 1 / 2, indicator: 1, period: 1 });
  });

  it.each([
    ["place", { place: "余杭区" }],
    ["indicator", { indicatorName: "制造业投资" }],
    ["measure", { measure: "level" }],
    ["status", { status: "target" }],
    ["comparator", { comparator: "ge" }],
    ["period", { period: null }],
  ] as const)("is not strictly right with another %s", (_, differing) => {
    expect(scoreStatements([aStatement()], [aStatement(differing)]).strict.f1).toBe(0);
  });

  it.each([
    ["scope", { scope: "subarea" }],
    ["entity", { entity: "甲" }],
    ["basis", { basis: "pop" }],
    ["words of the place", { placeStated: null }],
    ["sign of inference", { periodInferred: true }],
    ["plan for a target", { status: "actual" }],
  ] as const)("is strictly right with another %s", (_, differing) => {
    expect(scoreStatements([aStatement()], [aStatement(differing)]).strict.f1).toBe(1);
  });

  it.each([
    ["enterprise", "district", 1],
    ["project", "subarea", 1],
    ["project_set", "district", 1],
    ["other", "district", 1],
    ["carrier", "district", 0],
    ["subarea", "district", 0],
    ["enterprise", "carrier", 0],
    ["district", "enterprise", 0],
  ] as const)("counts %s served as %s as false attribution: %i", (label, prediction, count) => {
    const score = scoreStatements([aStatement({ scope: label })], [aStatement({ scope: prediction })]);
    expect(score.falseAttributions).toBe(count);
  });

  it("counts the accepted that are unmatched or wrong against accepted precision", () => {
    const predictions = [
      aStatement(),
      aStatement({ ...other, place: "余杭区" }),
      aStatement({ start: 90, end: 92 }),
      aStatement({ start: 50, end: 52, accepted: false }),
    ];
    const score = scoreStatements([aStatement(), aStatement(other), aStatement({ start: 50, end: 52 })], predictions);
    expect(score.acceptedPrecision).toBe(1 / 3);
    expect(score.acceptedShare).toBe(3 / 4);
  });

  it("leaves predictions of no served scope out of the accepted share", () => {
    const predictions = [aStatement(), aStatement({ ...other, scope: "enterprise", accepted: false })];
    expect(scoreStatements([], predictions).acceptedShare).toBe(1);
  });

  it("has no accepted precision where nothing is accepted, and no rates of nothing", () => {
    const empty = scoreStatements([], []);
    expect(empty).toMatchObject({
      acceptedPrecision: null,
      acceptedShare: null,
      finding: { precision: 0, recall: 0, f1: 0 },
    });
    expect(scoreStatements([aStatement()], [aStatement({ accepted: false })]).acceptedPrecision).toBeNull();
  });
});
