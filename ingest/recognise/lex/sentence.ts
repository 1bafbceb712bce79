import type { Block } from "../../normalise/block.ts";
import type { Span, Token } from "./token.ts";

/** What stands between two commas. */
export interface Clause extends Span {
  readonly tokens: readonly Token[];
}

export interface Sentence extends Span {
  readonly clauses: readonly Clause[];
  /** Follows a semicolon: goes on with what the sentence before it says. */
  readonly continues: boolean;
  /** Stands in brackets: an aside, which passes nothing on. */
  readonly isAside: boolean;
}

const SENTENCE_START = /[。!?;…]/;
const ASIDE_START = /[。!?;…(]/;

/** More tokens than a sentence of any document has; what goes on beyond is cut, so that no figure looks back without end. */
const MAX_TOKENS = 160;

interface Draft {
  readonly tokens: Token[];
  readonly continues: boolean;
  /** Where it begins, of a part that was cut off the one before; null of a sentence. */
  readonly start: number | null;
}

/** Returns the sentences of a block in order; what stands in brackets is a sentence of its own, after the one around it. */
export function splitSentences(block: Block, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const { outer, asides } = liftAsides(tokens);
  for (const draft of splitAtStops(outer)) {
    const sentence = createSentence(block, draft, false);
    if (!sentence) continue;
    sentences.push(sentence);
    const inside = asides.filter((aside) => aside.some(({ start }) => start >= sentence.start && start < sentence.end));
    for (const aside of inside)
      sentences.push(...listSentence(createSentence(block, { tokens: aside, continues: true, start: null }, true)));
  }
  return sentences;
}

function listSentence(sentence: Sentence | null): Sentence[] {
  return sentence ? [sentence] : [];
}

/** Brackets inside brackets belong to the outer ones; one that is never closed is no bracket. */
function liftAsides(tokens: readonly Token[]): { outer: Token[]; asides: Token[][] } {
  const outer: Token[] = [];
  const asides: Token[][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const close = token && isMark(token, "open") ? findClose(tokens, at) : -1;
    if (close > at) {
      asides.push(tokens.slice(at + 1, close));
      at = close;
    } else if (token) outer.push(token);
  }
  return { outer, asides: asides.filter(({ length }) => length > 0) };
}

function findClose(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || isMark(token, "stop")) return -1;
    if (isMark(token, "open")) depth += 1;
    if (isMark(token, "close")) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function splitAtStops(tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [{ tokens: [], continues: false, start: null }];
  for (const token of tokens) {
    const open = drafts.at(-1)?.tokens ?? [];
    open.push(token);
    if (isMark(token, "stop")) drafts.push({ tokens: [], continues: false, start: null });
    else if (isMark(token, "semicolon")) drafts.push({ tokens: [], continues: true, start: null });
    else if (isTooLong(open.length, token)) drafts.push({ tokens: [], continues: true, start: token.end });
  }
  return drafts;
}

/** At a comma, or at twice the length wherever it is. */
function isTooLong(length: number, last: Token): boolean {
  return length >= 2 * MAX_TOKENS || (length >= MAX_TOKENS && isMark(last, "comma"));
}

function createSentence(block: Block, { tokens, continues, start: cut }: Draft, isAside: boolean): Sentence | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const start = cut ?? findStart(block, first.start, isAside ? ASIDE_START : SENTENCE_START);
  return { start, end: last.end, clauses: splitClauses(tokens, start), continues, isAside };
}

/** Untyped words before the first token belong to its sentence: back to the stop before it. */
function findStart({ text }: Block, before: number, marks: RegExp): number {
  let start = before;
  while (start > 0 && !marks.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function splitClauses(tokens: readonly Token[], from: number): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  let inside: Token[] = [];
  for (const token of tokens) {
    if (!isMark(token, "comma") && !isMark(token, "colon")) inside.push(token);
    else {
      clauses.push({ start, end: token.start, tokens: inside });
      start = token.end;
      inside = [];
    }
  }
  return [...clauses, { start, end: inside.at(-1)?.end ?? start, tokens: inside }];
}

function isMark(token: Token, mark: string): boolean {
  return token.kind === "mark" && token.mark === mark;
}
