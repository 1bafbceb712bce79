import type { CellStatement, Statement, TextStatement } from "../../core/statement.ts";
import {
  isSameField,
  isSameWording,
  type NameComparison,
  SCORED_FIELDS,
  type ScoredField,
  STRICT_FIELDS,
} from "./compare-fields.ts";

type Unsaid = "confidence" | "accepted" | "reasons" | "evidence" | "indicator" | "topic";
export type TextLabel = Omit<TextStatement, Unsaid>;
export type CellLabel = Omit<CellStatement, Unsaid>;
/** A labelled statement: the form of `qubi extract` without what only a program can say. */
export type Label = TextLabel | CellLabel;

export interface Pair {
  readonly label: Label;
  readonly prediction: Statement;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  /** Labels that nothing was found for. */
  readonly missed: readonly Label[];
  /** Predictions of what no label states. */
  readonly invented: readonly Statement[];
}

export interface Score {
  readonly labels: number;
  readonly predictions: number;
  readonly finding: Rates;
  /** The share right among the matched, by field. */
  readonly fields: Readonly<Record<ScoredField, number>>;
  readonly strict: Rates;
  /** Predictions of scope district or subarea whose label is of an enterprise, project, set or other. */
  readonly falseAttributions: number;
  /** Strictly right among all accepted; null where none is accepted. */
  readonly acceptedPrecision: number | null;
  /** Accepted among the predictions of a scope that can be served; null where there are none. */
  readonly acceptedShare: number | null;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Returns the matching of labels and predictions: same document, overlapping spans, equal numbers; greatest overlap first. */
export function matchStatements(labels: readonly Label[], predictions: readonly Statement[]): Matching {
  const pairs = listCandidates(labels, predictions);
  const taken = new Set<Label | Statement>();
  const chosen: Pair[] = [];
  for (const { label, prediction } of pairs) {
    if (taken.has(label) || taken.has(prediction)) continue;
    taken.add(label).add(prediction);
    chosen.push({ label, prediction });
  }
  return {
    pairs: chosen,
    missed: labels.filter((label) => !taken.has(label)),
    invented: predictions.filter((prediction) => !taken.has(prediction)),
  };
}

function listCandidates(labels: readonly Label[], predictions: readonly Statement[]): Pair[] {
  const candidates = labels.flatMap((label) =>
    predictions
      .filter((prediction) => prediction.doc === label.doc && isSameField("value", { label, prediction }))
      .map((prediction) => ({ label, prediction, overlap: measureOverlap(label, prediction) })),
  );
  return candidates
    .filter(({ overlap }) => overlap > 0)
    .toSorted((a, b) => b.overlap - a.overlap || rankPair(b) - rankPair(a));
}

/** Of spans that overlap alike (the ends of a range) the one with the same comparator goes first. */
function rankPair({ label, prediction }: Pair): number {
  return label.comparator === prediction.comparator ? 1 : 0;
}

/** Characters in common; a cell overlaps itself alone, and no text. */
function measureOverlap(a: Label, b: Statement): number {
  if ("cell" in a) return "cell" in b && a.sheet === b.sheet && a.cell === b.cell ? 1 : 0;
  return "cell" in b ? 0 : Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Returns the score of predictions against labels, as the design's `statements.md` defines it. */
export function scoreStatements(
  labels: readonly Label[],
  predictions: readonly Statement[],
  isSameName: NameComparison = isSameWording,
): Score {
  const { pairs } = matchStatements(labels, predictions);
  const strict = pairs.filter((pair) => isStrictlyRight(pair, isSameName));
  const accepted = predictions.filter(({ accepted: isAccepted }) => isAccepted);
  const servable = predictions.filter(({ scope }) => ["district", "subarea", "carrier", "project_set"].includes(scope));
  return {
    labels: labels.length,
    predictions: predictions.length,
    finding: rate(pairs.length, labels.length, predictions.length),
    fields: scoreFields(pairs, isSameName),
    strict: rate(strict.length, labels.length, predictions.length),
    falseAttributions: pairs.filter(isFalseAttribution).length,
    acceptedPrecision: divide(strict.filter(({ prediction }) => prediction.accepted).length, accepted.length),
    acceptedShare: divide(servable.filter(({ accepted: isAccepted }) => isAccepted).length, servable.length),
  };
}

/** Is right in every field that a comparison rests on. */
export function isStrictlyRight(pair: Pair, isSameName: NameComparison = isSameWording): boolean {
  return STRICT_FIELDS.every((field) => isSameField(field, pair, isSameName));
}

function isFalseAttribution({ label, prediction }: Pair): boolean {
  const isPlace = prediction.scope === "district" || prediction.scope === "subarea";
  return isPlace && ["enterprise", "project", "project_set", "other"].includes(label.scope);
}

function scoreFields(pairs: readonly Pair[], isSameName: NameComparison): Record<ScoredField, number> {
  const share = (field: ScoredField) =>
    divide(pairs.filter((pair) => isSameField(field, pair, isSameName)).length, pairs.length) ?? 0;
  return Object.fromEntries(SCORED_FIELDS.map((field) => [field, share(field)])) as Record<ScoredField, number>;
}

function rate(hits: number, labels: number, predictions: number): Rates {
  const precision = divide(hits, predictions) ?? 0;
  const recall = divide(hits, labels) ?? 0;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
