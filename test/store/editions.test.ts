import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { checkStore } from "../../store/check.ts";
import { findCitations } from "../../store/citations.ts";
import { findObservations } from "../../store/observations.ts";
import { changeStanding, type DocumentInput, saveDocument } from "../../store/save-document.ts";
import { findStatements } from "../../store/statements.ts";
import type { Store } from "../../store/store.ts";
import { findDataVersion } from "../../store/versions.ts";
import { CATALOGUE } from "../support/five-districts.ts";
import { DIALECTS } from "./support.ts";
import { aWorkbook, findSha } from "./workbook.ts";

const MARCH = {
  B2: { regionId: "yuhang", value: "5.1" },
  B3: { regionId: "fuyang", value: "7.2" },
  B4: { regionId: "xiaoshan", value: "3.0" },
};
/** 富阳 corrected, 萧山 left out, 余杭 as it was, 钱塘 new. */
const CORRECTED = {
  B2: { regionId: "yuhang", value: "5.1" },
  B3: { regionId: "fuyang", value: "7.4" },
  B5: { regionId: "qiantang", value: "9.9" },
};
const AGAIN = {
  B2: { regionId: "yuhang", value: "5.1" },
  B3: { regionId: "fuyang", value: "7.2" },
  B4: { regionId: "xiaoshan", value: "3.1" },
};

const FIRST = aWorkbook(MARCH);
const SECOND = aWorkbook(CORRECTED, { work: findSha(MARCH), edition: 2, publishedOn: "2023-04-25" });
const THIRD = aWorkbook(AGAIN, { work: findSha(MARCH), edition: 3, publishedOn: "2023-04-28" });
const WITHDRAWAL = { withdrawnReason: "误发", withdrawnBy: "王", withdrawnOn: "2023-05-01" };

describe.each(DIALECTS)("editions of a publication on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  });

  afterEach(async () => {
    await store.close();
  });

  async function save(...inputs: readonly DocumentInput[]): Promise<void> {
    for (const input of inputs) await store.write((transaction) => saveDocument(transaction, input));
  }

  async function withdraw(sha: string): Promise<void> {
    await store.write((transaction) => changeStanding(transaction, sha, WITHDRAWAL));
  }

  /** What is served, as "region amount < revised", and the digest of it all. */
  async function served(): Promise<string[]> {
    const { items } = await findObservations(await store.snapshot(), {}, { first: 99 });
    return items
      .map(({ regionId, amount, supersedes }) => `${regionId} ${amount}${supersedes ? " < revised" : ""}`)
      .toSorted();
  }

  async function findDigest(): Promise<string | undefined> {
    expect(await checkStore(store)).toEqual([]);
    return (await findDataVersion(await store.snapshot()))?.contentDigest;
  }

  it("serve the latest: what it corrects is revised, what it leaves out is not served, the rest has two citations", async () => {
    await save(FIRST, SECOND);
    expect(await served()).toEqual(["fuyang 7.4 < revised", "qiantang 9.9", "yuhang 5.1"]);
    const snapshot = await store.snapshot();
    const citations = await findCitations(snapshot, {});
    expect(citations.map(({ quote }) => quote).toSorted()).toEqual(["5.1", "5.1", "7.4", "9.9"]);
    const { items } = await findStatements(snapshot, { accepted: false }, { first: 9 });
    expect(items.map(({ place, value, reasons }) => [place, value, reasons])).toEqual([
      ["xiaoshan", "3.0", ["LEFT_OUT"]],
    ]);
    expect(await findDataVersion(snapshot)).toMatchObject({ kind: "edition", documentSha: findSha(CORRECTED) });
  });

  it("come to the same in whatever order they are saved, and where one is saved twice", async () => {
    await save(FIRST, SECOND, THIRD);
    const digest = await findDigest();
    expect(await served()).toEqual(["fuyang 7.2 < revised", "xiaoshan 3.1 < revised", "yuhang 5.1"]);
    const other = await open();
    await store.close();
    store = other;
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    await save(THIRD, FIRST, SECOND, THIRD, FIRST);
    expect(await served()).toEqual(["fuyang 7.2 < revised", "xiaoshan 3.1 < revised", "yuhang 5.1"]);
    expect(await findDigest()).toBe(digest);
  });

  it("change nothing of a figure that is stated again by an edition of the same day", async () => {
    await save(FIRST);
    const before = await store.snapshot();
    await save(aWorkbook(CORRECTED, { work: findSha(MARCH), edition: 2 }));
    const find = async () =>
      (await findObservations(await store.snapshot(), { regionIds: ["yuhang"] }, { first: 9 })).items;
    expect(await find()).toEqual((await findObservations(before, { regionIds: ["yuhang"] }, { first: 9 })).items);
  });

  it("go by their order where the dates say otherwise, or nothing", async () => {
    await save(
      FIRST,
      aWorkbook(CORRECTED, { work: findSha(MARCH), edition: 2, publishedOn: "2023-01-01", issuer: null }),
    );
    expect(await served()).toEqual(["fuyang 7.4 < revised", "qiantang 9.9", "yuhang 5.1"]);
  });

  it("take a value that only shows more or fewer digits for a corrected one", async () => {
    const finer = { B2: { regionId: "yuhang", value: "5.12" } };
    await save(FIRST, aWorkbook(finer, { work: findSha(MARCH), edition: 2 }));
    expect(await served()).toEqual(["yuhang 5.12 < revised"]);
  });

  it("serve an earlier one again where the later is withdrawn", async () => {
    await save(FIRST);
    const alone = await served();
    await save(SECOND);
    await withdraw(findSha(CORRECTED));
    expect(await served()).toEqual(alone);
    expect(await findDataVersion(await store.snapshot())).toMatchObject({ kind: "withdrawal" });
  });

  it("serve nothing of a withdrawn document, say why, and come to what a rebuild comes to", async () => {
    await save(FIRST);
    const before = await store.snapshot();
    await withdraw(findSha(MARCH));
    expect(await served()).toEqual([]);
    expect((await findObservations(before, {}, { first: 9 })).items).toHaveLength(3);
    const { items } = await findStatements(await store.snapshot(), { accepted: false }, { first: 9 });
    expect(items.map(({ reasons }) => reasons)).toEqual([["WITHDRAWN"], ["WITHDRAWN"], ["WITHDRAWN"]]);
    const digest = await findDigest();
    await withdraw(findSha(MARCH));
    expect((await store.snapshot()).version).toBe(before.version + 1);
    await store.close();
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    await save(aWorkbook(MARCH, WITHDRAWAL));
    expect(await findDigest()).toBe(digest);
    await save(FIRST);
    expect(await served()).toEqual(["fuyang 7.2", "xiaoshan 3", "yuhang 5.1"]);
    expect(await findDataVersion(await store.snapshot())).toMatchObject({ kind: "reinstatement" });
  });
});
