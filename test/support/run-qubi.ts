import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDocuments } from "../../store/documents.ts";
import { openStore } from "../../store/open.ts";
import { findDataVersion } from "../../store/versions.ts";
import { findBuiltProgram } from "./built-program.ts";

/** A run of the command that has ended. */
export interface Run {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly home?: string;
  readonly locale?: "zh" | "en";
  /** Runs as another user; takes root. */
  readonly uid?: number;
  readonly cwd?: string;
}

/** Starts the real command in a process of its own. */
export async function startQubi(args: readonly string[], options: RunOptions = {}): Promise<ChildProcess> {
  const { home = "/nonexistent/home", locale = "zh", uid, cwd } = options;
  const env = { PATH: process.env.PATH, QUBI_HOME: home, QUBI_LANG: locale, NO_COLOR: "1" };
  const spawned: SpawnOptions = { env, stdio: ["ignore", "pipe", "pipe"] };
  const user = uid === undefined ? {} : { uid, gid: uid };
  return spawn(process.execPath, [await findBuiltProgram(), ...args], { ...spawned, ...user, ...(cwd ? { cwd } : {}) });
}

/** Runs the real command to its end. */
export async function runQubi(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = await startQubi(args, options);
  const chunks = { out: [] as Buffer[], err: [] as Buffer[] };
  child.stdout?.on("data", (chunk: Buffer) => chunks.out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.err.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, out: Buffer.concat(chunks.out).toString(), err: Buffer.concat(chunks.err).toString() };
}

/** Makes a folder of a test's own; returns it with what removes it. */
export function makeFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "qubi-cli-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Lets everything through the judgement in a home: for tests that are not of the gate. */
export function openGate(home: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(
    join(home, "precision.yaml"),
    "{ aim: 0, minimumCases: 0, thresholds: { plan: 0, report: 0, workReport: 0, news: 0 }, groups: [] }\n",
  );
}

/** What a home's database holds, as one can compare it with another's. */
export interface Content {
  readonly version: number;
  readonly digest: string | null;
  readonly files: readonly string[];
}

export async function readContent(home: string): Promise<Content> {
  const store = await openStore({ file: join(home, "qubi.db"), readonly: true });
  try {
    const snapshot = await store.snapshot();
    const latest = await findDataVersion(snapshot);
    const documents = await findDocuments(snapshot);
    const files = documents.map(({ fileName }) => fileName).toSorted();
    return { version: snapshot.version, digest: latest?.contentDigest ?? null, files };
  } finally {
    await store.close();
  }
}
