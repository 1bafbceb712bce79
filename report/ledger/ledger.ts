/** What stands behind every anchored run of a report, by its anchor. */
export interface Ledger {
  readonly entries: Readonly<Record<string, LedgerEntry>>;
  /** The observations that entries name, by a short key: `o1`, `o2`, … */
  readonly observations: Readonly<Record<string, LedgerObservation>>;
}

export interface LedgerObservation {
  readonly id: string;
  /** Region, indicator, period, value and unit in words, for who reads the ledger. */
  readonly words: string;
  /** Where it is stated: `<sha256 of the document, 12 digits> 投资处1!B5` or `… 120–125`. */
  readonly citations: readonly string[];
}

/** How a derived number comes from its inputs. */
export type Formula =
  | "difference"
  | "share"
  | "rank"
  | "rank-change"
  | "count"
  | "attained-share"
  | "time-progress"
  | "lead"
  | "gap"
  | "way-share";

export type LedgerEntry =
  /** A stated figure. */
  | { readonly kind: "observation"; readonly text: string; readonly observation: string }
  /** Computed from observations, which are named by their keys in order. */
  | {
      readonly kind: "derivation";
      readonly text: string;
      readonly formula: Formula;
      readonly inputs: readonly string[];
    }
  /** A day, month or period; ISO 8601. */
  | { readonly kind: "date"; readonly text: string; readonly iso: string }
  /** The number of a section, table, figure, note or source, or a pointer to one. */
  | { readonly kind: "ordinal"; readonly text: string; readonly of: string }
  /** A name that holds digits: of an indicator, a template's or a data version's, a file's, 文号, digest. */
  | { readonly kind: "name"; readonly text: string; readonly of: string }
  /** Words of a document. */
  | { readonly kind: "quote"; readonly text: string; readonly citation: string };
