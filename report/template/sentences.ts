/** What each sentence on a target may name. */
const TARGET = ["region", "indicator", "period", "target", "actualPeriod", "actual"] as const;

/** The sentences that a report can say, each with the names that its pattern may use. */
export const SENTENCES = {
  /** The city, beside which the others stand: 1—3月，邵阳市固定资产投资增长3.3%。 */
  benchmark: ["period", "region", "indicator", "growth"],
  /** The best of the ranked, alone or tied. */
  lead: ["period", "indicator", "regions", "growth", "peers"],
  leadTied: ["period", "indicator", "regions", "growth", "peers"],
  last: ["regions", "growth"],
  /** How far the best lies from the city. */
  above: ["region", "points"],
  below: ["region", "points"],
  level: ["region"],
  /** Against the cumulated period before, of one region: 增速比1—8月加快0.5个百分点. */
  faster: ["period", "points"],
  slower: ["period", "points"],
  steady: ["period"],
  /** The same of all: how many grew faster or slower, and the sharpest fall. */
  changes: ["period", "faster", "slower"],
  fall: ["region", "points"],
  rise: ["region", "points"],
  /** One figure alone, or several that are not ranked. */
  single: ["period", "region", "indicator", "figure"],
  publishedRank: ["rank"],
  /** A target that has a share and the time that has passed. */
  ahead: [...TARGET, "share", "time", "points"],
  behind: [...TARGET, "share", "time", "points"],
  onTime: [...TARGET, "share", "time", "points"],
  /** A target of a growth, share or the like, with what is missing or exceeded. */
  overTarget: [...TARGET, "points"],
  underTarget: [...TARGET, "points"],
  atTarget: [...TARGET, "points"],
  /** Any other target, with the state that it is in. */
  judged: [...TARGET, "state"],
  /** Where few or no figures are there. */
  noFigures: ["indicators"],
  few: ["figures", "regions"],
} as const;

export type SentenceKind = keyof typeof SENTENCES;
