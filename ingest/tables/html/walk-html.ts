/** What a walk tells, in the order of the page. Names are in lower case. */
export interface HtmlVisitor {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** With entities resolved. */
  readonly text: (text: string) => void;
}

/** Their content is no text. */
const SILENT = new Set(["script", "style", "xml", "title"]);

/** Walks a page tag by tag, well-formed or not, in one pass: nothing is nested, so nothing is too deep. */
export function walkHtml(page: string, visitor: HtmlVisitor): void {
  let at = 0;
  while (at < page.length) {
    const start = findTag(page, at);
    if (start > at) visitor.text(decodeHtml(page.slice(at, start)));
    if (start === page.length) return;
    at = tellTag(page, start, visitor);
  }
}

/** A < that no letter, slash or mark follows is a character. */
function findTag(page: string, from: number): number {
  for (let at = page.indexOf("<", from); at >= 0; at = page.indexOf("<", at + 1)) {
    if (/[a-z/!?]/i.test(page.charAt(at + 1))) return at;
  }
  return page.length;
}

/** Tells the tag at an offset, and returns where the page goes on. */
function tellTag(page: string, start: number, visitor: HtmlVisitor): number {
  if (page.startsWith("<!--", start)) return skipPast(page, "-->", start + 4);
  const end = findEnd(page, start);
  const [, slash, name = ""] = /^<(\/?)([\w:-]*)/.exec(page.slice(start, start + 64)) ?? [];
  const lower = name.toLowerCase();
  if (slash === "/") visitor.close(lower);
  else if (lower !== "") visitor.open(lower, page.slice(start + 1 + name.length, end - 1));
  return slash === "" && SILENT.has(lower) ? skipElement(page, lower, end) : end;
}

/** A quote counts where a value begins; another one is a slip. */
function findEnd(page: string, start: number): number {
  let isValue = false;
  for (let at = start + 1; at < page.length; at += 1) {
    const character = page.charAt(at);
    if (character === ">") return at + 1;
    if (isValue && (character === '"' || character === "'")) at = skipPast(page, character, at + 1) - 1;
    if (character !== " ") isValue = character === "=";
  }
  return page.length;
}

function skipPast(page: string, mark: string, from: number): number {
  const at = page.indexOf(mark, from);
  return at < 0 ? page.length : at + mark.length;
}

function skipElement(page: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, "gi");
  closing.lastIndex = from;
  const match = closing.exec(page);
  return match === null ? page.length : match.index + match[0].length;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["middot", "·"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["times", "×"],
  ["permil", "‰"],
  ["plusmn", "±"],
  ["deg", "°"],
  ["sup2", "²"],
]);

function decodeHtml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x?[\da-f]+|\w+);?/gi, (whole: string, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
