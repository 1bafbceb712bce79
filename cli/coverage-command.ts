import type { Command } from "commander";
import { MEASURES } from "../core/statement.ts";
import { FIVE_DISTRICTS, parseDay, parseList, parseMonth, parseName } from "./compare-command.ts";
import { findHome, openHome } from "./home.ts";

export interface CoverageOptions {
  readonly set: string;
  readonly indicators?: readonly string[];
  readonly measure?: string;
  readonly regions: readonly string[];
  readonly from: string;
  readonly to?: string;
  readonly dueOn?: string;
  readonly json?: boolean;
}

export function addCoverageCommand(program: Command): void {
  program
    .command("coverage")
    .description(
      "区域 × 指标 × 月份：有几个数，缺什么，为什么缺。Regions × indicators × months: what is there, what is missing and why.",
    )
    .argument("[set]", "比较组，取其中的指标。A comparison set, for its indicators.", "investment-growth")
    .option("--indicators <keys>", "指标键，逗号分隔。Indicator keys instead of a set.", parseList)
    .option("--measure <measure>", "只数这一度量：LEVEL、GROWTH_RATE … Only this measure.", parseName(MEASURES))
    .option("--regions <ids>", "区域编号，逗号分隔。Region ids.", parseList, [...FIVE_DISTRICTS])
    .requiredOption("--from <month>", "起始月份，如 2023-01。First month.", parseMonth)
    .option("--to <month>", "末月，默认为起始年的12月。Last month; by default December of the first year.", parseMonth)
    .option(
      "--due-on <day>",
      "据此日分清未到期与逾期，默认为数据版本的日期。The day that tells not yet due from late; by default the data version's.",
      parseDay,
    )
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async (set: string, options: Omit<CoverageOptions, "set">) => {
      const store = await openHome(findHome(), { readonly: true });
      try {
        const { printCoverage } = await import("./print-coverage.ts");
        await printCoverage(store, { ...options, set });
      } finally {
        await store.close();
      }
    });
}
