import Table from "cli-table3";
import type { FileOutcome } from "../ingest/ingest-files.ts";
import type { Counts } from "../ingest/tally.ts";
import { say } from "./print.ts";

type Read = Exclude<FileOutcome, { state: "refused" }>;

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
  for (const [place, counts] of read.flatMap(({ tally }) => [...tally.places])) {
    const name = place ?? say("（未知）", "(unknown)");
    byPlace.set(name, addCounts(byPlace.get(name), counts));
  }
  return byPlace;
}

function addCounts(some: Counts | undefined, others: Counts): Counts {
  if (!some) return others;
  return {
    stated: some.stated + others.stated,
    served: some.served + others.served,
    waiting: some.waiting + others.waiting,
    others: some.others + others.others,
  };
}

function formatWaiting(read: readonly Read[]): string {
  const reasons = new Map<string, number>();
  for (const [reason, count] of read.flatMap(({ tally }) => [...tally.reasons]))
    reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  if (reasons.size === 0) return say("没有待审语句。", "Nothing waits for review.");
  const listed = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(", ");
  return say(`待审原因：${listed}`, `Waiting because: ${listed}`);
}
