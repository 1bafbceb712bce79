/**
 * Returns a text as search compares it: NFKC, lower case, and no white space but between two Latin letters.
 *
 * A line break inside a word or a unit (亿⏎⏎元) is no part of it; between two English words it is.
 */
export function foldText(text: string): string {
  const spaced = text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ");
  return spaced.replaceAll(/(?<![a-z]) | (?![a-z])/g, "");
}

/** Returns the words of a query, folded, each once; white space parts them. */
export function listTerms(query: string): string[] {
  const terms = query.normalize("NFKC").trim().split(/\s+/).map(foldText);
  return [...new Set(terms.filter((term) => term !== ""))];
}

/** Returns each character and each pair of neighbours inside the runs of letters and digits of a folded text, once. */
export function listGrams(folded: string): string[] {
  const runs = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => listRunGrams([...run])))];
}

function listRunGrams(characters: readonly string[]): string[] {
  const pairs = characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
  return [...characters, ...pairs];
}

/** Returns the fewest grams that all stand in every text that holds a folded term: its pairs, or lone characters. */
export function listTermGrams(term: string): string[] {
  const runs = term.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(runs.flatMap(listNeededGrams))];
}

function listNeededGrams(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : listRunGrams(characters).slice(characters.length);
}
