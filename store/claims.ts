import type { Observation } from "../core/observation.ts";

/** Who made a statement what it is: a rule alone, or a correction that overrode, accepted or added it. */
export type StatementOrigin = "rule" | "override" | "accept" | "add";

/** What an accepted statement says under its identity. Issuer, date and rank of its document are added when it is reconciled. */
export type StatementClaim = Omit<Observation, "id" | "sourceRank" | "publishedOn">;

/** What a statement's own columns do not tell of its claim: the region that its place is, and the doubts. */
export type StoredClaim = Pick<StatementClaim, "regionId" | "regionVersionId" | "flags">;

/** The words around a statement, cut from the reading's text, with the rule that is cited. */
export interface CitationText {
  readonly prefix: string;
  readonly suffix: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly sentence: string;
  readonly rule: string;
}

/** Of a cell the rule alone: what its headers say stands in its place. */
export type CitationWords = CitationText | Pick<CitationText, "rule">;
