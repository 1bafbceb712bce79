import type { Genre } from "../catalogue/genre.ts";
import type { Precision } from "../catalogue/precision.ts";
import { judgeStatement } from "../recognise/judge/judge-statement.ts";
import { type Case, measureGroups } from "./measure-precision.ts";

/** A case with the confidence that the other documents give it. */
export interface JudgedCase {
  readonly genre: Genre;
  readonly isStrict: boolean;
  /** Null where the other documents have too few cases of something that made it. */
  readonly confidence: number | null;
}

/** What a threshold lets in. */
export interface GateScore {
  readonly threshold: number;
  readonly accepted: number;
  readonly right: number;
}

/** The threshold of each genre. */
export type Thresholds = Precision["thresholds"];

const OPEN: Thresholds = { plan: 0, report: 0, workReport: 0, news: 0 };

/** Returns the cases as judged by all documents but their own. */
export function judgeByOthers(cases: readonly Case[], minimumCases: number): JudgedCase[] {
  const docs = [...new Set(cases.map(({ doc }) => doc))];
  return docs.flatMap((doc) => {
    const groups = measureGroups(cases.filter((one) => one.doc !== doc));
    const precision: Precision = { minimumCases, thresholds: OPEN, groups };
    return cases.filter((one) => one.doc === doc).map((one) => judgeCase(one, precision));
  });
}

function judgeCase({ statement, setting, isStrict }: Case, precision: Precision): JudgedCase {
  const { confidence, isUnmeasured } = judgeStatement(statement, setting, precision);
  return { genre: setting.genre, isStrict, confidence: isUnmeasured ? null : confidence };
}

/** Returns what a threshold lets in of judged cases. */
export function scoreThreshold(cases: readonly JudgedCase[], threshold: number): GateScore {
  const accepted = cases.filter(({ confidence }) => confidence !== null && confidence >= threshold);
  return { threshold, accepted: accepted.length, right: accepted.filter(({ isStrict }) => isStrict).length };
}

/** Of fewer accepted cases a share says nothing that a threshold could be chosen by. */
const MIN_ACCEPTED = 40;

/**
 * Returns the lowest threshold, in steps of 0.01, at which the accepted are right in the aim; where none reaches it, the
 * one at which they are right most often. Of a handful of cases it is 0: then only what has too few cases waits.
 */
export function chooseThreshold(cases: readonly JudgedCase[], aim: number): GateScore {
  const steps = Array.from({ length: 100 }, (_, at) => scoreThreshold(cases, at / 100));
  const telling = steps.filter(({ accepted }) => accepted >= MIN_ACCEPTED);
  const best = telling.toSorted((a, b) => shareOf(b) - shareOf(a) || a.threshold - b.threshold)[0];
  return telling.find((step) => shareOf(step) >= aim) ?? best ?? scoreThreshold(cases, 0);
}

function shareOf({ accepted, right }: GateScore): number {
  return right / accepted;
}

/** Returns for each genre what its threshold lets in: documents of one kind are read better than those of another. */
export function chooseThresholds(cases: readonly JudgedCase[], aim: number): Readonly<Record<Genre, GateScore>> {
  const choose = (genre: Genre) => chooseThreshold(selectGenre(cases, genre), aim);
  return { plan: choose("plan"), report: choose("report"), workReport: choose("workReport"), news: choose("news") };
}

/** Returns the cases of one genre, in their order. */
export function selectGenre(cases: readonly JudgedCase[], genre: Genre): JudgedCase[] {
  return cases.filter((one) => one.genre === genre);
}
