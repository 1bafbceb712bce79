import type { Reason } from "../reasons.ts";
import { createReason } from "../reasons.ts";
import type { Measure, Status } from "../statement.ts";
import type { ComparabilityContext, ComparedFigure, Reference } from "./reference.ts";

/** Measures that mean nothing without what they are measured against. */
const BASED_MEASURES: readonly Measure[] = ["growth_rate", "change"];

/** Returns what differs in the thing measured: indicator, status, basis, prices, definition, unit, whole, certainty. */
export function checkIdentity(figure: ComparedFigure, reference: Reference, context: ComparabilityContext): Reason[] {
  return [
    ...checkThing(figure, reference),
    ...checkStatus(figure, reference),
    ...checkBasis(figure, reference),
    ...checkPriceBasis(figure, reference, context),
    ...checkDefinition(figure, reference, context),
    ...checkUnit(figure, reference),
    ...checkCertainty(figure),
  ];
}

/** Another measure is another thing: a level beside its growth. */
function checkThing(figure: ComparedFigure, reference: Reference): Reason[] {
  if (figure.indicator === reference.indicator && figure.measure === reference.measure) return [];
  const isIndicator = figure.indicator !== reference.indicator;
  return [
    createReason("INDICATOR_DIFFERS", "NOT_COMPARABLE", {
      figure: isIndicator ? figure.indicator : figure.measure,
      reference: isIndicator ? reference.indicator : reference.measure,
    }),
  ];
}

function checkStatus(figure: ComparedFigure, reference: Reference): Reason[] {
  if (isActual(figure.status) === isActual(reference.status)) return [];
  return [createReason("STATUS_DIFFERS", "NOT_COMPARABLE", { figure: figure.status, reference: reference.status })];
}

function isActual(status: Status): boolean {
  return status === "actual";
}

function checkBasis(figure: ComparedFigure, reference: Reference): Reason[] {
  const differing = { figure: figure.basis, reference: reference.basis ?? null };
  const isBased = BASED_MEASURES.includes(figure.measure);
  if (isBased && isUnstated(figure.basis)) return [createReason("BASE_UNSTATED", "NOT_COMPARABLE", differing)];
  if (reference.basis === undefined || figure.basis === reference.basis) return [];
  if (isBased && isUnstated(reference.basis)) return [createReason("BASE_UNSTATED", "NOT_COMPARABLE", differing)];
  return [createReason("BASIS_DIFFERS", "NOT_COMPARABLE", differing)];
}

function isUnstated(basis: ComparedFigure["basis"]): boolean {
  return basis === null || basis === "unstated";
}

/** A level has its indicator's default prices; a growth has none but those stated, for they are never inherited. */
function checkPriceBasis(figure: ComparedFigure, reference: Reference, { indicator }: ComparabilityContext): Reason[] {
  if (reference.priceBasis === undefined) return [];
  const usual = figure.measure === "level" ? indicator.priceBasis : null;
  const differing = { figure: figure.priceBasis ?? usual, reference: reference.priceBasis ?? usual };
  return differing.figure === differing.reference
    ? []
    : [createReason("PRICE_BASIS_DIFFERS", judgeStated(differing), differing)];
}

/** Of a value stated beside one that is not, it is unknown whether they differ. */
function judgeStated({ figure, reference }: { figure: string | null; reference: string | null }): Reason["verdict"] {
  return figure === null || reference === null ? "WITH_CAUTION" : "NOT_COMPARABLE";
}

function checkDefinition(figure: ComparedFigure, reference: Reference, { indicator }: ComparabilityContext): Reason[] {
  if (reference.definition === undefined || figure.definition === reference.definition) return [];
  const differing = { figure: figure.definition, reference: reference.definition };
  const byCatalogue = (indicator.comparableDefinitions ?? []).some((group) => {
    return [differing.figure, differing.reference].every((text) => text !== null && group.includes(text));
  });
  const verdict = byCatalogue ? "WITH_CAUTION" : judgeStated(differing);
  return [createReason("DEFINITION_DIFFERS", verdict, { ...differing, byCatalogue })];
}

const CURRENCY = /^[A-Z]{3}(?=$|\/)/;

function checkUnit(figure: ComparedFigure, reference: Reference): Reason[] {
  if (reference.baseUnit === undefined || figure.baseUnit === reference.baseUnit) return [];
  const differing = { figure: figure.baseUnit, reference: reference.baseUnit };
  const code = isOtherCurrency(differing) ? "CURRENCY_DIFFERS" : "UNIT_DIFFERS";
  return [createReason(code, "NOT_COMPARABLE", differing)];
}

function isOtherCurrency({ figure, reference }: { figure: string; reference: string }): boolean {
  const [currency, other] = [CURRENCY.exec(figure)?.[0], CURRENCY.exec(reference)?.[0]];
  return currency !== undefined && other !== undefined && currency !== other;
}

function checkCertainty({ comparator, flags }: ComparedFigure): Reason[] {
  return [
    ...(comparator === "eq" ? [] : [createReason("BOUND_ONLY", "WITH_CAUTION", { figure: comparator })]),
    ...(flags.includes("SOURCE_CONFLICT") ? [createReason("SOURCE_CONFLICT", "WITH_CAUTION")] : []),
    ...(flags.includes("UNREVIEWED") ? [createReason("UNREVIEWED", "WITH_CAUTION")] : []),
    ...(flags.includes("RESTATED_BASE") ? [createReason("RESTATED_BASE", "NOT_COMPARABLE")] : []),
  ];
}
