import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import { findHome, openHome } from "./home.ts";
import { findLocale, printLine, say } from "./print.ts";

interface Proposal {
  readonly phrase: string;
  readonly statements: number;
  readonly documents: number;
  readonly quote: string;
  readonly sentence: string | null;
  readonly nearest: { readonly key: string; readonly label: string } | null;
}

const QUERY = `query ($first: Int!) {
  aliasProposals(first: $first) { phrase statements documents quote sentence nearest { key label } }
}`;

export function addAliasesCommand(program: Command): void {
  program
    .command("aliases")
    .description(
      "列出目录未收的指标用语，按次数由多到少，附例句与最接近的条目。Lists phrases that the catalogue lacks, the most frequent first.",
    )
    .option("--first <count>", "列多少条。How many.", parseCount, 50)
    .option("--json", "输出 JSON。Print JSON.", false)
    .action(async ({ first, json }: { first: number; json: boolean }) => {
      const store = await openHome(findHome(), { readonly: true });
      try {
        const { createExecute } = await import("./create-execute.ts");
        const execute = await createExecute(store, findLocale());
        const { aliasProposals } = (await execute(QUERY, { first })) as { aliasProposals: Proposal[] };
        printLine(json ? JSON.stringify(aliasProposals) : formatProposals(aliasProposals));
      } finally {
        await store.close();
      }
    });
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("1, 2, 3 …");
  return count;
}

function formatProposals(proposals: readonly Proposal[]): string {
  if (proposals.length === 0) return say("目录未收的用语：无。", "The catalogue lacks no phrase that was read.");
  return proposals.map(formatProposal).join("\n");
}

function formatProposal({ phrase, statements, documents, quote, sentence, nearest }: Proposal): string {
  const near = nearest
    ? say(`，最接近 ${nearest.label}（${nearest.key}）`, `, nearest ${nearest.label} (${nearest.key})`)
    : "";
  const counts = say(`${statements} 次，${documents} 份文件`, `${statements} times, ${documents} documents`);
  return `${phrase}  ${counts}${near}\n    ${cutExample(sentence, quote)}`;
}

/** The words around the figure: a sentence may be a page long. */
function cutExample(sentence: string | null, quote: string): string {
  const words = (sentence ?? quote).replaceAll(/\s+/g, " ");
  const at = Math.max(0, words.indexOf(quote.replaceAll(/\s+/g, " ")));
  const start = Math.max(0, at - AROUND);
  return `${start > 0 ? "…" : ""}${words.slice(start, at + quote.length + AROUND / 2).trim()}`;
}

const AROUND = 40;
