// Controls (a line break or tab is a space), marks that turn the direction of writing or are not seen, halves of characters, and what XML forbids.
const SPACES = /[\t\n\r\u2028\u2029]+/g;
const FORBIDDEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Cs}|[\u{e0000}-\u{e0fff}]/gu;

/** Returns words that print as they read, on one line: what is not seen, or turns other words around, is left out. */
export function cleanText(text: string): string {
  return text.replace(SPACES, " ").replace(FORBIDDEN, "");
}
