import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { checkStore } from "../../store/check.ts";
import { findCitations } from "../../store/citations.ts";
import { saveDocument } from "../../store/save-document.ts";
import { findStatements } from "../../store/statements.ts";
import type { Store } from "../../store/store.ts";
import { aRegion, CATALOGUE, DIALECTS } from "./support.ts";
import { aWorkbook, remakeWorkbook } from "./workbook.ts";

const CELLS = {
  B9: { regionId: "yuhang", value: "8.9", raw: "8.85" },
  B10: { regionId: "fuyang", value: "31.8", raw: null },
  AA9: { regionId: "yuhang", value: "8.9", raw: "8.9", sheet: "表10" },
  C9: { regionId: "fuyang", value: "-2.0", sheet: "表2", indicator: "manufacturing-investment" },
};

describe.each(DIALECTS)("saveDocument of cell statements on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    const regions = CATALOGUE.regionVersions.map((region) => aRegion(region.regionId, region.name));
    const renamed = regions.map((region) => ({ ...region, id: `${region.regionId}@now` }));
    await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, regionVersions: renamed }));
    await store.write((transaction) => saveDocument(transaction, aWorkbook(CELLS)));
  });

  afterEach(async () => {
    await store.close();
  });

  it("keeps sheet, cell, stored value and headers, by sheet, row and column", async () => {
    const { items } = await findStatements(await store.snapshot(), {}, { first: 9 });
    expect(items.map(({ sheet, cell, raw, start, end }) => [sheet, cell, raw, start, end])).toEqual([
      ["固定资产投资", "B9", "8.85", null, null],
      ["固定资产投资", "B10", null, null, null],
      ["表2", "C9", "-2.0", null, null],
      ["表10", "AA9", "8.9", null, null],
    ]);
    expect(items[0]?.headers).toEqual(["各区固定资产投资", "1-3月", "增速(%)", "yuhang"]);
  });

  it("cites a figure that two sheets state twice, with no words around it", async () => {
    const citations = await findCitations(await store.snapshot(), {});
    const twice = citations.filter(({ quote }) => quote === "8.9");
    expect(twice.map(({ sheet, cell }) => `${sheet}!${cell}`).toSorted()).toEqual(["固定资产投资!B9", "表10!AA9"]);
    expect(new Set(twice.map(({ observationId }) => observationId)).size).toBe(1);
    expect(twice[0]).toMatchObject({ rule: "table.cell", sentence: null, prefix: null, start: null });
  });

  it("changes nothing on the second save", async () => {
    const again = await store.write((transaction) => saveDocument(transaction, aWorkbook(CELLS)));
    expect(again).toEqual({ version: null, counts: {} });
  });

  it("is found well where the kept bytes still show each cell", async () => {
    expect(await checkStore(store)).toEqual([]);
    expect(await checkStore(store, remakeWorkbook)).toEqual([]);
  });

  it.each([
    ["shows something else", "9.9", "8.85", "9.9"],
    ["stores another value", "8.9", "8.94", "8.9"],
    ["is gone", null, null, null],
  ])("is found faulty where a cell %s", async (_, text, raw, found) => {
    const faults = await checkStore(store, async (kept) => {
      const { findCell, ...reading } = await remakeWorkbook(kept);
      const remade = text === null ? null : { text, raw };
      return { ...reading, findCell: (sheet, cell) => (cell === "B9" ? remade : (findCell?.(sheet, cell) ?? null)) };
    });
    const parameters = { id: expect.any(String), sheet: "固定资产投资", cell: "B9", quote: "8.9", found };
    expect(faults).toEqual([
      { code: "CHECK_CELL", parameters },
      { code: "CHECK_CELL", parameters },
    ]);
  });

  it("is found faulty where a displayed text does not hold the value", async () => {
    await store.write(({ db, dialect }) =>
      dialect.execute(db, sql.raw("update citations set quote = '8.8' where cell = 'B9'")),
    );
    expect((await checkStore(store)).map(({ code }) => code)).toEqual(["CHECK_DIGEST", "CHECK_VALUE"]);
  });
});
