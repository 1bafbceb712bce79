import { compareDecimals, subtract } from "../../../core/decimal.ts";
import type { ObservationAnswer } from "../../ask/answers.ts";
import type { Run } from "../../model.ts";
import type { SentenceKind } from "../../template/sentences.ts";
import { type PairInTime, pairWithFormer } from "../derived-columns.ts";
import { createDerived, createPeriod } from "../figures.ts";
import type { Subject } from "../indicator-table.ts";
import { fillPattern, joinWith, type Making } from "../making.ts";
import { createName } from "../runs.ts";
import { type Clause, createClaim, createDifferenceRun } from "./clause.ts";

/** Returns how the growth of one region changed against the cumulated period before; nothing where the two may not be compared. */
export function createOwnChange({ growth, previous }: Subject, regionId: string, { template }: Making): Clause[] {
  const pair = pairWithFormer(growth, previous, regionId);
  if (growth === null || previous === null || !pair?.isAllowed) return [];
  const [now, before] = [pair.now.observation, pair.before.observation];
  const sign = change(pair);
  const kind = sign === 0 ? "steady" : sign > 0 ? "faster" : "slower";
  const points = sign > 0 ? createDifferenceRun(now, before) : createDifferenceRun(before, now);
  const values = { period: [createPeriod(previous.reference.period)], points: [points] };
  return [
    {
      runs: fillPattern(template.sentences, kind, values),
      claims: [createClaim("change", growth, listInputs(pair))],
    },
  ];
}

/** Returns how the growths changed against the cumulated period before; nothing where no region may be compared with itself. */
export function createChangeClauses({ growth, previous }: Subject, { answers, template }: Making): Clause[] {
  if (growth === null || previous === null) return [];
  const pairs = answers.regions.asked
    .flatMap(({ id }) => pairWithFormer(growth, previous, id) ?? [])
    .filter(({ isAllowed }) => isAllowed);
  if (pairs.length === 0) return [];
  const [faster, slower] = [pairs.filter((pair) => change(pair) > 0), pairs.filter((pair) => change(pair) < 0)];
  const inputs = pairs.flatMap(listInputs);
  const counts = fillPattern(template.sentences, "changes", {
    period: [createPeriod(previous.reference.period)],
    faster: [createCount(faster.length, inputs)],
    slower: [createCount(slower.length, inputs)],
  });
  const extremes = [tell(faster, "rise", template.sentences), tell(slower, "fall", template.sentences)];
  return [
    {
      runs: joinWith([counts, ...extremes], "，"),
      claims: pairs.map((pair) => createClaim("change", growth, listInputs(pair))),
    },
  ];
}

function listInputs({ now, before }: PairInTime): ObservationAnswer[] {
  return [now.observation, before.observation];
}

function createCount(count: number, inputs: readonly ObservationAnswer[]): Run {
  return createDerived(String(count), { formula: "count", inputs });
}

function measure({ now, before }: PairInTime): string {
  return subtract(now.observation.amount, before.observation.amount);
}

function change(pair: PairInTime): number {
  return compareDecimals(measure(pair), "0");
}

/** The sharpest rise or fall; nothing where two are as sharp. */
function tell(
  pairs: readonly PairInTime[],
  kind: Extract<SentenceKind, "rise" | "fall">,
  patterns: Making["template"]["sentences"],
): Run[] {
  const sign = kind === "rise" ? 1 : -1;
  const [first, second] = pairs.toSorted((a, b) => -sign * compareDecimals(measure(a), measure(b)));
  if (!first || (second && compareDecimals(measure(first), measure(second)) === 0)) return [];
  const [now, before] = listInputs(first);
  if (!now || !before) return [];
  const points = kind === "rise" ? createDifferenceRun(now, before) : createDifferenceRun(before, now);
  return fillPattern(patterns, kind, { region: [createName(now.region.nameZh, "region")], points: [points] });
}
