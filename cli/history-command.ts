import type { Command } from "commander";
import { findHome, openHome } from "./home.ts";

export interface HistoryOptions {
  readonly since?: string;
  readonly until?: string;
  readonly indicator?: string;
  readonly region?: string;
  readonly json?: boolean;
}

export function addHistoryCommand(program: Command): void {
  program
    .command("history")
    .description(
      "列出数据版本；给出 --since、--indicator 或 --region 时列出数字的变动。Lists data versions; with --since, --indicator or --region the figures that changed.",
    )
    .option("--since <version>", "从此版本、日期或时刻之后，默认从头。After this version, day or instant.")
    .option("--until <version>", "至此版本、日期或时刻，默认最新。Up to this version, day or instant.")
    .option("--indicator <key>", "只看此指标。Only this indicator.")
    .option("--region <id>", "只看此区域及其园区。Only this region and those below it.")
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async (options: HistoryOptions) => {
      const store = await openHome(findHome(), { readonly: true });
      try {
        const { printHistory } = await import("./print-history.ts");
        await printHistory(store, options);
      } finally {
        await store.close();
      }
    });
}
