import type { ComparabilityContext, Reference } from "../comparability/reference.ts";
import type { Comparability } from "../comparability.ts";
import { checkComparability } from "../comparability.ts";
import type { Observation } from "../observation.ts";
import { countMonthsApart } from "../period.ts";

/** The figure that a cell shows, its verdict, and the others of its period. */
export interface ChosenFigure extends Comparability {
  readonly figure: Observation;
  readonly alternatives: readonly Observation[];
}

/**
 * Returns the figure that comes nearest to the reference, or null of none: of its status, then of its period, then with
 * the fewest reasons against it, then of the best and latest source.
 */
export function chooseFigure(
  figures: readonly Observation[],
  reference: Reference,
  context: ComparabilityContext,
): ChosenFigure | null {
  const judged = findNearest(figures, reference).map((figure) => {
    return { figure, judgement: checkComparability(figure, reference, context) };
  });
  const [best] = judged.length < 2 ? judged : judged.toSorted(compareJudged);
  if (!best) return null;
  const { figure, judgement } = best;
  const alternatives = figures.filter((other) => other !== figure && isSameEnd(other, figure)).toSorted(compareSources);
  return { figure, alternatives, verdict: judgement.verdict, reasons: judgement.reasons };
}

interface JudgedFigure {
  readonly figure: Observation;
  readonly judgement: Comparability;
}

function compareJudged(a: JudgedFigure, b: JudgedFigure): number {
  return countFaults(a.judgement) - countFaults(b.judgement) || compareSources(a.figure, b.figure);
}

/** Without the catalogue: a cell may have figures of many years, and only the nearest are worth a check. */
function findNearest(figures: readonly Observation[], reference: Reference): readonly Observation[] {
  if (figures.length < 2) return figures;
  const distances = figures.map((figure) => ({ figure, distance: findDistance(figure, reference) }));
  const least = Math.min(...distances.map(({ distance }) => distance));
  return distances.filter(({ distance }) => distance === least).map(({ figure }) => figure);
}

const NEXT_STATUS = 1_000_000;
const NO_PERIOD = 100_000;

/** Grows with another status, then with the months between the ends, then with another start. */
function findDistance({ status, period }: Observation, reference: Reference): number {
  const statusDistance = status === reference.status ? 0 : NEXT_STATUS;
  if (!period || !reference.period) return statusDistance + (period ? 0 : NO_PERIOD);
  const months = countMonthsApart(period.end, reference.period.end);
  const sameEnd = period.end === reference.period.end ? 0 : 1;
  const starts = Math.min(countMonthsApart(period.start, reference.period.start), 99) / 100;
  return statusDistance + months * 2 + sameEnd + starts;
}

function countFaults({ verdict, reasons }: Comparability): number {
  return reasons.length + (verdict === "NOT_COMPARABLE" ? 100 : 0);
}

function compareSources(a: Observation, b: Observation): number {
  const [first, second] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  if (a.sourceRank !== b.sourceRank) return a.sourceRank - b.sourceRank;
  if (first !== second) return first > second ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function isSameEnd(a: Observation, b: Observation): boolean {
  return a.period?.end === b.period?.end;
}
