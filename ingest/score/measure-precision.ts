import type { Tally } from "../../core/lower-bound.ts";
import { isCellStatement, SERVED_SCOPES, type Statement, type TextStatement } from "../../core/statement.ts";
import { isJudgeable } from "../recognise/judge/judge-statement.ts";
import { JUDGED_FIELDS, type JudgedField, listParts, type Setting } from "../recognise/judge/list-parts.ts";
import { isSameField, type NameComparison } from "./compare-fields.ts";
import { isStrictlyRight, type Label, matchStatements } from "./score-statements.ts";

/** A document with what a person and what the rules read in it. */
export interface LabelledDocument {
  readonly doc: string;
  readonly setting: Setting;
  readonly labels: readonly Label[];
  readonly predictions: readonly Statement[];
}

/** A statement that passes all checks but the judgement, with what is right of it. */
export interface Case {
  readonly doc: string;
  readonly setting: Setting;
  readonly statement: TextStatement;
  /** The fields that are right; null where no label states it. */
  readonly rightIn: ReadonlySet<JudgedField> | null;
  readonly isStrict: boolean;
}

/** Returns the cases of a document's running text, in the order of its statements. */
export function listCases({ doc, setting, labels, predictions }: LabelledDocument, isSameName: NameComparison): Case[] {
  const { pairs } = matchStatements(labels, predictions);
  const pairOf = new Map(pairs.map((pair) => [pair.prediction, pair]));
  return predictions
    .filter(isTextStatement)
    .filter(isJudgeable)
    .map((statement) => {
      const pair = pairOf.get(statement);
      const right = pair ? JUDGED_FIELDS.filter((field) => isSameField(field, pair, isSameName)) : null;
      const isStrict = pair !== undefined && isStrictlyRight(pair, isSameName);
      return { doc, setting, statement, rightIn: right && new Set(right), isStrict };
    });
}

/** Returns how many predictions of a document have a scope that can be served: what an accepted share is of. */
export function countServable({ predictions }: LabelledDocument): number {
  return predictions.filter(({ scope }) => SERVED_SCOPES.includes(scope)).length;
}

/**
 * Returns how often each group of parts was right. What no label states counts as a wrong figure, and says nothing of
 * the other fields.
 */
export function measureGroups(cases: readonly Case[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { statement, setting, rightIn } of cases) {
    for (const part of listParts(statement, setting)) {
      if (rightIn === null && part.field !== "baseValue") continue;
      const isRight = part.rightIn.every((field) => rightIn?.has(field));
      for (const group of part.groups) tallies.set(group, addCase(tallies.get(group), isRight));
    }
  }
  return tallies;
}

function addCase(tally: Tally | undefined, isRight: boolean): Tally {
  const { cases, right } = tally ?? { cases: 0, right: 0 };
  return { cases: cases + 1, right: right + (isRight ? 1 : 0) };
}

function isTextStatement(statement: Statement): statement is TextStatement {
  return !isCellStatement(statement);
}
