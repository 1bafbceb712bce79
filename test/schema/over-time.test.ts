import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { ask } from "../support/ask.ts";
import { openFiveDistricts } from "../support/five-districts.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
});
afterAll(() => store.close());

describe("compareOverTime", () => {
  it("says BOUNDARY_BREAK of 拱墅's target of 2020 beside that of 2022–2023, which are of two region versions", async () => {
    const { data, errors } = await ask(
      store,
      `{ compareOverTime(region: "gongshu", indicators: ["industrial-value-added"], statuses: [TARGET]) {
        measure reference { statedValue }
        points { verdict reasons { code message } observation { statedValue period { start end } regionVersion { id territoryId } } } } }`,
    );
    expect(errors).toEqual([]);
    const [series] = data.compareOverTime;
    expect(series).toMatchObject({ measure: "GROWTH_RATE", reference: { statedValue: "8" } });
    const versions = series.points.map(({ observation }: Answer) => observation.regionVersion.id);
    expect(versions).toEqual(["gongshu@before", "gongshu@now"]);
    const codes = series.points.map(({ reasons }: Answer) => reasons.map(({ code }: Answer) => code));
    expect(codes[0]).toContain("BOUNDARY_BREAK");
    expect(codes[1]).not.toContain("BOUNDARY_BREAK");
    expect(series.points[0].reasons.map(({ message }: Answer) => message)).toContain(
      "跨越区划调整，辖区范围不同：2021-04-09 前的辖区，参照为 2021-04-09 起的辖区。",
    );
  });

  it("holds 2020 against the territory of 2022–2023 where no figure of that time is of the same indicator", async () => {
    const { data, errors } = await ask(
      store,
      `{ compareOverTime(region: "gongshu", statuses: [TARGET], period: { to: "2020-12-31" },
          referencePeriod: { start: "2022-01-01", end: "2023-12-31" }) {
        indicator { key } reference { id } referenceRegionVersion { id } points { verdict reasons { code figure reference } } } }`,
    );
    expect(errors).toEqual([]);
    const [series] = data.compareOverTime;
    expect(series).toMatchObject({ reference: null, referenceRegionVersion: { id: "gongshu@now" } });
    expect(series.points[0].reasons).toContainEqual({
      code: "BOUNDARY_BREAK",
      figure: "old-gongshu",
      reference: "gongshu",
    });
  });

  it("takes the figure of the reference period where the series has one, and of 富阳 says no break", async () => {
    const period = `referencePeriod: { start: "2020-01-01", end: "2020-12-31" }`;
    const fields = `{ indicator { key } reference { statedValue } points { reasons { code } } }`;
    const { data } = await ask(
      store,
      `{ a: compareOverTime(region: "gongshu", ${period}) ${fields} b: compareOverTime(region: "fuyang", ${period}) ${fields} }`,
    );
    expect(data.a.map(({ indicator, reference }: Answer) => [indicator.key, reference?.statedValue])).toEqual([
      ["industrial-value-added", "15"],
      ["manufacturing-investment", undefined],
    ]);
    expect(JSON.stringify(data.b)).not.toContain("BOUNDARY_BREAK");
  });

  it("never mixes two measures in one series", async () => {
    const source = `{ compareOverTime(region: "fuyang", indicators: ["fixed-asset-investment"]) { measure points { observation { amount } } } }`;
    const { data } = await ask(store, source);
    expect(data.compareOverTime.map(({ measure }: Answer) => measure)).toEqual(["GROWTH_RATE", "RANK"]);
  });

  it.each([
    [
      "a region that is not there",
      `region: "拱墅区", indicators: ["industrial-value-added"]`,
      'Did you mean "gongshu"?',
    ],
    [
      "a reference of another region",
      `region: "fuyang", indicators: ["industrial-value-added"], reference: "none"`,
      "UNKNOWN_OBSERVATION",
    ],
  ])("refuses %s", async (_, argumentsText, fault) => {
    const { errors } = await ask(store, `{ compareOverTime(${argumentsText}) { measure } }`);
    expect(errors.join()).toContain(fault);
  });
});

describe("targets", () => {
  const TARGETS = `kind state isDue attainedShare timeProgress lead gapUnit message target { statedValue } actual { statedValue }`;

  it("measures a cumulated flow: 56.26 of 157.73 亿元 by May is 35.67 % of the year's plan", async () => {
    const { data, errors } = await ask(store, `{ targets(regions: ["fuyang"], dueOn: "2023-06-30") { ${TARGETS} } }`);
    expect(errors).toEqual([]);
    expect(data.targets).toEqual([
      {
        kind: "CUMULATIVE_FLOW",
        state: "BELOW_TARGET_SO_FAR",
        isDue: false,
        attainedShare: "35.67",
        timeProgress: "41.67",
        lead: "-6",
        gapUnit: "CNY",
        message: null,
        target: { statedValue: "157.73" },
        actual: { statedValue: "56.26" },
      },
    ]);
  });

  it("takes no actual of after the day asked", async () => {
    const source = `{ targets(regions: ["fuyang"], dueOn: "2023-04-30") { state message actual { amount } } }`;
    const { data } = await ask(store, source);
    expect(data.targets).toEqual([{ state: "NOT_JUDGED", message: "没有可对照的实绩。", actual: null }]);
  });

  it("lists targets without an actual, and says that they are due", async () => {
    const source = `{ targets(regions: ["gongshu"], indicators: ["industrial-value-added"], dueOn: "2022-06-30") { isDue state target { period { end } } } }`;
    const { data } = await ask(store, source);
    expect(data.targets).toEqual([
      { isDue: true, state: "NOT_JUDGED", target: { period: { end: "2020-12-31" } } },
      { isDue: false, state: "NOT_JUDGED", target: { period: { end: "2023-12-31" } } },
    ]);
  });

  it.each([
    ["2020-12-30", false],
    ["2020-12-31", true],
    ["2021-01-01", true],
  ])("is due on %s, of a period that ends on 2020-12-31: %s", async (dueOn, isDue) => {
    const source = `{ targets(regions: ["gongshu"], dueOn: "${dueOn}") { isDue target { period { end } } } }`;
    const { data } = await ask(store, source);
    expect(data.targets[0]).toEqual({ isDue, target: { period: { end: "2020-12-31" } } });
  });

  it("takes as many statements for five regions as for one", async () => {
    const ask1 = await ask(store, `{ targets(regions: ["fuyang"]) { ${TARGETS} } }`);
    const ask2 = await ask(
      store,
      `{ targets(regions: ["fuyang", "gongshu", "qiantang", "yuhang", "xiaoshan"]) { ${TARGETS} } }`,
    );
    expect(ask2.statements.length).toBe(ask1.statements.length);
  });
});
