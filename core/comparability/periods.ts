import type { Indicator } from "../indicator.ts";
import type { Period } from "../period.ts";
import { countMonthsApart, formatPeriod } from "../period.ts";
import type { Reason } from "../reasons.ts";
import { createReason } from "../reasons.ts";
import type { Basis } from "../statement.ts";
import type { ComparabilityContext, ComparedFigure, Reference } from "./reference.ts";

/** Stocks at most this many months apart may stand side by side with caution. */
const STOCK_MONTHS = 3;

/** Bases under which the growth of a stock is of its end date alone. */
const DATED_BASES: readonly (Basis | null)[] = ["yoy", "pop", "ytd_change"];

/** Returns what differs in time. It is computed from the dates: 一季度 and 1—3月 are equal whatever their kind. */
export function checkPeriods(figure: ComparedFigure, reference: Reference, context: ComparabilityContext): Reason[] {
  const inferred = figure.periodInferred && figure.period ? [createReason("PERIOD_INFERRED", "WITH_CAUTION")] : [];
  return [...inferred, ...checkSpans(figure, reference, context)];
}

function checkSpans(figure: ComparedFigure, reference: Reference, { indicator }: ComparabilityContext): Reason[] {
  if (figure.period === null) return [createReason("PERIOD_UNKNOWN", "NOT_COMPARABLE")];
  if (reference.period === undefined) return [];
  const differing = { figure: formatPeriod(figure.period), reference: formatPeriod(reference.period) };
  if (reference.period === null) return [createReason("PERIOD_UNKNOWN", "NOT_COMPARABLE", differing)];
  if (isSameSpan(figure, reference.period, indicator)) return [];
  if (figure.period.end === reference.period.end)
    return [createReason("ACCUMULATION_DIFFERS", "NOT_COMPARABLE", differing)];
  return [createReason("PERIOD_DIFFERS", judgeDistance(figure, reference.period, indicator), differing)];
}

function isSameSpan({ measure, basis, period }: ComparedFigure, other: Period, { kind }: Indicator): boolean {
  if (period === null || period.end !== other.end) return false;
  const isDated = kind === "stock" && (isStockValue(measure) || DATED_BASES.includes(basis));
  return isDated || period.start === other.start;
}

function judgeDistance({ measure, period }: ComparedFigure, other: Period, { kind }: Indicator): Reason["verdict"] {
  const isStock = kind === "stock" && isStockValue(measure);
  const isNear = period !== null && countMonthsApart(period.end, other.end) <= STOCK_MONTHS;
  return isStock && isNear ? "WITH_CAUTION" : "NOT_COMPARABLE";
}

function isStockValue(measure: ComparedFigure["measure"]): boolean {
  return measure === "level" || measure === "share";
}
