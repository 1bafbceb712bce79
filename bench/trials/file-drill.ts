import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSources } from "../../cli/home.ts";
import { type FileOutcome, ingestFiles } from "../../ingest/ingest-files.ts";
import { checkStore } from "../../store/check.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { run, serve, stop } from "./processes.ts";
import { createRandom, writeNews } from "./seeded.ts";

/** What was tried, what came of it, and whether that is as it must be. */
export type Trial = readonly [name: string, value: string, isGood: boolean];

/** A disk that fills while documents are ingested, and bytes that turn over: of each what is told, and whether all is well after. */
export async function drillFiles({
  rounds,
  seed,
}: {
  readonly rounds: number;
  readonly seed: number;
}): Promise<Trial[]> {
  const folder = mkdtempSync(join(tmpdir(), "qubi-drill-"));
  const home = join(folder, "home");
  await run(home, ["ingest", "seeds/documents"]);
  const backup = join(folder, "backup");
  const { code } = await run(home, ["backup", backup]);
  const trials: Trial[] = [["backup beside nothing, exit code", String(code), code === 0]];
  trials.push(...(await fillDisk(home, createRandom(seed))));
  trials.push(...(await flipBytes({ folder, home, backup, rounds, random: createRandom(seed) })));
  rmSync(folder, { recursive: true, force: true });
  return trials;
}

/** Pages that the database may grow by: less than the next documents take. */
const ROOM = 20;

async function fillDisk(home: string, random: () => number): Promise<Trial[]> {
  const file = join(home, "qubi.db");
  const paths = Array.from({ length: 40 }, (_, ordinal) => {
    const path = join(home, `${ordinal}.txt`);
    writeFileSync(path, writeNews(ordinal, random).repeat(8));
    return path;
  });
  const full = await openStore({ file, maxPages: Math.ceil(statSync(file).size / 4096) + ROOM });
  const outcomes = await ingestAll(full, home, paths);
  const codes = new Set(outcomes.map((outcome) => (outcome.state === "refused" ? outcome.error.code : outcome.state)));
  const { version } = await full.snapshot();
  await full.close();
  const roomy = await openStore({ file });
  const faults = await checkStore(roomy);
  const again = await ingestAll(roomy, home, paths);
  const isWhole = again.every(({ state }) => state !== "refused") && (await checkStore(roomy)).length === 0;
  await roomy.close();
  return [
    ["disk full: outcomes of an ingest", [...codes].join(", "), codes.has("DATABASE_FULL")],
    ["disk full: read meanwhile, data version", String(version), version > 0],
    ["disk full: faults after it", String(faults.length), faults.length === 0],
    ["disk full: ingested once there is room", isWhole ? "all" : "not all", isWhole],
  ];
}

async function ingestAll(store: Store, home: string, paths: readonly string[]): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestFiles(store, paths, await loadSources(home))) outcomes.push(outcome);
  return outcomes;
}

interface FlipParts {
  readonly folder: string;
  readonly home: string;
  readonly backup: string;
  readonly rounds: number;
  readonly random: () => number;
}

/**
 * Turns one bit over in each round. A bit of a page that nothing uses, or of a row that a later version closed, is not told
 * at the start; but whatever is told is told with a remedy, and that works.
 */
async function flipBytes({ folder, home, backup, rounds, random }: FlipParts): Promise<Trial[]> {
  let refused = 0;
  let served = 0;
  const odd: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const own = join(folder, `flipped-${round}`);
    cpSync(home, own, { recursive: true });
    flip(join(own, "qubi.db"), random());
    const words = await tryToServe(own);
    if (words === null) served += 1;
    else if (words.includes("DATABASE_DAMAGED") && words.includes("qubi restore")) refused += 1;
    else odd.push(words.slice(0, 200));
    const restored = await run(own, ["restore", backup, "--replace"]);
    if (restored.code !== 0) odd.push(restored.words.slice(0, 200));
    rmSync(own, { recursive: true, force: true });
  }
  const told = `${refused} refused with the remedy, ${served} harmless`;
  return [[`a bit turned over, ${rounds} times; restored each time`, odd[0] ?? told, odd.length === 0]];
}

/** Returns why a home is not served; null where it is. */
async function tryToServe(home: string): Promise<string | null> {
  try {
    await stop(await serve(home));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function flip(file: string, share: number): void {
  const handle = openSync(file, "r+");
  const offset = Math.floor(statSync(file).size * share);
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, offset);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 0x10]), 0, 1, offset);
  closeSync(handle);
}
