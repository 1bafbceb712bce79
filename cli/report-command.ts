import { type Command, InvalidArgumentError } from "commander";
import { FORMAT_NAMES, type FormatName, isFormatName } from "../report/write/formats.ts";
import { FIVE_DISTRICTS, parseList, parseMonth } from "./compare-command.ts";
import { findHome, openHome } from "./home.ts";

interface ReportCommandOptions {
  readonly regions: readonly string[];
  readonly formats: readonly FormatName[];
  readonly template: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly out: string;
  readonly home?: string;
  readonly verify?: string;
}

export function addReportCommand(program: Command): void {
  program
    .command("report")
    .description(
      "生成月度比较报告，每个数字可溯源、可核对。\nWrites the monthly comparison report, every number of it bound to its source.",
    )
    .argument(
      "[month]",
      "月份，如 2025-03；默认取多数指标最近的月份。Month; by default the latest of most indicators.",
      parseMonth,
    )
    .option("--regions <regions>", "区域，逗号分隔：编号、区划代码或名称。Regions: ids, codes or names.", parseList, [
      ...FIVE_DISTRICTS,
    ])
    .option("--formats <formats>", `格式，逗号分隔：${FORMAT_NAMES.join("、")}。Formats.`, parseFormats, [
      ...FORMAT_NAMES,
    ])
    .option("--template <key>", "模板，随附的在 seeds/templates，自己的在数据文件夹的 templates。Template.", "monthly")
    .option("--as-of <version>", "数据版本、日期或时刻，重现旧报告。Data version, day or instant.")
    .option("--since <version>", "从此数据版本起列出修订，如上期报告的数据版本。Revisions since this data version.")
    .option("--out <folder>", "输出文件夹。Folder to write to.", ".")
    .option("--home <folder>", "数据所在文件夹，默认 QUBI_HOME 或 ./var。Folder of the database.")
    .option(
      "--verify <file>",
      "读回一份报告，逐个数字与底账核对。Read a report back and hold each number against its ledger.",
    )
    .addHelpText("after", HELP)
    .action(run);
}

const HELP = `
例 Examples:
  qubi report 2025-03 --regions 330105,330109,330114,330110,330111 --out reports
  qubi report 2025-03 --regions 双清,大祥,北塔 --formats docx,xlsx
  qubi report --verify reports/qubi-report-2025-03.docx       核对：不符即以 1 退出  exits with 1 where anything disagrees
写出 qubi-report-<月份>.<格式> 和底账 .ledger.json；数据版本、程序、模板相同，逐字节相同。
The same data version, program and template give the same bytes.`;

async function run(month: string | undefined, options: ReportCommandOptions): Promise<void> {
  if (options.verify !== undefined) {
    const { verifySaved } = await import("./report/verify-command.ts");
    process.exitCode = await verifySaved(options.verify);
    return;
  }
  const home = options.home ?? findHome();
  const store = await openHome(home, { readonly: true });
  try {
    const { runReport } = await import("./report/run-report.ts");
    const { regions, template, asOf = null, since = null, formats, out: folder } = options;
    await runReport({ store, home }, { month: month ?? null, regions, template, asOf, since }, { formats, folder });
  } finally {
    await store.close();
  }
}

function parseFormats(text: string): FormatName[] {
  return [...new Set(parseList(text))].map((name) => {
    if (!isFormatName(name))
      throw new InvalidArgumentError(`可用 ${FORMAT_NAMES.join("、")}。One of ${FORMAT_NAMES.join(", ")}.`);
    return name;
  });
}
