const LATIN_END = /[\p{Script=Latin}\d.,;:!?%)\]]$/u;
const LATIN_START = /^[\p{Script=Latin}\d([]/u;

/** Returns two stretches of text as one: parted by a space where both are Latin words or numbers, else as Chinese is set. */
export function joinWords(before: string, after: string): string {
  return LATIN_END.test(before.slice(-1)) && LATIN_START.test(after.slice(0, 1))
    ? `${before} ${after}`
    : before + after;
}
