import Table from "cli-table3";
import type { FileOutcome } from "../ingest/ingest-files.ts";
import { say } from "./print.ts";

type Read = Exclude<FileOutcome, { state: "refused" }>;

interface Counts {
  readonly stated: number;
  readonly served: number;
  readonly waiting: number;
  readonly others: number;
}

/** Returns what an ingest did: files by outcome, statements by place, and how many wait for review. */
export function summarise(outcomes: readonly FileOutcome[]): string {
  const read = outcomes.filter((outcome): outcome is Read => outcome.state !== "refused");
  const count = (state: FileOutcome["state"]) => outcomes.filter((outcome) => outcome.state === state).length;
  const heading = say(
    `文件 ${outcomes.length} 个：入库 ${count("saved")}，无变化 ${count("unchanged")}，拒收 ${count("refused")}`,
    `${outcomes.length} files: ${count("saved")} saved, ${count("unchanged")} unchanged, ${count("refused")} refused`,
  );
  return read.length === 0 ? heading : `${heading}\n${formatPlaces(read)}\n${formatWaiting(read)}`;
}

function formatPlaces(read: readonly Read[]): string {
  const table = new Table({
    head: [
      say("地方", "Place"),
      say("语句", "Stated"),
      say("入库", "Served"),
      say("待审", "Waiting"),
      say("企业、项目等", "Of doers"),
    ],
    colAligns: ["left", "right", "right", "right", "right"],
    style: { head: [], border: [] },
  });
  for (const [place, counts] of countByPlace(read))
    table.push([place, counts.stated, counts.served, counts.waiting, counts.others]);
  return table.toString();
}

function countByPlace(read: readonly Read[]): Map<string, Counts> {
  const byPlace = new Map<string, Counts>();
  for (const { place, accepted, reasons } of read.flatMap(({ statements }) => statements)) {
    const name = place ?? say("（未知）", "(unknown)");
    const counts = byPlace.get(name) ?? { stated: 0, served: 0, waiting: 0, others: 0 };
    const isOther = reasons.includes("SCOPE_NOT_SERVED");
    byPlace.set(name, {
      stated: counts.stated + 1,
      served: counts.served + (accepted ? 1 : 0),
      waiting: counts.waiting + (!accepted && !isOther ? 1 : 0),
      others: counts.others + (isOther ? 1 : 0),
    });
  }
  return byPlace;
}

function formatWaiting(read: readonly Read[]): string {
  const reasons = new Map<string, number>();
  for (const statement of read.flatMap(({ statements }) => statements)) {
    const [reason] = statement.reasons;
    if (reason && reason !== "SCOPE_NOT_SERVED") reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  if (reasons.size === 0) return say("没有待审语句。", "Nothing waits for review.");
  const listed = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(", ");
  return say(`待审原因：${listed}`, `Waiting because: ${listed}`);
}
