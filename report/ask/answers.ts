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
  readonly code: string | null;
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
  readonly amount: string;
  readonly baseUnit: string;
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
  readonly indicator: { readonly key: string; readonly nameZh: string };
  readonly citations: readonly AnyCitation[];
}

export interface ReasonAnswer {
  readonly code: ReasonCode;
  readonly figure: string | null;
  readonly reference: string | null;
  readonly byCatalogue: boolean;
}

/** Why a place has no figure; `ONLY_TARGET` is the report's own: the API answers with the target. */
export type GapName = GapCode | "ONLY_TARGET";

export interface GapAnswer {
  readonly code: GapName;
  readonly regions: readonly { readonly id: string; readonly nameZh: string }[];
}

export interface CellAnswer {
  readonly region: { readonly id: string };
  readonly isBenchmark: boolean;
  readonly observation: ObservationAnswer | null;
  readonly alternatives: readonly ObservationAnswer[];
  readonly publishedRanks: readonly ObservationAnswer[];
  readonly verdict: Verdict | null;
  readonly reasons: readonly ReasonAnswer[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly rank: { readonly place: number; readonly peerCount: number; readonly isTied: boolean } | null;
  readonly difference: DifferenceAnswer | null;
  readonly gap: GapAnswer | null;
}

export interface DifferenceAnswer {
  readonly amount: string;
  readonly unit: string;
  readonly comparator: Uppercase<Comparator>;
}

export interface ReferenceAnswer {
  readonly period: PeriodAnswer | null;
  readonly status: Uppercase<Status>;
  readonly basis: Uppercase<Basis> | null;
  readonly scope: Uppercase<Scope> | null;
  readonly lagMonths: number | null;
}

export interface IndicatorAnswer {
  readonly key: string;
  readonly nameZh: string;
  readonly additive: "YES" | "WITH_REMAINDER" | "NO";
}

export interface RowAnswer {
  readonly label: string;
  readonly measure: Uppercase<Measure>;
  readonly indicator: IndicatorAnswer;
  readonly reference: ReferenceAnswer;
  readonly ranking: { readonly peerCount: number; readonly direction: string } | null;
  readonly cells: readonly CellAnswer[];
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

/** A figure that was revised or withdrawn between two data versions. */
export interface ChangeAnswer {
  readonly kind: "ADDED" | "REVISED" | "WITHDRAWN";
  readonly message: string;
  readonly old: ObservationAnswer | null;
  readonly new: ObservationAnswer | null;
  readonly document: { readonly title: string } | null;
}

export interface ChangesAnswer {
  readonly totalCount: number;
  readonly nodes: readonly ChangeAnswer[];
}

/** One indicator over months, a series for each region. */
export interface TrendAnswer {
  readonly indicator: string;
  readonly series: readonly SeriesAnswer[];
}

export interface SeriesAnswer {
  readonly region: { readonly id: string; readonly nameZh: string };
  readonly points: readonly PointAnswer[];
}

export interface PointAnswer {
  readonly month: string;
  readonly observation: ObservationAnswer | null;
  readonly verdict: Verdict | null;
  readonly breaks: readonly { readonly id: string }[];
}

/** The figures of a section, row by row; levels and growths of one indicator are two rows. */
export interface SectionRows {
  /** Of a comparison set its name. */
  readonly name: string | null;
  readonly rows: readonly RowAnswer[];
}

/** The regions of the report. */
export interface RegionBook {
  readonly asked: readonly RegionAnswer[];
  /** Zones inside those asked. */
  readonly subAreas: readonly RegionAnswer[];
  /** The city of all that are asked; null where they have none in common. */
  readonly benchmark: RegionAnswer | null;
}

/** All that the report is made from, of one data version. */
export interface Answers {
  readonly version: VersionAnswer;
  readonly month: string;
  readonly regions: RegionBook;
  /** One for each section of the template, in order; empty of sections without figures of their own. */
  readonly sections: readonly SectionRows[];
  /** The same rows of the period before and of the year before: see `findFormer`. */
  readonly former: readonly FormerRow[];
  readonly targets: readonly TargetAnswer[];
  readonly trends: readonly TrendAnswer[];
  /** Null where the report has no section of revisions. */
  readonly changes: ChangesAnswer | null;
  readonly documents: readonly DocumentAnswer[];
}

export interface FormerRow {
  readonly period: PeriodAnswer;
  readonly row: RowAnswer;
}
