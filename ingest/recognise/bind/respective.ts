import { isToken, type QuantityToken, type Span } from "../lex/token.ts";
import type { Scene } from "../scene.ts";

/** Where a figure stands among those that are dealt out. */
export interface Respective {
  /** 分别, or the place before the first figure of an enumeration without it. */
  readonly word: Span;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Returns the place of a figure among the figures after 分别 in its clause, or null where there is none or only one. */
export function findRespective(scene: Scene): Respective | null {
  const { before, after, figure } = scene;
  const word = before.findLast(isToken("respectively"));
  if (figure.kind !== "quantity") return null;
  if (!word) return findEnumerated(scene, figure);
  const isAlike = (token: (typeof before)[number]) =>
    token.kind === "quantity" && token.start > word.start && token.unit.dimension === figure.unit.dimension;
  const index = before.filter(isAlike).length;
  const count = index + 1 + after.filter(isAlike).length;
  return count > 1 ? { word, index, count } : null;
}

/** 城镇、农村居民人均可支配收入28357元、11123元: figures of one kind with nothing but a pause between them. */
function findEnumerated({ before, after, block: { text } }: Scene, figure: QuantityToken): Respective | null {
  const isNext = (a: Span, b: Span) => /^(?:、|和|与|及)$/.test(text.slice(a.end, b.start));
  const alike = (tokens: Scene["before"]) =>
    tokens.filter(isToken("quantity")).filter(({ unit }) => unit.dimension === figure.unit.dimension);
  let first = figure;
  let index = 0;
  for (const token of alike(before).toReversed()) {
    if (!isNext(token, first)) break;
    first = token;
    index += 1;
  }
  let last = figure;
  let count = index + 1;
  for (const token of alike(after)) {
    if (!isNext(last, token)) break;
    last = token;
    count += 1;
  }
  return count > 1 ? { word: { start: first.start, end: first.start }, index, count } : null;
}
