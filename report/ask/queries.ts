// The operations of the report. Each takes the data version that the first one pins.

export const VERSION_QUERY = "query ReportVersion { dataVersion { id contentDigest recordedAt } }";

export const REGIONS_QUERY = `query ReportRegions($asOf: String) {
  regions(asOf: $asOf) { id nameZh nameEn kind parent { id } }
}`;

export const DOCUMENTS_QUERY = `query ReportDocuments($asOf: String) {
  documents(asOf: $asOf) {
    sha256 fileName title issuer documentNumber publishedOn publishedInferred publishedReason effectiveFrom effectiveTo url
  }
}`;

const FIGURE = `fragment Figure on Observation {
  id statedValue statedUnit comparator status basis measure definition priceBasis periodInferred
  period { start end }
  of { universe }
  region { id nameZh }
  indicator { nameZh nameEn }
  citations {
    __typename
    ... on TextCitation { id start end quote prefix suffix sentence sentenceStart document { sha256 } }
    ... on CellCitation { id sheet cell displayedText headers document { sha256 } }
  }
}`;

export const COLUMNS_QUERY = `query ReportColumns($set: ID!, $regions: [ID!]!, $asOf: String) {
  compare(set: $set, regions: $regions, asOf: $asOf) { rows { cells { region { id } observation { id } } } }
}`;

export const COMPARISON_QUERY = `query ReportComparison($set: ID!, $regions: [ID!]!, $asOf: String) {
  comparisonSet(key: $set, asOf: $asOf) { key nameZh nameEn descriptionZh descriptionEn }
  compare(set: $set, regions: $regions, asOf: $asOf) {
    rows {
      label
      measure
      indicator { nameZh nameEn }
      reference { period { start end } status basis scope }
      ranking { peerCount direction }
      cells {
        region { id }
        observation { ...Figure }
        alternatives { ...Figure }
        publishedRanks { ...Figure }
        verdict
        reasons { code figure reference }
        notes { code message }
        rank { place peerCount isTied }
        gap { code regions { id nameZh } }
      }
    }
  }
}
${FIGURE}`;

export const TARGETS_QUERY = `query ReportTargets($regions: [ID!]!, $asOf: String) {
  targets(regions: $regions, asOf: $asOf) {
    state reason attainedShare timeProgress lead gap gapUnit wayShare
    period { start end }
    target { ...Figure }
    actual { ...Figure }
  }
}
${FIGURE}`;
