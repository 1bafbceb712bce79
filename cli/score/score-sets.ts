import { groupBy } from "../../core/group.ts";
import type { Catalogue } from "../../ingest/catalogue/catalogue.ts";
import type { Genre } from "../../ingest/catalogue/genre.ts";
import { createNameComparison, isSameField, type NameComparison } from "../../ingest/score/compare-fields.ts";
import { countServable, listCases } from "../../ingest/score/measure-precision.ts";
import { type Label, matchStatements, type Score, scoreStatements } from "../../ingest/score/score-statements.ts";
import {
  chooseThresholds,
  type GateScore,
  type JudgedCase,
  judgeByOthers,
  scoreThreshold,
  selectGenre,
  type Thresholds,
} from "../../ingest/score/validate-gate.ts";
import type { Part, ScoredDocument } from "./labelled-sets.ts";

/** The same documents scored twice: names the same by the catalogue, and by their wording alone. */
export interface NamedScore {
  readonly byCatalogue: Score;
  readonly byWording: Score;
}

/** How often a rule was right in its field among the matched. */
export interface RuleScore {
  readonly cases: number;
  readonly right: number;
}

/** What the gate lets in of one genre. */
export interface GateReport {
  /** Predictions of a scope that can be served. */
  readonly servable: number;
  /** What the shipped threshold lets in, and what the one would that is chosen now. */
  readonly shipped: GateScore | null;
  readonly chosen: GateScore;
}

export interface SetsReport {
  readonly parts: Readonly<Partial<Record<Part, NamedScore>>>;
  readonly genres: Readonly<Record<string, NamedScore>>;
  readonly rules: Readonly<Record<string, Readonly<Partial<Record<Part, RuleScore>>>>>;
  /** On the half that is only scored, each document judged by the others. */
  readonly gate: Readonly<Record<Genre, GateReport>>;
}

/** What the accepted should be right in. */
export const AIM = 0.95;
/** Of fewer cases a group says nothing. */
export const MINIMUM_CASES = 20;

/** Returns the figures of the sets; of the half that is only scored nothing but figures. */
export function scoreSets(documents: readonly ScoredDocument[], { indicators, precision }: Catalogue): SetsReport {
  const isSameName = createNameComparison(indicators.values());
  const byPart = groupBy(documents, ({ part }) => part);
  const byGenre = groupBy(documents.filter(isDevelopment), ({ genre, part }) => `${genre} ${part}`);
  const score = (some: readonly ScoredDocument[]) => scoreNamed(some, isSameName);
  return {
    parts: Object.fromEntries([...byPart].map(([part, some]) => [part, score(some)])),
    genres: Object.fromEntries([...byGenre].toSorted().map(([genre, some]) => [genre, score(some)])),
    rules: scoreRules(documents, isSameName),
    gate: reportGate(byPart.get("scored") ?? [], isSameName, precision?.thresholds ?? null),
  };
}

function isDevelopment({ part }: ScoredDocument): boolean {
  return part !== "gold";
}

/** Returns the score of some documents taken together. */
export function scoreNamed(documents: readonly ScoredDocument[], isSameName: NameComparison): NamedScore {
  const labels = documents.flatMap((one) => one.labels);
  const predictions = documents.flatMap((one) => one.predictions);
  return {
    byCatalogue: scoreStatements(labels, predictions, isSameName),
    byWording: scoreStatements(labels, predictions),
  };
}

type Fields = keyof Score["fields"];

function scoreRules(documents: readonly ScoredDocument[], isSameName: NameComparison): SetsReport["rules"] {
  const tallies: Record<string, Partial<Record<Part, RuleScore>>> = {};
  for (const { part, labels, predictions } of documents) {
    for (const pair of matchStatements(labels, predictions).pairs) {
      for (const [field, { rule }] of Object.entries(pair.prediction.evidence)) {
        const isRight = isSameField(field as Fields, pair, isSameName);
        const { cases, right } = tallies[rule]?.[part] ?? { cases: 0, right: 0 };
        tallies[rule] = { ...tallies[rule], [part]: { cases: cases + 1, right: right + (isRight ? 1 : 0) } };
      }
    }
  }
  return Object.fromEntries(Object.entries(tallies).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the cases of the half that is only scored, each judged by the other documents. */
export function judgeScored(documents: readonly ScoredDocument[], isSameName: NameComparison): JudgedCase[] {
  return judgeByOthers(
    documents.flatMap((one) => listCases(one, isSameName)),
    MINIMUM_CASES,
  );
}

function reportGate(
  documents: readonly ScoredDocument[],
  isSameName: NameComparison,
  shipped: Thresholds | null,
): SetsReport["gate"] {
  const judged = judgeScored(documents, isSameName);
  const chosen = chooseThresholds(judged, AIM);
  const report = (genre: Genre): GateReport => {
    const own = documents.filter(({ setting }) => setting.genre === genre);
    return {
      servable: own.reduce((sum, one) => sum + countServable(one), 0),
      shipped: shipped && scoreThreshold(selectGenre(judged, genre), shipped[genre]),
      chosen: chosen[genre],
    };
  };
  return { plan: report("plan"), report: report("report"), workReport: report("workReport"), news: report("news") };
}

/** A document with what is wrong with what was read in it. */
export interface ErrorLine {
  readonly doc: string;
  readonly quote: string;
  readonly fault: string;
}

const NAMED_FIELDS = [
  "place",
  "scope",
  "indicator",
  "measure",
  "status",
  "comparator",
  "baseValue",
  "period",
  "basis",
] as const;

/** Returns the errors of documents that rules are written on; of others none. */
export function listErrors(documents: readonly ScoredDocument[], { indicators }: Catalogue): ErrorLine[] {
  const isSameName = createNameComparison(indicators.values());
  return documents.filter(({ part }) => part === "rules").flatMap((one) => listDocumentErrors(one, isSameName));
}

function listDocumentErrors({ doc, labels, predictions }: ScoredDocument, isSameName: NameComparison): ErrorLine[] {
  const { pairs, missed, invented } = matchStatements(labels, predictions);
  const wrong = pairs.flatMap((pair) =>
    NAMED_FIELDS.filter((field) => !isSameField(field, pair, isSameName)).map((field) => {
      const fault = `${field}: ${describe(pair.label, field)} ≠ ${describe(pair.prediction, field)} (${pair.prediction.evidence[field]?.rule ?? "–"})`;
      return { doc, quote: pair.label.quote, fault };
    }),
  );
  return [
    ...wrong,
    ...missed.map((label) => ({ doc, quote: label.quote, fault: `missed at ${namePlace(label)}` })),
    ...invented.map((one) => ({ doc, quote: one.quote, fault: `invented at ${namePlace(one)}` })),
  ];
}

function namePlace(place: Label): string {
  return "cell" in place ? `${place.sheet} ${place.cell}` : String(place.start);
}

function describe(statement: Label, field: (typeof NAMED_FIELDS)[number]): string {
  if (field === "indicator") return statement.indicatorName;
  if (field !== "period") return String(statement[field]);
  return statement.period ? `${statement.period.start}…${statement.period.end}` : "–";
}
