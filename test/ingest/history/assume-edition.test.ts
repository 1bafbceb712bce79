import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPublications } from "../../../ingest/history/publications.ts";
import { syncStanding } from "../../../ingest/history/sync-standing.ts";
import { type FileOutcome, type IngestSources, ingestCatalogue, ingestFiles } from "../../../ingest/ingest-files.ts";
import { NO_MAPPINGS } from "../../../ingest/tables/mappings/mappings.ts";
import { findDocuments } from "../../../store/documents.ts";
import { findObservations } from "../../../store/observations.ts";
import { openStore } from "../../../store/open.ts";
import type { Store } from "../../../store/store.ts";
import { packDocx, wordParagraph } from "../read/samples.ts";
import { catalogue, recogniser } from "../support.ts";

const MAY = "2023年1—5月,富阳区固定资产投资增长31.8%,余杭区固定资产投资增长5.1%。";
const CORRECTED = "2023年1—5月,富阳区固定资产投资增长32.8%,余杭区固定资产投资增长5.1%。";

let folder: string;
let store: Store;
let sources: IngestSources;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "qubi-editions-"));
  store = await openStore({ file: ":memory:" });
  const publications = await loadPublications(folder);
  sources = {
    recogniser,
    knowledge: new Map(),
    corrections: { byDocument: new Map() },
    publications,
    mappings: NO_MAPPINGS,
  };
  await ingestCatalogue(store, catalogue);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ingests a document of a name, last saved on a day, and does what the lines say that this writes. */
async function ingest(name: string, text: string, savedOn: string): Promise<FileOutcome | undefined> {
  const path = join(mkdtempSync(join(folder, "mail-")), name);
  const core = `<dcterms:modified xsi:type="dcterms:W3CDTF">${savedOn}T08:00:00Z</dcterms:modified>`;
  writeFileSync(path, packDocx(wordParagraph(text), { "docProps/core.xml": core }));
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestFiles(store, [path], sources)) outcomes.push(outcome);
  await syncStanding(store, sources.publications);
  return outcomes[0];
}

async function servedGrowth(): Promise<string[]> {
  const { items } = await findObservations(await store.snapshot(), { regionIds: ["fuyang"] }, { first: 9 });
  return items.map(({ amount }) => amount);
}

describe("a document of the same name, with most figures again", () => {
  it("is the later edition where it was saved later, and dated by that", async () => {
    await ingest("五月.docx", MAY, "2023-06-20");
    await ingest("五月.docx", CORRECTED, "2023-06-25");
    expect(await servedGrowth()).toEqual(["32.8"]);
    const [first, second] = await findDocuments(await store.snapshot());
    expect([first?.edition, second?.edition]).toEqual([null, 2]);
    expect(first).toMatchObject({ publishedOn: "2023-06-20", publishedInferred: true });
    expect(first?.publishedReason).toContain("最后保存");
  });

  it("is the former edition where it was saved earlier, though it comes later", async () => {
    await ingest("五月.docx", CORRECTED, "2023-06-25");
    const outcome = await ingest("五月.docx", MAY, "2023-06-20");
    expect(outcome).toMatchObject({ state: "saved", assumed: { assumed: true, by: "qubi" } });
    expect(await servedGrowth()).toEqual(["32.8"]);
    expect((await findDocuments(await store.snapshot())).map(({ edition }) => edition)).toEqual([null, 2]);
  });

  it.each([
    ["under another name", "六月.docx", CORRECTED],
    ["with figures of another month", "五月.docx", CORRECTED.replace("1—5月", "1—6月")],
    ["with no figures", "五月.docx", "本月数据从略。"],
  ])("is none of it %s", async (_, name, text) => {
    await ingest("五月.docx", MAY, "2023-06-20");
    const outcome = await ingest(name, text, "2023-06-25");
    expect(outcome).toMatchObject({ state: "saved", assumed: null });
  });

  it("is an edition of the latest, where there are several", async () => {
    await ingest("五月.docx", MAY, "2023-06-20");
    await ingest("五月.docx", CORRECTED, "2023-06-25");
    await ingest("五月.docx", CORRECTED.replace("32.8", "33.8"), "2023-06-26");
    expect(await servedGrowth()).toEqual(["33.8"]);
    expect((await findDocuments(await store.snapshot())).map(({ edition }) => edition)).toEqual([null, 2, 3]);
    expect(readFileSync(join(folder, "editions.yaml"), "utf8").match(/assumed: true/g)).toHaveLength(2);
  });
});

describe("loadPublications(home)", () => {
  const line = (document: string, revises: string) =>
    `- { document: ${document.repeat(64)}, revises: ${revises.repeat(64)}, reason: x, by: y, on: 2023-01-01 }\n`;

  it("places editions by the whole chain, also through one that was never ingested", async () => {
    writeFileSync(join(folder, "editions.yaml"), line("c", "b") + line("b", "a"));
    const { findStanding } = await loadPublications(folder);
    expect(findStanding("c".repeat(64))).toMatchObject({ work: "a".repeat(64), edition: 3 });
    expect(findStanding("a".repeat(64))).toMatchObject({ work: null, edition: null, withdrawnReason: null });
  });

  it.each([
    ["a document with two lines", line("b", "a") + line("b", "c"), "has another line"],
    ["two documents that revise one", line("b", "a") + line("c", "a"), "is revised by two documents"],
    ["a circle", line("b", "a") + line("a", "b"), "in a circle"],
    ["a day that is none", line("b", "a").replace("2023-01-01", "soon"), "0.on"],
    ["what is no list", "x: y\n", "DATA_INVALID"],
  ])("refuses %s, naming file and place", async (_, text, words) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "editions.yaml"), text);
    const fault = await loadPublications(folder).catch((error: Error & { code?: string }) => error);
    expect(`${"code" in fault ? fault.code : ""} ${"message" in fault ? fault.message : ""}`).toContain(words);
    expect("message" in fault ? fault.message : "").toContain("editions.yaml");
  });

  it("writes a line once, and keeps a file that a keeper left without a last line end", async () => {
    writeFileSync(join(folder, "editions.yaml"), line("b", "a").trimEnd());
    const publications = await loadPublications(folder);
    const next = {
      document: "c".repeat(64),
      revises: "b".repeat(64),
      assumed: false,
      reason: "x",
      by: "y",
      on: "2023-01-02",
    };
    await publications.addEdition(next);
    await expect(publications.addEdition(next)).rejects.toMatchObject({ code: "EDITION_TAKEN" });
    await expect(
      publications.addEdition({ ...next, document: "a".repeat(64), revises: "c".repeat(64) }),
    ).rejects.toMatchObject({ code: "EDITION_TAKEN" });
    expect((await loadPublications(folder)).findStanding("c".repeat(64))).toMatchObject({ edition: 3 });
  });
});
