import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { findProgramRoot, loadSources, openHome } from "../cli/home.ts";
import { ingestCatalogue } from "../ingest/ingest-files.ts";
import { composeCsv } from "./compose-csv.ts";
import { writeFinishedRows } from "./write-finished-rows.ts";

const TARGET = 0.5;
const MOST_MEGABYTES = 500;

/** What a run took, and at most held in memory. */
interface Run {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** Runs the program as a keeper does, and watches it. */
async function ingest(home: string, file: string): Promise<Run> {
  const program = join(findProgramRoot(), "dist", "cli", "main.js");
  const started = performance.now();
  const child = spawn(process.execPath, [program, "ingest", file], {
    env: { ...process.env, QUBI_HOME: home },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let seen = { megabytes: 0, processorSeconds: 0 };
  const timer = setInterval(() => {
    seen = readProcess(child.pid ?? 0) ?? seen;
  }, 50);
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`ingest ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, ...seen };
}

/** The most memory that a process held so far, and the processor time that it took; null where it has ended. */
function readProcess(pid: number): Pick<Run, "megabytes" | "processorSeconds"> | null {
  try {
    const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { megabytes: Number(kilobytes) / 1024, processorSeconds: ticks / 100 };
  } catch {
    return null;
  }
}

function countFigures(file: string): { readonly observations: number; readonly citations: number } {
  const client = new Client(file, { readonly: true });
  const count = (table: string) => (client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;
  const counts = { observations: count("observations"), citations: count("citations") };
  client.close();
  return counts;
}

/** Makes the table, and a database that has the catalogue: its regions and indicators are no part of what is measured. */
async function prepare(home: string, csv: string): Promise<void> {
  const { recogniser } = await loadSources(home);
  composeCsv(csv, cells, recogniser.catalogue);
  const store = await openHome(home);
  await ingestCatalogue(store, recogniser.catalogue);
  await store.close();
}

const cells = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(process.env.QUBI_BENCH_FOLDER ?? tmpdir(), "qubi-bulk-"));
try {
  const [home, csv] = [join(folder, "home"), join(folder, "figures.csv")];
  mkdirSync(home);
  await prepare(home, csv);
  const megabytes = statSync(csv).size / 1e6;
  console.log(`${cells.toLocaleString("en")} cells, ${megabytes.toFixed(1)} MB; load ${loadavg()[0]?.toFixed(1)}`);
  const whole = await ingest(home, csv);
  const { observations, citations } = countFigures(join(home, "qubi.db"));
  const raw = writeFinishedRows(join(home, "qubi.db"), join(folder, "raw.db"));
  const rate = (seconds: number) => `${Math.round(cells / seconds).toLocaleString("en")} cells/s`;
  console.log(
    `${observations.toLocaleString("en")} observations, ${citations.toLocaleString("en")} citations, database ${(statSync(join(home, "qubi.db")).size / 1e6).toFixed(0)} MB`,
  );
  console.log(
    `ingest: ${whole.seconds.toFixed(1)} s (${rate(whole.seconds)}), processor ${whole.processorSeconds.toFixed(1)} s, at most ${whole.megabytes.toFixed(0)} MB`,
  );
  console.log(
    `raw:    ${raw.seconds.toFixed(1)} s (${rate(raw.seconds)}), processor ${raw.processorSeconds.toFixed(1)} s, ${raw.rows.toLocaleString("en")} rows`,
  );
  const quotient = raw.seconds / whole.seconds;
  const ofProcessor = raw.processorSeconds / whole.processorSeconds;
  console.log(
    `quotient ${quotient.toFixed(2)} of the clock, ${ofProcessor.toFixed(2)} of the processor; load ${loadavg()[0]?.toFixed(1)}`,
  );
  process.exitCode = quotient >= TARGET && whole.megabytes < MOST_MEGABYTES ? 0 : 1;
} finally {
  if (!process.env.QUBI_BENCH_KEEP) rmSync(folder, { recursive: true, force: true });
}
