import type { Command } from "commander";
import { AppError } from "../core/errors.ts";
import type { IngestSources } from "../ingest/ingest-files.ts";
import { createLayout } from "../ingest/read/create-layout.ts";
import { findFiles } from "../ingest/read/find-files.ts";
import { readDocument } from "../ingest/read/read-document.ts";
import { createSurvey, extractSurveyed } from "../ingest/recognise/extract-statements.ts";
import { createFacts } from "../ingest/save/document-knowledge.ts";
import { createTableFacts, readDocumentTables } from "../ingest/save/table-statements.ts";
import { EXIT } from "./exit.ts";
import { findHome, loadSources } from "./home.ts";
import { noteLosses, notePassedOver } from "./notes.ts";
import { printError, printLine } from "./print.ts";

export function addExtractCommand(program: Command): void {
  program
    .command("extract")
    .description(
      "逐行输出语句（JSON Lines），不动数据库，不用更正。Prints statements as JSON Lines; touches no database, applies no corrections.",
    )
    .argument("<file...>", "文件或文件夹。Files or folders.")
    .action(async (paths: string[]) => {
      const sources = await loadSources(findHome());
      const found = await Promise.all(paths.map(findFiles));
      for (const { passedOver } of found) notePassedOver(passedOver);
      for (const fault of found.flatMap(({ faults }) => faults)) refuse(fault);
      for (const file of found.flatMap(({ readable }) => readable)) await extractFile(file, sources);
    });
}

/** Prints the statements of a file; a file that cannot be read is named, and the next one is still read. */
async function extractFile(path: string, { recogniser, knowledge, mappings }: IngestSources): Promise<void> {
  try {
    const source = await readDocument(path);
    noteLosses(path, source.losses);
    const { fileName: doc, text, sha256, grids } = source;
    const reading = { doc, text, facts: createFacts(knowledge.get(sha256)), layout: createLayout(source) };
    const survey = createSurvey(reading, recogniser);
    const { sheets } = readDocumentTables({ doc, grids }, createTableFacts(survey, source, mappings), recogniser);
    for (const statement of extractSurveyed(survey, recogniser)) printLine(JSON.stringify(statement));
    for (const { statements } of sheets) for (const statement of statements) printLine(JSON.stringify(statement));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    refuse(error);
  }
}

function refuse(error: AppError): void {
  printError(error);
  process.exitCode = EXIT.failure;
}
