import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remakeReading } from "../../../ingest/save/create-input.ts";
import { checkStore } from "../../../store/check.ts";
import { openStore } from "../../../store/open.ts";
import type { Store } from "../../../store/store.ts";
import { ask } from "../../support/ask.ts";
import { ingestInto } from "../../support/seeded-store.ts";
import { HUAIHUA } from "../tables/huaihua.ts";
import { writeWorkbook } from "../tables/write-workbook.ts";

const COUNTIES = ["1202", "1281", "1221", "1222", "1223", "1224", "1225", "1226", "1227", "1228", "1229", "1230"];
const REGIONS = COUNTIES.map((code) => `cn-43${code}`);

const COMPARISON = `query ($regions: [ID!]!) {
  compare(
    indicators: ["gdp", "fixed-asset-investment", "total-trade"], regions: $regions, measure: GROWTH_RATE,
    period: { start: "2024-01-01", end: "2024-09-30" }
  ) {
    rows { cells { region { label } observation { statedValue } rank { place isTied } publishedRanks { statedValue } verdict } }
  }
}`;

const PROSE = "2024年前三季度怀化市经济运行情况\n\n前三季度,全市固定资产投资同比增长3.3%。\n";

let store: Store;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "qubi-workbook-"));
  writeFileSync(join(folder, "主要经济指标.xlsx"), writeWorkbook(HUAIHUA));
  writeFileSync(join(folder, "运行情况.txt"), PROSE);
  store = await openStore({ file: ":memory:" });
  const outcomes = await ingestInto(store, [join(folder, "主要经济指标.xlsx"), join(folder, "运行情况.txt")]);
  expect(outcomes.map(({ state }) => state)).toEqual(["saved", "saved"]);
});
afterAll(() => store.close());

describe("a monthly workbook, from its bytes to a comparison", () => {
  it("sets all counties side by side in one request, each as the workbook shows it", async () => {
    const { data, errors } = await ask(store, COMPARISON, { variables: { regions: REGIONS } });
    expect(errors).toEqual([]);
    const [gdp, investment, trade] = data.compare.rows;
    const valuesOf = (row: { cells: { observation: { statedValue: string } }[] }) =>
      row.cells.map(({ observation }) => observation.statedValue);
    expect(valuesOf(gdp)).toEqual(["5.4", "5.9", "5.5", "6.8", "6.3", "6.9", "6.6", "5.7", "5.9", "6.2", "6.6", "6.5"]);
    expect(valuesOf(investment)[9]).toBe("0.0");
    expect(valuesOf(trade)[9]).toBe("-100.0");
    const verdicts = data.compare.rows.flatMap((row: { cells: { verdict: string }[] }) =>
      row.cells.map(({ verdict }) => verdict),
    );
    expect(new Set(verdicts)).toEqual(new Set(["COMPARABLE"]));
  });

  it("ranks by the displayed figures as the office did, a published rank that differs beside its own", async () => {
    const { data } = await ask(store, COMPARISON, { variables: { regions: REGIONS } });
    const ranks = data.compare.rows[0].cells.map(
      ({ rank, publishedRanks }: { rank: { place: number }; publishedRanks: { statedValue: string }[] }) =>
        `${rank.place} ${publishedRanks[0]?.statedValue}`,
    );
    // 5.9 twice shares the eighth place; the office printed 8 and 9, ranking 5.85 and 5.9.
    expect(ranks).toEqual(["12 12", "8 8", "11 11", "2 2", "6 6", "1 1", "3 3", "10 10", "8 9", "7 7", "3 3", "5 5"]);
  });

  it("makes one observation with two citations of 前三季度 in a text and 1-9月 in a sheet", async () => {
    const { data } = await ask(
      store,
      `{ observations(indicators: ["fixed-asset-investment"], regions: ["cn-431200"]) { nodes {
        statedValue period { start end }
        citations { __typename ... on TextCitation { quote } ... on CellCitation { sheet cell displayedText rawValue headers } }
      } } }`,
    );
    expect(data.observations.nodes).toHaveLength(1);
    expect(data.observations.nodes[0].citations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ __typename: "TextCitation", quote: expect.stringContaining("3.3%") }),
        expect.objectContaining({ __typename: "CellCitation", sheet: "投资处1", cell: "B5", displayedText: "3.3" }),
      ]),
    );
  });

  it("names every sheet that was not read, and the cells that were not taken", async () => {
    const { data } = await ask(store, `{ issues(first: 100) { nodes { code message } } }`);
    const codes = data.issues.nodes.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        "SHEET_BLANK_TEMPLATE",
        "SHEET_NO_HEAD",
        "CELLS_HIDDEN",
        "CELLS_NO_LABEL",
        "CELLS_ROW_REPEATED",
      ]),
    );
    expect(data.issues.nodes.map(({ message }: { message: string }) => message)).toContain(
      "工作表“工业处3”是没有填数的空表。",
    );
  });

  it("passes the check of every cited cell against the bytes kept", async () => {
    const faults = await checkStore(store, ({ document, bytes }) => remakeReading(bytes, document.fileName));
    expect(faults).toEqual([]);
  });
});
