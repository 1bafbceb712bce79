import { isToken, type TokenOf } from "../lex/token.ts";
import type { Scene } from "../scene.ts";

/** Where a figure stands among those that 分别 deals out. */
export interface Respective {
  readonly word: TokenOf<"respectively">;
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** Returns the place of a figure among the figures after 分别 in its clause, or null where there is none or only one. */
export function findRespective({ before, after, figure }: Scene): Respective | null {
  const word = before.findLast(isToken("respectively"));
  if (!word || figure.kind !== "quantity") return null;
  const isAlike = (token: (typeof before)[number]) =>
    token.kind === "quantity" && token.start > word.start && token.unit.dimension === figure.unit.dimension;
  const index = before.filter(isAlike).length;
  const count = index + 1 + after.filter(isAlike).length;
  return count > 1 ? { word, index, count } : null;
}
