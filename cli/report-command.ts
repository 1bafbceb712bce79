import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { AppError } from "../core/errors.ts";
import { buildReport, REPORT_SETS } from "../report/build-report.ts";
import type { Report } from "../report/first-model.ts";
import { writeHtml } from "../report/write/write-html.ts";
import { writeMarkdown } from "../report/write/write-markdown.ts";
import { FIVE_DISTRICTS } from "./compare-command.ts";
import { findHome, findProgramVersion, openHome } from "./home.ts";
import { printLine } from "./print.ts";

const WRITERS = { md: writeMarkdown, html: writeHtml } as const;
type Format = keyof typeof WRITERS;

interface ReportCommandOptions {
  readonly regions?: readonly string[];
  readonly formats: readonly Format[];
  readonly out: string;
  readonly home?: string;
}

export function addReportCommand(program: Command): void {
  program
    .command("report")
    .description(
      "生成并列比较报告：投资增长、企业数量、目标及进展，附结论、注释与出处。\nWrites the comparison report with verdicts, notes and sources.",
    )
    .option(
      "--regions <ids>",
      "区域编号，逗号分隔，可含园区、新城；默认五区及其有数字的园区、新城。Region ids; by default the five districts with their sub-areas.",
      parseList,
    )
    .option("--formats <formats>", "格式：md、html，逗号分隔。Formats.", parseFormats, ["md", "html"] as Format[])
    .option("--out <folder>", "输出文件夹。Folder to write to.", ".")
    .option("--home <folder>", "数据所在文件夹，默认 QUBI_HOME 或 ./var。Folder of the database.")
    .addHelpText("after", HELP)
    .action(reportHome);
}

const HELP = `
例 Examples:
  qubi report --out reports                               五区，两种格式  the five districts, both formats
  qubi report --regions yuhang,qianjiang-edz --formats html
写出 qubi-report.md 与 qubi-report.html；同一数据版本、同一程序，逐字节相同。
Writes qubi-report.md and qubi-report.html; the same data version and program give the same bytes.`;

async function reportHome({ regions, formats, out, home }: ReportCommandOptions): Promise<void> {
  const store = await openHome(home ?? findHome(), { readonly: true });
  try {
    // The schema takes long to load: only what asks it pays for it.
    const { createExecute } = await import("./create-execute.ts");
    const report = await buildReport({
      execute: await createExecute(store, "zh"),
      regions: regions ?? FIVE_DISTRICTS,
      withSubAreas: regions === undefined,
      sets: REPORT_SETS,
      programVersion: findProgramVersion(),
    });
    for (const path of await writeFormats(report, formats, out)) printLine(path);
  } finally {
    await store.close();
  }
}

/** Writes each format to its file and returns the paths; an older report is replaced whole or not at all. */
async function writeFormats(report: Report, formats: readonly Format[], folder: string): Promise<string[]> {
  const files = formats.map((format) => ({
    path: join(folder, `qubi-report.${format}`),
    text: WRITERS[format](report),
  }));
  try {
    await mkdir(folder, { recursive: true });
    return await Promise.all(files.map(replaceFile));
  } catch (cause) {
    throw new AppError("FOLDER_UNWRITABLE", { folder }, { cause });
  }
}

async function replaceFile({ path, text }: { path: string; text: string }): Promise<string> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
  return path;
}

function parseList(text: string): string[] {
  const items = text.split(",").map((item) => item.trim());
  if (items.some((item) => item === "")) throw new InvalidArgumentError("a,b,c");
  return [...new Set(items)];
}

function parseFormats(text: string): Format[] {
  return parseList(text).map((name) => {
    const format = (Object.keys(WRITERS) as Format[]).find((known) => known === name);
    if (!format)
      throw new InvalidArgumentError(
        `可用 ${Object.keys(WRITERS).join("、")}。One of ${Object.keys(WRITERS).join(", ")}.`,
      );
    return format;
  });
}
