import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { checkStore } from "../../store/check.ts";
import { saveDocument } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { aFuyangDocument, aZoneDocument, CATALOGUE, DIALECTS } from "./support.ts";

describe.each(DIALECTS)("checkStore(store) on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await store.write(async (transaction) => {
      await saveCatalogue(transaction, CATALOGUE);
      await saveDocument(transaction, aZoneDocument());
      await saveDocument(transaction, aFuyangDocument());
    });
  });

  afterEach(async () => {
    await store.close();
  });

  async function codesAfter(statement: string): Promise<string[]> {
    await store.write(({ db, dialect }) => dialect.execute(db, sql.raw(statement)));
    return [...new Set((await checkStore(store)).map(({ code }) => code))].toSorted();
  }

  it("finds nothing where all is well", async () => {
    expect(await checkStore(store)).toEqual([]);
  });

  it.each([
    [
      "a figure that was tampered with",
      "update observations set amount = '99' where amount = '31.8'",
      ["CHECK_DIGEST"],
    ],
    ["a row that was deleted", "delete from sections", ["CHECK_DIGEST"]],
    ["a digest that was tampered with", "update data_versions set content_digest = '00'", ["CHECK_DIGEST"]],
    ["a quote that the reading does not hold", "update readings set text = '改' || text", ["CHECK_QUOTE"]],
    ["a figure without a citation", "delete from citations", ["CHECK_DIGEST", "CHECK_ORPHAN"]],
    ["a figure of an indicator that none knows", "delete from indicators", ["CHECK_DIGEST", "CHECK_ORPHAN"]],
    ["a quote without its value", "update statements set value = '7'", ["CHECK_DIGEST", "CHECK_VALUE"]],
  ])("finds %s", async (_, statement, codes) => {
    expect(await codesAfter(statement)).toEqual(codes);
  });

  it("does not mind a closed row that changed", async () => {
    await store.write((transaction) => saveDocument(transaction, aZoneDocument({ figures: [] })));
    expect(await codesAfter("update observations set superseded_by = 'x' where recorded_to is not null")).toEqual([]);
  });

  it("reads the kept bytes again where it is told how", async () => {
    const decode = async ({ bytes }: { bytes: Uint8Array }) => ({ text: new TextDecoder().decode(bytes) });
    expect(await checkStore(store, decode)).toEqual([]);
    const faults = await checkStore(store, async (kept) => {
      return { text: (await decode(kept)).text.replace("富阳", "富春") };
    });
    expect(faults).toEqual([{ code: "CHECK_READING", parameters: { fileName: "a.txt" } }]);
  });
});
