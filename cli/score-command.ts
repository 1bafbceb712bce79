import type { Command } from "commander";
import { formatMessage } from "../core/messages.ts";
import type { Statement } from "../core/statement.ts";
import type { IngestSources } from "../ingest/ingest-files.ts";
import { type Label, scoreStatements } from "../ingest/score/score-statements.ts";
import { findHome, loadSources } from "./home.ts";
import { findLocale, printLine, say } from "./print.ts";
import { acceptLabelled } from "./score/accept-labelled.ts";
import { saveFirstScores } from "./score/first-scores.ts";
import { formatScore, formatSets } from "./score/format-score.ts";
import { loadLabelledSets, type ScoredDocument } from "./score/labelled-sets.ts";
import { readLines } from "./score/read-lines.ts";
import { listErrors, scoreSets } from "./score/score-sets.ts";
import { writePrecision } from "./score/write-precision.ts";

interface ScoreOptions {
  readonly json: boolean;
  readonly errors: boolean;
  readonly first: boolean;
  readonly writePrecision: boolean;
  readonly acceptLabelled: boolean;
}

export function addScoreCommand(program: Command): void {
  program
    .command("score")
    .description(
      "以标注为准给识别结果打分；不给文件则给开发集与源文件打分。Scores predictions against labels; without files, the development set and the source documents.",
    )
    .argument("[gold]", "标注：.jsonl 文件或其文件夹。Labels: a .jsonl file or a folder of them.")
    .argument("[predicted]", "识别结果，同上。Predictions, likewise.")
    .option("--json", "输出 JSON。Print JSON.", false)
    .option(
      "--errors",
      "列出编写规则用的文件中的错误。List the errors of the documents that rules are written on.",
      false,
    )
    .option(
      "--first",
      "记下仅供打分的文件的首次得分，已有的不动。Keep the first score of documents only scored.",
      false,
    )
    .option("--write-precision", "写出实测准确率 seeds/precision.yaml。Write the measured precision.", false)
    .option(
      "--accept-labelled",
      "源文件中与标注一致而待审的，写为更正。Accept what waits in the source documents though its label agrees.",
      false,
    )
    .action(
      async (gold: string | undefined, predicted: string | undefined, options: ScoreOptions, command: Command) => {
        if (gold === undefined) return scoreLabelledSets(options);
        if (predicted === undefined) return command.error(formatMessage("PREDICTIONS_MISSING", { gold }, findLocale()));
        const score = scoreStatements(await readLines<Label>(gold), await readLines<Statement>(predicted));
        printLine(options.json ? JSON.stringify(score) : formatScore(score));
      },
    );
}

async function scoreLabelledSets(options: ScoreOptions): Promise<void> {
  const sources = await loadSources(findHome());
  const { catalogue } = sources.recogniser;
  const documents = await loadLabelledSets(sources);
  if (options.errors) {
    for (const { doc, quote, fault } of listErrors(documents, catalogue)) printLine(`${doc}  ${quote}  ${fault}`);
    return;
  }
  const report = scoreSets(documents, catalogue);
  printLine(options.json ? JSON.stringify(report) : formatSets(report));
  await writeFiles(documents, sources, options);
}

/** With both, acceptances are of what the precision written before holds back: run it twice, or once after the other. */
async function writeFiles(
  documents: readonly ScoredDocument[],
  { recogniser: { catalogue }, corrections }: IngestSources,
  options: ScoreOptions,
): Promise<void> {
  if (options.first) {
    const added = await saveFirstScores(documents, catalogue);
    printLine(say(`新记首次得分：${added.join("、") || "无"}`, `First scores kept of: ${added.join(", ") || "none"}`));
  }
  if (options.acceptLabelled) {
    const paths = await acceptLabelled(documents, catalogue, corrections);
    printLine(say(`已写 ${paths.join("、")}`, `Wrote ${paths.join(", ")}`));
  }
  if (options.writePrecision) {
    const path = await writePrecision(documents, catalogue);
    printLine(say(`已写 ${path}`, `Wrote ${path}`));
  }
}
