import { MAX_NESTING } from "../limits.ts";

const TAG = /<(\/?)([a-z][\w:.-]*)/gi;
const VOID = new Set(
  "area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
/** What a tag ends where it stands innermost, though nothing says its end: as the parser takes it. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["tr", ["tr", "th", "td"]],
  ["th", ["th"]],
  ["td", ["thead", "th", "td"]],
  ["tbody", ["thead", "tbody"]],
  ["tfoot", ["thead", "tbody"]],
  ["li", ["li"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
  ["option", ["option"]],
  ..."p h1 h2 h3 h4 h5 h6 div table ul ol dl section article form blockquote pre"
    .split(" ")
    .map((name): [string, string[]] => [name, ["p"]]),
]);
/** Elements looked through for one that a tag closes, over the whole text; sound pages need a hundredth of it. */
const MAX_SEARCH = 200_000_000;

/**
 * Can a parser read a markup in time linear to its length? Told before it is parsed, as the cost of each tag grows with
 * the depth: no element stands deeper than the limit, and few tags close what is not open. Counts as a parser does.
 */
export function checkNesting(text: string, isXml: boolean): boolean {
  const open: string[] = [];
  let searched = 0;
  for (const { 1: slash, 2: tag = "", index } of text.matchAll(TAG)) {
    const name = isXml ? tag : tag.toLowerCase();
    if (slash) searched += closeElement(open, name);
    else if (isXml ? !isEmptyElement(text, index) : !VOID.has(name)) {
      if (!isXml) endUnclosed(open, ENDS.get(name));
      open.push(name);
    }
    if (open.length > MAX_NESTING || searched > MAX_SEARCH) return false;
  }
  return true;
}

/** Returns how many elements were looked through. */
function closeElement(open: string[], name: string): number {
  const depth = open.length;
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
  return at < 0 ? depth : depth - at;
}

function endUnclosed(open: string[], ended: readonly string[] | undefined): void {
  while (ended?.includes(open.at(-1) ?? "")) open.pop();
}

const MAX_TAG = 4096;

/** <w:br/>: closed in itself. */
function isEmptyElement(text: string, at: number): boolean {
  const tag = text.slice(at, at + MAX_TAG);
  return tag.charAt(tag.indexOf(">") - 1) === "/";
}
