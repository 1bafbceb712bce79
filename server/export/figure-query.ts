/** What an export asks of a figure. */
export const FIGURE_FRAGMENT = `
fragment figure on Observation {
  id amount baseUnit statedValue statedUnit decimals comparator basis priceBasis definition release status scope entity measure topic periodInferred
  period { start end kind }
  indicator { key label topic }
  region { id label }
  regionVersion { id }
  flags { code message }
  citations {
    __typename
    ... on TextCitation { quote start end document { ...source } }
    ... on CellCitation { displayedText sheet cell document { ...source } }
  }
}
fragment source on Document { sha256 title issuer publishedOn }
`;

export const COMPARISON_FIELDS = `{
  rows {
    label measure
    indicator { key label topic }
    reference { status period { start end kind } }
    cells {
      isBenchmark verdict
      region { id label }
      reasons { code message }
      notes { code message }
      rank { place peerCount }
      difference { amount unit }
      gap { code message regions { id } }
      observation { ...figure }
    }
  }
}`;

export const OVER_TIME_FIELDS = `{
  points { verdict reasons { code message } observation { ...figure } }
}`;

export const OBSERVATIONS_FIELDS = `{
  totalCount @include(if: $isFirstPage)
  pageInfo { hasNextPage endCursor }
  nodes { ...figure }
}`;

interface Coded {
  readonly code: string;
  readonly message: string;
}

export interface AskedSource {
  readonly sha256: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly publishedOn: string | null;
}

export type AskedCitation =
  | {
      readonly __typename: "TextCitation";
      readonly quote: string;
      readonly start: number;
      readonly end: number;
      readonly document: AskedSource;
    }
  | {
      readonly __typename: "CellCitation";
      readonly displayedText: string;
      readonly sheet: string;
      readonly cell: string;
      readonly document: AskedSource;
    };

export interface AskedPeriod {
  readonly start: string;
  readonly end: string;
  readonly kind: string;
}

interface AskedIndicator {
  readonly key: string;
  readonly label: string;
  readonly topic: string;
}

export interface AskedFigure {
  readonly id: string;
  readonly amount: string;
  readonly baseUnit: string;
  readonly statedValue: string;
  readonly statedUnit: string;
  readonly decimals: number;
  readonly comparator: string;
  readonly basis: string | null;
  readonly priceBasis: string | null;
  readonly definition: string | null;
  readonly release: string | null;
  readonly status: string;
  readonly scope: string;
  readonly entity: string | null;
  readonly measure: string;
  readonly topic: string | null;
  readonly periodInferred: boolean;
  readonly period: AskedPeriod | null;
  readonly indicator: AskedIndicator;
  readonly region: { readonly id: string; readonly label: string };
  readonly regionVersion: { readonly id: string };
  readonly flags: readonly Coded[];
  readonly citations: readonly AskedCitation[];
}

export interface AskedCell {
  readonly isBenchmark: boolean;
  readonly verdict: string | null;
  readonly region: { readonly id: string; readonly label: string };
  readonly reasons: readonly Coded[];
  readonly notes: readonly Coded[];
  readonly rank: { readonly place: number; readonly peerCount: number } | null;
  readonly difference: { readonly amount: string; readonly unit: string } | null;
  readonly gap: (Coded & { readonly regions: readonly { readonly id: string }[] }) | null;
  readonly observation: AskedFigure | null;
}

export interface AskedRow {
  readonly label: string;
  readonly measure: string;
  readonly indicator: AskedIndicator;
  readonly reference: { readonly status: string; readonly period: AskedPeriod | null };
  readonly cells: readonly AskedCell[];
}

export interface AskedPoint {
  readonly verdict: string;
  readonly reasons: readonly Coded[];
  readonly observation: AskedFigure;
}

export interface AskedSeries {
  readonly points: readonly AskedPoint[];
}

export interface AskedPage {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly AskedFigure[];
}
