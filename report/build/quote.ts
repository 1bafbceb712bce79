import type { TextCitationAnswer } from "../ask/answers.ts";
import type { Run } from "../model.ts";
import { cleanText } from "../words/clean-text.ts";
import { createBound, createText } from "./runs.ts";
import { isInSentence } from "./sources.ts";

/** Quotes longer than this are cut: the ledger and the database hold them whole. */
const LONGEST = 300;

interface Part {
  readonly text: string;
  /** The words that state a figure; false of those around them. */
  readonly isStated: boolean;
  readonly start: number;
}

/** Returns a sentence with the words that state figures set apart; of words that lie elsewhere, what stands around them. */
export function createQuote(citations: readonly TextCitationAnswer[]): Run[] {
  const parts = listParts(citations);
  const bind = ({ text, isStated, start }: Part, at: number): Run => {
    const citation = `${citations[0]?.document.sha256.slice(0, 12)} ${start}–${start + text.length}`;
    const words = isStated ? clean(text) : shorten(clean(text), { isFirst: at === 0, isLast: at === parts.length - 1 });
    return createBound(words, { kind: "quote", citation }, isStated ? { isStrong: true } : {});
  };
  return [createText("“"), ...parts.map(bind), createText("”")].filter(({ text }) => text !== "");
}

function listParts(citations: readonly TextCitationAnswer[]): Part[] {
  const [first] = citations;
  if (!first) return [];
  if (isInSentence(first)) return splitSentence(first, citations);
  const { start, end, quote, prefix, suffix } = first;
  return [
    { text: `…${prefix}`, isStated: false, start: start - prefix.length },
    { text: quote, isStated: true, start },
    { text: `${suffix}…`, isStated: false, start: end },
  ];
}

/** The sentence cut where stated words begin and end; words that overlap are told once. */
function splitSentence(
  { sentence, sentenceStart }: TextCitationAnswer,
  citations: readonly TextCitationAnswer[],
): Part[] {
  const ends = [0, sentence.length, ...citations.flatMap(({ start, quote }) => listEnds(start - sentenceStart, quote))];
  const cuts = [...new Set(ends)].toSorted((a, b) => a - b);
  const parts = cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const isStated = citations.some(
      ({ start: own, quote }) => own - sentenceStart <= start && own - sentenceStart + quote.length >= end,
    );
    return { text: sentence.slice(start, end), isStated, start: sentenceStart + start };
  });
  return parts.reduce<Part[]>(joinPart, []);
}

function listEnds(start: number, quote: string): number[] {
  return [start, start + quote.length];
}

function joinPart(parts: readonly Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (last?.isStated !== part.isStated) return [...parts, part];
  return [...parts.slice(0, -1), { ...last, text: last.text + part.text }];
}

/** Long words lose their beginning before the first figure, their end after the last, and their middle between two. */
function shorten(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const letters = [...text];
  if (letters.length <= LONGEST) return text;
  if (isLast) return cut(text);
  const end = letters.slice(isFirst ? -LONGEST : -LONGEST / 2).join("");
  return isFirst ? `…${end}` : `${letters.slice(0, LONGEST / 2).join("")}…${end}`;
}

/** Returns words on one line, and no more of them than a reader can bear. */
export function cut(text: string): string {
  const letters = [...clean(text)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
}

function clean(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, " ");
}
