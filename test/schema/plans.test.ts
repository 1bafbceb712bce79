import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { aWorkbook } from "../store/workbook.ts";
import { ask } from "../support/ask.ts";
import { CATALOGUE, FUYANG_CONFLICT, FUYANG_REVISION, save, XIAOSHAN_DOCUMENT } from "../support/five-districts.ts";

const folder = mkdtempSync(join(tmpdir(), "qubi-plans-"));
const file = join(folder, "qubi.db");

let store: Store;
let planner: Database.Database;
beforeAll(async () => {
  store = await openStore({ file });
  await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  await save(store, FUYANG_REVISION, FUYANG_CONFLICT, XIAOSHAN_DOCUMENT);
  await save(store, aWorkbook({ B2: { regionId: "fuyang", value: "7.2" }, B3: { regionId: "xiaoshan", value: "1" } }));
  planner = new Database(file, { readonly: true });
});
afterAll(async () => {
  planner.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The steps of the plan by which SQLite would run a statement; no plan here depends on what is bound. */
function explain(statement: string): string[] {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = planner.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`).all(values);
  return steps.map(({ detail }) => detail);
}

/**
 * Steps that read a whole table of the store. Of a list that is bound and of what a query makes itself each row counts;
 * the latest data version is the first that a walk along their key meets; the release calendar, some lines long, is read whole.
 */
function findScans(statement: string): string[] {
  const made = Array.from(statement.matchAll(/"(\w+)"(?:\("id"\))? as (?:materialized )?\(/g), ([, name]) => name);
  const isWalk = statement.includes('"version" desc limit');
  const passed = new Set([
    "json_each",
    "CONSTANT",
    "change",
    "release_rules",
    ...made,
    ...(isWalk ? ["data_versions"] : []),
  ]);
  return explain(statement).filter((step) => {
    const [, table] = /^SCAN (\w+)/.exec(step) ?? [];
    return table !== undefined && !passed.has(table);
  });
}

const FIGURE = `id amount region { label } indicator { label } conflicts { id }
  citations { ... on CellCitation { cell document { title } } ... on TextCitation { quote document { title } } }`;
const REGIONS = `regions: ["fuyang", "xiaoshan", "yuhang"]`;
const PERIOD = `{ start: "2023-01-01", end: "2023-03-31" }`;

describe("the statements of", () => {
  it.each([
    [
      "a comparison",
      `{ compare(set: "investment-growth", ${REGIONS}, period: ${PERIOD}, includeUnreviewed: true) {
        dataVersion { id } rows { label cells { observation { ${FIGURE} } gap { code } } } } }`,
      6,
    ],
    [
      "observations of regions and indicators",
      `{ observations(${REGIONS}, indicators: ["fixed-asset-investment"]) { nodes { ${FIGURE} } totalCount } }`,
      4,
    ],
    [
      "observations of a region and those below it",
      `{ observations(regions: ["yuhang"], includeSubareas: true) { nodes { ${FIGURE} } } }`,
      2,
    ],
    ["observations of a topic", `{ observations(topics: ["investment"]) { nodes { ${FIGURE} } } }`, 4],
    [
      "changes",
      `{ changes(since: "1") { totalCount nodes { message document { title } old { ${FIGURE} } new { ${FIGURE} } } } }`,
      5,
    ],
    [
      "changes of a region",
      `{ changes(since: "1", ${REGIONS}, includeSubareas: true) { nodes { new { ${FIGURE} } } } }`,
      4,
    ],
  ])("%s scan no table", async (_, query, least) => {
    const { errors, statements } = await ask(store, query);
    expect(errors).toEqual([]);
    expect(statements.length).toBeGreaterThanOrEqual(least);
    expect(statements.flatMap((statement) => findScans(statement).map((step) => `${step} in ${statement}`))).toEqual(
      [],
    );
  });

  it("changes go by the versions that opened and closed a row", async () => {
    const { statements } = await ask(store, `{ changes(since: "1") { nodes { kind } } }`);
    const steps = statements.flatMap(explain);
    expect(steps).toContainEqual(expect.stringMatching(/USING INDEX observations_opened/));
    expect(steps).toContainEqual(expect.stringMatching(/USING INDEX observations_closed/));
  });

  it("a comparison find figures by indicator and region, and what waits by its own index", async () => {
    const { statements } = await ask(store, `{ compare(set: "investment-growth", ${REGIONS}) { rows { label } } }`);
    const steps = statements.flatMap(explain);
    expect(steps).toContainEqual(expect.stringMatching(/observations_by_figure \(indicator=\? AND region_id=\?\)/));
    expect(steps).toContainEqual(expect.stringMatching(/statements_waiting \(indicator=\? AND place=\?\)/));
  });

  it("one that must scan is caught", () => {
    expect(findScans('select * from "observations" where "amount" = ?')).toEqual(["SCAN observations"]);
  });
});
