// The operations of the report. Each takes the data version that the first one pins.

export const VERSION_QUERY = `query ReportVersion($asOf: String) {
  dataVersion(asOf: $asOf) { id contentDigest recordedAt }
  regions(asOf: $asOf) { id nameZh code kind parent { id } }
  comparisonSets(asOf: $asOf) { key nameZh }
}`;

const FIGURE = `fragment Figure on Observation {
  id amount baseUnit statedValue statedUnit comparator status basis measure definition priceBasis periodInferred
  period { start end }
  of { universe }
  region { id nameZh }
  indicator { key nameZh }
  citations {
    __typename
    ... on TextCitation { id start end quote prefix suffix sentence sentenceStart document { sha256 } }
    ... on CellCitation { id sheet cell displayedText headers document { sha256 } }
  }
}`;

const ROW = `fragment Row on ComparisonRow {
  label
  measure
  indicator { key nameZh additive }
  reference { period { start end } status basis scope lagMonths }
  ranking { peerCount direction }
  cells {
    region { id }
    isBenchmark
    observation { ...Figure }
    alternatives { ...Figure }
    publishedRanks { ...Figure }
    verdict
    reasons { code figure reference byCatalogue }
    notes { code message }
    rank { place peerCount isTied }
    difference { amount unit comparator }
    gap { code regions { id nameZh } }
  }
}`;

/** One comparison of a request; what is absent is chosen by the API. */
export interface CompareRequest {
  readonly set?: string;
  readonly indicators?: readonly string[];
  readonly measure?: string;
  readonly period?: { readonly start: string; readonly end: string };
  readonly month?: string;
}

export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Returns one operation for all comparisons, which answers `c0`, `c1`, … in their order. */
export function composeComparisons(requests: readonly CompareRequest[]): Operation {
  const declared = requests.map(
    (_, at) => `$set${at}: ID, $of${at}: [ID!], $as${at}: Measure, $in${at}: PeriodInput, $to${at}: Month`,
  );
  const asked = requests.map(
    (_, at) =>
      `c${at}: compare(regions: $regions, benchmarkRegion: $benchmark, asOf: $asOf, set: $set${at}, indicators: $of${at}, measure: $as${at}, period: $in${at}, month: $to${at}, status: ACTUAL) { rows { ...Row } }`,
  );
  const variables = requests.map(({ set, indicators, measure, period, month }, at) => ({
    [`set${at}`]: set,
    [`of${at}`]: indicators,
    [`as${at}`]: measure,
    [`in${at}`]: period,
    [`to${at}`]: month,
  }));
  return {
    document: `query ReportComparisons($regions: [ID!]!, $benchmark: ID, $asOf: String, ${declared.join(", ")}) {\n${asked.join("\n")}\n}\n${ROW}\n${FIGURE}`,
    variables: Object.assign({}, ...variables),
  };
}

export interface TrendRequest {
  readonly indicators: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Returns one operation for the trends, which answers `t0`, `t1`, … */
export function composeTrends({ indicators, from, to }: TrendRequest): Operation {
  const declared = indicators.map((_, at) => `$of${at}: ID!`);
  const asked = indicators.map(
    (
      _,
      at,
    ) => `t${at}: monthlySeries(indicator: $of${at}, regions: $regions, from: $from, to: $to, measure: GROWTH_RATE, asOf: $asOf) {
  region { id nameZh } points { month verdict breaks { id } observation { ...Figure } } }`,
  );
  return {
    document: `query ReportTrends($regions: [ID!]!, $from: Month!, $to: Month!, $asOf: String, ${declared.join(", ")}) {\n${asked.join("\n")}\n}\n${FIGURE}`,
    variables: { from, to, ...Object.fromEntries(indicators.map((key, at) => [`of${at}`, key])) },
  };
}

export const REST_QUERY = `query ReportRest($regions: [ID!]!, $asOf: String, $dueOn: Date!) {
  targets(regions: $regions, asOf: $asOf, dueOn: $dueOn) {
    state reason attainedShare timeProgress lead gap gapUnit wayShare
    period { start end }
    target { ...Figure }
    actual { ...Figure }
  }
  documents(asOf: $asOf) {
    sha256 fileName title issuer documentNumber publishedOn publishedInferred publishedReason effectiveFrom effectiveTo url
  }
}
${FIGURE}`;

/** The first of the changes: the report says how many there are in all. */
export const CHANGES_QUERY = `query ReportChanges($regions: [ID!]!, $since: String!, $until: String) {
  changes(since: $since, until: $until, regions: $regions, kinds: [REVISED, WITHDRAWN], first: 200) {
    totalCount
    nodes { kind message document { title } old { ...Figure } new { ...Figure } }
  }
}
${FIGURE}`;
