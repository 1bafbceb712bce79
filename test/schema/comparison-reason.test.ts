import "reflect-metadata";
import { describe, expect, it } from "vitest";
import type { Reason, ReasonCode } from "../../core/reasons.ts";
import { createReason, REASON_CODES } from "../../core/reasons.ts";
import { BASES, COMPARATORS, SCOPES, STATUSES } from "../../core/statement.ts";
import { createComparisonReason } from "../../schema/comparison/comparison-reason.ts";
import { nameTerritory } from "../../schema/comparison/territory-words.ts";
import { nameUnit } from "../../schema/comparison/unit-words.ts";
import { anIndicator, aRegion, EVENTS, REGIONS } from "../core/samples.ts";

const NAMES = { indicators: [anIndicator()], regionVersions: REGIONS, events: EVENTS };

function wordsOf(code: ReasonCode, figure: string | null, reference: string | null): [zh: string, en: string] {
  const reason: Reason = createReason(code, "NOT_COMPARABLE", { figure, reference });
  return [createComparisonReason(reason, NAMES, "zh").message, createComparisonReason(reason, NAMES, "en").message];
}

describe("createComparisonReason(reason, names, locale)", () => {
  it.each<[ReasonCode, string | null, string | null, string, string]>([
    [
      "SUB_AREA",
      "subarea",
      "district",
      "：园区、新城，参照为全区。",
      ": a park or new town beside the whole district.",
    ],
    ["STATUS_DIFFERS", "target", "actual", "：目标，参照为实绩。", ": target beside actual."],
    ["BASIS_DIFFERS", "annual_average", "yoy", "：年均，参照为同比。", ": annual average beside year on year."],
    ["BASIS_DIFFERS", null, "plan_to_date", "（参照为规划期内累计）。", " (the reference: cumulated within a plan)."],
    ["BASE_UNSTATED", "unstated", "yoy", "：未说明比什么，参照为同比。", ": not stated beside year on year."],
    ["BOUND_ONLY", "ge", null, "（以上）。", " (at least)."],
    ["BOUND_ONLY", "approx_below", null, "（近）。", " (nearly)."],
    [
      "BOUNDARY_BREAK",
      "old-gongshu",
      "gongshu",
      "：2021-04-09 前的辖区，参照为 2021-04-09 起的辖区。",
      ": the territory before 2021-04-09 beside the territory since 2021-04-09.",
    ],
    ["BOUNDARY_BREAK", "gongshu-2021", null, "（2021-04-09 的区划调整）。", " (the change of 2021-04-09)."],
    [
      "PERIOD_DIFFERS",
      "2023-01-01/2023-03-31",
      "2023-05-31",
      "：2023-01-01 至 2023-03-31，参照为 2023-05-31。",
      ": 2023-01-01 to 2023-03-31 beside 2023-05-31.",
    ],
    ["DIVISION_LEVEL_DIFFERS", "city", "county", "：市级，参照为区县级。", ": city beside district or county."],
    ["UNIT_DIFFERS", "CNY/mu", "percent", "：人民币/亩，参照为 %。", ": Chinese Yuan/mu beside %."],
    ["CURRENCY_DIFFERS", "USD", "CNY", "：美元，参照为人民币。", ": US Dollar beside Chinese Yuan."],
    ["UNIVERSE_DIFFERS", '["growth_rate","杭州市"]', "[null,null]", "：增长率、杭州市，参照为本地整体。", "whole."],
    ["UNIVERSE_DIFFERS", '[null,"fixed-asset-investment"]', null, "（固定资产投资）。", " (Fixed-asset investment)."],
    ["INDICATOR_DIFFERS", "level", "growth_rate", "：总量，参照为增长率。", ": level beside growth rate."],
    ["INDICATOR_DIFFERS", "fixed-asset-investment", null, "（固定资产投资）。", " (Fixed-asset investment)."],
    ["DEFINITION_DIFFERS", "全社会", null, "（全社会）。", " (全社会)."],
    [
      "PERIOD_INFERRED",
      null,
      null,
      "期间由文件日期或规划期推断。",
      "The period is inferred from the document's date or the plan's span.",
    ],
  ])("says %s of %s beside %s in words", (code, figure, reference, zh, en) => {
    const words = wordsOf(code, figure, reference);
    expect(words).toEqual([expect.stringContaining(zh), expect.stringContaining(en)]);
  });

  it.each<[ReasonCode, readonly string[]]>([
    ["SUB_AREA", SCOPES],
    ["STATUS_DIFFERS", STATUSES],
    ["BASIS_DIFFERS", BASES],
    ["BOUND_ONLY", COMPARATORS.filter((comparator) => comparator !== "eq")],
  ])("has no code in the words of %s", (code, values) => {
    for (const value of values) expect(wordsOf(code, value, value)[0]).not.toMatch(/[a-z_]/);
  });

  it("keeps the code and the two values as they are", () => {
    const reason = createReason("SUB_AREA", "WITH_CAUTION", { figure: "subarea", reference: "district" });
    expect(createComparisonReason(reason, NAMES, "zh")).toMatchObject(reason);
  });

  it.each(REASON_CODES)("ends in one full stop where %s has no values", (code) => {
    const [zh, en] = wordsOf(code, null, null);
    expect([zh, en]).toEqual([expect.stringMatching(/[^。]。$/), expect.stringMatching(/[^.]\.$/)]);
  });
});

describe("nameTerritory(territoryId, regionVersions)", () => {
  const spans = (...spans: (readonly [string | null, string | null])[]) =>
    spans.map(([validFrom, validTo], at) => aRegion("fuyang", { id: `${at}`, validFrom, validTo, name: "富阳区" }));

  it.each([
    ["always held", spans([null, null]), "富阳区"],
    ["ended", spans([null, "2021-04-08"]), "2021-04-09 前的辖区"],
    ["began", spans(["2021-04-09", null]), "2021-04-09 起的辖区"],
    ["began and ended", spans(["2015-01-01", "2021-04-08"]), "2015-01-01 至 2021-04-08 的辖区"],
    ["held under two names", spans(["2014-12-13", null], [null, "2014-12-12"]), "富阳区"],
    ["is of no version", [], "fuyang"],
  ])("says when one that %s held", (_, versions, words) => {
    expect(nameTerritory("fuyang", versions).zh).toBe(words);
  });
});

describe("nameUnit(unit)", () => {
  it.each([
    ["percentage_point", "个百分点", "percentage points"],
    ["TEU", "标箱", "TEU"],
    ["tce/CNY", "吨标准煤/人民币", "tonnes of standard coal/Chinese Yuan"],
    ["ug", "ug", "ug"],
  ])("calls %s %s", (unit, zh, en) => {
    expect(nameUnit(unit)).toEqual({ zh, en });
  });
});
