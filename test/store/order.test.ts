import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { findDocuments } from "../../store/documents.ts";
import { findObservations } from "../../store/observations.ts";
import { saveDocument } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { aDocument, CATALOGUE, DIALECTS } from "./support.ts";

const FUYANG = { regionId: "fuyang", regionVersionId: "fuyang@", scope: "district", quote: "7", value: "7" } as const;
const UNIVERSE = { measure: "growth_rate", universe: "杭州市" } as const;

describe.each(DIALECTS)("the order of lists on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  });
  afterEach(() => store.close());

  it("findObservations: a level before its growth, its change, share and rank; an actual before its target and plan", async () => {
    const kinds = [
      { measure: "rank", status: "actual", baseUnit: "rank", of: UNIVERSE },
      { measure: "share", status: "actual" },
      { measure: "growth_rate", status: "plan" },
      { measure: "growth_rate", status: "target" },
      { measure: "growth_rate", status: "actual" },
      { measure: "change", status: "actual" },
      { measure: "level", status: "target" },
      { measure: "level", status: "actual" },
    ] as const;
    const figures = kinds.map((kind) => ({ ...FUYANG, ...kind }));
    await store.write((transaction) => saveDocument(transaction, aDocument({ text: "富阳的7。", figures })));
    const { items } = await findObservations(await store.snapshot(), {}, { first: 9 });
    expect(items.map(({ measure, status }) => `${measure} ${status}`)).toEqual([
      "level actual",
      "level target",
      "growth_rate actual",
      "growth_rate target",
      "growth_rate plan",
      "change actual",
      "share actual",
      "rank actual",
    ]);
  });

  it("findDocuments: the oldest publication first, the undated last, two of one day by SHA-256", async () => {
    const days = [null, "2023-06-20", "2019-01-01", "2023-06-20", "2021-04-09"];
    for (const [at, publishedOn] of days.entries())
      await store.write((transaction) => saveDocument(transaction, aDocument({ text: `第${at}份。`, publishedOn })));
    const documents = await findDocuments(await store.snapshot());
    expect(documents.map(({ publishedOn }) => publishedOn)).toEqual([
      "2019-01-01",
      "2021-04-09",
      "2023-06-20",
      "2023-06-20",
      null,
    ]);
    const [first = "", second = ""] = documents.slice(2, 4).map(({ sha256 }) => sha256);
    expect(first < second).toBe(true);
  });
});
