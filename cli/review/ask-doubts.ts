import { createInterface, type Interface } from "node:readline/promises";
import { AppError } from "../../core/errors.ts";
import type { ReviewAction } from "../../core/review.ts";
import { parseFields } from "../../ingest/correct/parse-fields.ts";
import { printError, say } from "../print.ts";
import { keepDecision, type ReviewPlace } from "./decide.ts";
import type { Doubt } from "./find-waiting.ts";
import { formatDoubt } from "./format-doubt.ts";

/** Who reviews, on which day, and where questions and answers go. */
export interface Reviewer {
  readonly by: string;
  readonly on: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** A key is pressed with Enter; the Chinese words do too. */
const KEYS: Readonly<Record<string, ReviewAction | "skip" | "quit">> = {
  a: "accept",
  采纳: "accept",
  c: "correct",
  更正: "correct",
  r: "reject",
  拒绝: "reject",
  s: "skip",
  跳过: "skip",
  "": "skip",
  q: "quit",
  退出: "quit",
};

/** Shows one doubt after the other and keeps what is decided of each; returns the documents that something was decided of. */
export async function askDoubts(
  place: ReviewPlace,
  doubts: readonly Doubt[],
  reviewer: Reviewer,
): Promise<Set<string>> {
  const decided = new Set<string>();
  const terminal = createInterface({ input: reviewer.input, output: reviewer.output });
  // The end of the input, or Ctrl+C, is the end of the review: what was decided is kept.
  const end = new AbortController();
  terminal.once("close", () => end.abort());
  try {
    for (const [index, doubt] of doubts.entries()) {
      reviewer.output.write(`\n${formatDoubt(doubt, { index: index + 1, count: doubts.length })}\n\n`);
      const action = await askAction(terminal, end.signal);
      if (action === "quit") break;
      if (action === "skip") continue;
      if (await decide({ place, terminal, signal: end.signal, reviewer }, doubt, action))
        decided.add(doubt.document.sha256);
    }
  } catch (error) {
    if (!isEnd(error)) throw error;
  } finally {
    terminal.close();
  }
  return decided;
}

/** Returns whether the answer to a question is yes; nothing is yes, the end of the input no. */
export async function askYes(question: string, { input, output }: Reviewer): Promise<boolean> {
  const terminal = createInterface({ input, output });
  const end = new AbortController();
  terminal.once("close", () => end.abort());
  try {
    return /^(?:y|是|)$/i.test((await terminal.question(question, { signal: end.signal })).trim());
  } catch (error) {
    if (!isEnd(error)) throw error;
    return false;
  } finally {
    terminal.close();
  }
}

function isEnd(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === "AbortError" || ("code" in error && error.code === "ERR_USE_AFTER_CLOSE"))
  );
}

async function askAction(terminal: Interface, signal: AbortSignal): Promise<ReviewAction | "skip" | "quit"> {
  const question = say(
    "a 采纳 · c 更正 · r 拒绝 · s 跳过 · q 退出 > ",
    "a accept · c correct · r reject · s skip · q quit > ",
  );
  for (;;) {
    const action = KEYS[(await terminal.question(question, { signal })).trim().toLowerCase()];
    if (action) return action;
  }
}

interface Asking {
  readonly place: ReviewPlace;
  readonly terminal: Interface;
  readonly signal: AbortSignal;
  readonly reviewer: Reviewer;
}

/** Returns whether something was decided: a fault is told, and the doubt stays. */
async function decide(
  { place, terminal, signal, reviewer }: Asking,
  { statement }: Doubt,
  action: ReviewAction,
): Promise<boolean> {
  try {
    const fields = action === "correct" ? await askFields(terminal, signal) : [];
    const reason = await terminal.question(say("理由：", "Reason: "), { signal });
    const { by, on } = reviewer;
    const decision = { action, fields: parseFields(fields), reason, by, on };
    const { correctionId, path } = await keepDecision(place, statement.id, decision);
    reviewer.output.write(`${say(`已记 ${correctionId}（${path}）`, `Kept ${correctionId} (${path})`)}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    printError(error);
    return false;
  }
}

async function askFields(terminal: Interface, signal: AbortSignal): Promise<string[]> {
  const question = say(
    "逐行写 字段=值（如 period=2023-01..2023-05），空行结束 > ",
    "field=value a line (period=2023-01..2023-05), an empty line ends > ",
  );
  const fields: string[] = [];
  for (;;) {
    const line = (await terminal.question(question, { signal })).trim();
    if (line === "") return fields;
    fields.push(line);
  }
}
