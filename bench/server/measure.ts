import { availableParallelism } from "node:os";
import { type Child, startChild } from "./child.ts";
import type { Job } from "./load.ts";
import { type Heard, hear } from "./requests.ts";
import { type Running, SERVER_CORE, startPeer, startQubi, writeGiven } from "./servers.ts";
import { TARGETS, type Target } from "./targets.ts";

/** A line of the table with what was measured: requests a second, a number a round. */
export interface Measured extends Target {
  readonly rates: number[];
}

export interface MeasureOptions {
  /** Where the database lies, as `qubi.db`. */
  readonly folder: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly tell: (words: string) => void;
}

const WARM_UPS = 3;

export interface Measurement {
  readonly lines: readonly Measured[];
  readonly missing: readonly string[];
  /** Bytes of one answer. */
  readonly bytes: number;
}

/** Measures every server that is installed, round after round, each once a round. Throws where two answer differently. */
export async function measureServers(options: MeasureOptions): Promise<Measurement> {
  const { folder, rounds, seconds, tell } = options;
  const given = await writeGiven(folder);
  const running = await startAll(folder, given, tell);
  const generator = startChild(["--import", "tsx", "bench/server/load.ts"], { core: findCore(1), environment: {} });
  try {
    const lines = TARGETS.filter(({ server }) => running.has(server)).map((target) => ({ ...target, rates: [] }));
    const heard = await hearAll(lines, running);
    const ask = createAsk({ running, heard, generator, seconds });
    // Much of a server is compiled only after some thousand requests, the more the larger it is.
    for (let warm = 0; warm < WARM_UPS; warm += 1) for (const line of lines) await ask(line);
    for (let round = 0; round < rounds; round += 1) {
      tell(`round ${round + 1} of ${rounds}`);
      for (const line of lines) (line.rates as number[]).push(await ask(line));
    }
    const missing = [...new Set(TARGETS.map(({ server }) => server))].filter((name) => !running.has(name));
    return { lines, missing, bytes: heard.get("qubi post")?.bytes ?? 0 };
  } finally {
    generator.stop();
    for (const { child } of running.values()) child.stop();
  }
}

/** Two cores, or none is chosen. */
function findCore(core: number): number | null {
  return availableParallelism() > 1 ? core : null;
}

async function startAll(
  folder: string,
  given: string,
  tell: MeasureOptions["tell"],
): Promise<ReadonlyMap<string, Running>> {
  const core = findCore(SERVER_CORE);
  const running = new Map<string, Running>();
  for (const name of new Set(TARGETS.map(({ server }) => server))) {
    tell(`starting ${name}`);
    const cacheMegabytes = name === "qubi-cache" ? 64 : 0;
    const server = name.startsWith("qubi")
      ? await startQubi({ folder, cacheMegabytes, core })
      : await startPeer(name, given, core);
    if (server) running.set(name, server);
  }
  return running;
}

/** Every server answers every question alike, but for the one that has a single answer. */
async function hearAll(lines: readonly Target[], running: ReadonlyMap<string, Running>): Promise<Map<string, Heard>> {
  const heard = new Map<string, Heard>();
  for (const { server, manner } of lines) {
    const url = running.get(server)?.url;
    if (url && server !== "raw") heard.set(`${server} ${manner}`, await hear(url, manner));
  }
  const expected = heard.get("rest post")?.digests ?? [];
  for (const [name, { digests }] of heard) {
    const wrong = digests.findIndex((digest, at) => digest !== expected[name.startsWith("buffer") ? 0 : at]);
    if (wrong >= 0) throw new Error(`${name} answers question ${wrong} otherwise than the REST route`);
  }
  return heard;
}

interface AskParts {
  readonly running: ReadonlyMap<string, Running>;
  readonly heard: ReadonlyMap<string, Heard>;
  readonly generator: Child;
  readonly seconds: number;
}

function createAsk({ running, heard, generator, seconds }: AskParts): (target: Target) => Promise<number> {
  return async ({ server, manner }) => {
    const { url = "", child } = running.get(server) ?? {};
    if (server === "raw" && child) {
      child.write(String(seconds * 1000));
      return Number(await child.read());
    }
    const etags = heard.get(`${server} ${manner}`)?.etags ?? [];
    const job: Job = { url, manner, seconds, etags };
    generator.write(JSON.stringify(job));
    return Number(await generator.read());
  };
}
