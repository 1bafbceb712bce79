import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import type { SaveResult } from "../../store/changes.ts";
import { checkStore } from "../../store/check.ts";
import { findCitations } from "../../store/citations.ts";
import { findIssues } from "../../store/issues.ts";
import { findObservations } from "../../store/observations.ts";
import { saveDocument } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { findDataVersion } from "../../store/versions.ts";
import { aRegion, CATALOGUE, DIALECTS } from "./support.ts";
import { aWorkbook, type CellSpec, remakeWorkbook } from "./workbook.ts";

/** More than one part of a save takes, by far. */
const ROWS = 1300;

/** A figure of its own in each row; the last rows state again what the first ones do: the same, coarser, and otherwise. */
function createCells(): Record<string, CellSpec> {
  const cells: Record<string, CellSpec> = {};
  const add = (row: number, of: number, value: string) => {
    cells[`B${row}`] = { regionId: of % 2 === 0 ? "yuhang" : "fuyang", value, definition: `口径${of}` };
  };
  for (let row = 1; row <= ROWS; row += 1) add(row, row, `${row}.25`);
  add(ROWS + 1, 1, "1.25");
  add(ROWS + 2, 2, "2.3");
  add(ROWS + 3, 3, "7.5");
  add(ROWS + 4, 700, "700.254");
  return cells;
}

const LARGE = aWorkbook(createCells());
/** An earlier month of the same office: the large one revises its first figure and states its second again. */
const EARLIER = aWorkbook(
  {
    B4: { regionId: "yuhang", value: "9.9", definition: "口径4" },
    B2: { regionId: "yuhang", value: "2.25", definition: "口径2" },
  },
  { publishedOn: "2023-04-01", fileName: "旧.xlsx", title: "旧" },
);

/** What a store shows, without what two stores may do otherwise: their row ids. */
async function readAll(store: Store) {
  const snapshot = await store.snapshot();
  const page = { first: 5000 };
  const { items } = await findObservations(snapshot, {}, page);
  const citations = await findCitations(snapshot, {});
  return {
    figures: items.map(({ recordedFrom: _, ...figure }) => figure),
    citations: citations.map((citation) => JSON.stringify(citation)).toSorted(),
    issues: (await findIssues(snapshot, {}, page)).items,
    content: (await findDataVersion(snapshot))?.contentDigest,
  };
}

describe.each(DIALECTS)("saveDocument of more statements than one part holds, on $name", ({ open }) => {
  let inParts: Store;
  let atOnce: Store;
  let saved: SaveResult;

  async function fill(): Promise<Store> {
    const store = await open();
    const regions = CATALOGUE.regionVersions.map((region) => aRegion(region.regionId, region.name));
    const renamed = regions.map((region) => ({ ...region, id: `${region.regionId}@now` }));
    await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, regionVersions: renamed }));
    await store.write((transaction) => saveDocument(transaction, EARLIER));
    return store;
  }

  beforeEach(async () => {
    inParts = await fill();
    atOnce = await fill();
    saved = await inParts.write((transaction) => saveDocument(transaction, LARGE));
    // A document that is known already is compared with what there is of it, and so is saved as a whole.
    await atOnce.write((transaction) => saveDocument(transaction, { ...LARGE, statements: [] }));
    await atOnce.write((transaction) => saveDocument(transaction, LARGE));
  });

  afterEach(async () => {
    await inParts.close();
    await atOnce.close();
  });

  it("comes to what saving it at once comes to, digest and all, and is found well", async () => {
    const read = await readAll(inParts);
    expect(read).toEqual(await readAll(atOnce));
    expect(read.figures).toHaveLength(ROWS + 1);
    expect(await checkStore(inParts)).toEqual([]);
    expect(await checkStore(inParts, ({ bytes }) => remakeWorkbook({ bytes }))).toEqual([]);
  });

  it("raises one data version that shows no row twice and closes none of its own", async () => {
    const { db, tables } = await inParts.snapshot();
    const { observations, citations } = tables;
    for (const table of [observations, citations]) {
      const [own] = await db
        .select({ count: sql<number>`count(*)` })
        .from(table)
        .where(sql`${table.recordedFrom} = ${table.recordedTo}`);
      expect(Number(own?.count)).toBe(0);
    }
    // The two figures of the earlier month: one is revised, one has a later publication.
    expect(saved.counts.observations).toEqual({ added: ROWS + 1, closed: 2 });
  });

  it("changes nothing on the second save", async () => {
    const again = await inParts.write((transaction) => saveDocument(transaction, LARGE));
    expect(again).toEqual({ version: null, counts: {} });
  });
});
