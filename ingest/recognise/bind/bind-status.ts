import type { Period } from "../../../core/period.ts";
import type { Status } from "../../../core/statement.ts";
import { isToken, type TimeToken } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";

/**
 * Returns whether a figure is reached, aimed at or planned: by the nearest word of its sentence before it, by a year that
 * lies ahead, by its section's heading, else by what the document is.
 */
export function bindStatus(scene: Scene, period: Period | null): Binding<Status> {
  const { document, memory } = scene;
  const stated = findStated(scene);
  if (stated) return stated;
  const goal = findGoal(scene);
  if (goal) return { value: "target", span: goal, rule: "status.goal-year" };
  if (period && document.publishedOn !== null && period.end < document.publishedOn && document.genre !== "plan") {
    return { value: "actual", span: null, rule: "status.past" };
  }
  if (memory.status) return { value: memory.status, span: null, rule: "status.heading" };
  if (isPast(scene, period)) return { value: "actual", span: null, rule: "status.past" };
  return { value: document.genre === "plan" ? "target" : "actual", span: null, rule: "status.genre" };
}

/** The nearest word of status before the figure; an aim holds on through the sentence, a plan (将, 预计) as well. */
function findStated({ sentence, clauseIndex, before }: Scene): Binding<Status> | null {
  const clauses = [
    before,
    ...sentence.clauses
      .slice(0, clauseIndex)
      .toReversed()
      .map(({ tokens }) => tokens),
  ];
  for (const tokens of clauses) {
    const word = tokens.findLast(isToken("status"));
    if (word) return { value: word.status, span: word, rule: "status.word" };
  }
  return null;
}

/** 到2025年 in a piece of 2023. */
function findGoal({ sentence, clauseIndex, before, document }: Scene): TimeToken | null {
  const year = Number(document.publishedOn?.slice(0, 4) ?? Number.NaN);
  const tokens = [...sentence.clauses.slice(0, clauseIndex).flatMap((clause) => clause.tokens), ...before];
  const ahead = tokens.filter(isToken("time")).findLast(({ time, isGoal }) => {
    // 到2025年 in a piece without a date is an aim; only a past that is known makes it anything else.
    return time.form === "year" && (Number.isNaN(year) ? isGoal : time.year > year);
  });
  return ahead ?? null;
}

/** A plan tells of years that lie before its own span as of what was reached. */
function isPast({ document }: Scene, period: Period | null): boolean {
  return document.planSpan !== null && period !== null && period.end < document.planSpan.from;
}
