import type { Command } from "commander";
import { AppError } from "../core/errors.ts";
import { readDocument } from "../ingest/read/read-document.ts";
import { explainPlace } from "../ingest/recognise/explain/explain-place.ts";
import { createFacts } from "../ingest/save/document-knowledge.ts";
import { formatExplanation } from "./explain/format-explanation.ts";
import { findHome, loadSources } from "./home.ts";
import { printLine } from "./print.ts";

interface ExplainOptions {
  readonly at: string;
  readonly json: boolean;
}

export function addExplainCommand(program: Command): void {
  program
    .command("explain")
    .description(
      "说明某处的字句是怎样读的：小节、字词、分句、规则、承前、可信度的算法。Explains how the words at a place were read.",
    )
    .argument("<file>", "文件。File.")
    .requiredOption("--at <offset>", "第几字（UTF-16，从 0 起），或其中的原文。Offset, or words of the text.")
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async (path: string, { at, json }: ExplainOptions) => {
      const { recogniser, knowledge } = await loadSources(findHome());
      const { fileName: doc, text, sha256 } = await readDocument(path);
      const offset = findOffset(text, at);
      const facts = createFacts(knowledge.get(sha256));
      const explanation = offset === null ? null : explainPlace({ doc, text, facts }, offset, recogniser);
      if (!explanation) throw new AppError("OFFSET_WITHOUT_STATEMENT", { file: path, offset: at, length: text.length });
      printLine(json ? JSON.stringify(explanation) : formatExplanation(explanation, text));
    });
}

/** Words stand for the place where they first do; null where they do not. */
function findOffset(text: string, at: string): number | null {
  if (/^\d+$/.test(at)) return Number(at);
  const found = text.indexOf(at);
  return found < 0 ? null : found;
}
