const LATIN_END = /[\p{Script=Latin}\d.,;:!?%)\]]$/u;
const LATIN_START = /^[\p{Script=Latin}\d([]/u;

/** Returns stretches of text as one: parted by a space where both are Latin words or numbers, else as Chinese is set. */
export function joinWords(stretches: readonly string[]): string {
  const filled = stretches.filter((stretch) => stretch !== "");
  // Each is looked at by itself: what is joined so far may be long.
  return filled.flatMap((stretch, at) => (isParted(filled[at - 1], stretch) ? [" ", stretch] : [stretch])).join("");
}

function isParted(before: string | undefined, after: string): boolean {
  return before !== undefined && LATIN_END.test(before.slice(-1)) && LATIN_START.test(after.slice(0, 1));
}
