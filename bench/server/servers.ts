import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createExecute } from "../../cli/create-execute.ts";
import { openStore } from "../../store/open.ts";
import { type Child, startChild } from "./child.ts";
import { QUERY, QUESTIONS } from "./question.ts";
import { QUERY_SHA256 } from "./requests.ts";

/** Servers run on one core, and what asks them on another. */
export const SERVER_CORE = 0;

export interface Running {
  readonly url: string;
  readonly child: Child;
}

/** Writes what the peers answer from: the file, and the statements that qubi runs for the question. */
export async function writeGiven(folder: string): Promise<string> {
  const file = join(folder, "qubi.db");
  const store = await openStore({ file, readonly: true });
  const statements: string[] = [];
  store.onStatement((statement) => statements.push(statement));
  const execute = await createExecute(store, "zh");
  await execute(QUERY, { ...QUESTIONS[0] });
  await store.close();
  const find = (table: string) => statements.find((text) => text.startsWith(`select json_array("${table}"`)) ?? "";
  const given = { file, figures: find("observations"), citations: find("citations"), version: find("data_versions") };
  const path = join(folder, "given.json");
  writeFileSync(path, JSON.stringify(given));
  return path;
}

const TSX = ["--import", "tsx"];

/** Starts a peer; null where what it needs is not installed. */
export async function startPeer(name: string, given: string, core: number | null): Promise<Running | null> {
  const environment = { QUBI_BENCH_GIVEN: given, TSX_TSCONFIG_PATH: "bench/tsconfig.json" };
  const child = startChild([...TSX, "bench/server/peers/main.ts", name], { core, environment });
  try {
    return { url: await child.read(), child };
  } catch (error) {
    if (String(error).includes("ERR_MODULE_NOT_FOUND") || String(error).includes("Cannot find")) return null;
    throw error;
  }
}

export interface QubiOptions {
  readonly folder: string;
  readonly cacheMegabytes: number;
  readonly core: number | null;
}

/** Starts qubi as `qubi serve` does: built where it was built, else from its sources. */
export async function startQubi({ folder, cacheMegabytes, core }: QubiOptions): Promise<Running> {
  const manifest = join(folder, "manifest.json");
  writeFileSync(manifest, JSON.stringify({ [QUERY_SHA256]: QUERY }));
  const program = existsSync("dist/cli/main.js") ? ["dist/cli/main.js"] : [...TSX, "cli/main.ts"];
  const environment = {
    ...{ QUBI_HOME: folder, QUBI_TRUSTED_DOCUMENTS: manifest, QUBI_CACHE_MB: String(cacheMegabytes) },
    ...{ QUBI_RATE_LIMIT: "0", QUBI_COMPRESSION: "false", QUBI_LOG: "silent", QUBI_START_CHECK: "off" },
  };
  const child = startChild([...program, "serve", "--port", "0"], { core, environment });
  const url = /http:\/\/[\d.]+:\d+/.exec(await child.read())?.[0];
  if (url === undefined) throw new Error("qubi does not say where it listens");
  return { url, child };
}
