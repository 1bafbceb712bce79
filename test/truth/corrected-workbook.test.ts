import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSources } from "../../cli/home.ts";
import { type FileOutcome, ingestCatalogue, ingestFiles } from "../../ingest/ingest-files.ts";
import { parseConfig } from "../../server/config.ts";
import { createServer, type Server } from "../../server/create-server.ts";
import { checkStore } from "../../store/check.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { HUAIHUA } from "../ingest/tables/huaihua.ts";
import { type WrittenSheet, writeWorkbook } from "../ingest/tables/write-workbook.ts";
import type { Answer } from "../support/ask.ts";

const SHEET = "投资处1";

/** The workbook with the growth of one county corrected, in one cell of one sheet. */
function correctGrowth(sheets: readonly WrittenSheet[], county: string, growth: number | null): WrittenSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const isMeant = sheet.name === SHEET && row[0] === county;
      return isMeant ? row.map((cell, at) => (at === 1 ? growth : cell)) : row;
    }),
  }));
}

let folder: string;
let store: Store;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "qubi-corrected-"));
  store = await openStore({ file: join(folder, "home", "qubi.db") });
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}) });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ingest(mail: string, sheets: readonly WrittenSheet[]): Promise<FileOutcome[]> {
  mkdirSync(join(folder, mail));
  const path = join(folder, mail, "月报.xlsx");
  writeFileSync(path, writeWorkbook(sheets));
  const sources = await loadSources(join(folder, "home"));
  await ingestCatalogue(store, sources.recogniser.catalogue);
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestFiles(store, [path], sources)) outcomes.push(outcome);
  return outcomes;
}

async function post(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

const COUNTIES = `{ dataVersion { number } observations(indicators: ["fixed-asset-investment"], measures: [GROWTH_RATE], first: 500) {
  nodes { amount region { id label } period { start end } } } }`;
const COMPARE = `query Compare($regions: [ID!]!, $asOf: String) {
  compare(indicators: ["fixed-asset-investment", "gdp"], measure: GROWTH_RATE, regions: $regions, asOf: $asOf) {
    dataVersion { id }
    rows { label cells { region { label } verdict rank { place } gap { code }
      observation { id amount supersededBy citations { ... on CellCitation { sheet cell displayedText rawValue headers } } } } }
  }
}`;
const CHANGES = `query Changes($since: String!) { changes(since: $since) { totalCount nodes {
  kind cause old { statedValue citations { ... on CellCitation { sheet cell } } } new { statedValue region { label } citations { ... on CellCitation { sheet cell } } } } } }`;

describe("a month's workbook, mailed again with one cell corrected", () => {
  it("leaves the old comparison as it was, byte for byte, and changes exactly that cell", async () => {
    await ingest("first", HUAIHUA);
    const { data } = JSON.parse(await post(COUNTIES));
    const regions = [...new Set(data.observations.nodes.map(({ region }: Answer) => region.id))];
    expect(regions.length).toBeGreaterThanOrEqual(12);
    const before = await post(COMPARE, { regions });
    expect(JSON.parse(before).errors).toBeUndefined();

    const [outcome] = await ingest("second", correctGrowth(HUAIHUA, "洪江", 9.9));
    expect(outcome).toMatchObject({ state: "saved", assumed: { assumed: true } });
    const asOf = JSON.parse(before).data.compare.dataVersion.id;
    expect(await post(COMPARE, { regions, asOf })).toBe(before);
    expect(await post(COMPARE, { regions })).not.toBe(before);

    const { changes } = JSON.parse(await post(CHANGES, { since: String(data.dataVersion.number) })).data;
    expect(changes.nodes).toMatchObject([
      {
        kind: "REVISED",
        cause: "EDITION",
        old: { citations: [{ sheet: SHEET }] },
        new: { statedValue: "9.9", region: { label: "洪江市" }, citations: [{ sheet: SHEET }] },
      },
    ]);
    expect(changes.nodes[0].new.citations).toEqual(changes.nodes[0].old.citations);
    expect(await checkStore(store)).toEqual([]);
  });
});
