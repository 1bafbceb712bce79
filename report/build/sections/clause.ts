import type { ObservationAnswer, RowAnswer } from "../../ask/answers.ts";
import type { Claim, Run } from "../../model.ts";
import { formatDifference } from "../cells.ts";
import { createDerived } from "../figures.ts";
import { joinWith } from "../making.ts";

/** A part of a sentence with what it sets beside each other. */
export interface Clause {
  readonly runs: readonly Run[];
  readonly claims: readonly Claim[];
}

export function createClaim(kind: Claim["kind"], row: RowAnswer, observations: readonly ObservationAnswer[]): Claim {
  return { kind, indicator: row.indicator.key, observations: observations.map(({ id }) => id) };
}

export function createDifferenceRun(a: ObservationAnswer, b: ObservationAnswer): Run {
  return createDerived(formatDifference(a, b), { formula: "difference", inputs: [a, b] });
}

/** Returns clauses as one, a comma between them. */
export function joinClauses(clauses: readonly Clause[]): Clause {
  return {
    runs: joinWith(
      clauses.map(({ runs }) => runs),
      "，",
    ),
    claims: clauses.flatMap(({ claims }) => claims),
  };
}
