import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { findIndicators } from "../../store/indicators.ts";
import { findObservations } from "../../store/observations.ts";
import { findRegions } from "../../store/regions.ts";
import { saveDocument } from "../../store/save-document.ts";
import { findSets } from "../../store/sets.ts";
import type { Snapshot, Store } from "../../store/store.ts";
import {
  findDataVersion,
  findDataVersions,
  findVersionAsOf,
  formatVersion,
  parseVersion,
} from "../../store/versions.ts";
import { aFuyangDocument, anIndicator, aZoneDocument, CATALOGUE, DIALECTS } from "./support.ts";

async function countFigures(snapshot: Snapshot): Promise<number> {
  return (await findObservations(snapshot, {}, { first: 100 })).items.length;
}

describe.each(DIALECTS)("data versions on $name", ({ open }) => {
  let store: Store;
  let instants: string[];

  beforeEach(async () => {
    instants = [];
    store = await open(() => instants.shift() ?? "2023-07-03T00:00:00.000Z");
  });

  afterEach(async () => {
    await store.close();
  });

  it("begin at 0, where nothing is", async () => {
    const snapshot = await store.snapshot();
    expect(snapshot.version).toBe(0);
    expect(await findDataVersion(snapshot)).toBeNull();
    expect(await countFigures(snapshot)).toBe(0);
  });

  it("pin what a request reads while an ingest commits", async () => {
    await store.write((transaction) => saveDocument(transaction, aZoneDocument()));
    const pinned = await store.snapshot();
    const before = await countFigures(pinned);
    await store.write((transaction) => saveDocument(transaction, aFuyangDocument()));
    expect(await countFigures(pinned)).toBe(before);
    expect(await countFigures(await store.snapshot())).toBe(before + 1);
    expect(await countFigures(await store.snapshot(pinned.version))).toBe(before);
  });

  it("do not show a write that has not ended", async () => {
    const shown = store.snapshot();
    const writing = store.write(async (transaction) => {
      await saveDocument(transaction, aZoneDocument());
      return findDataVersions({ ...transaction, databaseId: store.databaseId, version: 1 });
    });
    expect((await shown).version).toBe(0);
    expect(await writing).toMatchObject([{ version: 1, kind: "document" }]);
    expect((await store.snapshot()).version).toBe(1);
  });

  it("follow one another where writes are asked for at once", async () => {
    const results = await Promise.all(
      [aZoneDocument(), aFuyangDocument()].map((input) =>
        store.write((transaction) => saveDocument(transaction, input)),
      ),
    );
    expect(results.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("are one a document, and one for a changed catalogue", async () => {
    const save = () => store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    expect(await save()).toEqual({
      version: 1,
      counts: {
        regionVersions: { added: 4, closed: 0 },
        indicators: { added: 2, closed: 0 },
        comparisonSets: { added: 1, closed: 0 },
      },
    });
    expect(await save()).toEqual({ version: null, counts: {} });
    await store.write((transaction) => saveDocument(transaction, aZoneDocument()));
    const kinds = (await findDataVersions(await store.snapshot())).map(({ version, kind }) => [version, kind]);
    expect(kinds).toEqual([
      [2, "document"],
      [1, "catalogue"],
    ]);
  });

  it("keep what a catalogue said before", async () => {
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    const before = await store.snapshot();
    const indicators = [anIndicator("gdp", "地区生产总值", { topic: "economy" })];
    await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, indicators }));
    const keysAt = async (snapshot: Snapshot) => (await findIndicators(snapshot)).map(({ key }) => key);
    expect(await keysAt(before)).toEqual(["fixed-asset-investment", "manufacturing-investment"]);
    expect(await keysAt(await store.snapshot())).toEqual(["gdp"]);
    expect(await findIndicators(await store.snapshot(), { topics: ["economy"] })).toEqual(indicators);
  });

  it("give the catalogue back as it was saved", async () => {
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    const snapshot = await store.snapshot();
    const byRegion = CATALOGUE.regionVersions.toSorted((a, b) => (a.regionId < b.regionId ? -1 : 1));
    expect(await findRegions(snapshot)).toEqual(byRegion);
    expect(await findRegions(snapshot, ["fuyang", "nowhere"])).toMatchObject([{ name: "富阳区" }]);
    expect(await findSets(snapshot)).toEqual(CATALOGUE.comparisonSets);
    expect(await findSets(snapshot, [])).toEqual([]);
  });

  it("leave out of a row what the table does not keep", async () => {
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    const indicators = CATALOGUE.indicators.map((indicator) => ({ ...indicator, examples: ["固投增长5%"] }));
    const again = await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, indicators }));
    expect(again.version).toBeNull();
  });

  it("are found by the instant they were recorded at, itself included", async () => {
    instants.push("2023-07-03T08:00:00.000Z", "2023-08-03T08:00:00.000Z");
    await store.write((transaction) => saveDocument(transaction, aZoneDocument()));
    await store.write((transaction) => saveDocument(transaction, aFuyangDocument()));
    const snapshot = await store.snapshot();
    const asOf = (instant: string) => findVersionAsOf(snapshot, instant);
    expect(await asOf("2023-07-03T07:59:59.999Z")).toBe(0);
    expect(await asOf("2023-07-03T08:00:00Z")).toBe(1);
    expect(await asOf("2023-07-31T23:59:59+08:00")).toBe(1);
    expect(await asOf("2023-08-03T16:00:00+08:00")).toBe(2);
  });

  it("have an external form that another database's is not", async () => {
    const external = formatVersion({ databaseId: store.databaseId, version: 7 });
    expect(parseVersion(external, store.databaseId)).toBe(7);
    for (const wrong of ["7", `${store.databaseId}.`, `${store.databaseId}.-1`, `${external}.1`, "other.7", ""])
      expect(() => parseVersion(wrong, store.databaseId)).toThrow("There is no data version");
  });

  it.each([1, -1, 99])("are an error where there is none: %i", async (version) => {
    await expect(store.snapshot(version)).rejects.toMatchObject({ code: "UNKNOWN_VERSION" });
  });
});
