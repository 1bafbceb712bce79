import type { Block, BlockKind } from "./block.ts";
import { foldRadical, isRadical } from "./fold-radical.ts";
import { joinLines, type LineGroup } from "./join-lines.ts";
import type { TextLayout } from "./text-layout.ts";

const OPENING = "“‘「『";
const CLOSING = "”’」』";
/** A quotation of at most this many characters is a name; a longer one is speech, and states figures like any text. */
const MAX_NAME = 12;
const HAN = /\p{Script=Han}/u;

/** Full-width punctuation and its half-width form, by turns; then every dash as one. */
const PUNCTUATION = ["，,", "；;", "：:", "（(", "）)", "！!", "？?", "［[", "］]", "｛{", "｝}"];
const DASHES = "—–－‐‑‒―−～~〜∼"; // all mean "to" between numbers

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...PUNCTUATION.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
  ...Array.from(DASHES, (dash): [string, string] => [dash, "-"]),
  ["％", "%"],
  ["℅", "%"],
  ["．", "."],
  ["\u3000", " "],
  ["\u00a0", " "],
  ["\t", " "],
  ["~", "-"],
]);

/** Returns the blocks of the running text, in order, each with the map of its characters to the raw text. */
export function normaliseText(raw: string, layout?: TextLayout): Block[] {
  return joinLines(raw, layout).map((group) => normaliseGroup(raw, group));
}

class BlockBuilder {
  readonly characters: string[] = [];
  readonly offsets: number[] = [];
  readonly quoted: number[] = [];
  readonly #keepsSpaces: boolean;
  readonly #names: { at: number; mark: string }[] = [];

  constructor(kind: BlockKind) {
    this.#keepsSpaces = kind === "heading"; // A heading sets its phrases apart by spaces, as a sentence does by commas.
  }

  /** A space parts Latin words and phrases of a heading; beside a Chinese character of running text it is typesetting. */
  keepsSpace(after: string): boolean {
    if (this.last === "" || this.last === " " || after === "%") return false;
    return this.#keepsSpaces || (!HAN.test(this.last) && /[A-Za-z\d]/.test(after));
  }

  get last(): string {
    return this.characters.at(-1) ?? "";
  }

  push(character: string, offset: number): void {
    this.characters.push(character);
    this.offsets.push(offset);
    this.quoted.push(0);
  }

  open(mark: string): void {
    this.#names.push({ at: this.characters.length, mark });
  }

  /** Marks what stands since the opening mark; an end without a beginning is dropped like any mark. */
  close(): void {
    const name = this.#names.pop();
    if (!name) return;
    const isTitle = name.mark === "《";
    if (!isTitle && this.characters.length - name.at > MAX_NAME) return;
    this.quoted.fill(isTitle ? 2 : 1, name.at);
  }

  /** An ASCII quotation mark opens and closes by turns. */
  toggle(mark: string): void {
    if (this.#names.at(-1)?.mark === mark) this.close();
    else this.open(mark);
  }
}

function normaliseGroup(raw: string, { kind, lines }: LineGroup): Block {
  const builder = new BlockBuilder(kind);
  for (const { start, end } of lines) for (let at = start; at < end; at += 1) pushCharacter(builder, raw, at);
  const first = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? 0;
  return {
    kind,
    text: builder.characters.join(""),
    offsets: Int32Array.from([...builder.offsets, end]),
    quoted: Uint8Array.from(builder.quoted),
    raw: { start: first, end },
  };
}

function pushCharacter(builder: BlockBuilder, raw: string, at: number): void {
  const character = raw[at] ?? "";
  if (character === "*" && (raw[at + 1] === "*" || raw[at - 1] === "*")) return; // bold
  if (isInvisible(character)) return;
  if (OPENING.includes(character) || character === "《") builder.open(character);
  else if (CLOSING.includes(character) || character === "》") builder.close();
  else if (character === '"' || character === "'") builder.toggle(character);
  else pushPlain(builder, raw, at);
}

function pushPlain(builder: BlockBuilder, raw: string, at: number): void {
  const folded = fold(raw[at] ?? "");
  if (folded === " " && isInNumber(builder, raw, at)) return;
  if (folded === " " && !isWideGap(raw, at) && !builder.keepsSpace(raw[at + 1] ?? "")) return;
  builder.push(folded, at);
}

/** The rest of a number with its unit: a number alone may be the next column's. */
const BROKEN_END = /^\s\d{1,2}(?:[万亿]|元|%|个百分点|家|户)/;

/** 11 867.42 and 6. 2%: a space groups thousands, or was set inside a number by mistake. */
function isInNumber(builder: BlockBuilder, raw: string, at: number): boolean {
  const before = builder.characters.slice(-8).join("");
  const after = raw.slice(at, at + 8);
  if (/^\d{1,2}\.$/.test(before)) return false; // 1. 2022年: a list mark
  if (/\p{Script=Han}\d{1,2}$/u.test(raw.slice(Math.max(at - 3, 0), at)) && BROKEN_END.test(after)) return true; // 9 0亿元
  if (/\d\.$/.test(before)) return /^\s\d/.test(after);
  return /(?:^|[^\d.])\d{1,3}(?:\d{3})?$/.test(before) && /^\s\d{3}(?!\d)/.test(after);
}

function isInvisible(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code >= 0x200b && code <= 0x200d) || code === 0xfeff || code === 0xad || code === 0x2060;
}

function fold(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x21 && code < 0x7e) return character;
  const folded = FOLDED.get(character);
  if (folded !== undefined) return folded;
  if (code >= 0xff01 && code <= 0xff5e) return character.normalize("NFKC"); // full-width letters, digits and signs
  return isRadical(code) ? foldRadical(character) : character;
}

/** Two spaces or more part columns and phrases. */
function isWideGap(raw: string, at: number): boolean {
  return /^[ \u3000\u00a0\t]{2,}/.test(raw.slice(at, at + 4));
}
