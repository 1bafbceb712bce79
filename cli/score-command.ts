import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import Table from "cli-table3";
import type { Command } from "commander";
import { AppError } from "../core/errors.ts";
import type { Statement } from "../core/statement.ts";
import { STRICT_FIELDS } from "../ingest/score/compare-fields.ts";
import { type Label, type Rates, type Score, scoreStatements } from "../ingest/score/score-statements.ts";
import { printLine, say } from "./print.ts";

/** Without these a line is no statement, and a score of it would mean nothing. A label has its indicator by name alone. */
const NEEDED = ["doc", "scope", "value", "indicatorName", ...STRICT_FIELDS].filter((key) => key !== "indicator");
/** Where a line stands: in a text, or in a table. */
const PLACES = { text: ["start", "end"], table: ["sheet", "cell"] } as const;

export function addScoreCommand(program: Command): void {
  program
    .command("score")
    .description("以标注为准给识别结果打分。Scores predictions against labels.")
    .argument("<gold>", "标注：.jsonl 文件或其文件夹。Labels: a .jsonl file or a folder of them.")
    .argument("<predicted>", "识别结果，同上。Predictions, likewise.")
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async (gold: string, predicted: string, { json }: { json: boolean }) => {
      const score = scoreStatements(await readLines<Label>(gold), await readLines<Statement>(predicted));
      printLine(json ? JSON.stringify(score) : formatScore(score));
    });
}

async function readLines<T>(path: string): Promise<T[]> {
  const info = await stat(path).catch((cause) => {
    throw new AppError("PATH_MISSING", { file: path }, { cause });
  });
  const files = info.isDirectory()
    ? (await readdir(path)).filter((name) => name.endsWith(".jsonl")).map((name) => join(path, name))
    : [path];
  return (await Promise.all(files.toSorted().map(readFileLines<T>))).flat();
}

async function readFileLines<T>(file: string): Promise<T[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [parseLine<T>(line, { file, line: at + 1 })]));
}

function parseLine<T>(text: string, place: { file: string; line: number }): T {
  const value = parseJson(text, place);
  const key = findMissing(value);
  if (key) throw new AppError("LINE_NOT_STATEMENT", { ...place, key });
  return value as T;
}

function findMissing(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return NEEDED[0];
  const keys = [...NEEDED, ...("cell" in value ? PLACES.table : PLACES.text)];
  return keys.find((name) => !(name in value));
}

function parseJson(text: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("LINE_NOT_JSON", place, { cause });
  }
}

function formatScore(score: Score): string {
  const table = new Table({ style: { head: [], border: [] }, colAligns: ["left", "right"] });
  table.push(
    [say("标注", "Labels"), score.labels],
    [say("识别", "Predictions"), score.predictions],
    [say("发现 P / R / F1", "Finding P / R / F1"), formatRates(score.finding)],
    [say("严格 P / R / F1", "Strict P / R / F1"), formatRates(score.strict)],
    ...Object.entries(score.fields).map(([field, share]): [string, string] => [`  ${field}`, formatShare(share)]),
    [say("错归于地方", "False attributions"), score.falseAttributions],
    [say("入库准确率", "Accepted precision"), formatShare(score.acceptedPrecision)],
    [say("入库比例", "Accepted share"), formatShare(score.acceptedShare)],
  );
  return table.toString();
}

function formatRates({ precision, recall, f1 }: Rates): string {
  return [precision, recall, f1].map(formatShare).join(" / ");
}

function formatShare(share: number | null): string {
  return share === null ? "–" : share.toFixed(4);
}
