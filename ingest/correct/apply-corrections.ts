import { AppError } from "../../core/errors.ts";
import type { TextStatement } from "../../core/statement.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { type CorrectedStatement, correctAtPlace, NO_FIELDS } from "./correct-at-place.ts";
import { type Correction, isCellCorrection, type TextCorrection } from "./correction.ts";

export interface CorrectedDocument {
  readonly doc: string;
  readonly text: string;
  readonly catalogue: Catalogue;
}

/**
 * Returns the statements of a document's text as people corrected them, in the order of their words; corrections of cells
 * are passed over.
 *
 * Throws CORRECTION_STALE where the words or what the rules read are no longer as the correction expects, and
 * CORRECTION_AMBIGUOUS where it fits several statements.
 */
export function applyCorrections(
  statements: readonly TextStatement[],
  corrections: readonly Correction[],
  document: CorrectedDocument,
): CorrectedStatement<TextStatement>[] {
  const start = statements.map((statement) => ({ statement, origin: "rule", correctionId: null }) as const);
  const ofText = corrections.filter((correction): correction is TextCorrection => !isCellCorrection(correction));
  const corrected = ofText.reduce<readonly CorrectedStatement<TextStatement>[]>(
    (current, correction) => applyOne(current, correction, document),
    start,
  );
  return corrected.toSorted((a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end);
}

function applyOne(
  current: readonly CorrectedStatement<TextStatement>[],
  correction: TextCorrection,
  document: CorrectedDocument,
): CorrectedStatement<TextStatement>[] {
  checkWords(correction, document);
  const { doc, catalogue } = document;
  const { start, quote } = correction;
  const end = start + quote.length;
  const evidence = { value: { start, end, rule: "correction" } };
  return correctAtPlace(current, correction, {
    doc,
    catalogue,
    isThere: (statement) => statement.start === start && statement.quote === quote,
    empty: { ...NO_FIELDS, doc, start, end, quote, evidence },
  });
}

function checkWords({ id, quote, start, expect }: TextCorrection, { doc, text }: CorrectedDocument): void {
  const isThere = text.startsWith(quote, start);
  const from = Math.max(0, start - expect.around.length);
  const isAround = text.slice(from, start + quote.length + expect.around.length).includes(expect.around);
  if (!isThere || !isAround)
    throw new AppError("CORRECTION_STALE", { file: doc, id, expected: isThere ? expect.around : quote });
}
