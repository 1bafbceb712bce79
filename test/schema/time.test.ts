import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { ask } from "../support/ask.ts";
import { openMonthlyFigures } from "../support/monthly-figures.ts";

let store: Store;
beforeAll(async () => {
  store = await openMonthlyFigures();
});
afterAll(() => store.close());

const FAI = `"fixed-asset-investment"`;

async function askFor(source: string): Promise<Answer> {
  const { data, errors } = await ask(store, source);
  expect(errors).toEqual([]);
  return data;
}

describe("derivedFigures", () => {
  const DERIVATION = `{ operation formula inputs { statedValue } absence { code message } value { amount unit period { start end } notes { code } } }`;
  const derive = (start: string, end: string, regions = ["fuyang"]): string =>
    `{ derivedFigures(regions: ${JSON.stringify(regions)}, indicators: [${FAI}], period: { start: "${start}", end: "${end}" }) {
      region { id } indicator { key } publishedLevels { statedValue } publishedGrowths { statedValue } level ${DERIVATION} growth ${DERIVATION} } }`;

  it("takes a month from cumulated figures, with formula and inputs", async () => {
    const { derivedFigures } = await askFor(derive("2023-03-01", "2023-03-31"));
    expect(derivedFigures[0]).toMatchObject({
      publishedLevels: [],
      level: {
        operation: "DIFFERENCE",
        formula: "2023-01-01/2023-03-31 − 2023-01-01/2023-02-28",
        inputs: [{ statedValue: "18" }, { statedValue: "10" }],
        absence: null,
        value: {
          ...{ amount: "800000000", unit: "CNY", notes: [{ code: "COMPUTED" }] },
          period: { start: "2023-03-01", end: "2023-03-31" },
        },
      },
    });
  });

  it("sets the published growth and the computed one side by side, the latter with RESTATED_BASE", async () => {
    const { derivedFigures } = await askFor(derive("2023-01-01", "2023-03-31"));
    expect(derivedFigures[0]).toMatchObject({
      publishedLevels: [{ statedValue: "18" }],
      publishedGrowths: [{ statedValue: "21" }],
      growth: {
        operation: "GROWTH",
        value: { amount: "12.5", unit: "percent", notes: [{ code: "COMPUTED" }, { code: "RESTATED_BASE" }] },
      },
    });
  });

  it.each([
    ["May without January–April", "2023-05-01", "2023-05-31", "fuyang", "INPUTS_MISSING", "推算所需的数字不全。"],
    [
      "January of investment",
      "2023-01-01",
      "2023-01-31",
      "fuyang",
      "NO_SUCH_PERIOD",
      "该指标没有这一期间：1—2月合为一期。",
    ],
  ])("says why there is no %s", async (_, start, end, region, code, message) => {
    const { derivedFigures } = await askFor(derive(start, end, [region]));
    expect(derivedFigures[0].level).toMatchObject({ value: null, absence: { code, message } });
  });

  it("takes as many statements for four regions as for one", async () => {
    const one = await ask(store, derive("2023-03-01", "2023-03-31"));
    const four = await ask(store, derive("2023-03-01", "2023-03-31", ["fuyang", "yuhang", "gongshu", "xiaoshan"]));
    expect(four.data.derivedFigures.map(({ region }: Answer) => region.id)).toEqual([
      "fuyang",
      "yuhang",
      "gongshu",
      "xiaoshan",
    ]);
    expect(four.statements).toHaveLength(one.statements.length);
  });

  it.each([
    ["an unknown region", derive("2023-03-01", "2023-03-31", ["atlantis"]), "UNKNOWN_REGION"],
    ["a period the wrong way round", derive("2023-03-31", "2023-03-01"), "PERIOD_REVERSED"],
    ["no region", derive("2023-03-01", "2023-03-31", []), "NO_REGIONS"],
  ])("refuses %s", async (_, source, fault) => {
    expect((await ask(store, source)).errors.join()).toContain(fault);
  });
});

describe("monthlySeries", () => {
  const series = (argumentsText: string, regions = ["fuyang", "gongshu"]): string =>
    `{ monthlySeries(indicator: ${FAI}, regions: ${JSON.stringify(regions)}, ${argumentsText}) { region { id } breaks { id }
      points { month verdict reasons { code message } breaks { id } gap { code dueOn } observation { statedValue regionVersion { id } } alternatives { id }
        derivation { formula value { amount } absence { code } } } } }`;
  const linesOf = ({ points }: Answer): string[] =>
    points.map(({ month, observation, derivation, gap, reasons }: Answer) =>
      [
        month,
        observation?.statedValue ?? (derivation?.value ? `=${derivation.value.amount}` : gap.code),
        ...reasons.map(({ code }: Answer) => code),
      ].join(" "),
    );

  it("runs from January to each month, with the reason of each gap", async () => {
    const { monthlySeries } = await askFor(series(`from: "2023-01", to: "2023-06", dueOn: "2023-06-20"`, ["fuyang"]));
    expect(linesOf(monthlySeries[0])).toEqual([
      "2023-01 NO_SUCH_PERIOD",
      "2023-02 10",
      "2023-03 18",
      "2023-04 LATE",
      "2023-05 33",
      "2023-06 NOT_YET_DUE",
    ]);
  });

  it("derives the month alone where it can; there is no February alone, and a cumulated figure makes no month late", async () => {
    const months = `from: "2023-02", to: "2023-05", accumulation: SINGLE_MONTH`;
    const { monthlySeries } = await askFor(series(`${months}, dueOn: "2023-07-01"`, ["fuyang"]));
    expect(linesOf(monthlySeries[0])).toEqual([
      "2023-02 NO_SUCH_PERIOD",
      "2023-03 =800000000",
      "2023-04 LATE",
      "2023-05 NOT_STATED",
    ]);
    expect(monthlySeries[0].points[3].derivation.absence).toEqual({ code: "INPUTS_MISSING" });
  });

  it("marks the break of 拱墅 in April 2021, of 富阳 none", async () => {
    const { monthlySeries } = await askFor(series(`from: "2020-03", to: "2023-03", dueOn: "2020-01-01"`));
    const [fuyang, gongshu] = monthlySeries;
    expect([fuyang.breaks, gongshu.breaks]).toEqual([[], [{ id: "gongshu-2021" }]]);
    const stated = linesOf(gongshu).filter((line) => /\d$|BREAK/.test(line) && !line.includes("DUE"));
    expect(stated).toEqual(["2020-03 5 BOUNDARY_BREAK", "2023-03 9"]);
    const [then] = gongshu.points;
    expect([then.verdict, then.observation.regionVersion.id]).toEqual(["NOT_COMPARABLE", "gongshu@before"]);
    expect(gongshu.points.find(({ month }: Answer) => month === "2021-04").breaks).toEqual([{ id: "gongshu-2021" }]);
  });

  it("takes as many statements for two regions as for one", async () => {
    const [one, two] = [
      await ask(store, series(`from: "2023-01", to: "2023-06"`, ["fuyang"])),
      await ask(store, series(`from: "2023-01", to: "2023-06"`)),
    ];
    expect(two.statements).toHaveLength(one.statements.length);
  });

  it.each([
    [
      "an unknown indicator",
      series(`from: "2023-01", to: "2023-06"`).replace("fixed-asset-investment", "fixed-asset-investmen"),
      'Did you mean "fixed-asset-investment"?',
    ],
    ["an unknown region", series(`from: "2023-01", to: "2023-06"`, ["fuyan"]), 'Did you mean "fuyang"?'],
    ["no region", series(`from: "2023-01", to: "2023-06"`, []), "NO_REGIONS"],
  ])("refuses %s", async (_, source, fault) => {
    expect((await ask(store, source)).errors.join()).toContain(fault);
  });
});

describe("compare, aligned to a month", () => {
  const compare = (argumentsText: string): string =>
    `{ compare(regions: ["fuyang", "yuhang", "gongshu"], indicators: [${FAI}], ${argumentsText}) { rows { reference { lagMonths periodChoice period { end } }
      cells { region { id } lag { months code dueOn } observation { statedValue } reasons { code } gap { code } } } } }`;

  it("shows nothing after the month, and names the lag of a region and why", async () => {
    const { compare: answer } = await askFor(compare(`month: "2023-05", dueOn: "2023-06-20"`));
    const [row] = answer.rows;
    expect(row.reference).toEqual({ lagMonths: 2, periodChoice: "SHARED_BY_MOST", period: { end: "2023-03-31" } });
    const { compare: asked } = await askFor(
      compare(`period: { start: "2023-01-01", end: "2023-05-31" }, dueOn: "2023-06-20"`),
    );
    expect(asked.rows[0].cells[1]).toMatchObject({
      ...{ region: { id: "yuhang" }, observation: { statedValue: "20" } },
      lag: { months: 2, code: "NOT_YET_DUE", dueOn: "2023-06-25" },
      reasons: [{ code: "PERIOD_DIFFERS" }],
    });
  });

  it("refuses a period and a month together", async () => {
    const { errors } = await ask(
      store,
      compare(`month: "2023-05", period: { start: "2023-01-01", end: "2023-05-31" }`),
    );
    expect(errors.join()).toContain("PERIOD_AND_MONTH");
  });
});

describe("regions that statistics makes", () => {
  it("stand beside the divisions of their parent, with their members, and never among them", async () => {
    const data = await askFor(`{
      region(id: "hangzhou") { children { id } groups { id kind members { id } } }
      urban: region(id: "urban") { members { id } versions { memberIds } }
      fuyang: region(id: "fuyang") { groups { id } members { id } versions { memberIds } }
      below: regions(parent: "hangzhou") { id }
      made: regions(parent: "hangzhou", kind: STATISTICAL_GROUP) { id }
    }`);
    const members = [{ id: "fuyang" }, { id: "yuhang" }];
    expect(data.region.groups).toEqual([{ id: "urban", kind: "STATISTICAL_GROUP", members }]);
    expect(data.region.children.map(({ id }: Answer) => id)).toEqual([
      "fuyang",
      "gongshu",
      "qiantang",
      "xiaoshan",
      "yuhang",
    ]);
    expect(data.urban.versions).toEqual([{ memberIds: ["fuyang", "yuhang"] }]);
    expect(data.fuyang).toMatchObject({ members: [], versions: [{ memberIds: null }] });
    expect(data.below).toEqual(data.region.children);
    expect(data.made).toEqual([{ id: "urban" }]);
  });
});
