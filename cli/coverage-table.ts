import Table from "cli-table3";
import { say } from "./print.ts";

/** The part of a coverage that a terminal shows. */
export interface ShownCoverage {
  readonly dueOn: string | null;
  readonly months: readonly string[];
  readonly indicators: readonly ShownIndicator[];
}

interface ShownIndicator {
  readonly indicator: { readonly label: string };
  readonly latestCommon: { readonly end: string } | null;
  readonly rows: readonly ShownRow[];
}

interface ShownRow {
  readonly region: { readonly label: string };
  readonly lagMonths: number | null;
  readonly cells: readonly ShownCell[];
}

interface ShownCell {
  readonly count: number;
  readonly gap: { readonly code: string; readonly dueOn: string | null } | null;
}

/** What stands in a cell of a gap; the words below the table say it at length. */
const MARKS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  NOT_STATED: ["·", "·"],
  NOT_YET_DUE: ["未到期", "not due"],
  LATE: ["逾期", "late"],
  NO_SUCH_PERIOD: ["无此期", "none"],
  DID_NOT_EXIST: ["未设立", "no region"],
  WAITING_FOR_REVIEW: ["待审", "review"],
  ONLY_SUB_AREA: ["仅园区", "sub-area"],
  PUBLISHED_FOR_GROUP: ["仅合计", "group"],
  NOT_PUBLISHED_AS_LEVEL: ["无总量", "no level"],
  NOT_PUBLISHED_AS_GROWTH: ["无增速", "no growth"],
  SUPPRESSED: ["保密", "secret"],
  WITHDRAWN: ["撤回", "withdrawn"],
  NOT_APPLICABLE: ["不适用", "n/a"],
  UNREADABLE: ["难辨认", "illegible"],
};

/** Returns a coverage as a table: indicators and regions down, months across, each cell the number of figures or why none. */
export function formatCoverage({ months, indicators, dueOn }: ShownCoverage): string {
  const table = new Table({
    head: [say("指标", "indicator"), say("区域", "region"), ...months, say("落后", "lag")],
    style: { head: [], border: [] },
  });
  for (const { indicator, rows } of indicators) {
    for (const { region, cells, lagMonths } of rows)
      table.push([indicator.label, region.label, ...cells.map(formatCell), formatLag(lagMonths)]);
  }
  const cells = indicators.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [table.toString(), ...summarise(cells), ...indicators.map(formatCommon), formatDay(dueOn)].join("\n");
}

function formatCell({ count, gap }: ShownCell): string {
  return gap ? say(...(MARKS[gap.code] ?? [gap.code, gap.code])) : String(count);
}

function formatLag(months: number | null): string {
  if (months === null) return "";
  return months === 0 ? "" : say(`${months} 个月`, `${months} months`);
}

function summarise(cells: readonly ShownCell[]): string[] {
  const filled = cells.filter(({ count }) => count > 0).length;
  const codes = [...new Set(cells.flatMap(({ gap }) => gap?.code ?? []))];
  const gaps = codes.map((code) => {
    const number = cells.filter(({ gap }) => gap?.code === code).length;
    return `${say(...(MARKS[code] ?? [code, code]))} ${code} ${number}`;
  });
  return [say(`${cells.length} 格，有数 ${filled} 格。`, `${cells.length} cells, ${filled} with figures.`), ...gaps];
}

function formatCommon({ indicator, latestCommon }: ShownIndicator): string {
  const { label } = indicator;
  return latestCommon
    ? say(`${label}：各区共有至 ${latestCommon.end}`, `${label}: all regions have it to ${latestCommon.end}`)
    : say(`${label}：没有各区共有的期间`, `${label}: no period that all regions have`);
}

function formatDay(dueOn: string | null): string {
  return dueOn === null ? "" : say(`到期与否按 ${dueOn} 判断。`, `What is due is judged as of ${dueOn}.`);
}
