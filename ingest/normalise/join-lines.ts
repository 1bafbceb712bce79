import type { BlockKind } from "./block.ts";
import { PLAIN_LAYOUT, type TextLayout } from "./text-layout.ts";

/** A stretch of the raw text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface LineGroup {
  readonly kind: BlockKind;
  readonly lines: readonly Span[];
}

interface Line extends Span {
  readonly text: string;
  /** Empty lines between the line before and this one. */
  readonly gap: number;
}

const CLOSING_MARKS = /[”’"'」』》*\s]+$/;
const MAX_CLOSING = 32;
const SENTENCE_END = /[。！？；：!?;:…）)】]$/;
/** A comma between words; one between digits groups thousands. */
const FLOW = /[，。；、]|,(?!\d)|[;!?]/;
/** 6.51亿 at the end of a line: its 元 stands in the next. */
const BROKEN_UNIT = /\d\**[百千万亿]$/;
const LIST_MARK =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:[.．、](?!\d)|\s+\p{Script=Han})|[①-⑳●■◆▲•])/u;
const BARE_MARK = /^\d{1,2}$/;
/** More empty lines than between paragraphs: a picture stood here, and its caption stands beside it. */
const FIGURE_GAP = 2;
const MAX_CAPTION = 45;

/**
 * Returns the lines of a text in groups that read on: a line that ends inside a sentence goes on in the next one,
 * and a caption between them is a group of its own. In order of their first line; empty lines and rows of tables belong
 * to none, and nothing reads on past a table.
 */
export function joinLines(text: string, layout: TextLayout = PLAIN_LAYOUT): LineGroup[] {
  const stretches = listProse(text.length, layout);
  const groups = stretches.map((stretch) => joinStretch(splitLines(text, stretch), layout));
  return groups.flat();
}

/** The stretches between the tables. */
function listProse(length: number, { tables }: TextLayout): Span[] {
  const ends = [0, ...tables.map(({ end }) => end)];
  return ends.map((start, at) => ({ start, end: tables[at]?.start ?? length }));
}

function joinStretch(lines: readonly Line[], { hasWholeParagraphs }: TextLayout): LineGroup[] {
  if (hasWholeParagraphs) return lines.map((line) => ({ kind: classify(line), lines: [line] }));
  const groups: { kind: BlockKind; lines: Line[] }[] = [];
  let open: { kind: BlockKind; lines: Line[] } | null = null;
  for (const line of lines) {
    const last: Line | undefined = open?.lines.at(-1);
    if (open && last && isCaption(line)) {
      groups.push({ kind: "caption", lines: [line] });
    } else if (open && last && continues(line)) {
      open.lines.push(line);
      if (!isOpen(open.lines)) open = null;
    } else {
      const group = { kind: classify(line), lines: [line] };
      groups.push(group);
      open = isOpen(group.lines) ? group : null;
    }
  }
  return groups;
}

function splitLines(text: string, stretch: Span): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const { 0: raw, index } of text
    .slice(stretch.start, stretch.end)
    .matchAll(/[^\r\n\f\u2028\u2029]+|\r\n|[\r\n\f\u2028\u2029]/g)) {
    const content = raw.trim();
    if (content === "") {
      if (/[\r\n\f\u2028\u2029]/.test(raw)) gap += 1;
      continue;
    }
    const start = stretch.start + index + raw.indexOf(content);
    // The line's own end is no gap; each further one is an empty line.
    lines.push({ start, end: start + content.length, text: content, gap: Math.max(0, gap - 1) });
    gap = 0;
  }
  return lines;
}

function classify({ text: marked }: Line): BlockKind {
  if (BARE_MARK.test(marked) || LISTING.test(marked)) return "heading";
  const text = marked.replace(LIST_MARK, "");
  return BROKEN_UNIT.test(text) || FLOW.test(text) || SENTENCE_END.test(dropClosing(text)) ? "body" : "heading";
}

/** 十、教育、卫生: a heading that lists its subjects goes on in no line. */
const LISTING = /^[一二三四五六七八九十]+、[\p{Script=Han}、]{2,16}$/u;

/** The end of a line without the marks that close quotations; a longer run of them is none. */
function dropClosing(text: string): string {
  return text.slice(-MAX_CLOSING).replace(CLOSING_MARKS, "");
}

/** Is in the middle of a sentence: running text that ends without a mark that ends one. */
function isOpen(lines: readonly Line[]): boolean {
  const tail = dropClosing(lines.at(-1)?.text ?? "");
  if (LISTING.test(lines[0]?.text ?? "")) return false;
  const flows = (text: string) => BROKEN_UNIT.test(text) || FLOW.test(text.replace(LIST_MARK, ""));
  return !SENTENCE_END.test(tail) && lines.some(({ text }) => flows(text));
}

function continues({ text }: Line): boolean {
  return !LIST_MARK.test(text) && !BARE_MARK.test(text);
}

/** Is the words under a picture: short, after the picture's gap, and no sentence of its own nor the rest of one. */
function isCaption({ text, gap }: Line): boolean {
  return gap >= FIGURE_GAP && text.length <= MAX_CAPTION && !SENTENCE_END.test(dropClosing(text));
}
