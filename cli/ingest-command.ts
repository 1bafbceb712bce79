import { setFlagsFromString } from "node:v8";
import { SingleBar } from "cli-progress";
import type { Command } from "commander";
import type { EditionLine } from "../ingest/history/publication-lines.ts";
import { syncStanding } from "../ingest/history/sync-standing.ts";
import {
  type FileOutcome,
  type IngestSources,
  ingestCatalogue,
  ingestFiles,
  type TellProgress,
} from "../ingest/ingest-files.ts";
import { findFiles } from "../ingest/read/find-files.ts";
import { type Lesson, saveMappings } from "../ingest/tables/mappings/learn-mappings.ts";
import type { Store } from "../store/store.ts";
import { FIVE_DISTRICTS, parseList, parseMonth } from "./compare-command.ts";
import { showFiles } from "./dry-run.ts";
import { declareEdition, describeStanding } from "./editions.ts";
import { EXIT } from "./exit.ts";
import { findHome, loadSources, openHome } from "./home.ts";
import { noteLosses, notePassedOver } from "./notes.ts";
import { printError, printLine, printNote, say } from "./print.ts";
import { summarise } from "./summary.ts";

interface IngestOptions {
  readonly strict: boolean;
  readonly dryRun: boolean;
  readonly revises?: string;
  readonly report?: string;
  readonly reportMonth?: string;
  readonly reportRegions: readonly string[];
}

export function addIngestCommand(program: Command): void {
  program
    .command("ingest")
    .description("读取文件或文件夹并入库。Reads files and folders into the database.")
    .argument("<path...>", "文件或文件夹。Files or folders.")
    .option(
      "--revises <document>",
      "此文件更正哪一份：SHA-256（或其前几位）、文件名或路径。The document that this file corrects: SHA-256, its beginning, file name or path.",
    )
    .option("--dry-run", "只显示将入库什么，不动数据库。Show what would be stored; touch no database.", false)
    .option("--strict", "有待审语句时以 3 退出。Exit with 3 where statements wait for review.", false)
    .option("--report <folder>", "入库之后把月度报告写到此文件夹。Write the monthly report there afterwards.")
    .option("--report-month <month>", "报告的月份，默认最近。Its month, by default the latest.", parseMonth)
    .option("--report-regions <regions>", "报告的区域，同 qubi report。Its regions.", parseList, [...FIVE_DISTRICTS])
    .action(async (paths: string[], options: IngestOptions) => {
      const { strict, revises, dryRun } = options;
      // What a large table leaves behind is collected before it has piled up: less than half the memory, and no more time.
      setFlagsFromString("--heap-growing-percent=20");
      const home = findHome();
      const sources = await loadSources(home);
      if (dryRun) return showFiles((await listFiles(paths)).files, sources);
      const store = await openHome(home);
      try {
        if (revises !== undefined) await declareEdition(store, { paths, revises, sources });
        const outcomes = await ingestPaths(store, paths, sources);
        for (const outcome of outcomes) if (outcome.state === "saved") await keepLesson(home, outcome.lesson);
        printLine(summarise(outcomes));
        process.exitCode = chooseExit(outcomes, strict);
        if (options.report !== undefined) await report(store, home, options);
      } finally {
        await store.close();
      }
    });
}

/** Writes the report of what is stored now, in every format. */
async function report(
  store: Store,
  home: string,
  { report: folder = ".", reportMonth, reportRegions }: IngestOptions,
): Promise<void> {
  const { runReport } = await import("./report/run-report.ts");
  const { FORMAT_NAMES } = await import("../report/write/formats.ts");
  const request = { month: reportMonth ?? null, regions: reportRegions, template: "monthly", asOf: null, since: null };
  await runReport({ store, home }, request, { formats: FORMAT_NAMES, folder });
}

/** Keeps how new sheets were read, as a file that people may correct. */
async function keepLesson(home: string, lesson: Lesson): Promise<void> {
  const kept = await saveMappings(home, lesson);
  if (kept)
    printNote(
      say(`记下 ${kept.count} 张表的读法：${kept.path}`, `Kept how ${kept.count} sheets are read: ${kept.path}`),
    );
}

/** Ingests the files under the given paths, tells how far it is, and returns what became of each. */
export async function ingestPaths(
  store: Store,
  paths: readonly string[],
  sources: IngestSources,
): Promise<FileOutcome[]> {
  await ingestCatalogue(store, sources.recogniser.catalogue);
  const { files, refused } = await listFiles(paths);
  if (files.length === 0 && refused.length === 0)
    printNote(say("没有找到可读取的文件。", "No file that can be read was found."));
  const outcomes: FileOutcome[] = [...refused];
  const bar = createProgress(files.length);
  for await (const outcome of ingestFiles(store, files, { ...sources, tell: bar.tell })) {
    outcomes.push(outcome);
    bar.advance(outcome);
  }
  bar.stop();
  for (const changed of await syncStanding(store, sources.publications)) printNote(describeStanding(changed));
  for (const outcome of outcomes) {
    if (outcome.state === "refused") continue;
    if (outcome.assumed) printAssumed(outcome.assumed);
    noteLosses(outcome.path, outcome.losses);
  }
  for (const outcome of outcomes) if (outcome.state === "refused") printError(outcome.error);
  return outcomes;
}

interface Listed {
  readonly files: readonly string[];
  readonly refused: readonly Extract<FileOutcome, { state: "refused" }>[];
}

/** A path that cannot be read is refused like a file, and the others are still read. */
async function listFiles(paths: readonly string[]): Promise<Listed> {
  const found = await Promise.all(paths.map(findFiles));
  notePassedOver(found.flatMap(({ passedOver }) => passedOver));
  const faults = found.flatMap(({ faults: errors }) => errors);
  return {
    files: [...new Set(found.flatMap(({ readable }) => readable))],
    refused: faults.map((error) => ({ path: String(error.parameters.file), state: "refused", error })),
  };
}

interface Progress {
  /** Tells how far a file is that takes longer. */
  readonly tell: TellProgress;
  advance(outcome: FileOutcome): void;
  stop(): void;
}

/** A bar on a terminal, plain lines elsewhere; both on the error output. */
function createProgress(total: number): Progress {
  if (!process.stderr.isTTY)
    return { tell: noteFigures, advance: (outcome) => printNote(describe(outcome)), stop: () => undefined };
  const bar = new SingleBar({ format: `{bar} {value}/{total} {file}`, clearOnComplete: true, stream: process.stderr });
  bar.start(total, 0, { file: "" });
  const tell: TellProgress = (path, count) => bar.update({ file: `${path} ${formatFigures(count)}` });
  return { tell, advance: ({ path }) => bar.increment({ file: path }), stop: () => bar.stop() };
}

/** A line each for so many: enough to see that it goes on. */
const FIGURES_A_LINE = 100_000;

function noteFigures(path: string, count: number): void {
  if (count % FIGURES_A_LINE === 0) printNote(`… ${path}: ${formatFigures(count)}`);
}

function formatFigures(count: number): string {
  const figures = count.toLocaleString("en");
  return say(`${figures} 条`, `${figures} statements`);
}

function printAssumed(line: EditionLine): void {
  printNote(
    say(
      `※ ${line.document.slice(0, 12)} 视为 ${line.revises.slice(0, 12)} 的更正版（${line.reason}）若不是，请在 editions.yaml 删去此行，再导入一次。`,
      `※ ${line.document.slice(0, 12)} is taken for a later edition of ${line.revises.slice(0, 12)}: same name and issuer, most figures again. If it is none, remove its line from editions.yaml and ingest again.`,
    ),
  );
}

function describe(outcome: FileOutcome): string {
  if (outcome.state === "refused") return say(`拒收 ${outcome.path}`, `refused ${outcome.path}`);
  const version =
    outcome.version === null ? "" : say(`，数据版本 ${outcome.version}`, `, data version ${outcome.version}`);
  const state = outcome.state === "saved" ? say("入库", "saved") : say("无变化", "unchanged");
  return `${state} ${outcome.path}${version}`;
}

function chooseExit(outcomes: readonly FileOutcome[], strict: boolean): number {
  if (outcomes.some(({ state }) => state === "refused")) return EXIT.failure;
  return strict && outcomes.some(hasOpenReviews) ? EXIT.reviewsOpen : EXIT.ok;
}

function hasOpenReviews(outcome: FileOutcome): boolean {
  if (outcome.state === "refused") return false;
  return [...outcome.tally.places.values()].some(({ waiting }) => waiting > 0);
}
