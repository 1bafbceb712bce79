import Table from "cli-table3";
import type { Store } from "../store/store.ts";
import { createExecute, type Execute } from "./create-execute.ts";
import { formatVersions } from "./format-versions.ts";
import type { HistoryOptions } from "./history-command.ts";
import { findLocale, printLine, say } from "./print.ts";

const CHANGES = `query Changes($since: String!, $until: String, $indicators: [ID!], $regions: [ID!], $after: String) {
  changes(since: $since, until: $until, indicators: $indicators, regions: $regions, includeSubareas: true, first: 500, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      kind message
      old { ...Value }
      new { ...Value }
      document { title sha256 }
      dataVersion { number recordedAt }
    }
  }
}
fragment Value on Observation {
  statedValue statedUnit measure status period { start end } region { label } indicator { label }
}`;

interface Value {
  readonly statedValue: string;
  readonly statedUnit: string;
  readonly measure: string;
  readonly status: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly region: { readonly label: string };
  readonly indicator: { readonly label: string };
}

interface Change {
  readonly kind: "ADDED" | "REVISED" | "WITHDRAWN";
  readonly message: string;
  readonly old: Value | null;
  readonly new: Value | null;
  readonly document: { readonly title: string; readonly sha256: string } | null;
  readonly dataVersion: { readonly number: number; readonly recordedAt: string };
}

/** Prints the data versions of a store, or, where it is asked what changed, the figures that did. */
export async function printHistory(store: Store, options: HistoryOptions): Promise<void> {
  const { since, until, indicator, region, json = false } = options;
  const execute = await createExecute(store, findLocale());
  if (since === undefined && until === undefined && indicator === undefined && region === undefined)
    return printLine(await formatVersions(execute, json));
  const filter = {
    since: since ?? "0",
    ...(until === undefined ? {} : { until }),
    ...(indicator === undefined ? {} : { indicators: [indicator] }),
    ...(region === undefined ? {} : { regions: [region] }),
  };
  const changes = await readChanges(execute, filter);
  printLine(json ? JSON.stringify(changes, null, 2) : formatChanges(changes));
}

async function readChanges(execute: Execute, filter: Readonly<Record<string, unknown>>): Promise<readonly Change[]> {
  const found: Change[] = [];
  let after: string | null = null;
  for (let hasNext = true; hasNext; ) {
    const page: ChangesPage = ((await execute(CHANGES, { ...filter, after })) as { changes: ChangesPage }).changes;
    found.push(...page.nodes);
    after = page.pageInfo.endCursor;
    hasNext = page.pageInfo.hasNextPage;
  }
  return found;
}

interface ChangesPage {
  readonly nodes: readonly Change[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const CHANGES_IN_WORDS = {
  ADDED: ["新增", "added"],
  REVISED: ["修订", "revised"],
  WITHDRAWN: ["撤回", "withdrawn"],
} as const;

function formatChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return say("没有变动。", "Nothing changed.");
  const table = new Table({
    head: [
      say("版本", "Version"),
      say("变动", "Change"),
      say("区域", "Region"),
      say("指标", "Indicator"),
      say("期间", "Period"),
      say("原值", "Before"),
      say("新值", "After"),
      say("原因", "Cause"),
    ],
    style: { head: [], border: [] },
  });
  for (const change of changes) table.push(listCells(change));
  const total = say(`共 ${changes.length} 处变动。`, `${changes.length} changes.`);
  return `${table.toString()}\n${total}`;
}

function listCells({ kind, message, old, new: value, document, dataVersion }: Change): string[] {
  const figure = value ?? old;
  if (!figure) throw new Error("a change of nothing");
  const [zh, en] = CHANGES_IN_WORDS[kind];
  const status = figure.status === "ACTUAL" ? "" : ` ${figure.status}`;
  return [
    String(dataVersion.number),
    say(zh, en),
    figure.region.label,
    `${figure.indicator.label} ${figure.measure}${status}`,
    figure.period ? `${figure.period.start}…${figure.period.end}` : "–",
    formatValue(old),
    formatValue(value),
    document ? `${message}${document.title}` : message,
  ];
}

function formatValue(value: Value | null): string {
  return value ? `${value.statedValue}${value.statedUnit}` : "–";
}
