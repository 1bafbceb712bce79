import Table from "cli-table3";
import { AppError } from "../core/errors.ts";
import { formatPeriod } from "../core/period.ts";
import type { CellStatement } from "../core/statement.ts";
import type { IngestSources } from "../ingest/ingest-files.ts";
import { createLayout } from "../ingest/read/create-layout.ts";
import { readDocument } from "../ingest/read/read-document.ts";
import { createSurvey, extractSurveyed } from "../ingest/recognise/extract-statements.ts";
import { createFacts } from "../ingest/save/document-knowledge.ts";
import { createTableFacts, readDocumentTables } from "../ingest/save/table-statements.ts";
import type { SheetReading } from "../ingest/tables/understand/read-grids.ts";
import { EXIT } from "./exit.ts";
import { noteLosses } from "./notes.ts";
import { printError, printLine, say } from "./print.ts";

/** Prints what each file would store, sheet by sheet; a file that cannot be read is named, and the next one is still read. */
export async function showFiles(paths: readonly string[], sources: IngestSources): Promise<void> {
  for (const path of paths) {
    try {
      await showFile(path, sources);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      printError(error);
      process.exitCode = EXIT.failure;
    }
  }
}

async function showFile(path: string, { recogniser, knowledge, mappings }: IngestSources): Promise<void> {
  const source = await readDocument(path);
  noteLosses(path, source.losses);
  const { fileName: doc, text, sha256, grids } = source;
  const survey = createSurvey(
    { doc, text, facts: createFacts(knowledge.get(sha256)), layout: createLayout(source) },
    recogniser,
  );
  const prose = extractSurveyed(survey, recogniser);
  const { scope, sheets } = readDocumentTables({ doc, grids }, createTableFacts(survey, source, mappings), recogniser);
  const place = scope.home === null ? null : (recogniser.regions.findVersion(scope.home, null)?.name ?? null);
  const month = scope.report && `${scope.report.year}-${String(scope.report.month).padStart(2, "0")}`;
  printLine(
    `${doc}  ${place ?? say("（地方不明）", "(place unknown)")}  ${month ?? ""} ${scope.report?.source ?? ""}`.trimEnd(),
  );
  const served = prose.filter(({ accepted }) => accepted).length;
  if (prose.length > 0)
    printLine(say(`正文：语句 ${prose.length}，可入库 ${served}`, `Text: ${prose.length} stated, ${served} served`));
  if (sheets.length > 0) printLine(formatSheets(sheets));
}

function formatSheets(sheets: readonly SheetReading[]): string {
  const table = new Table({
    head: [
      say("工作表", "Sheet"),
      say("标题", "Title"),
      say("读作", "Read as"),
      say("期间", "Period"),
      say("语句", "Stated"),
      say("可入库", "Served"),
      say("待审与未取", "Waiting and not taken"),
    ],
    style: { head: [], border: [] },
  });
  for (const sheet of sheets) table.push(describe(sheet));
  return table.toString();
}

function describe({ sheet, title, state, statements: made, strays, misfits }: SheetReading): (string | number)[] {
  const statements = [...made];
  const reasons = [...statements.map(({ reasons: [reason] }) => reason ?? null), ...strays.map(({ reason }) => reason)];
  const doubts = [...reasons.filter((reason) => reason !== null), ...misfits.map(() => "TOTAL_MISFIT")];
  const said = state === "READ" ? list(statements, describeColumn) : state;
  const periods = list(statements, ({ period }) => formatPeriod(period) ?? "?");
  const served = statements.filter(({ accepted }) => accepted).length;
  return [sheet, title?.trim() ?? "", said, periods, statements.length, served, countEach(doubts)];
}

function describeColumn({ indicatorName, measure, unit }: CellStatement): string {
  return `${indicatorName} ${measure} ${unit}`.trim();
}

const SHOWN = 3;

/** The different words of all, the first few and how many more. */
function list(statements: readonly CellStatement[], describeOne: (statement: CellStatement) => string): string {
  const words = [...new Set(statements.map(describeOne))];
  const rest = words.length - SHOWN;
  return [...words.slice(0, SHOWN), ...(rest > 0 ? [`+${rest}`] : [])].join("\n");
}

function countEach(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join("\n");
}
