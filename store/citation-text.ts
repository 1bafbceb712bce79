import type { CitationText, CitationWords } from "./claims.ts";

/** How many UTF-16 units of the text before and after a quote are kept to find it again. */
const CONTEXT_LENGTH = 32;

/** A part of a text, in UTF-16 units, the end left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the words around a span: of the sentences that it touches, else of itself alone. Sentences stand in order, apart. */
export function createCitationText(
  text: string,
  sentences: readonly Span[],
  { start, end, rule }: Span & { readonly rule: string },
): CitationText {
  const touched = findTouched(sentences, { start, end });
  const sentenceStart = Math.min(start, ...touched.map((sentence) => sentence.start));
  const sentenceEnd = Math.max(end, ...touched.map((sentence) => sentence.end));
  return {
    prefix: trimSurrogates(text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
    suffix: trimSurrogates(text.slice(end, end + CONTEXT_LENGTH)),
    sentenceStart,
    sentenceEnd,
    sentence: text.slice(sentenceStart, sentenceEnd),
    rule,
  };
}

const NO_WORDS = { prefix: null, suffix: null, sentenceStart: null, sentenceEnd: null, sentence: null } as const;

/** Returns the columns of the words around a quote: null where a cell has none. */
export function createWordColumns(words: CitationWords) {
  return { ...NO_WORDS, ...words };
}

function findTouched(sentences: readonly Span[], { start, end }: Span): readonly Span[] {
  const first = countBefore(sentences, (sentence) => sentence.end <= start);
  const last = countBefore(sentences, (sentence) => sentence.start < end);
  return sentences.slice(first, last);
}

/** Returns how many spans come before the first that fails a test, which no later one passes; by halving. */
function countBefore(spans: readonly Span[], isBefore: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span && isBefore(span)) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Half of a surrogate pair has no UTF-8: the database would keep another text than was given.
function trimSurrogates(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
