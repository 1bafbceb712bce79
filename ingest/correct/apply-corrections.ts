import { AppError } from "../../core/errors.ts";
import { SERVED_SCOPES, type TextStatement } from "../../core/statement.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Correction } from "./correction.ts";

/** A statement with who made it what it is. */
export interface CorrectedStatement {
  readonly statement: TextStatement;
  readonly origin: "rule" | "override" | "accept" | "add";
  readonly correctionId: string | null;
}

export interface CorrectedDocument {
  readonly doc: string;
  readonly text: string;
  readonly catalogue: Catalogue;
}

/**
 * Returns a document's statements as people corrected them, in the order of their words.
 * Throws CORRECTION_STALE where the words or what the rules read are no longer as the correction expects, and
 * CORRECTION_AMBIGUOUS where it fits several statements.
 */
export function applyCorrections(
  statements: readonly TextStatement[],
  corrections: readonly Correction[],
  document: CorrectedDocument,
): CorrectedStatement[] {
  const start: CorrectedStatement[] = statements.map((statement) => ({
    statement,
    origin: "rule",
    correctionId: null,
  }));
  const corrected = corrections.reduce((current, correction) => applyOne(current, correction, document), start);
  return corrected.toSorted((a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end);
}

function applyOne(
  current: readonly CorrectedStatement[],
  correction: Correction,
  document: CorrectedDocument,
): CorrectedStatement[] {
  checkWords(correction, document);
  if (correction.action === "add") return [...current, addStatement(correction, document)];
  const at = findTarget(current, correction, document);
  if (at === null) return applyAlone(current, correction, document);
  if (correction.action === "drop") return current.toSpliced(at, 1);
  return current.map((entry, index) => (index === at ? changeStatement(entry.statement, correction, document) : entry));
}

/** What holds where the rules read nothing any more: what was accepted stays, what was dropped stays away. */
function applyAlone(
  current: readonly CorrectedStatement[],
  correction: Correction,
  document: CorrectedDocument,
): CorrectedStatement[] {
  if (correction.action === "drop") return [...current];
  const added = addStatement(correction, document);
  return [...current, { ...added, origin: correction.action === "accept" ? "accept" : "override" }];
}

function checkWords({ id, quote, start, expect }: Correction, { doc, text }: CorrectedDocument): void {
  const isThere = text.startsWith(quote, start);
  const from = Math.max(0, start - expect.around.length);
  const isAround = text.slice(from, start + quote.length + expect.around.length).includes(expect.around);
  if (!isThere || !isAround)
    throw new AppError("CORRECTION_STALE", { file: doc, id, expected: isThere ? expect.around : quote });
}

/**
 * Returns the place of the statement that a correction is of; null where there is none and the correction holds all the
 * same. One that holds is also of the only statement at its words, whatever the rules have come to read there.
 */
function findTarget(
  current: readonly CorrectedStatement[],
  correction: Correction,
  { doc }: CorrectedDocument,
): number | null {
  const { id, quote, start, expect, holds = false } = correction;
  const there = [...current.keys()].filter((at) => isAt(current[at]?.statement, { start, quote }));
  const fits = there.filter((at) => reads(current[at]?.statement, expect.reads));
  const [first, second] = fits.length > 0 || !holds ? fits : there;
  if (second !== undefined) throw new AppError("CORRECTION_AMBIGUOUS", { file: doc, id, quote });
  if (first !== undefined) return first;
  if (holds && isWhole(correction)) return null;
  throw new AppError("CORRECTION_STALE", { file: doc, id, expected: `${quote} ${JSON.stringify(expect.reads)}` });
}

function isAt(statement: TextStatement | undefined, place: { start: number; quote: string }): boolean {
  return statement?.start === place.start && statement.quote === place.quote;
}

/** Says all that a statement needs, so that it stands without what the rules read. */
function isWhole({ action, fields }: Correction): boolean {
  return action === "drop" || (fields?.value !== undefined && fields.indicator !== undefined);
}

function reads(statement: TextStatement | undefined, expected: Correction["expect"]["reads"]): boolean {
  return Object.entries(expected).every(
    ([field, value]) => JSON.stringify(statement?.[field as keyof TextStatement]) === JSON.stringify(value),
  );
}

function changeStatement(
  statement: TextStatement,
  correction: Correction,
  document: CorrectedDocument,
): CorrectedStatement {
  const { action, id, fields = {} } = correction;
  const changed = nameIndicator({ ...statement, ...fields }, document);
  return {
    statement: { ...changed, ...gateScope(changed) },
    origin: action === "accept" ? "accept" : "override",
    correctionId: id,
  };
}

/** A person's word stands for the gate, but no scope is served that none of its kind is. */
function gateScope({ scope }: Pick<TextStatement, "scope">): Pick<TextStatement, "accepted" | "reasons"> {
  const accepted = SERVED_SCOPES.includes(scope);
  return { accepted, reasons: accepted ? [] : ["SCOPE_NOT_SERVED"] };
}

function addStatement(correction: Correction, document: CorrectedDocument): CorrectedStatement {
  const { quote, start, id, fields = {} } = correction;
  const complete: TextStatement = {
    ...EMPTY,
    ...fields,
    doc: document.doc,
    start,
    end: start + quote.length,
    quote,
    confidence: null,
    ...gateScope({ scope: fields.scope ?? EMPTY.scope }),
    evidence: { value: { start, end: start + quote.length, rule: `correction.${id}` } },
  };
  return { statement: nameIndicator(complete, document), origin: "add", correctionId: id };
}

/** A correction names the indicator by its key; name and topic follow from the catalogue. */
function nameIndicator(statement: TextStatement, { catalogue, doc }: CorrectedDocument): TextStatement {
  if (statement.indicator === "unmapped") return statement;
  const indicator = catalogue.indicators.get(statement.indicator);
  if (!indicator)
    throw new AppError("DATA_INVALID", {
      file: doc,
      place: "corrections",
      fault: `no indicator ${statement.indicator}`,
    });
  return { ...statement, indicatorName: indicator.nameZh, topic: indicator.topic };
}

const EMPTY = {
  place: null,
  placeStated: null,
  scope: "district",
  entity: null,
  indicator: "unmapped",
  indicatorName: "",
  measure: "level",
  of: null,
  status: "actual",
  comparator: "eq",
  value: "0",
  unit: "",
  baseValue: "0",
  baseUnit: "count",
  period: null,
  periodInferred: false,
  basis: null,
  priceBasis: null,
  definition: null,
  release: null,
  topic: null,
} as const;
