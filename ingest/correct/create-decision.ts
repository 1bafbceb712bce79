import { AppError } from "../../core/errors.ts";
import type { ReviewAction } from "../../core/review.ts";
import { SERVED_SCOPES } from "../../core/statement.ts";
import type { StoredStatement } from "../../store/statements.ts";
import type { Recogniser } from "../recognise/recogniser.ts";
import { completeAmount } from "./complete-amount.ts";
import {
  type CellCorrection,
  type CorrectedFields,
  type Correction,
  correctedFieldsForm,
  type TextCorrection,
} from "./correction.ts";

/** What a person says of a statement that waits, or of one that is served. */
export interface Decision {
  readonly action: ReviewAction;
  /** What is to be otherwise; nothing where the statement is right, or none. */
  readonly fields: CorrectedFields;
  readonly reason: string;
  readonly by: string;
  /** The day, YYYY-MM-DD. */
  readonly on: string;
}

/**
 * Returns a decision as the correction that is kept of it. It says all of the statement as decided, so that it holds also
 * when the rules come to read something else there.
 *
 * Throws REVIEW_INCOMPLETE where something that a served figure needs is missing, REVIEW_WITHOUT_REASON, and REVIEW_WITHOUT_CHANGE of a correction that changes nothing.
 */
export function createDecision(statement: StoredStatement, decision: Decision, recogniser: Recogniser): Correction {
  const { action, reason, by, on } = decision;
  if (reason.trim() === "") throw new AppError("REVIEW_WITHOUT_REASON", { id: statement.id });
  const common = { ...locate(statement), id: `review-${statement.id.slice(0, 12)}`, reason, by, on, holds: true };
  if (action === "reject") return { ...common, action: "drop" };
  const changes = completeAmount(statement, decision.fields, recogniser.catalogue.units);
  if (action === "correct" && Object.keys(changes).length === 0)
    throw new AppError("REVIEW_WITHOUT_CHANGE", { id: statement.id });
  const fields = nameIndicator({ ...pickFields(statement), ...changes }, recogniser);
  checkComplete(statement.id, fields, recogniser);
  return action === "accept" ? { ...common, action: "accept", fields } : { ...common, action: "override", fields };
}

type Located =
  | Pick<TextCorrection, "quote" | "start" | "expect">
  | Pick<CellCorrection, "quote" | "sheet" | "cell" | "expect">;

/** Where it stands, and what the rules read: several statements may stand on the same words. */
function locate(statement: StoredStatement): Located {
  const { start, sheet, cell, quote, citation, measure, comparator, indicator } = statement;
  const reads = { indicator, measure, comparator };
  if (sheet !== null && cell !== null) return { quote, sheet, cell, expect: { reads } };
  if (start === null || !("prefix" in citation)) throw new Error(`statement ${statement.id} stands nowhere`);
  const around = `${citation.prefix.slice(-AROUND)}${quote}${citation.suffix.slice(0, AROUND)}`;
  return { quote, start, expect: { around, reads } };
}

/** How many characters on either side of the words must still stand there. */
const AROUND = 8;

function pickFields(statement: StoredStatement): CorrectedFields {
  const keys = Object.keys(correctedFieldsForm.shape) as (keyof CorrectedFields)[];
  return Object.fromEntries(keys.map((key) => [key, statement[key]])) as CorrectedFields;
}

function nameIndicator(fields: CorrectedFields, { catalogue }: Recogniser): CorrectedFields {
  const known = catalogue.indicators.get(fields.indicator ?? "");
  return known ? { ...fields, indicatorName: known.nameZh } : fields;
}

/** A figure that is served has an indicator and a place of the catalogue; one of an enterprise needs neither. */
function checkComplete(id: string, { scope, place, indicator }: CorrectedFields, { catalogue }: Recogniser): void {
  if (scope === undefined || !SERVED_SCOPES.includes(scope)) return;
  if (!catalogue.indicators.has(indicator ?? ""))
    throw new AppError("REVIEW_INCOMPLETE", { id, field: "indicator", value: indicator ?? "" });
  if (!place || !catalogue.regions.some(({ name }) => name === place))
    throw new AppError("REVIEW_INCOMPLETE", { id, field: "place", value: place ?? "" });
}
