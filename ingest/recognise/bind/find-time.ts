import { isToken, type TimeToken } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { isReference, isSpent } from "./reference-time.ts";

/** Returns the nearest words of time before a figure in its sentence; those in a title (《2022…报告》) only where there are no others. */
export function findTime({ sentence, clauseIndex, before, block: { text }, figure }: Scene): TimeToken | null {
  const clauses = [
    before,
    ...sentence.clauses
      .slice(0, clauseIndex)
      .toReversed()
      .map(({ tokens }) => tokens),
  ];
  const times = clauses
    .flatMap((tokens) => tokens.filter(isToken("time")).toReversed())
    .filter((time) => !isReference(text, time, figure) && !isSpent(text, time, figure));
  return (
    times.find(({ inTitle, time }) => !inTitle && time.form !== "now") ??
    times.find(({ inTitle }) => !inTitle) ??
    times[0] ??
    null
  );
}

/** Returns the year that a sentence named last before words of time that say none: 2022年,一季度增长8.8%. Null where it named none. */
export function findYearBefore({ sentence, figure, block: { text } }: Scene, { start }: TimeToken): number | null {
  const times = sentence.clauses.flatMap(({ tokens }) => tokens.filter(isToken("time")));
  const year = times.findLast(
    (time) => time.end <= start && time.time.form === "year" && !time.isGoal && !isReference(text, time, figure),
  );
  return year?.time.form === "year" ? year.time.year : null;
}

const OPEN: ReadonlySet<string> = new Set(["whole-year", "quarters", "half", "months", "end-of-year", "end-of-month"]);

/** Returns the year that the sentence before named, of which 全年 and 一季度 are; null in a report, whose sentences are of its own year. */
export function findYearSpoken({ memory, document }: Scene, { time, within }: TimeToken): number | null {
  const last = memory.time;
  if (document.reportPeriod !== null || within !== null || !OPEN.has(time.form) || last === null || last.isGoal)
    return null;
  const spoken = last.within ?? last.time;
  return spoken.form === "year" ? spoken.year : null;
}
