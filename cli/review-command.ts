import { userInfo } from "node:os";
import type { Command } from "commander";
import type { ReviewAction } from "../core/review.ts";
import { parseFields } from "../ingest/correct/parse-fields.ts";
import type { IngestSources } from "../ingest/ingest-files.ts";
import { EXIT } from "./exit.ts";
import { findHome, loadSources, openHome } from "./home.ts";
import { printLine, say } from "./print.ts";
import { askDoubts, askYes, type Reviewer } from "./review/ask-doubts.ts";
import { keepDecision, type ReviewPlace } from "./review/decide.ts";
import { findDoubts, listStatements } from "./review/find-waiting.ts";
import { formatLine } from "./review/format-doubt.ts";
import { rereadDocuments } from "./review/reread.ts";
import { summarise } from "./summary.ts";

interface ReviewOptions {
  readonly list: boolean;
  readonly json: boolean;
  readonly reasons?: string[];
  readonly accept?: string[];
  readonly reject?: string[];
  readonly set?: string[];
  readonly reason: string;
  readonly by: string;
  readonly ingest: boolean;
}

export function addReviewCommand(program: Command): void {
  program
    .command("review")
    .description(
      "逐条审核待审语句：采纳、更正、拒绝。决定记入工作目录的 corrections/，重新导入后生效。Reviews what waits, one by one; decisions are kept in the home's corrections/ and count from the next ingest on.",
    )
    .option("--list", "只列出，不逐条询问。List only.", false)
    .option("--json", "与 --list 同用：逐行 JSON。With --list: JSON Lines.", false)
    .option("--reasons <code...>", "只看这些原因的。Only those with one of these reasons.")
    .option("--accept <id...>", "采纳这些语句。Accept these statements.")
    .option("--reject <id...>", "拒绝这些语句。Reject these statements.")
    .option("--set <id field=value...>", "更正一条：编号，再逐项写 字段=值。Correct one: its id, then field=value.")
    .option("--reason <words>", "理由。The reason.", "")
    .option("--by <name>", "审核人。Who reviews.", userInfo().username)
    .option("--ingest", "随即重读所涉文件。Read the documents concerned again at once.", false)
    .action(async (options: ReviewOptions) => {
      const home = findHome();
      const sources = await loadSources(home);
      const store = await openHome(home, { readonly: !options.ingest && !process.stdin.isTTY });
      try {
        process.exitCode = await review({ home, store, recogniser: sources.recogniser }, options);
      } finally {
        await store.close();
      }
    });
}

async function review(place: ReviewPlace, options: ReviewOptions): Promise<number> {
  const { by } = options;
  const on = new Date().toISOString().slice(0, 10);
  const reviewer: Reviewer = { by, on, input: process.stdin, output: process.stdout };
  const wanted = listDecisions(options);
  if (wanted.length > 0)
    return finish(place, await keepAll(place, wanted, { by, on, reason: options.reason }), {
      reviewer,
      isAsked: options.ingest,
    });
  const snapshot = await place.store.snapshot();
  const statements = await listStatements(snapshot, { waiting: true, reasons: options.reasons ?? null });
  const doubts = await findDoubts(snapshot, statements);
  if (options.list || !process.stdin.isTTY) {
    for (const doubt of doubts) printLine(options.json ? JSON.stringify(doubt.statement) : formatLine(doubt));
    return EXIT.ok;
  }
  if (doubts.length === 0) printLine(say("没有待审语句。", "Nothing waits for review."));
  return finish(place, await askDoubts(place, doubts, reviewer), { reviewer, isAsked: options.ingest });
}

interface Wanted {
  readonly id: string;
  readonly action: ReviewAction;
  readonly fields: readonly string[];
}

function listDecisions({ accept = [], reject = [], set = [] }: ReviewOptions): Wanted[] {
  const [corrected, ...fields] = set;
  return [
    ...accept.map((id): Wanted => ({ id, action: "accept", fields: [] })),
    ...reject.map((id): Wanted => ({ id, action: "reject", fields: [] })),
    ...(corrected === undefined ? [] : [{ id: corrected, action: "correct", fields } as const]),
  ];
}

/** Keeps the decisions in their order; the first that cannot be kept ends it, and those before it stay. */
async function keepAll(
  place: ReviewPlace,
  wanted: readonly Wanted[],
  said: { readonly by: string; readonly on: string; readonly reason: string },
): Promise<Set<string>> {
  const decided = new Set<string>();
  for (const { id, action, fields } of wanted) {
    const kept = await keepDecision(place, id, { action, fields: parseFields(fields), ...said });
    decided.add(kept.statement.documentSha);
    printLine(say(`已记 ${kept.correctionId}（${kept.path}）`, `Kept ${kept.correctionId} (${kept.path})`));
  }
  return decided;
}

async function finish(
  { home, store }: ReviewPlace,
  decided: ReadonlySet<string>,
  { reviewer, isAsked }: { readonly reviewer: Reviewer; readonly isAsked: boolean },
): Promise<number> {
  if (decided.size === 0) return EXIT.ok;
  const question = say(
    `重读 ${decided.size} 份文件使之生效？[Y/n] `,
    `Read ${decided.size} documents again now? [Y/n] `,
  );
  if (!isAsked && !(process.stdin.isTTY && (await askYes(question, reviewer)))) {
    printLine(say("下次导入所涉文件时生效。", "It counts from the next ingest of the documents concerned on."));
    return EXIT.ok;
  }
  const sources: IngestSources = await loadSources(home);
  const outcomes = await rereadDocuments(store, [...decided], sources);
  printLine(summarise(outcomes));
  return outcomes.some(({ state }) => state === "refused") ? EXIT.failure : EXIT.ok;
}
