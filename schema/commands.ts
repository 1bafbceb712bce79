import type { ReviewAction } from "../core/review.ts";
import type { StatementFields } from "../core/statement.ts";

/** What is to be otherwise of a statement; of a period its days. */
export type ReviewFields = Partial<Omit<StatementFields, "period">> & {
  readonly period?: { readonly start: string; readonly end: string } | null;
};

/** What a person decided of a statement. */
export interface ReviewRequest {
  readonly id: string;
  readonly action: ReviewAction;
  readonly fields: ReviewFields;
  readonly reason: string;
  readonly by: string;
}

/** The decision as it is kept: it counts from the next ingest of its document on. */
export interface ReviewOutcome {
  readonly correctionId: string;
  readonly statementId: string;
}

/** What changes data, done by those above the API. */
export interface Commands {
  readonly reviewStatement: (request: ReviewRequest) => Promise<ReviewOutcome>;
}
