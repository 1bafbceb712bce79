import type { ObservationAnswer, PeriodAnswer } from "../ask/answers.ts";
import type { Formula } from "../ledger/ledger.ts";
import type { NumberValue } from "../model.ts";
import { findAffixes, formatInWords, formatPublishedRank } from "../words/format-figure.ts";
import { formatPeriod } from "../words/format-period.ts";
import { createBound, type DraftRun } from "./runs.ts";

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Returns the value of a number as printed; null of what is no plain decimal. */
function createValue(amount: string, affixes: Partial<NumberValue> = {}): NumberValue | null {
  if (!PLAIN_NUMBER.test(amount)) return null;
  return { prefix: "", suffix: "", amount, decimals: amount.split(".")[1]?.length ?? 0, ...affixes };
}

/** Returns a figure as it is stated, with its bound and, where it stands alone, its unit. */
export function createFigure(observation: ObservationAnswer, { withUnit }: { withUnit: boolean }): DraftRun {
  const { prefix, suffix } = findAffixes(observation, { withUnit });
  const { statedValue } = observation;
  const value = createValue(statedValue, { prefix, suffix });
  return createBound(`${prefix}${statedValue}${suffix}`, { kind: "observation", observation }, value ? { value } : {});
}

/** Returns a figure with its bound in words, as a sentence says it: 5%以上. */
export function createWorded(observation: ObservationAnswer): DraftRun {
  return createBound(formatInWords(observation), { kind: "observation", observation });
}

/** Returns the size of a figure without its sign: what follows 下降. */
export function createSize(observation: ObservationAnswer): DraftRun {
  const text = `${observation.statedValue.replace(/^-/, "")}${observation.statedUnit}`;
  return createBound(text, { kind: "observation", observation });
}

/** Returns a rank as its source prints it: 杭州市第1位. */
export function createPublishedRank(observation: ObservationAnswer): DraftRun {
  return createBound(formatPublishedRank(observation), { kind: "observation", observation });
}

export interface Derived {
  readonly formula: Formula;
  readonly inputs: readonly ObservationAnswer[];
}

/** Returns a number that was computed from observations. */
export function createDerived(amount: string, { formula, inputs }: Derived): DraftRun {
  const value = createValue(amount);
  return createBound(amount, { kind: "derivation", formula, inputs }, value ? { value } : {});
}

/** Returns a period in words; of an unknown one the words that say so. */
export function createPeriod(period: PeriodAnswer | null): DraftRun {
  const iso = period === null ? "" : `${period.start}/${period.end}`;
  return createBound(formatPeriod(period), { kind: "date", iso });
}
