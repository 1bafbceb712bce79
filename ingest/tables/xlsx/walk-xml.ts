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
  const take = (token: Token) => {
    if (token.kind === "text") visitor.text(token.text);
    else if (token.kind === "open") {
      depth += token.isEmpty ? 0 : 1;
      roots += 1;
      if (depth > MAX_DEPTH) throw new RangeError("too deep");
      visitor.open(token.name, token.attributes);
      if (token.isEmpty) visitor.close(token.name);
    } else if (token.kind === "close") {
      depth -= 1;
      visitor.close(token.name);
    }
  };
  const push = (piece: string) => {
    const source = rest + piece;
    rest = source.slice(readTokens(source, take));
    if (rest.length > MAX_TOKEN) throw new RangeError("a token without end");
  };
  return { push, isWhole: () => depth === 0 && roots > 0 && rest.trim() === "" };
}

type Token =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** Takes every whole token, and returns where the first half one starts. */
function readTokens(source: string, take: (token: Token) => void): number {
  let at = 0;
  for (;;) {
    const start = source.indexOf("<", at);
    if (start < 0) return at;
    if (start > at) take({ kind: "text", text: decodeEntities(source.slice(at, start)) });
    const end = findEnd(source, start);
    if (end < 0) return start;
    const token = parseTag(source.slice(start, end));
    if (token !== null) take(token);
    at = end;
  }
}

/** Returns where the tag, comment or section at an offset ends; −1 where it goes on in the next piece. */
function findEnd(source: string, start: number): number {
  const second = source.charAt(start + 1);
  if (second === "!" || second === "?" || second === "") return findSpecialEnd(source, start);
  let quote = "";
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function findSpecialEnd(source: string, start: number): number {
  if (source.length - start < 9) return -1; // too short to tell a comment from a section
  const mark = source.startsWith("<!--", start) ? "-->" : source.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const end = source.indexOf(mark, start);
  return end < 0 ? -1 : end + mark.length;
}

function parseTag(tag: string): Token | null {
  if (tag.startsWith("<![CDATA[")) return { kind: "text", text: tag.slice(9, -3) };
  if (tag.startsWith("<!") || tag.startsWith("<?")) return null;
  if (tag.startsWith("</")) return { kind: "close", name: withoutPrefix(tag.slice(2, -1).trimEnd()) };
  const isEmpty = tag.endsWith("/>");
  const body = tag.slice(1, isEmpty ? -2 : -1);
  const space = body.search(/\s/);
  const name = withoutPrefix(space < 0 ? body : body.slice(0, space));
  return { kind: "open", name, attributes: space < 0 ? "" : body.slice(space), isEmpty };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

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
    if (!/\s/.test(attributes.charAt(at - 1))) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (match) return decodeEntities(match[1] ?? match[2] ?? "");
  }
  return null;
}
