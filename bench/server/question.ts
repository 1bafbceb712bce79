import { nameIndicator, nameRegion } from "../synthetic-figures.ts";

/** The comparison that every server is asked: 5 regions × 10 indicators, each figure with its words. */
export const QUERY = `query Compare($regions: [ID!]!, $indicators: [ID!]!) {
  compare(regions: $regions, indicators: $indicators, measure: GROWTH_RATE, period: { start: "2024-01-01", end: "2024-06-30" }) {
    rows {
      label
      cells {
        region { id } verdict rank { place isTied }
        observation {
          id amount statedValue statedUnit period { start end }
          citations { ... on CellCitation { sheet cell displayedText rawValue headers document { title } } }
        }
      }
    }
  }
}`;

export interface Variables {
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
}

/** As many as there are connections, or more: two equal requests at once would share an answer where a server can. */
export const VARIANTS = 20;

const indicators = Array.from({ length: 10 }, (_, at) => nameIndicator(at * 2));

/** Comparisons of as many figures each, of other regions. */
export const QUESTIONS: readonly Variables[] = Array.from({ length: VARIANTS }, (_, at) => ({
  regions: [3, 21, 44, 68, 97].map((region) => nameRegion((region + at) % 100)),
  indicators,
}));
