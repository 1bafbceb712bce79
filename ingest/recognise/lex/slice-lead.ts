/** What may stand before a word and tell what it is: more than any pattern that looks back has. */
const LEAD = 48;

/** Returns the words before an offset, as many as a pattern that ends there may look back to: a whole text would cost with its length at each figure. */
export function sliceLead(text: string, end: number): string {
  return text.slice(Math.max(0, end - LEAD), end);
}
