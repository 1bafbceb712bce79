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

const CELLS = `dueOn months dataVersion { number } indicators { indicator { key } latestCommon { end } rows { region { id } lagMonths latest { end }
  cells { month count observationIds observations { statedValue } gap { code message dueOn regions { id } } } } }`;

function cover(argumentsText: string, regions: readonly string[] = ["fuyang", "yuhang"]): string {
  return `{ coverage(regions: ${JSON.stringify(regions)}, indicators: ["fixed-asset-investment"], ${argumentsText}) { ${CELLS} } }`;
}

const linesOf = ({ rows }: Answer): string[] =>
  rows.map(({ region, cells }: Answer) =>
    [
      region.id,
      ...cells.map(({ month, count, gap }: Answer) => `${Number(month.slice(5))}:${gap?.code ?? count}`),
    ].join(" "),
  );

const HALF = `from: "2023-01", to: "2023-06"`;

describe("coverage", () => {
  it("counts what is there, and says of what is missing why, as of the day asked", async () => {
    const { data, errors } = await ask(store, cover(`${HALF}, dueOn: "2023-06-15"`));
    expect(errors).toEqual([]);
    const { months, dueOn, indicators } = data.coverage;
    expect([months.length, dueOn, indicators[0].latestCommon]).toEqual([6, "2023-06-15", { end: "2023-03-31" }]);
    expect(linesOf(indicators[0])).toEqual([
      "fuyang 1:NO_SUCH_PERIOD 2:1 3:2 4:PUBLISHED_FOR_GROUP 5:1 6:NOT_YET_DUE",
      "yuhang 1:NO_SUCH_PERIOD 2:1 3:1 4:PUBLISHED_FOR_GROUP 5:NOT_YET_DUE 6:NOT_YET_DUE",
    ]);
    expect(indicators[0].rows.map(({ lagMonths, latest }: Answer) => [lagMonths, latest.end])).toEqual([
      [0, "2023-05-31"],
      [2, "2023-03-31"],
    ]);
  });

  it("says NOT_YET_DUE up to the day of the calendar, and LATE after it", async () => {
    const gapOn = async (day: string): Promise<Answer> => {
      const { data } = await ask(store, cover(`from: "2023-05", to: "2023-05", dueOn: "${day}"`, ["yuhang"]));
      return data.coverage.indicators[0].rows[0].cells[0].gap;
    };
    expect(await gapOn("2023-06-25")).toMatchObject({ code: "NOT_YET_DUE", dueOn: "2023-06-25" });
    expect(await gapOn("2023-06-26")).toMatchObject({
      code: "LATE",
      dueOn: "2023-06-25",
      message: expect.stringContaining("已过公布时间"),
    });
  });

  it("judges by the data version's date where no day is asked, never by another", async () => {
    const { data } = await ask(store, cover(HALF));
    const { recordedAt } = (await ask(store, `{ dataVersion { recordedAt } }`)).data.dataVersion;
    expect(data.coverage.dueOn).toBe(recordedAt.slice(0, 10));
  });

  it("knows the month of a statement that waits, and names the ids and the group", async () => {
    const { data } = await ask(
      store,
      cover(`from: "2023-04", to: "2023-05", dueOn: "2023-07-01"`, ["xiaoshan", "fuyang"]),
    );
    const [xiaoshan, fuyang] = data.coverage.indicators[0].rows;
    expect(xiaoshan.cells.map(({ gap }: Answer) => gap.code)).toEqual(["NOT_STATED", "WAITING_FOR_REVIEW"]);
    expect(fuyang.cells[0].gap.regions).toEqual([{ id: "urban" }]);
    expect(fuyang.cells[1]).toMatchObject({
      count: 1,
      observations: [{ statedValue: "33" }],
      observationIds: [expect.any(String)],
    });
  });

  it("counts one measure alone, and targets apart", async () => {
    const month = `from: "2023-03", to: "2023-03"`;
    const [growth, target] = await Promise.all([
      ask(store, cover(`${month}, measure: GROWTH_RATE`)),
      ask(store, cover(`${month}, status: TARGET`)),
    ]);
    expect(linesOf(growth.data.coverage.indicators[0])).toEqual(["fuyang 3:1", "yuhang 3:NOT_PUBLISHED_AS_GROWTH"]);
    expect(linesOf(target.data.coverage.indicators[0])).toEqual(["fuyang 3:NOT_STATED", "yuhang 3:NOT_STATED"]);
  });

  it("answers of an older data version what it knew", async () => {
    const { data } = await ask(store, cover(`from: "2023-03", to: "2023-03", asOf: "${store.databaseId}.1"`));
    expect(linesOf(data.coverage.indicators[0])).toEqual(["fuyang 3:NOT_STATED", "yuhang 3:NOT_STATED"]);
  });

  it.each([
    [
      "an unknown region",
      cover(HALF, ["fuyan"]),
      'UNKNOWN_REGION: No region has the id "fuyan". Did you mean "fuyang"?',
    ],
    ["no region", cover(HALF, []), "NO_REGIONS"],
    ["no indicator", cover(HALF).replace(`["fixed-asset-investment"]`, "[]"), "NO_INDICATORS"],
    ["an unknown indicator", cover(HALF).replace("fixed-asset-investment", "fixed-investment"), "UNKNOWN_INDICATOR"],
    ["months the wrong way round", cover(`from: "2023-06", to: "2023-01"`), "PERIOD_REVERSED"],
    [
      "more cells than are given at once",
      cover(`from: "0100-01", to: "2023-01"`),
      "TOO_MANY_CELLS: This is 46154 cells",
    ],
    ["what is no month", cover(`from: "2023-13", to: "2023-12"`), "is no month"],
  ])("refuses %s", async (_, source, fault) => {
    const { errors } = await ask(store, source);
    expect(errors.join()).toContain(fault);
  });

  it("takes as many statements for five regions and a year as for one and a month", async () => {
    const one = await ask(store, cover(`from: "2023-03", to: "2023-03"`, ["fuyang"]));
    const five = await ask(
      store,
      cover(`from: "2023-01", to: "2023-12"`, ["fuyang", "yuhang", "gongshu", "xiaoshan", "qiantang"]),
    );
    expect(five.statements).toHaveLength(one.statements.length);
  });
});
