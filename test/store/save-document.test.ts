import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { checkStore } from "../../store/check.ts";
import { findCitations } from "../../store/citations.ts";
import { findDocuments } from "../../store/documents.ts";
import { findIssues } from "../../store/issues.ts";
import { findObservations, type StoredObservation } from "../../store/observations.ts";
import { type DocumentInput, saveDocument } from "../../store/save-document.ts";
import { findSentences } from "../../store/sections.ts";
import { findStatements } from "../../store/statements.ts";
import type { Snapshot, Store } from "../../store/store.ts";
import { findDataVersion } from "../../store/versions.ts";
import { aDocument, aFuyangDocument, aZoneDocument, CATALOGUE, DIALECTS, ZONE_TEXT } from "./support.ts";

const ALL = { first: 100 };

describe.each(DIALECTS)("saveDocument(transaction, input) on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  });

  afterEach(async () => {
    await store.close();
  });

  function save(...documents: readonly DocumentInput[]) {
    return documents.reduce(
      (before, document) => before.then(() => store.write((transaction) => saveDocument(transaction, document))),
      Promise.resolve<unknown>(null),
    );
  }

  async function amountsAt(snapshot: Snapshot): Promise<string[]> {
    const { items } = await findObservations(snapshot, {}, ALL);
    return items.map(({ amount }) => amount).toSorted();
  }

  async function growthOf(regionId: string): Promise<readonly StoredObservation[]> {
    const filter = { regionIds: [regionId], indicators: ["fixed-asset-investment"], measures: ["growth_rate"] };
    return (await findObservations(await store.snapshot(), filter, ALL)).items;
  }

  async function digest(): Promise<string | undefined> {
    return (await findDataVersion(await store.snapshot()))?.contentDigest;
  }

  it("serves what the document states, each figure with its exact words", async () => {
    await save(aZoneDocument());
    const snapshot = await store.snapshot();
    expect(await amountsAt(snapshot)).toEqual(["1370000000", "53.93", "84.94"]);
    const [growth] = await growthOf("qianjiang-zone");
    const [citation] = await findCitations(snapshot, { observationIds: [growth?.id ?? ""] });
    expect(citation).toMatchObject({
      quote: "53.93%",
      prefix: "1至5月,钱开区完成固定资产投资13.7亿元,同比增长",
      sentence: "1至5月,钱开区完成固定资产投资13.7亿元,同比增长53.93%。",
      rule: "value.number-unit",
      document: { title: "钱开区一至五月", issuer: "杭州日报" },
    });
    expect(ZONE_TEXT.slice(citation?.start ?? 0, citation?.end ?? 0)).toBe("53.93%");
  });

  it("changes nothing on the second save", async () => {
    await save(aZoneDocument());
    const before = await store.snapshot();
    const digestBefore = await digest();
    const again = await store.write((transaction) => saveDocument(transaction, aZoneDocument()));
    expect(again).toEqual({ version: null, counts: {} });
    expect((await store.snapshot()).version).toBe(before.version);
    expect(await digest()).toBe(digestBefore);
  });

  it("takes the same bytes under another file name for the same document", async () => {
    await save(aZoneDocument(), aZoneDocument({ fileName: "copy.txt" }));
    const snapshot = await store.snapshot();
    expect(snapshot.version).toBe(2);
    expect((await findDocuments(snapshot)).map(({ fileName }) => fileName)).toEqual(["a.txt"]);
  });

  it("raises a version and keeps the history where the rules changed", async () => {
    await save(aZoneDocument());
    const before = await store.snapshot();
    await save(aZoneDocument({ rulesDigest: "rules-2", figures: [{ quote: "53.93%", value: "53.93" }] }));
    expect(await amountsAt(await store.snapshot())).toEqual(["53.93"]);
    expect(await amountsAt(before)).toEqual(["1370000000", "53.93", "84.94"]);
  });

  it("names the rows it added and closed", async () => {
    await save(aZoneDocument(), aZoneDocument({ figures: [{ quote: "53.93%", value: "53.93" }] }));
    expect(await findDataVersion(await store.snapshot())).toMatchObject({
      kind: "rereading",
      documentSha: aZoneDocument().document.sha256,
      counts: { statements: { added: 0, closed: 2 }, observations: { added: 0, closed: 2 } },
    });
  });

  it("keeps a statement that waits for review, and serves no figure of it", async () => {
    await save(aDocument({ text: "投资增长9%。", figures: [{ quote: "9%", value: "9", accepted: false }] }));
    const snapshot = await store.snapshot();
    expect(await amountsAt(snapshot)).toEqual([]);
    const { items } = await findStatements(snapshot, { accepted: false }, ALL);
    expect(items).toMatchObject([{ quote: "9%", reasons: ["PLACE_UNKNOWN"], identity: null, of: null }]);
  });

  it.each([
    ["accepted without a claim", { accepted: true, claim: null }],
    ["claiming without being accepted", { accepted: false }],
  ])("refuses a statement %s", async (_, fault) => {
    const document = aFuyangDocument();
    const statements = [...document.statements].map((statement) => ({ ...statement, ...fault }));
    await expect(save({ ...document, statements })).rejects.toThrow(/claim/);
    expect(await findDocuments(await store.snapshot())).toEqual([]);
  });

  it("merges a figure that another document rounds: the finer value, two citations", async () => {
    const rounded = aDocument({ text: "固定资产投资同比增长53.9%。", figures: [{ quote: "53.9%", value: "53.9" }] });
    await save(rounded, aZoneDocument());
    const [growth, ...others] = await growthOf("qianjiang-zone");
    expect(others).toEqual([]);
    expect(growth).toMatchObject({ amount: "53.93", flags: [] });
    const citations = await findCitations(await store.snapshot(), { observationIds: [growth?.id ?? ""] });
    expect(citations.map(({ quote }) => quote).toSorted()).toEqual(["53.9%", "53.93%"]);
  });

  const revised = aDocument({
    text: "经核实,固定资产投资同比增长50.1%。",
    publishedOn: "2023-07-20",
    figures: [{ quote: "50.1%", value: "50.1" }],
  });

  it("closes a value that its issuer revised, and names each to the other", async () => {
    await save(aZoneDocument());
    const before = await store.snapshot();
    const old = (await growthOf("qianjiang-zone"))[0];
    await save(revised);
    const [current, ...others] = await growthOf("qianjiang-zone");
    expect(others).toEqual([]);
    expect(current).toMatchObject({ amount: "50.1", supersedes: old?.id, flags: [], supersededBy: null });
    const { observations } = before.tables;
    const rows = await before.db
      .select()
      .from(observations)
      .where(eq(observations.id, old?.id ?? ""));
    expect(rows).toMatchObject([{ amount: "53.93", supersededBy: current?.id, recordedTo: before.version + 1 }]);
    const then = await findObservations(before, { ids: [old?.id ?? ""] }, ALL);
    expect(then.items).toEqual([old]);
  });

  it("takes an older publication that comes later for no revision", async () => {
    await save(revised, aZoneDocument());
    expect(await growthOf("qianjiang-zone")).toMatchObject([{ amount: "50.1", flags: [] }]);
  });

  const disagreeing = aDocument({
    text: "固定资产投资同比增长50.1%。",
    issuer: "余杭区统计局",
    sourceRank: 1,
    figures: [{ quote: "50.1%", value: "50.1" }],
  });

  it("keeps both values of two issuers, flagged, with an issue each", async () => {
    await save(aZoneDocument(), disagreeing);
    const found = await growthOf("qianjiang-zone");
    expect(found.map(({ amount, flags, sourceRank }) => [amount, flags, sourceRank]).toSorted()).toEqual([
      ["50.1", ["SOURCE_CONFLICT"], 1],
      ["53.93", ["SOURCE_CONFLICT"], 5],
    ]);
    const { items } = await findIssues(await store.snapshot(), { codes: ["SOURCE_CONFLICT"] }, ALL);
    expect(items.map(({ quote, state }) => [quote, state]).toSorted()).toEqual([
      ["50.1%", "open"],
      ["53.93%", "open"],
    ]);
  });

  it("ends a conflict when one document no longer states its value", async () => {
    await save(aZoneDocument(), disagreeing, { ...disagreeing, statements: [] });
    expect(await growthOf("qianjiang-zone")).toMatchObject([{ amount: "53.93", flags: [] }]);
    expect((await findIssues(await store.snapshot(), {}, ALL)).items).toEqual([]);
  });

  it("reaches one digest in every order of the documents", async () => {
    const documents = [aZoneDocument(), aFuyangDocument(), revised, disagreeing] as const;
    const digests = new Set<string | undefined>();
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ] as const) {
      const other = await open();
      await other.write((transaction) => saveCatalogue(transaction, CATALOGUE));
      for (const at of order) await other.write((transaction) => saveDocument(transaction, documents[at]));
      digests.add((await findDataVersion(await other.snapshot()))?.contentDigest);
      expect(await checkStore(other)).toEqual([]);
      await other.close();
    }
    expect(digests.size).toBe(1);
  });

  it.each([
    ["4630000000", "4630000000", "4630000000"],
    ["0.1", "0.1", "0.1"],
    ["-12.30", "12.30", "-12.3"],
    ["-0.0", "0.0", "0"],
    ["123456789012345678901234567890.000000000001", "1", "123456789012345678901234567890.000000000001"],
  ])("keeps %s exactly", async (amount, value, kept) => {
    await save(aDocument({ text: `投资增长${value}%。`, figures: [{ quote: `${value}%`, value, amount }] }));
    expect(await amountsAt(await store.snapshot())).toEqual([kept]);
    expect(await checkStore(store)).toEqual([]);
  });

  it("leaves nothing of a save that fails half way", async () => {
    await save(aZoneDocument());
    const before = { version: (await store.snapshot()).version, digest: await digest() };
    const { db, tables } = await store.snapshot();
    const failing = store.write(async (transaction) => {
      await saveDocument(transaction, aFuyangDocument());
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect({ version: (await store.snapshot()).version, digest: await digest() }).toEqual(before);
    expect(await db.select({ id: tables.readings.id }).from(tables.readings)).toHaveLength(1);
    await save(aFuyangDocument());
    expect(await growthOf("fuyang")).toMatchObject([{ amount: "31.8" }]);
  });

  it("keeps the sentences of a reading in the order of the text", async () => {
    await save(aZoneDocument());
    const [document] = await findDocuments(await store.snapshot());
    const sentences = await findSentences(await store.snapshot(), [document?.readingId ?? ""]);
    expect(sentences.map(({ text }) => text).join("")).toBe(ZONE_TEXT);
  });

  it("cites words beside characters outside the basic plane without cutting them", async () => {
    const text = `${"𠮷".repeat(16)}增${"𠮷".repeat(2)}投资增长9%。`;
    await save(aDocument({ text, figures: [{ quote: "9%", value: "9" }] }));
    expect(await checkStore(store)).toEqual([]);
    const [citation] = await findCitations(await store.snapshot(), {});
    expect(citation?.prefix).toMatch(/^[^\uDC00-\uDFFF]/);
    expect(text).toContain(`${citation?.prefix}9%`);
  });

  it("tells apart two statements on the same words", async () => {
    const both = [
      { quote: "9%", value: "9", regionId: "yuhang", regionVersionId: "yuhang@" },
      { quote: "9%", value: "9", regionId: "yuhang", regionVersionId: "yuhang@", status: "target" as const },
    ];
    await save(aDocument({ text: "投资增长9%。", figures: both }));
    expect(await amountsAt(await store.snapshot())).toEqual(["9", "9"]);
  });
});
