import { withSign } from "./push-token.ts";
import type { NumberToken, QuantityToken, Token } from "./token.ts";

const JOINT = /^(?:、|,|和|及|与)-?$/;
/** How far before its first number 分别 may stand. */
const REACH = 24;

/** Returns the tokens with the unit that stands once behind numbers dealt out (分别回落2.16和1.66个百分点) given to each of them. */
export function shareUnits(tokens: readonly Token[], text: string): Token[] {
  const shared = [...tokens];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [token, next] = [shared[at], findNext(shared, at)];
    if (next?.kind !== "quantity" || next.quantifier || !token || !isUnfinished(token, next)) continue;
    if (JOINT.test(text.slice(token.end, next.start)) && isDealt(text, token))
      shared[at] = withSign(text, createShared(token, next), shared[at - 1]);
  }
  return shared;
}

/** A bare number, or one with the beginning of the unit: 分别拉动经济增长1.74个、4.0个百分点. */
function isUnfinished(token: Token, next: QuantityToken): token is NumberToken | QuantityToken {
  if (token.kind === "number") return token.value !== "";
  return token.kind === "quantity" && token.unitWord === "个" && /^个./.test(next.unitWord);
}

/** The token behind the mark behind a token, or right behind it. */
function findNext(tokens: readonly Token[], at: number): Token | undefined {
  const next = tokens[at + 1];
  return next?.kind === "mark" ? tokens[at + 2] : next;
}

function isDealt(text: string, { start }: Token): boolean {
  return /分别[^。;]*$/.test(text.slice(Math.max(start - REACH, 0), start));
}

function createShared(
  { start, end, value }: NumberToken | QuantityToken,
  { unit, unitWord }: QuantityToken,
): QuantityToken {
  const number = { start, end };
  return {
    kind: "quantity",
    ...number,
    value,
    decimal: value,
    unitWord,
    unit,
    comparator: "eq",
    number,
    quantifier: null,
  };
}
