import { type Command, InvalidArgumentError } from "commander";
import { createDate } from "../core/period.ts";
import { MEASURES, STATUSES } from "../core/statement.ts";
import { findHome, openHome } from "./home.ts";

/** The five districts of Hangzhou that the product is first for. */
export const FIVE_DISTRICTS = ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"] as const;

export interface CompareOptions {
  readonly set?: string;
  readonly indicators?: readonly string[];
  readonly measure?: string;
  readonly regions: readonly string[];
  readonly period?: { readonly start: string; readonly end: string };
  readonly month?: string;
  readonly status?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

export function addCompareCommand(program: Command): void {
  program
    .command("compare")
    .description("并列比较各区。Compares regions side by side.")
    .argument("[set]", "比较组，如 investment-growth。A comparison set.")
    .option("--indicators <keys>", "指标键，逗号分隔。Indicator keys instead of a set.", parseList)
    .option("--measure <measure>", "计量：LEVEL、GROWTH_RATE … Measure of the indicators.", parseName(MEASURES))
    .option("--regions <ids>", "区域编号，逗号分隔。Region ids.", parseList, [...FIVE_DISTRICTS])
    .option(
      "--period <start..end>",
      "时期，如 2023-01-01..2023-05-31，默认最近共有时期。Period; by default the latest in common.",
      parsePeriod,
    )
    .option("--month <month>", "对齐到此月，如 2023-05，注明落后几个月。Align to a month, with lags.", parseMonth)
    .option("--status <status>", "ACTUAL、TARGET 或 PLAN。Status.", parseName(STATUSES))
    .option("--as-of <version>", "数据版本、日期或时刻，重现旧结果。Data version, day or instant.")
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async (set: string | undefined, options: CompareOptions) => {
      const store = await openHome(findHome(), { readonly: true });
      try {
        const isSet = set !== undefined || options.indicators === undefined;
        const { printComparison } = await import("./print-comparison.ts");
        await printComparison(store, { ...options, ...(isSet ? { set: set ?? "investment-growth" } : {}) });
      } finally {
        await store.close();
      }
    });
}

/** Returns the entries of a list that commas part. Throws where one is empty. */
export function parseList(text: string): string[] {
  const items = text.split(",").map((item) => item.trim());
  if (items.some((item) => item === "")) throw new InvalidArgumentError("a,b,c");
  return items;
}

/** Names are those of the API; in small letters they are understood as well. */
export function parseName(names: readonly string[]): (text: string) => string {
  return (text) => {
    if (!names.includes(text.toLowerCase())) throw new InvalidArgumentError(names.join(", ").toUpperCase());
    return text.toUpperCase();
  };
}

/** Returns a month as it is written. Throws where there is no such month. */
export function parseMonth(text: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError("2023-05");
  return text;
}

function parsePeriod(text: string): { start: string; end: string } {
  const [start, end, ...rest] = text.split("..");
  if (!isDate(start) || !isDate(end) || rest.length > 0) throw new InvalidArgumentError("2023-01-01..2023-05-31");
  return { start, end };
}

/** Returns a day of the calendar as it is written. Throws where there is no such day. */
export function parseDay(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError("2023-05-31");
  return text;
}

function isDate(text: string | undefined): text is string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? "") ?? [];
  try {
    return text === createDate(Number(year), Number(month), Number(day));
  } catch {
    return false; // No such day, which is what is asked here.
  }
}
