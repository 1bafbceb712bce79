import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { computeSha256 } from "../../server/graphql/documents.ts";
import { checkStore } from "../../store/check.ts";
import { findDocuments } from "../../store/documents.ts";
import { openStore } from "../../store/open.ts";
import { load } from "./load.ts";
import { listAcknowledged, listen, run, serve, start, stop } from "./processes.ts";
import { createRandom, writeNews } from "./seeded.ts";

export interface DrillOptions {
  readonly rounds: number;
  readonly seed: number;
}

/** What came of all rounds. */
export interface KillResult {
  readonly rounds: number;
  /** Rounds in which the ingest was still running when it was killed. */
  readonly killed: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Faults that a check found after reopening, and faults of answers meanwhile. */
  readonly faults: readonly string[];
}

/** Documents of one round: enough that most kills come between two of them or within one. */
const DOCUMENTS = 12;

/** Kills an ingest without warning, under load, at a drawn moment, again and again in one home. */
export async function drillKills({ rounds, seed }: DrillOptions): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), "qubi-drill-"));
  const home = join(folder, "home");
  await run(home, ["ingest", "seeds/documents"]);
  const random = createRandom(seed);
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let killed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const news = writeRound(join(folder, `news-${round}`), round, random);
    const one = await killOnce({ home, folder: news.folder, random });
    killed += one.isKilled ? 1 : 0;
    for (const path of one.acknowledged) acknowledged.add(news.digests.get(path) ?? path);
    faults.push(...one.faults, ...(await checkHome(home)));
  }
  const lost = await countLost(home, acknowledged);
  rmSync(folder, { recursive: true, force: true });
  return { rounds, killed, acknowledged: acknowledged.size, lost, faults };
}

function writeRound(folder: string, round: number, random: () => number) {
  mkdirSync(folder);
  const digests = new Map<string, string>();
  for (let ordinal = 0; ordinal < DOCUMENTS; ordinal += 1) {
    const file = join(folder, `${String(ordinal).padStart(2, "0")}.txt`);
    const text = writeNews(round * DOCUMENTS + ordinal, random);
    writeFileSync(file, text);
    digests.set(file, computeSha256(text));
  }
  return { folder, digests };
}

interface KillParts {
  readonly home: string;
  readonly folder: string;
  readonly random: () => number;
}

async function killOnce({ home, folder, random }: KillParts) {
  const service = await serve(home, { QUBI_START_CHECK: "off", QUBI_CACHE_MB: "0" });
  const state = { isOver: false };
  const loading = load({ url: service.url, connections: 5, random, isOver: () => state.isOver });
  const child = await start(home, ["ingest", folder]);
  const heard = listen(child);
  const ended = once(child, "close");
  await sawFirst(heard, () => child.exitCode !== null);
  await sleep(random() * 300);
  child.kill("SIGKILL");
  const [, signal] = await ended;
  state.isOver = true;
  const { faults } = await loading;
  await stop(service);
  const told = [...faults].map(([words, number]) => `${words} ×${number}`);
  return { isKilled: signal === "SIGKILL", acknowledged: listAcknowledged(heard()), faults: told };
}

/** Waits until the first document is acknowledged: before that a kill finds the program starting. */
async function sawFirst(heard: () => string, isOver: () => boolean): Promise<void> {
  while (!isOver() && listAcknowledged(heard()).length === 0) await sleep(2);
}

/** Opens the home as the next program would, and checks all of it. */
async function checkHome(home: string): Promise<string[]> {
  const store = await openStore({ file: join(home, "qubi.db") });
  try {
    return (await checkStore(store)).map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`);
  } finally {
    await store.close();
  }
}

async function countLost(home: string, acknowledged: ReadonlySet<string>): Promise<number> {
  const store = await openStore({ file: join(home, "qubi.db"), readonly: true });
  const kept = new Set((await findDocuments(await store.snapshot())).map(({ sha256 }) => sha256));
  await store.close();
  return [...acknowledged].filter((sha256) => !kept.has(sha256)).length;
}
