import { MAX_NESTING } from "../limits.ts";

const TAG = /<(\/?)([a-z][\w:.-]*)/gi;
const VOID = new Set(
  "area base basefont br col command embed frame hr image img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
/** Pages leave these open; the next of them, or the end of what is around them, closes them. */
const SELF_CLOSING = new Set("p li dt dd td th tr thead tbody tfoot option optgroup".split(" "));
const CONTAINERS = new Set("table ul ol dl select div section article body".split(" "));
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
      if (!isXml && SELF_CLOSING.has(name)) searched += closeUnclosed(open, name);
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

/** Returns how many elements were looked through. */
function closeUnclosed(open: string[], name: string): number {
  const depth = open.length;
  for (let at = depth - 1; at >= 0; at -= 1) {
    const other = open[at] ?? "";
    if (other === name) open.length = at;
    if (other === name || CONTAINERS.has(other)) return depth - at;
  }
  return depth;
}

const MAX_TAG = 4096;

/** <w:br/>: closed in itself. */
function isEmptyElement(text: string, at: number): boolean {
  const tag = text.slice(at, at + MAX_TAG);
  return tag.charAt(tag.indexOf(">") - 1) === "/";
}
