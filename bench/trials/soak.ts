import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findQuantile, load, type Tally } from "./load.ts";
import { listAcknowledged, run, type Service, serve, stop } from "./processes.ts";
import { createRandom, writeNews } from "./seeded.ts";

export interface SoakOptions {
  readonly minutes: number;
  readonly connections: number;
  readonly seed: number;
}

export interface SoakResult {
  readonly rows: readonly (readonly [name: string, value: string, isGood: boolean])[];
  readonly isGood: boolean;
}

/** Mixed load on a service while documents are ingested beside it; returns the table of what came of it. */
export async function runSoak({ minutes, connections, seed }: SoakOptions): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), "qubi-soak-"));
  const home = join(folder, "home");
  await run(home, ["ingest", "seeds/documents"]);
  const service = await serve(home);
  const end = Date.now() + minutes * 60_000;
  const isOver = () => Date.now() >= end;
  const random = createRandom(seed);
  const [tally, ingested, memory] = await Promise.all([
    load({ url: service.url, connections, random, isOver }),
    ingestUntil({ home, folder, isOver, random: createRandom(seed + 1) }),
    measureMemory(service, isOver),
  ]);
  const code = await stop(service);
  rmSync(folder, { recursive: true, force: true });
  return summarise({ tally, ingested, memory, code });
}

interface IngestOptions {
  readonly home: string;
  readonly folder: string;
  readonly isOver: () => boolean;
  readonly random: () => number;
}

/** Ingests one piece of news after the other; returns how many were acknowledged. */
async function ingestUntil({ home, folder, isOver, random }: IngestOptions): Promise<number> {
  mkdirSync(join(folder, "news"));
  let acknowledged = 0;
  for (let ordinal = 1; !isOver(); ordinal += 1) {
    const file = join(folder, "news", `${ordinal}.txt`);
    writeFileSync(file, writeNews(ordinal, random));
    const { words } = await run(home, ["ingest", file]);
    acknowledged += listAcknowledged(words).length;
    if (!isOver()) await sleep(500);
  }
  return acknowledged;
}

/** Resident megabytes of a service, measured all along. */
async function measureMemory({ child }: Service, isOver: () => boolean): Promise<number[]> {
  const sizes: number[] = [];
  while (!isOver()) {
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    sizes.push(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
    await sleep(500);
  }
  return sizes;
}

interface Measured {
  readonly tally: Tally;
  readonly ingested: number;
  readonly memory: readonly number[];
  readonly code: number | null;
}

/** After this share of the time the service is warm. */
const WARM = 1 / 3;

function summarise({ tally, ingested, memory, code }: Measured): SoakResult {
  const warm = findQuantile(
    memory.slice(Math.floor(memory.length * WARM), Math.ceil(memory.length * (WARM + 1) * 0.5)),
    0.5,
  );
  const last = findQuantile(memory.slice(Math.floor(memory.length * 0.8)), 0.5);
  const faults = [...tally.faults].map(([words, number]) => `${words} ×${number}`);
  const statuses = [...tally.statuses].toSorted().map(([status, number]) => `${status} ×${number}`);
  const rows: SoakResult["rows"] = [
    ["answers", `${tally.times.length} (${statuses.join(", ")})`, tally.times.length > 0],
    ["faults", faults.join("; ") || "none", faults.length === 0],
    ["documents ingested meanwhile", String(ingested), ingested > 0],
    ["data versions seen, each answer of one", String(tally.versions.size), tally.versions.size > 1],
    ["p50, ms", findQuantile(tally.times, 0.5).toFixed(1), true],
    ["p99, ms", findQuantile(tally.times, 0.99).toFixed(1), true],
    // Flat: what a cache fills within its bound is no leak.
    ["resident memory, MB, warm → end", `${warm.toFixed(0)} → ${last.toFixed(0)}`, last <= warm * 1.25 + 64],
    ["exit code of the service", String(code), code === 0],
  ];
  return { rows, isGood: rows.every(([, , isGood]) => isGood) };
}
