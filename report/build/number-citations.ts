import type { AnyCitation, DocumentAnswer, ObservationAnswer } from "../ask/answers.ts";
import type { Figure } from "../first-model.ts";

/** The citations of the report: sorted by document, then by place in it, and numbered from 1. */
export interface NumberedCitations {
  readonly list: readonly NumberedCitation[];
  /** Returns the numbers of the citations of an observation, ascending. */
  readonly findNumbers: (observation: ObservationAnswer) => number[];
}

export interface NumberedCitation {
  readonly number: number;
  readonly citation: AnyCitation;
  /** The observations that it states. */
  readonly observations: readonly ObservationAnswer[];
}

/** Returns the citations of the observations, each once, in the order of the documents given. */
export function numberCitations(
  observations: readonly ObservationAnswer[],
  documents: readonly DocumentAnswer[],
): NumberedCitations {
  const order = new Map(documents.map(({ sha256 }, index) => [sha256, index]));
  const unique = new Map(observations.flatMap(({ citations }) => citations).map((citation) => [citation.id, citation]));
  const sorted = [...unique.values()].toSorted((a, b) => compareCitations(a, b, order));
  const numbers = new Map(sorted.map(({ id }, index) => [id, index + 1]));
  const findNumbers = ({ citations }: ObservationAnswer) =>
    citations.flatMap(({ id }) => numbers.get(id) ?? []).toSorted((a, b) => a - b);
  const list = sorted.map((citation, index) => ({
    number: index + 1,
    citation,
    observations: listStated(citation, observations),
  }));
  return { list, findNumbers };
}

/** Returns the figure with the numbers of its citations. Throws where it has none: no number stands without a source. */
export function createFigure(text: string, observation: ObservationAnswer, { findNumbers }: NumberedCitations): Figure {
  const sources = findNumbers(observation);
  if (sources.length === 0) throw new Error(`no source for observation ${observation.id}`);
  return { text, sources };
}

function compareCitations(a: AnyCitation, b: AnyCitation, order: ReadonlyMap<string, number>): number {
  const byDocument = (order.get(a.document.sha256) ?? order.size) - (order.get(b.document.sha256) ?? order.size);
  return byDocument || comparePlaces(a, b) || (a.id < b.id ? -1 : 1);
}

function comparePlaces(a: AnyCitation, b: AnyCitation): number {
  if (a.__typename === "TextCitation" && b.__typename === "TextCitation") return a.start - b.start || a.end - b.end;
  if (a.__typename === "CellCitation" && b.__typename === "CellCitation")
    return compareTexts(`${a.sheet} ${a.cell}`, `${b.sheet} ${b.cell}`);
  return a.__typename === "TextCitation" ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function listStated({ id }: AnyCitation, observations: readonly ObservationAnswer[]): ObservationAnswer[] {
  const citing = observations.filter(({ citations }) => citations.some((citation) => citation.id === id));
  return [...new Map(citing.map((observation) => [observation.id, observation])).values()];
}
