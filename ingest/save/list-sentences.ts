import type { Block } from "../normalise/block.ts";
import type { Span } from "../normalise/join-lines.ts";

/** A sentence of the raw text, as it is quoted around a figure and searched. */
export interface RawSentence extends Span {
  readonly ordinal: number;
  readonly text: string;
}

/** A section of the raw text: a heading and what stands under it. */
export interface RawSection extends Span {
  readonly ordinal: number;
  readonly title: string | null;
  readonly place: string | null;
}

const ENDS = /[。!?…]+[)]?/g;

/**
 * Returns the sentences of a text in order; a heading is one of its own, a sentence broken by a caption is whole, and a row
 * of a table is one too.
 */
export function listSentences(raw: string, blocks: readonly Block[], tables: readonly Span[] = []): RawSentence[] {
  const prose = blocks.flatMap((block) => splitBlock(block).map((span) => toRaw(block, span)));
  const spans = [...prose, ...tables.flatMap((table) => listRows(raw, table))];
  const ordered = spans.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
  return ordered.map(({ start, end }, ordinal) => ({ ordinal, start, end, text: raw.slice(start, end) }));
}

function listRows(raw: string, { start, end }: Span): Span[] {
  const lines = raw.slice(start, end).matchAll(/[^\n]+/g);
  return Array.from(lines, ({ 0: line, index }) => ({ start: start + index, end: start + index + line.length }));
}

function splitBlock({ text }: Block): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(ENDS)) {
    spans.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  return start < text.length ? [...spans, { start, end: text.length }] : spans;
}

function toRaw({ offsets }: Block, { start, end }: Span): Span {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 };
}

/** Returns the sections of a text: each heading with what follows it up to the next; text before the first has no title. */
export function listSections(raw: string, blocks: readonly Block[], places: readonly (string | null)[]): RawSection[] {
  const starts = blocks
    .map((block, at) => ({ block, place: places[at] ?? null }))
    .filter(({ block }, at) => at === 0 || block.kind === "heading");
  return starts.map(({ block, place }, ordinal) => ({
    ordinal,
    title: block.kind === "heading" ? block.text : null,
    place,
    start: block.raw.start,
    end: starts[ordinal + 1]?.block.raw.start ?? raw.length,
  }));
}
