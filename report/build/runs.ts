import type { ObservationAnswer } from "../ask/answers.ts";
import type { Formula, LedgerEntry } from "../ledger/ledger.ts";
import type { AnchoredRun, NumberValue, Run, Runs, TextRun } from "../model.ts";
import { cleanText } from "../words/clean-text.ts";

type WithoutText<T> = T extends unknown ? Omit<T, "text"> : never;

/** What a run of a draft is bound to, before observations have keys. */
export type DraftEntry =
  | { readonly kind: "observation"; readonly observation: ObservationAnswer }
  | { readonly kind: "derivation"; readonly formula: Formula; readonly inputs: readonly ObservationAnswer[] }
  | WithoutText<Exclude<LedgerEntry, { kind: "observation" | "derivation" }>>;

/** An anchored run without its anchor: that is its place in the report, and given when all of it stands. */
export interface DraftRun extends AnchoredRun {
  readonly entry: DraftEntry;
}

export interface RunOptions {
  readonly value?: NumberValue;
  readonly target?: string;
  readonly isStrong?: true;
}

export function isDraftRun(value: unknown): value is DraftRun {
  return typeof value === "object" && value !== null && "entry" in value && "anchor" in value;
}

/** Any decimal digit, numbers in circles and the like. Chinese numerals are words: 一般公共预算收入. */
export const DIGITS = /[\p{Nd}\p{No}]/u;

/** Returns words as a run. Throws where they hold a digit: such words must be bound to something. */
export function createText(text: string): TextRun {
  if (DIGITS.test(text)) throw new Error(`a number without an entry: ${text}`);
  return { kind: "text", text: cleanText(text) };
}

export function createBound(text: string, entry: DraftEntry, { value, ...rest }: RunOptions = {}): DraftRun {
  return { kind: "anchored", anchor: "", text: cleanText(text), value: value ?? null, entry, ...rest };
}

/** Returns a name as a run, bound where it holds a digit. */
export function createName(text: string, of: string): Run {
  return DIGITS.test(text) ? createBound(text, { kind: "name", of }) : createText(text);
}

/** Returns the runs without empty ones, neighbouring words joined. */
export function joinRuns(runs: Runs): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    const isWord = last?.kind === "text" && run.kind === "text" && last.isStrong === run.isStrong;
    if (isWord) joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}

/** The words of runs, as a reader sees them. */
export function readRuns(runs: Runs): string {
  return runs.map(({ text }) => text).join("");
}
