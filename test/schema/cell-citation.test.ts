import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import { aWorkbook } from "../store/workbook.ts";
import { ask } from "../support/ask.ts";
import { openFiveDistricts, save } from "../support/five-districts.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
  await save(store, aWorkbook({ C7: { regionId: "xiaoshan", value: "7.4", raw: "7.3521" } }));
});
afterAll(() => store.close());

describe("a figure of a workbook", () => {
  it("cites its cell", async () => {
    const { data, errors } = await ask(
      store,
      `{ observations(regions: ["xiaoshan"]) { nodes { amount citations { __typename
        ... on CellCitation { sheet cell displayedText rawValue headers rule document { fileName } }
        ... on TextCitation { start } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.observations.nodes).toEqual([
      {
        amount: "7.4",
        citations: [
          {
            __typename: "CellCitation",
            sheet: "固定资产投资",
            cell: "C7",
            displayedText: "7.4",
            rawValue: "7.3521",
            headers: ["各区固定资产投资", "1-3月", "增速(%)", "xiaoshan"],
            rule: "table.cell",
            document: { fileName: "3月.xlsx" },
          },
        ],
      },
    ]);
  });

  it("is a statement with a cell, without offsets and a sentence", async () => {
    const { data, errors } = await ask(
      store,
      `{ statements(places: ["xiaoshan"]) { nodes { start end sentence sheet cell rawValue headers quote
        evidence { field start cell } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.statements.nodes).toEqual([
      {
        start: null,
        end: null,
        sentence: null,
        sheet: "固定资产投资",
        cell: "C7",
        rawValue: "7.3521",
        headers: ["各区固定资产投资", "1-3月", "增速(%)", "xiaoshan"],
        quote: "7.4",
        evidence: [{ field: "value", start: null, cell: "C7" }],
      },
    ]);
  });

  it("stands beside a figure of a text, which cites its words", async () => {
    const { data } = await ask(store, `{ observations { nodes { citations { __typename } } } }`);
    const kinds = data.observations.nodes.flatMap((node: { citations: { __typename: string }[] }) =>
      node.citations.map(({ __typename }) => __typename),
    );
    expect(new Set(kinds)).toEqual(new Set(["CellCitation", "TextCitation"]));
  });
});
