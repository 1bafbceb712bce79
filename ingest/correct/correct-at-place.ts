import { AppError } from "../../core/errors.ts";
import { SERVED_SCOPES, type Statement, type StatementFields } from "../../core/statement.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Correction } from "./correction.ts";

/** A statement with who made it what it is. */
export interface CorrectedStatement<S extends Statement = Statement> {
  readonly statement: S;
  readonly origin: "rule" | "override" | "accept" | "add";
  readonly correctionId: string | null;
}

/** Where a correction is of: what stands there, and a statement of nothing to begin with. */
export interface CorrectedPlace<S extends Statement> {
  readonly doc: string;
  readonly catalogue: Catalogue;
  readonly isThere: (statement: S) => boolean;
  readonly empty: S;
}

/**
 * Returns statements with one correction applied; its words stand there, that was checked before. Throws CORRECTION_STALE
 * where what the rules read is no longer as the correction expects, and CORRECTION_AMBIGUOUS where it fits several statements.
 */
export function correctAtPlace<S extends Statement>(
  current: readonly CorrectedStatement<S>[],
  correction: Correction,
  place: CorrectedPlace<S>,
): CorrectedStatement<S>[] {
  if (correction.action === "add") return [...current, addStatement(correction, place)];
  const at = findTarget(current, correction, place);
  if (at === null) return applyAlone(current, correction, place);
  if (correction.action === "drop") return current.toSpliced(at, 1);
  return current.map((entry, index) => (index === at ? changeStatement(entry.statement, correction, place) : entry));
}

/** What holds where the rules read nothing any more: what was accepted stays, what was dropped stays away. */
function applyAlone<S extends Statement>(
  current: readonly CorrectedStatement<S>[],
  correction: Correction,
  place: CorrectedPlace<S>,
): CorrectedStatement<S>[] {
  if (correction.action === "drop") return [...current];
  const added = addStatement(correction, place);
  return [...current, { ...added, origin: correction.action === "accept" ? "accept" : "override" }];
}

/**
 * Returns the place of the statement that a correction is of; null where there is none and the correction holds all the
 * same. One that holds is also of the only statement at its words, whatever the rules have come to read there.
 */
function findTarget<S extends Statement>(
  current: readonly CorrectedStatement<S>[],
  correction: Correction,
  { doc, isThere }: CorrectedPlace<S>,
): number | null {
  const { id, quote, expect, holds = false } = correction;
  const there = [...current.entries()].filter(([, { statement }]) => isThere(statement));
  const fits = there.filter(([, { statement }]) => reads(statement, expect.reads));
  const [first, second] = fits.length > 0 || !holds ? fits : there;
  if (second !== undefined) throw new AppError("CORRECTION_AMBIGUOUS", { file: doc, id, quote });
  if (first !== undefined) return first[0];
  if (holds && isWhole(correction)) return null;
  throw new AppError("CORRECTION_STALE", { file: doc, id, expected: `${quote} ${JSON.stringify(expect.reads)}` });
}

/** Says all that a statement needs, so that it stands without what the rules read. */
function isWhole({ action, fields }: Correction): boolean {
  return action === "drop" || (fields?.value !== undefined && fields.indicator !== undefined);
}

function reads(statement: Statement, expected: Correction["expect"]["reads"]): boolean {
  return Object.entries(expected).every(
    ([field, value]) => JSON.stringify(statement[field as keyof Statement]) === JSON.stringify(value),
  );
}

function changeStatement<S extends Statement>(
  statement: S,
  { action, id, fields = {} }: Correction,
  place: CorrectedPlace<S>,
): CorrectedStatement<S> {
  const changed = nameIndicator({ ...statement, ...fields }, place);
  const origin = action === "accept" ? "accept" : "override";
  return { statement: { ...changed, ...gateScope(changed) }, origin, correctionId: id };
}

/** A person's word stands for the gate, but no scope is served that none of its kind is. */
function gateScope({ scope }: Pick<Statement, "scope">): Pick<Statement, "accepted" | "reasons"> {
  const accepted = SERVED_SCOPES.includes(scope);
  return { accepted, reasons: accepted ? [] : ["SCOPE_NOT_SERVED"] };
}

function addStatement<S extends Statement>(
  { id, fields = {} }: Correction,
  place: CorrectedPlace<S>,
): CorrectedStatement<S> {
  const { value } = place.empty.evidence;
  const evidence = { value: { start: null, end: null, ...value, rule: `correction.${id}` } };
  const complete = { ...place.empty, ...fields, ...gateScope({ scope: fields.scope ?? "district" }), evidence };
  return { statement: nameIndicator(complete, place), origin: "add", correctionId: id };
}

/** A correction names the indicator by its key; name and topic follow from the catalogue. */
function nameIndicator<S extends Statement>(statement: S, { catalogue, doc }: CorrectedPlace<S>): S {
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

/** The fields of a statement that says nothing yet. */
export const NO_FIELDS: StatementFields & Pick<Statement, "confidence" | "accepted" | "reasons"> = {
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
  confidence: null,
  accepted: false,
  reasons: [],
};
