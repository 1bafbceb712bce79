import type { Answers, ObservationAnswer, PeriodAnswer, RowAnswer } from "../ask/answers.ts";
import type { Run, Runs } from "../model.ts";
import type { SentenceKind } from "../template/sentences.ts";
import type { Patterns, Template } from "../template/template.ts";
import type { Notes } from "./notes.ts";
import { createBound, createText, joinRuns } from "./runs.ts";
import type { Sources } from "./sources.ts";

/** What the sections of a report are made with. */
export interface Making {
  readonly answers: Answers;
  readonly template: Template;
  readonly program: string;
  readonly notes: Notes;
  readonly sources: Sources;
}

/** Returns pointers to notes: 注1、注2. */
export function pointAtNotes(numbers: readonly number[]): Run[] {
  return joinWith(
    numbers.map((number) => [createBound(`注${number}`, { kind: "ordinal", of: "note" }, { target: `note${number}` })]),
    "、",
  );
}

/** Returns pointers to the sources of figures: 据1、据2. */
export function pointAtSources(observations: readonly ObservationAnswer[], { sources }: Making): Run[] {
  return joinWith(
    sources
      .findNumbers(observations)
      .map((number) => [createBound(`据${number}`, { kind: "ordinal", of: "source" }, { target: `source${number}` })]),
    "、",
  );
}

/** Returns the lists of runs as one, words between them; empty ones are left out. */
export function joinWith(parts: readonly Runs[], words: string): Run[] {
  const filled = parts.filter(({ length }) => length > 0);
  return filled.flatMap((part, at) => (at === 0 ? part : [createText(words), ...part]));
}

/** Returns a sentence by its pattern, with runs in the place of its names. A name without runs is nothing. */
export function fillPattern(patterns: Patterns, kind: SentenceKind, values: Readonly<Record<string, Runs>>): Run[] {
  const parts = patterns[kind].split(/\{(.*?)\}/);
  return joinRuns(parts.flatMap((part, at) => (at % 2 === 0 ? [createText(part)] : (values[part] ?? []))));
}

/** Returns the row of the same indicator of another period; null where none was asked or it has no figure at all. */
export function findFormer(
  { former }: Answers,
  { indicator }: RowAnswer,
  period: PeriodAnswer | null,
): RowAnswer | null {
  const found = former.find(
    ({ period: own, row }) =>
      row.indicator.key === indicator.key && own.start === period?.start && own.end === period.end,
  );
  return found?.row ?? null;
}
