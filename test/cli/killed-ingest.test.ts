import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSources } from "../../cli/home.ts";
import { type IngestSources, ingestCatalogue, ingestFiles } from "../../ingest/ingest-files.ts";
import { checkStore } from "../../store/check.ts";
import { openStore } from "../../store/open.ts";
import { countParts, type KillPoint, killIngest } from "../support/drill.ts";
import { makeFolder, readContent, runQubi } from "../support/run-qubi.ts";
import { DOCUMENTS, listDocuments } from "../support/seeded-store.ts";
import { queryRows } from "../support/tamper.ts";

// An indicator of the home's own: with it every document is read anew.
const OWN = `
- key: cold-chain-enterprises
  name: { zh: 冷链物流企业数, en: Cold-chain logistics enterprises }
  topic: enterprises
  dimension: count
  unit: count
  kind: stock
  additive: "yes"
  additiveOverTime: false
  direction: more-is-better
  yearlyFrame: false
  noJanuary: false
  aliases: [冷链企业]
  examples: { match: [冷链企业45家], not: [冷链园区3个] }
`;

const { folder, remove } = makeFolder();
const whole = join(folder, "whole");
const reread = join(folder, "reread");
/** How long an ingest writes, from the first sight of its database to its end. */
let writing: number;
/** What an ingest reads with, by the home whose outcome it leads to. */
const sources = new Map<string, IngestSources>();

async function timeWriting(home: string): Promise<number> {
  const run = runQubi(["ingest", DOCUMENTS], { home });
  while (!existsSync(join(home, "qubi.db"))) await new Promise((resolve) => setTimeout(resolve, 1));
  const start = performance.now();
  expect((await run).code).toBe(0);
  return performance.now() - start;
}

beforeAll(async () => {
  writing = await timeWriting(whole);
  addIndicator(reread);
  await runQubi(["ingest", DOCUMENTS], { home: reread });
  for (const home of [whole, reread]) sources.set(home, await loadSources(home));
});
afterAll(remove);

function addIndicator(home: string): void {
  mkdirSync(join(home, "catalogue", "indicators"), { recursive: true });
  writeFileSync(join(home, "catalogue", "indicators", "own.yaml"), OWN);
}

/** What must hold after a kill: the database opens, is sound, and holds each document whole or not at all. */
async function expectSound(home: string, wanted: string): Promise<void> {
  expect(queryRows(home, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
  if (queryRows(home, "select name from sqlite_master where name = 'documents'").length === 0) return; // no tables yet
  const expected = countParts(wanted);
  for (const [sha, counts] of countParts(home)) expect(counts).toEqual(expected.get(sha));
  const store = await openStore({ file: join(home, "qubi.db"), readonly: true });
  expect(await checkStore(store)).toEqual([]);
  await store.close();
}

/** Ingests as the command does, in this process, which has its catalogues in hand. */
async function complete(home: string, { recogniser, ...known }: IngestSources): Promise<void> {
  const store = await openStore({ file: join(home, "qubi.db") });
  await ingestCatalogue(store, recogniser.catalogue);
  for await (const { state } of ingestFiles(store, listDocuments(), { recogniser, ...known }))
    expect(state).not.toBe("refused");
  await store.close();
}

const FROM_START: readonly KillPoint[] = [0, 40, 250].map((delay) => ({ after: "start", delay }));
// Shares of the time that an undisturbed ingest writes.
const SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95];

describe("qubi ingest, killed", () => {
  let ordinal = 0;

  async function drill(point: KillPoint, { over }: { over: string | null }): Promise<void> {
    ordinal += 1;
    const home = join(folder, `killed-${ordinal}`);
    if (over !== null) cpSync(over, home, { recursive: true });
    if (over !== null) addIndicator(home);
    const wanted = over === null ? whole : reread;
    const used = sources.get(wanted);
    if (!used) throw new Error(`no sources of ${wanted}`);
    await killIngest(home, [DOCUMENTS], point);
    if (existsSync(join(home, "qubi.db"))) await expectSound(home, wanted);
    await complete(home, used);
    expect((await readContent(home)).digest).toBe((await readContent(wanted)).digest);
  }

  it.each(FROM_START)("$delay ms after its start, leaves what the next ingest completes", async (point) => {
    await drill(point, { over: null });
  });

  it.each(SHARES)("at %d of its writing into a new home, leaves each document whole or not at all", async (share) => {
    await drill({ after: "database", delay: share * writing }, { over: null });
  });

  // The database is there already: the time to start and to load counts as well.
  it.each([0.3, 0.5, 0.7, 0.8, 0.9, 1])(
    "at %d of reading everything anew, leaves each document as it was or as it will be",
    async (share) => {
      await drill({ after: "start", delay: share * (writing + 700) }, { over: whole });
    },
  );
});
