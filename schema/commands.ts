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

/** What a report is asked of. */
export interface ReportRequest {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Ids, division codes or names; null are those that the program is first for. */
  readonly regions: readonly string[] | null;
  readonly template: string;
  /** The id of a data version. */
  readonly asOf: string;
  readonly since: string | null;
}

/** A report that was built, and can be written. */
export interface BuiltReport {
  readonly title: string;
  readonly month: string;
  /** Ids. */
  readonly regions: readonly string[];
  readonly dataVersion: string;
  readonly program: string;
  readonly template: { readonly key: string; readonly digest: string };
  /** Its blocks and its ledger: plain values, which go out as JSON. */
  readonly model: unknown;
  /** Ends of the names of its files, such as `docx`. */
  readonly formats: readonly string[];
  /** Throws a plain error of a format that it has not. */
  readonly write: (format: string) => Promise<Uint8Array>;
}

/** What changes data or makes more of it than an answer, done by those above the API. */
export interface Commands {
  readonly reviewStatement: (request: ReviewRequest) => Promise<ReviewOutcome>;
  readonly buildReport: (request: ReportRequest) => Promise<BuiltReport>;
}
