/** What a walk tells, in the order of the text. Names come without their prefix. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** With entities resolved. */
  readonly text: (text: string) => void;
}

export interface XmlWalk {
  /** Takes the next piece of the document, cut anywhere. Throws a RangeError at a tag longer than any real one. */
  readonly push: (piece: string) => void;
  /** Is every element that was opened closed, and nothing half a tag. */
  readonly isWhole: () => boolean;
}

/** The longest text of a cell is 32,767 characters, each of them an entity at worst. */
const MAX_TOKEN = 1_000_000;
/** Deeper than any part of a workbook. */
const MAX_DEPTH = 200;

/**
 * Returns a walk over an XML document that comes in pieces; only what is half read is kept, so memory does not grow with it.
 *
 * Document types are passed over: no entity is defined, none can swell.
 */
export function createXmlWalk(visitor: XmlVisitor): XmlWalk {
  let rest = "";
  let depth = 0;
  let roots = 0;
  const counted: XmlVisitor = {
    open: (name, attributes) => {
      depth += 1;
      roots += 1;
      if (depth > MAX_DEPTH) throw new RangeError("too deep");
      visitor.open(name, attributes);
    },
    close: (name) => {
      depth -= 1;
      visitor.close(name);
    },
    text: visitor.text,
  };
  const push = (piece: string) => {
    const source = rest + piece;
    rest = source.slice(readTokens(source, counted));
    if (rest.length > MAX_TOKEN) throw new RangeError("a token without end");
  };
  return { push, isWhole: () => depth === 0 && roots > 0 && rest.trim() === "" };
}

/** Tells every whole token, and returns where the first half one starts. */
function readTokens(source: string, visitor: XmlVisitor): number {
  let at = 0;
  for (;;) {
    const start = source.indexOf("<", at);
    if (start < 0) return at;
    const end = findEnd(source, start);
    // A text goes on until the next tag; both are told once the tag is whole.
    if (end < 0) return at;
    if (start > at) visitor.text(decodeEntities(source.slice(at, start)));
    tellTag(source, { start, end }, visitor);
    at = end;
  }
}

const [GREATER, QUOTE, APOSTROPHE, SLASH, BANG, QUESTION] = [62, 34, 39, 47, 33, 63];

/** Returns where the tag, comment or section at an offset ends; −1 where it goes on in the next piece. */
function findEnd(source: string, start: number): number {
  const second = source.charCodeAt(start + 1);
  if (second === BANG || second === QUESTION || Number.isNaN(second)) return findSpecialEnd(source, start);
  let quote = 0;
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function findSpecialEnd(source: string, start: number): number {
  if (source.length - start < 9) return -1; // too short to tell a comment from a section
  const mark = source.startsWith("<!--", start) ? "-->" : source.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const end = source.indexOf(mark, start);
  return end < 0 ? -1 : end + mark.length;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function tellTag(source: string, { start, end }: Span, visitor: XmlVisitor): void {
  const second = source.charCodeAt(start + 1);
  if (second === SLASH) visitor.close(withoutPrefix(source.slice(start + 2, end - 1).trimEnd()));
  else if (second === BANG) tellSection(source.slice(start, end), visitor);
  else if (second !== QUESTION) tellElement(source, { start, end }, visitor);
}

function tellSection(tag: string, visitor: XmlVisitor): void {
  if (tag.startsWith("<![CDATA[")) visitor.text(tag.slice(9, -3));
}

function tellElement(source: string, { start, end }: Span, visitor: XmlVisitor): void {
  const isEmpty = source.charCodeAt(end - 2) === SLASH;
  const last = end - (isEmpty ? 2 : 1);
  let space = start + 1;
  while (space < last && source.charCodeAt(space) > BLANK) space += 1;
  const name = withoutPrefix(source.slice(start + 1, space));
  visitor.open(name, source.slice(space, last));
  if (isEmpty) visitor.close(name);
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Blanks, tabs and line ends, and nothing above. */
const BLANK = 32;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Returns a text with the five named entities and the numbered ones resolved; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole: string, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Returns the value of an attribute, or null where it is not there. A prefix is part of the name. */
export function findAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (!(attributes.charCodeAt(at - 1) <= BLANK)) continue;
    const value = readValue(attributes, at + name.length);
    if (value !== null) return value;
  }
  return null;
}

/** Returns what stands in quotes behind an equals sign; null where the name goes on. */
function readValue(attributes: string, from: number): string | null {
  const equals = skipBlanks(attributes, from);
  if (attributes.charAt(equals) !== "=") return null;
  const start = skipBlanks(attributes, equals + 1);
  const quote = attributes.charAt(start);
  const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, start + 1) : -1;
  return end < 0 ? null : decodeEntities(attributes.slice(start + 1, end));
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= BLANK) at += 1;
  return at;
}
