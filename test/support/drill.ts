import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startQubi } from "./run-qubi.ts";
import { queryRows } from "./tamper.ts";

/** When to kill: so many milliseconds after the start, or after the database is first seen. */
export interface KillPoint {
  readonly after: "start" | "database";
  readonly delay: number;
}

/** Starts an ingest into a home, and kills it at a point without warning; returns whether it was still running then. */
export async function killIngest(home: string, paths: readonly string[], point: KillPoint): Promise<boolean> {
  const child = await startQubi(["ingest", ...paths], { home });
  const ended = once(child, "exit");
  if (point.after === "database") await waitForDatabase(home, () => child.exitCode !== null);
  await sleep(point.delay);
  child.kill("SIGKILL");
  const [, signal] = await ended;
  return signal === "SIGKILL";
}

async function waitForDatabase(home: string, isOver: () => boolean): Promise<void> {
  while (!existsSync(join(home, "qubi.db")) && !isOver()) await sleep(1);
}

const PARTS = ["statements", "citations", "sections", "issues", "readings", "document_bytes"] as const;

/** How many current rows of each kind a document has, by its SHA-256; of all documents that any row is of. */
export function countParts(home: string): Map<string, Record<string, number>> {
  const counts = new Map<string, Record<string, number>>();
  for (const table of ["documents", ...PARTS]) {
    const column = table === "documents" || table === "document_bytes" ? "sha256" : "document_sha";
    const isVersioned = table !== "readings" && table !== "document_bytes";
    const current = isVersioned ? "where recorded_to is null" : "";
    const rows = queryRows<{ sha: string; count: number }>(
      home,
      `select ${column} sha, count(*) count from ${table} ${current} group by 1`,
    );
    for (const { sha, count } of rows) counts.set(sha, { ...counts.get(sha), [table]: count });
  }
  return counts;
}
