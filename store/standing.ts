import type { StoredDocument } from "./documents.ts";
import type { StatementRow } from "./statement-rows.ts";

/** Why a statement that was accepted is served no more; each stands in `reasons`, after what the gate found. */
export const STANDING_REASONS = ["WITHDRAWN", "LEFT_OUT"] as const;

/** What decides whether the statements of a document are still served. */
export type Edition = Pick<StoredDocument, "sha256" | "edition" | "withdrawnReason">;

/** A document with its statements as they are, or are to be, kept. */
export interface EditionStatements<E extends Edition> {
  readonly document: E;
  readonly statements: readonly StatementRow[];
}

/**
 * Returns the editions of one publication with their statements as they stand beside one another.
 *
 * A withdrawn edition serves none. Of the others the latest serves all that it claims, and an earlier one only figures
 * that the latest claims as well, whatever their values: reconciling tells which of these were revised.
 */
export function judgeStanding<E extends Edition>(editions: readonly EditionStatements<E>[]): EditionStatements<E>[] {
  const latest = findLatest(editions);
  const claimed = new Set(latest?.statements.flatMap(({ identity }) => identity ?? []));
  return editions.map(({ document, statements }) => ({
    document,
    statements: statements.map((row) => standRow(row, document, claimed)),
  }));
}

function findLatest<E extends Edition>(editions: readonly EditionStatements<E>[]): EditionStatements<E> | undefined {
  const valid = editions.filter(({ document }) => document.withdrawnReason === null);
  return valid.toSorted((a, b) => (b.document.edition ?? 1) - (a.document.edition ?? 1))[0];
}

function standRow(row: StatementRow, { withdrawnReason }: Edition, claimed: ReadonlySet<string>): StatementRow {
  const found = row.reasons.filter((reason) => !STANDING_REASONS.some((code) => code === reason));
  const reason = withdrawnReason !== null ? "WITHDRAWN" : isLeftOut(row, claimed) ? "LEFT_OUT" : null;
  const accepted = row.claim !== null && reason === null;
  if (reason === null && row.accepted === accepted && found.length === row.reasons.length) return row;
  return { ...row, accepted, reasons: reason ? [...found, reason] : found };
}

function isLeftOut({ identity }: StatementRow, claimed: ReadonlySet<string>): boolean {
  return identity !== null && !claimed.has(identity);
}
