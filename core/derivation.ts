import type { AbsenceCode, ArithmeticContext, Computation } from "./arithmetic.ts";
import { computeGrowth, computeSingle, computeSum } from "./arithmetic.ts";
import { hasNoFigureAlone } from "./gaps.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { findDayAfter, formatPeriod, isPoint, isSamePeriod, moveToYear } from "./period.ts";

/** How a figure was derived: May from January–May less January–April, a half-year from two quarters, a growth from two levels. */
export type Operation = "DIFFERENCE" | "SUM" | "GROWTH";

/** A figure that no source states, with all that it was computed from; or why it cannot be computed, and from what not. */
export type Derivation = Computation & {
  /** Null where there is nothing to compute it from. */
  readonly operation: Operation | null;
  /** The figures computed with, in the order of the formula. */
  readonly inputs: readonly Observation[];
  /** In terms of the inputs' periods: `2023-01-01/2023-05-31 − 2023-01-01/2023-04-30`. Null without inputs. */
  readonly formula: string | null;
};

/**
 * Returns the level of a period from the figures of other periods of ONE region and indicator: the difference of two
 * cumulated figures, else the sum of the parts. Of several ways the first that is allowed, the best source first.
 *
 * Where none is allowed, the reason is that of the first way; a growth rate is never converted.
 */
export function deriveLevel(period: Period, figures: readonly Observation[], context: ArithmeticContext): Derivation {
  if (hasNoFigureAlone(context.indicator, period)) return createRefusal("NO_SUCH_PERIOD");
  const usable = figures.filter(isUsable).toSorted(compareSources);
  const levels = usable.filter(({ measure }) => measure === "level");
  const growths = usable.filter(({ measure }) => measure === "growth_rate");
  const ways = [...listWays(period, levels, context), ...listWays(period, growths, context)];
  return ways.find(({ value }) => value !== null) ?? ways[0] ?? createRefusal("INPUTS_MISSING");
}

/** Returns the growth of a period over the same months of the year before, from the published levels of both. */
export function deriveGrowth(period: Period, figures: readonly Observation[], context: ArithmeticContext): Derivation {
  const levels = figures.filter((figure) => isUsable(figure) && figure.measure === "level").toSorted(compareSources);
  const before = moveToYear(period, Number(period.end.slice(0, 4)) - 1);
  const [current, base] = [period, before].map((span) => levels.filter((figure) => isOf(figure, span, context)));
  const ways = (current ?? []).flatMap((now) =>
    (base ?? []).map((then) => {
      const formula = `(${formatPeriod(now.period)} ÷ ${formatPeriod(then.period)} − 1) × 100`;
      return { ...computeGrowth(now, then, context), operation: "GROWTH" as const, inputs: [now, then], formula };
    }),
  );
  return ways.find(({ value }) => value !== null) ?? ways[0] ?? createRefusal("INPUTS_MISSING");
}

/** A stock is of its date, whatever span its source words it with. */
function isOf({ period }: Observation, span: Period, { indicator }: ArithmeticContext): boolean {
  if (period === null) return false;
  return indicator.kind === "stock" ? period.end === span.end : isSamePeriod(period, span);
}

function isUsable({ period, status }: Observation): boolean {
  return period !== null && status === "actual";
}

function compareSources(a: Observation, b: Observation): number {
  return a.sourceRank - b.sourceRank || (a.id < b.id ? -1 : 1);
}

function listWays(period: Period, figures: readonly Observation[], context: ArithmeticContext): Derivation[] {
  const spans = figures.filter((figure) => figure.period !== null && !isPoint(figure.period));
  return [...listDifferences(period, spans, context), ...listSums(period, spans, context)];
}

function listDifferences(period: Period, figures: readonly Observation[], context: ArithmeticContext): Derivation[] {
  const longer = figures.filter((figure) => figure.period?.end === period.end && figure.period.start < period.start);
  const shorter = figures.filter((figure) => figure.period && findDayAfter(figure.period.end) === period.start);
  const pairs = longer.flatMap((whole) =>
    shorter.filter((part) => part.period?.start === whole.period?.start).map((part) => [whole, part] as const),
  );
  return pairs.map(([whole, part]) => {
    const formula = `${formatPeriod(whole.period)} − ${formatPeriod(part.period)}`;
    const inputs = [whole, part];
    return { ...computeSingle(whole, part, context), operation: "DIFFERENCE", inputs, formula };
  });
}

function listSums(period: Period, figures: readonly Observation[], context: ArithmeticContext): Derivation[] {
  const parts = findParts(
    period,
    figures.filter((figure) => figure.period && !isSamePeriod(figure.period, period)),
  );
  if (parts === null || parts.length < 2) return [];
  const formula = parts.map((part) => formatPeriod(part.period)).join(" + ");
  return [{ ...computeSum(parts, context), operation: "SUM", inputs: parts, formula }];
}

/** The longest parts that follow one another from the first day to the last, each like the first; null where they leave a hole. */
function findParts({ start, end }: Period, figures: readonly Observation[]): Observation[] | null {
  const next = figures
    .filter((figure) => figure.period?.start === start && figure.period.end <= end)
    .toSorted((a, b) => ((a.period?.end ?? "") > (b.period?.end ?? "") ? -1 : 1));
  for (const part of next) {
    if (part.period?.end === end) return [part];
    const rest = { start: findDayAfter(part.period?.end ?? end), end, kind: "other" as const };
    const others = findParts(
      rest,
      figures.filter(({ definition, basis }) => definition === part.definition && basis === part.basis),
    );
    if (others) return [part, ...others];
  }
  return null;
}

function createRefusal(absence: AbsenceCode): Derivation {
  return { value: null, absence, operation: null, inputs: [], formula: null };
}
