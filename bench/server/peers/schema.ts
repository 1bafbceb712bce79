/** The part of the API that the question asks for, for the servers that take a schema in the definition language. */
export const SDL = `
  type Query { compare(regions: [ID!]!, indicators: [ID!]!, measure: Measure, period: PeriodInput): Comparison! }
  input PeriodInput { start: String! end: String! }
  enum Measure { LEVEL GROWTH_RATE }
  enum Verdict { COMPARABLE WITH_CAUTION NOT_COMPARABLE }
  type Comparison { rows: [Row!]! }
  type Row { label: String! cells: [Cell!]! }
  type Cell { region: Region! verdict: Verdict rank: Rank observation: Observation }
  type Region { id: ID! }
  type Rank { place: Int! isTied: Boolean! }
  type Observation { id: ID! amount: String! statedValue: String! statedUnit: String! period: Period citations: [Citation!]! }
  type Period { start: String! end: String! }
  union Citation = CellCitation | TextCitation
  type CellCitation { sheet: String! cell: String! displayedText: String! rawValue: String headers: [String!]! document: Document! }
  type TextCitation { quote: String! document: Document! }
  type Document { title: String! }
`;
