import { groupBy } from "../../core/group.ts";
import type {
  AnyCitation,
  CellCitationAnswer,
  DocumentAnswer,
  ObservationAnswer,
  TextCitationAnswer,
} from "../ask/answers.ts";
import { joinCells, parseCell } from "../words/join-cells.ts";

/** The sources of a report, numbered from 1 by document and place: a sentence each, or the cells of one column of a sheet. */
export interface Sources {
  readonly list: readonly Source[];
  /** Returns the numbers of the sources of observations, ascending. */
  readonly findNumbers: (observations: readonly ObservationAnswer[]) => number[];
}

export type Source = {
  readonly number: number;
  readonly document: DocumentAnswer;
  readonly observations: readonly ObservationAnswer[];
} /** The citations of one sentence, in its order. */ & (
  | { readonly kind: "text"; readonly citations: readonly TextCitationAnswer[] }
  | { readonly kind: "cells"; readonly sheet: string; readonly headers: readonly string[]; readonly cells: string }
);

/** Returns the sources in the order of the documents given. */
export function createSources(
  observations: readonly ObservationAnswer[],
  documents: readonly DocumentAnswer[],
): Sources {
  const cited = observations.flatMap((observation) =>
    observation.citations.map((citation) => ({ citation, observation })),
  );
  const groups = [...groupBy(cited, ({ citation }) => nameGroup(citation)).values()];
  const order = new Map(documents.map(({ sha256 }, at) => [sha256, at]));
  const sorted = groups.toSorted((a, b) => compareGroups(a, b, order));
  const list = sorted.flatMap((group, at) => createSource(group, at + 1, documents));
  const numbers = new Map(sorted.flatMap((group, at) => group.map(({ citation }) => [citation.id, at + 1] as const)));
  const findNumbers = (asked: readonly ObservationAnswer[]) => {
    const found = asked.flatMap(({ citations }) => citations.flatMap(({ id }) => numbers.get(id) ?? []));
    return [...new Set(found)].toSorted((a, b) => a - b);
  };
  return { list, findNumbers };
}

interface Cited {
  readonly citation: AnyCitation;
  readonly observation: ObservationAnswer;
}

/** What one sentence states is one source, and so are cells under the same headers but for the name of their row. */
function nameGroup(citation: AnyCitation): string {
  const { sha256 } = citation.document;
  if (citation.__typename === "TextCitation")
    return `${sha256} ${isInSentence(citation) ? citation.sentenceStart : citation.id}`;
  return `${sha256} ${citation.sheet} ${parseCell(citation.cell).column}`;
}

/** Whether the words of a citation stand in the sentence that it names: those of a heading lie elsewhere. */
export function isInSentence({ sentence, sentenceStart, start, quote }: TextCitationAnswer): boolean {
  return start >= sentenceStart && sentence.startsWith(quote, start - sentenceStart);
}

function compareGroups(a: readonly Cited[], b: readonly Cited[], order: ReadonlyMap<string, number>): number {
  const [first, second] = [a[0]?.citation, b[0]?.citation];
  if (!first || !second) return 0;
  const rank = ({ document }: AnyCitation) => order.get(document.sha256) ?? order.size;
  return rank(first) - rank(second) || comparePlaces(first, second) || (first.id < second.id ? -1 : 1);
}

function comparePlaces(a: AnyCitation, b: AnyCitation): number {
  if (a.__typename === "TextCitation" && b.__typename === "TextCitation") return a.start - b.start || a.end - b.end;
  if (a.__typename !== "CellCitation" || b.__typename !== "CellCitation")
    return a.__typename === "TextCitation" ? -1 : 1;
  if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1;
  return parseCell(a.cell).columnIndex - parseCell(b.cell).columnIndex;
}

function createSource(group: readonly Cited[], number: number, documents: readonly DocumentAnswer[]): Source[] {
  const [first] = group;
  const document = documents.find(({ sha256 }) => sha256 === first?.citation.document.sha256);
  if (!first || !document) return [];
  const observations = [...new Map(group.map(({ observation }) => [observation.id, observation])).values()];
  const { citation } = first;
  const texts = group.flatMap(({ citation: text }) => (text.__typename === "TextCitation" ? [text] : []));
  if (citation.__typename === "TextCitation")
    return [{ kind: "text", number, document, observations, citations: texts.toSorted(comparePlaces) }];
  const cells = group.flatMap(({ citation: cell }) => (cell.__typename === "CellCitation" ? [cell] : []));
  const { sheet } = citation;
  return [
    {
      kind: "cells",
      number,
      document,
      observations,
      sheet,
      headers: findShared(cells),
      cells: joinCells(cells.map(({ cell }) => cell)),
    },
  ];
}

/** The headers that all cells have in common. */
function findShared(cells: readonly CellCitationAnswer[]): string[] {
  const [first, ...others] = cells;
  return (first?.headers ?? []).filter((header) => others.every(({ headers }) => headers.includes(header)));
}
