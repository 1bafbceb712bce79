import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import type { Server } from "../../server/create-server.ts";
import { createServer } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
import { aWorkbook, type CellsSpec, findSha } from "../store/workbook.ts";
import type { Answer } from "../support/ask.ts";
import { FIVE, openFiveDistricts, save } from "../support/five-districts.ts";

const MADE = { indicator: "manufacturing-investment" } as const;
const MARCH: CellsSpec = {
  B2: { regionId: "gongshu", value: "4.4" },
  B3: { regionId: "xiaoshan", value: "3.0" },
  B4: { regionId: "qiantang", value: "9.9" },
  B5: { regionId: "yuhang", value: "5.1" },
  B6: { regionId: "fuyang", value: "7.2" },
  D4: { indicator: "industrial-investment", regionId: "qiantang", place: "钱塘区", value: "-1.2" },
  C5: { ...MADE, regionId: "yuhang", value: "6.0" },
  C6: { ...MADE, regionId: "fuyang", value: "8.8" },
};
/** Two cells corrected, one left out, one filled in. */
const { D4: _, ...STILL_STATED } = MARCH;
const CORRECTED: CellsSpec = {
  ...STILL_STATED,
  B6: { regionId: "fuyang", value: "7.4" },
  C5: { ...MADE, regionId: "yuhang", value: "6.3" },
  C3: { ...MADE, regionId: "xiaoshan", value: "2.2" },
};

const COMPARE = `query Compare($asOf: String) {
  compare(set: "investment-growth", regions: ${JSON.stringify(FIVE)}, period: { start: "2023-01-01", end: "2023-03-31" }, asOf: $asOf) {
    dataVersion { id number recordedAt contentDigest }
    rows {
      label
      cells {
        region { id }
        observation { id amount supersedes supersededBy flags { code } citations { ... on CellCitation { sheet cell displayedText document { sha256 } } } }
        verdict rank { place peerCount } reasons { code message } gap { code message }
      }
    }
  }
}`;

const CHANGES = `query Changes($since: String!) {
  changes(since: $since) {
    totalCount
    nodes {
      kind cause message dataVersion { number } document { sha256 edition }
      old { amount region { id } indicator { key } citations { ... on CellCitation { cell } } }
      new { amount region { id } indicator { key } citations { ... on CellCitation { cell } } }
    }
  }
}`;

let store: Store;
let server: Server;
beforeAll(async () => {
  store = await openFiveDistricts();
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}) });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

async function post(query: string, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.status).toBe(200);
  return response.text();
}

async function read(query: string, variables: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const { data, errors } = JSON.parse(await post(query, variables));
  expect(errors).toBeUndefined();
  return data;
}

describe("a corrected March", () => {
  it("leaves the old comparison as it was, byte for byte, and changes exactly the corrected cells", async () => {
    await save(store, aWorkbook(MARCH));
    const before = await post(COMPARE);
    const { id: since, number } = JSON.parse(before).data.compare.dataVersion;

    await save(store, aWorkbook(CORRECTED, { work: findSha(MARCH), edition: 2, publishedOn: "2023-04-25" }));
    expect(await post(COMPARE, { asOf: since })).toBe(before);
    expect(await post(COMPARE, { asOf: String(number) })).toBe(before);
    expect(await post(COMPARE)).not.toBe(before);

    const { changes } = await read(CHANGES, { since });
    expect(changes.totalCount).toBe(4);
    const lines = changes.nodes.map(({ kind, old, new: value }: Answer) => {
      const { region, indicator, citations } = value ?? old;
      const cells = citations.map(({ cell }: Answer) => cell).join();
      return `${cells} ${kind} ${region.id} ${indicator.key} ${old?.amount ?? "–"} → ${value?.amount ?? "–"}`;
    });
    expect(lines.toSorted()).toEqual([
      "B6 REVISED fuyang fixed-asset-investment 7.2 → 7.4",
      "C3 ADDED xiaoshan manufacturing-investment – → 2.2",
      "C5 REVISED yuhang manufacturing-investment 6 → 6.3",
      "D4 WITHDRAWN qiantang industrial-investment -1.2 → –",
    ]);
    for (const { cause, message, document, dataVersion } of changes.nodes) {
      expect([cause, message]).toEqual(["EDITION", "更正后的版本入库。"]);
      expect(document).toEqual({ sha256: findSha(CORRECTED), edition: 2 });
      expect(dataVersion).toEqual({ number: number + 1 });
    }
  });

  it("says of a cell that the correction left out that it was withdrawn", async () => {
    const { compare } = await read(COMPARE);
    const qiantang = compare.rows[2].cells[2];
    expect(qiantang).toMatchObject({ region: { id: "qiantang" }, observation: null, gap: { code: "WITHDRAWN" } });
  });
});
