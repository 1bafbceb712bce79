import { InvalidArgumentError, type Command } from "commander";
import type { Store } from "../store/store.ts";
import { formatComparison, type ShownComparison } from "./comparison-table.ts";
import { createExecute } from "./create-execute.ts";
import { findHome, openHome } from "./home.ts";
import { findLocale, printLine } from "./print.ts";

/** The five districts of Hangzhou that the product is first for. */
export const FIVE_DISTRICTS = ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"] as const;

const COMPARE = `
  query Compare($set: ID, $indicators: [ID!], $measure: Measure, $regions: [ID!]!, $period: PeriodInput, $status: Status) {
    compare(set: $set, indicators: $indicators, measure: $measure, regions: $regions, period: $period, status: $status) {
      regions { label }
      rows {
        label
        cells {
          observation { statedValue statedUnit comparator status period { start end } region { label } }
          verdict
          reasons { code }
          rank { place peerCount }
          gap { code message }
        }
      }
    }
  }`;

export interface CompareOptions {
  readonly set?: string;
  readonly indicators?: readonly string[];
  readonly measure?: string;
  readonly regions: readonly string[];
  readonly period?: { readonly start: string; readonly end: string };
  readonly status?: string;
  readonly json?: boolean;
}

export function addCompareCommand(program: Command): void {
  program
    .command("compare")
    .description("并列比较各区。Compares regions side by side.")
    .argument("[set]", "比较组，如 investment-growth。A comparison set.")
    .option("--indicators <keys>", "指标键，逗号分隔。Indicator keys instead of a set.", parseList)
    .option("--measure <measure>", "计量：LEVEL、GROWTH_RATE … Measure of the indicators.")
    .option("--regions <ids>", "区域编号，逗号分隔。Region ids.", parseList, [...FIVE_DISTRICTS])
    .option("--period <start..end>", "时期，如 2023-01-01..2023-05-31，默认最近共有时期。Period; by default the latest in common.", parsePeriod)
    .option("--status <status>", "ACTUAL 或 TARGET。")
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async (set: string | undefined, options: CompareOptions) => {
      const store = await openHome(findHome(), { readonly: true });
      try {
        const isSet = set !== undefined || options.indicators === undefined;
        await printComparison(store, { ...options, ...(isSet ? { set: set ?? "investment-growth" } : {}) });
      } finally {
        await store.close();
      }
    });
}

/** Prints a comparison of a store's regions: a table, or as JSON with everything that the table is made of. */
export async function printComparison(store: Store, { json = false, ...variables }: CompareOptions): Promise<void> {
  const execute = await createExecute(store, findLocale());
  const { compare } = await execute(COMPARE, { ...variables });
  printLine(json ? JSON.stringify(compare, null, 2) : formatComparison(compare as ShownComparison));
}

function parseList(text: string): string[] {
  const items = text.split(",").map((item) => item.trim());
  if (items.some((item) => item === "")) throw new InvalidArgumentError("a,b,c");
  return items;
}

function parsePeriod(text: string): { start: string; end: string } {
  const [, start, end] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (start === undefined || end === undefined) throw new InvalidArgumentError("2023-01-01..2023-05-31");
  return { start, end };
}
