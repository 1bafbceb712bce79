import { computeLowerBound, type Tally } from "../../../core/lower-bound.ts";
import type { Statement, TextStatement } from "../../../core/statement.ts";
import type { Precision } from "../../catalogue/precision.ts";
import { type Judged, listParts, type Part, type Setting } from "./list-parts.ts";

/** A part of a statement with what is known of the finest of its groups that has cases enough. */
export interface JudgedPart extends Tally {
  readonly field: Part["field"];
  readonly group: string;
  readonly bound: number;
}

export interface Judgement {
  /** The product of the parts' bounds, to four places. */
  readonly confidence: number;
  /** Some part has too few cases, whatever group it is counted in. */
  readonly isUnmeasured: boolean;
  readonly parts: readonly JudgedPart[];
}

/** Returns the confidence of a statement with its arithmetic: for each part the bound of the measured precision. */
export function judgeStatement(statement: Judged, setting: Setting, precision: Precision): Judgement {
  const parts = listParts(statement, setting).map((part) => judgePart(part, precision));
  const product = parts.reduce((sofar, { bound }) => sofar * bound, 1);
  return {
    confidence: Math.round(product * 10_000) / 10_000,
    isUnmeasured: parts.some(({ cases }) => cases < precision.minimumCases),
    parts,
  };
}

const NO_CASES: Tally = { cases: 0, right: 0 };

function judgePart({ field, groups }: Part, { groups: tallies, minimumCases }: Precision): JudgedPart {
  const known = groups.map((group) => ({ group, tally: tallies.get(group) ?? NO_CASES }));
  const { group, tally } = known.findLast((one) => one.tally.cases >= minimumCases) ??
    known[0] ?? { group: field, tally: NO_CASES };
  return { field, group, ...tally, bound: computeLowerBound(tally) };
}

/**
 * Returns the statement with its confidence, and waiting where that is too low or not known. One that waits anyway is
 * not judged, nor is any where nothing was measured.
 */
export function gateStatement(statement: TextStatement, setting: Setting, precision: Precision | null): TextStatement {
  if (!statement.accepted || precision === null) return statement;
  const { confidence, isUnmeasured } = judgeStatement(statement, setting, precision);
  const isLow = confidence < precision.thresholds[setting.genre];
  const reasons = isUnmeasured ? ["TOO_FEW_CASES"] : isLow ? ["LOW_CONFIDENCE"] : [];
  return { ...statement, confidence, accepted: reasons.length === 0, reasons };
}

/** The reasons that the judgement gives: without them a statement would be served. */
const JUDGEMENT_REASONS: readonly string[] = ["LOW_CONFIDENCE", "TOO_FEW_CASES"];

/** Returns whether a statement passes all but the judgement: what is measured, and what the judgement is of. */
export function isJudgeable({ reasons }: Pick<Statement, "reasons">): boolean {
  return reasons.every((reason) => JUDGEMENT_REASONS.includes(reason));
}
