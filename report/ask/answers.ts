import type { GapCode } from "../../core/gaps.ts";
import type { ProgressState, UnjudgedReason } from "../../core/progress.ts";
import type { ReasonCode, Verdict } from "../../core/reasons.ts";
import type { RegionKind } from "../../core/region.ts";
import type { Basis, Comparator, Measure, Scope, Status } from "../../core/statement.ts";

// What the queries of queries.ts answer: the names are those of the API.

export interface VersionAnswer {
  readonly id: string;
  readonly contentDigest: string | null;
  readonly recordedAt: string | null;
}

type KindName = RegionKind extends infer K extends string ? Uppercase<ReplaceDashes<K>> : never;
type ReplaceDashes<K extends string> = K extends `${infer A}-${infer B}` ? `${A}_${B}` : K;

export interface RegionAnswer {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: KindName;
  readonly parent: { readonly id: string } | null;
}

export interface PeriodAnswer {
  readonly start: string;
  readonly end: string;
}

export interface CitationAnswer {
  readonly __typename: "TextCitation" | "CellCitation";
  readonly id: string;
  readonly document: { readonly sha256: string };
}

export interface TextCitationAnswer extends CitationAnswer {
  readonly __typename: "TextCitation";
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly sentence: string;
  readonly sentenceStart: number;
}

export interface CellCitationAnswer extends CitationAnswer {
  readonly __typename: "CellCitation";
  readonly sheet: string;
  readonly cell: string;
  readonly displayedText: string;
  readonly headers: readonly string[];
}

export type AnyCitation = TextCitationAnswer | CellCitationAnswer;

export interface ObservationAnswer {
  readonly id: string;
  readonly statedValue: string;
  readonly statedUnit: string;
  readonly comparator: Uppercase<Comparator>;
  readonly status: Uppercase<Status>;
  readonly basis: Uppercase<Basis> | null;
  readonly measure: Uppercase<Measure>;
  readonly definition: string | null;
  readonly priceBasis: string | null;
  readonly period: PeriodAnswer | null;
  readonly periodInferred: boolean;
  readonly of: { readonly universe: string | null } | null;
  readonly region: { readonly id: string; readonly nameZh: string };
  readonly indicator: { readonly nameZh: string; readonly nameEn: string };
  readonly citations: readonly AnyCitation[];
}

export interface ReasonAnswer {
  readonly code: ReasonCode;
  readonly figure: string | null;
  readonly reference: string | null;
}

export interface GapAnswer {
  readonly code: GapCode;
  readonly regions: readonly { readonly id: string; readonly nameZh: string }[];
}

export interface CellAnswer {
  readonly region: { readonly id: string };
  readonly observation: ObservationAnswer | null;
  readonly alternatives: readonly ObservationAnswer[];
  readonly publishedRanks: readonly ObservationAnswer[];
  readonly verdict: Verdict | null;
  readonly reasons: readonly ReasonAnswer[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly rank: { readonly place: number; readonly peerCount: number; readonly isTied: boolean } | null;
  readonly gap: GapAnswer | null;
}

export interface ReferenceAnswer {
  readonly period: PeriodAnswer | null;
  readonly status: Uppercase<Status>;
  readonly basis: Uppercase<Basis> | null;
  readonly scope: Uppercase<Scope> | null;
}

export interface RowAnswer {
  readonly label: string;
  readonly measure: Uppercase<Measure>;
  readonly indicator: { readonly nameZh: string; readonly nameEn: string };
  readonly reference: ReferenceAnswer;
  readonly ranking: { readonly peerCount: number; readonly direction: string } | null;
  readonly cells: readonly CellAnswer[];
}

/** A comparison set with the comparison of its rows. */
export interface ComparisonAnswer {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly rows: readonly RowAnswer[];
}

export interface TargetAnswer {
  readonly state: ProgressState;
  readonly reason: UnjudgedReason | null;
  readonly period: PeriodAnswer | null;
  readonly attainedShare: string | null;
  readonly timeProgress: string | null;
  readonly lead: string | null;
  readonly gap: string | null;
  readonly gapUnit: string | null;
  readonly wayShare: string | null;
  readonly target: ObservationAnswer;
  readonly actual: ObservationAnswer | null;
}

export interface DocumentAnswer {
  readonly sha256: string;
  readonly fileName: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly publishedOn: string | null;
  readonly publishedInferred: boolean;
  readonly publishedReason: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly url: string | null;
}

/** All that the report is made from, of one data version. */
export interface Answers {
  readonly version: VersionAnswer;
  readonly regions: readonly RegionAnswer[];
  readonly comparisons: readonly ComparisonAnswer[];
  readonly targets: readonly TargetAnswer[];
  readonly documents: readonly DocumentAnswer[];
}
