import type { Trie } from "../../catalogue/trie.ts";
import type { Quantifier } from "../../catalogue/words.ts";
import type { Block } from "../../normalise/block.ts";
import { NUMERAL } from "./chinese-number.ts";
import { lexChinese } from "./lex-chinese.ts";
import { lexArabic, lexOrdinal, match, type NumberContext } from "./lex-quantity.ts";
import { lexRatios } from "./lex-ratio.ts";
import { lexTime } from "./lex-time.ts";
import { lexToOne } from "./lex-to-one.ts";
import { pushToken, withSign } from "./push-token.ts";
import { shareUnits } from "./share-units.ts";
import { sliceLead } from "./slice-lead.ts";
import type { DoerToken, MarkToken, QuantityToken, Span, TimeToken, Token, TokenOf } from "./token.ts";
import { isToken } from "./token.ts";

const MARKS: ReadonlyMap<string, MarkToken["mark"]> = new Map([
  ["。", "stop"],
  ["!", "stop"],
  ["?", "stop"],
  ["…", "stop"],
  [";", "semicolon"],
  [",", "comma"],
  [" ", "comma"],
  ["、", "pause"],
  [":", "colon"],
  ["(", "open"],
  [")", "close"],
]);
const DIGITS: ReadonlySet<string> = new Set("0123456789");
const LATIN: ReadonlySet<string> = new Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
/** What a number or a place in an order begins with. */
const FIGURE_STARTS: ReadonlySet<string> = new Set("0123456789零〇一二两三四五六七八九十百千万亿第前");
/** Joins the digits of a name: 1+3, 5-X, A4. */
const NAME_JOINT = /[A-Za-z+#/]/;

/** Names that the document itself defines: 以下简称“新城”, the short form of a firm named in full. */
export type LocalName = { readonly kind: "place"; readonly name: string } | Pick<DoerToken, "kind" | "sort" | "name">;

export interface LexContext extends NumberContext {
  readonly localNames: Trie<LocalName>;
  /** Returns the region of a name that the document defines, or null where another article did. */
  readonly findDefined: (name: string) => string | null;
  /** Returns which of the regions of one name the document means. */
  readonly chooseRegion: (regionIds: readonly string[]) => string;
}

/** Returns the typed tokens of a block, in order, none overlapping; the words between them have no type. */
export function lexBlock(block: Block, context: LexContext): Token[] {
  const tokens: Token[] = [];
  const { text } = block;
  let list: TokenOf<"ratio-list"> | null = null;
  for (let at = 0; at < text.length; ) {
    const ratios = lexRatios(text, at, list);
    const found = ratios.length > 0 ? ratios : lexAt(block, at, context);
    list = found.findLast(isToken("ratio-list")) ?? list;
    for (const token of found) if (token.kind !== "neutral") pushToken(tokens, withSign(text, token, tokens.at(-1)));
    at = found.at(-1)?.end ?? skipWord(text, at);
  }
  return shareUnits(tokens, text);
}

/** A Latin word or a code is passed over whole, so that its digits are none: G25, DNA. */
function skipWord(text: string, at: number): number {
  if (!LATIN.has(text.charAt(at))) return at + 1;
  let end = at + 1;
  while (end < text.length && /[A-Za-z0-9]/.test(text.charAt(end))) end += 1;
  return end;
}

/** A word that is passed over whole, so that none of its parts is read: 签约 is not 约. */
interface Neutral extends Span {
  readonly kind: "neutral";
}

function lexAt(block: Block, at: number, context: LexContext): readonly (Token | Neutral)[] {
  const { text, quoted } = block;
  const character = text.charAt(at);
  const mark = MARKS.get(character);
  if (character === " " && DIGITS.has(text.charAt(at + 1)) && isWord(text.charAt(at - 1))) return []; // GDP 980亿元, 产量 94吨
  if (mark) return [{ kind: "mark", mark, start: at, end: at + 1 }];
  const time = lexTime(text, at);
  if (time && character === "近") return [createTime({ text, quoted }, time)]; // 近3年, before 近 alone
  const local = context.localNames.findLongest(text, at);
  const word = findWord(block, at, context);
  if (local && local.end >= (word?.end ?? 0)) return lexLocal(local, at, context);
  const dated = word?.value.kind === "indicator" ? lexDated(text, at, context) : null;
  if (dated) return [dated];
  if (word && (!DIGITS.has(character) || isDigitName(word))) return lexWord({ word, at, block }, context);
  if (time) return [createTime({ text, quoted }, time)];
  const titleYear = lexTitleYear(block, at);
  if (titleYear) return [titleYear];
  return lexNumber({ text, quoted, at }, context);
}

function findWord({ text, quoted }: Block, at: number, { lexicon }: LexContext): FoundWord | null {
  const word = lexicon.words.findLongest(text, at);
  return word?.value.kind === "time" && word.value.isQuoted && quoted[at] === 0 ? null : word;
}

function isWord(character: string): boolean {
  return LATIN.has(character) || /\p{Script=Han}/u.test(character);
}

/** 年末常住人口, 全年售电量: the time that a name in the catalogue begins with governs what follows, and is no part of it. */
function lexDated(text: string, start: number, { lexicon }: LexContext): TimeToken | null {
  const end = start + (/^(?:年末|年底|全年)/.exec(text.slice(start, start + 2))?.[0].length ?? 0);
  const time = end > start ? lexicon.words.findLongest(text.slice(start, end), 0)?.value : undefined;
  if (time?.kind !== "time" || lexicon.words.findLongest(text, end)?.value.kind !== "indicator") return null;
  return { kind: "time", start, end, time: time.time, within: null, isGoal: false, inTitle: false };
}

/** 《2022浙江省…报告》: in a title a year needs no 年. */
function lexTitleYear({ text, quoted }: Block, at: number): TimeToken | null {
  const year = quoted[at] === 2 ? /^(?:19|20)\d\d(?=\p{Script=Han})/u.exec(text.slice(at, at + 5))?.[0] : undefined;
  if (year === undefined || /\d/.test(text.charAt(at - 1))) return null;
  const time = { form: "year", year: Number(year) } as const;
  return { kind: "time", start: at, end: at + 4, time, within: null, isGoal: false, inTitle: true };
}

function createTime(
  { text, quoted }: Pick<Block, "text" | "quoted">,
  found: Span & Pick<TimeToken, "time">,
): TimeToken {
  const isGoal = /[到至]/.test(text.charAt(found.start - 1));
  return { kind: "time", ...found, within: null, isGoal, inTitle: quoted[found.start] === 2 };
}

function lexLocal(
  { value, end }: { value: LocalName; end: number },
  start: number,
  context: LexContext,
): readonly Token[] {
  if (value.kind === "doer") return [{ ...value, start, end }];
  const regionId = context.findDefined(value.name);
  return regionId === null ? [] : [{ kind: "place", regionId, flag: null, start, end }];
}

/** 152项目 is a name that begins with digits; of any other word a digit is no part. */
function isDigitName({ value }: FoundWord): boolean {
  return value.kind === "indicator";
}

type FoundWord = NonNullable<ReturnType<LexContext["lexicon"]["words"]["findLongest"]>>;

function lexWord(
  { word, at, block }: { word: FoundWord; at: number; block: Block },
  context: LexContext,
): readonly (Token | Neutral)[] {
  const span = { start: at, end: word.end };
  const { quoted } = block;
  const inTitle = quoted[at] === 2;
  const isInName = quoted[at] !== 0 && (quoted[at - 1] === quoted[at] || quoted[word.end] === quoted[at]);
  const entry = word.value;
  if (entry.kind === "time")
    return [
      lexEndOfPlan({ kind: "time", ...span, time: entry.time, within: null, isGoal: false, inTitle }, block.text),
    ];
  if (entry.kind === "quantifier") return isInName ? [] : listFound(createQuantifier(entry.quantifier, span, context));
  if (entry.kind === "neutral") return [{ kind: "neutral", ...span }];
  if (entry.kind === "status" && isNoun(block, span)) return [];
  if (entry.kind === "place") {
    return [{ kind: "place", regionId: context.chooseRegion(entry.regionIds), flag: entry.flag, ...span }];
  }
  if (entry.kind === "indicator") return [lexCompound({ ...entry, ...span }, block.text, context)];
  return [{ ...entry, ...span }];
}

/** 十一五末, 十五期末: the last year of a plan. */
function lexEndOfPlan(token: TimeToken, text: string): TimeToken {
  const found =
    token.time.form === "years" ? /^(?:规划)?(?:时期|期间|期)?末/.exec(text.slice(token.end, token.end + 5)) : null;
  if (found === null || token.time.form !== "years") return token;
  const isGoal = /[到至]/.test(text.charAt(token.start - 1));
  return { ...token, end: token.end + found[0].length, time: { form: "year", year: token.time.to }, isGoal };
}

/** 规模以上工业企业实现营业收入: with the verb taken out it is one longer name. */
function lexCompound(head: TokenOf<"indicator">, text: string, { lexicon }: LexContext): TokenOf<"indicator"> {
  const verb = /^(?:共|累计)?(?:实现|完成|达到)(?:了)?/.exec(text.slice(head.end, head.end + 6))?.[0];
  if (!verb) return head;
  const name = text.slice(head.start, head.end);
  const found = lexicon.words.findLongest(name + text.slice(head.end + verb.length, head.end + verb.length + 16), 0);
  if (found?.value.kind !== "indicator" || found.end <= name.length) return head;
  return { ...found.value, start: head.start, end: head.start + found.end + verb.length };
}

/** “新制造业计划”, “凤凰行动”计划, 三年行动计划。: a name, which plans nothing. */
function isNoun({ text, quoted }: Block, { start, end }: Span): boolean {
  const isEnd = /^(?:任务)?(?:[,。;、:)\s的]|$|提出|明确|指出|要求|印发|确定)/.test(text.slice(end));
  return quoted[start] !== 0 || (quoted[start - 1] ?? 0) !== 0 || isEnd;
}

function createQuantifier(quantifier: Quantifier, span: Span, { lexicon }: LexContext): QuantityToken | null {
  const unit = lexicon.units.findLongest(quantifier.unit, 0)?.value;
  if (!unit) return null;
  const { value, comparator } = quantifier;
  return {
    kind: "quantity",
    ...span,
    value,
    decimal: value,
    unitWord: quantifier.unit,
    unit,
    comparator,
    number: span,
    quantifier,
  };
}

function lexNumber(
  { text, quoted, at }: { text: string; quoted: Uint8Array; at: number },
  context: LexContext,
): readonly Token[] {
  const character = text.charAt(at);
  if (!FIGURE_STARTS.has(character)) return [];
  const ordinal = lexOrdinal(text, at);
  if (ordinal) return [ordinal];
  if (character === "第") return lexNameNumber(text, at, context);
  if (!DIGITS.has(character)) return NUMERAL.test(character) ? listFound(lexChinese(text, at, context)) : [];
  const ratio = lexToOne(text, at);
  if (ratio) return [ratio];
  const found = lexArabic(text, at, context);
  if (isAfterName(text, at, context)) return found;
  return isNameDigit({ text, quoted, at, end: found.at(-1)?.end ?? at }) ? found.map(toNumber) : found;
}

/** GDP86亿元: the letters are an indicator's, and the digits its figure's. */
function isAfterName(text: string, at: number, { lexicon }: LexContext): boolean {
  let start = at;
  while (LATIN.has(text.charAt(start - 1)) && at - start < 4) start -= 1;
  const found = start < at ? lexicon.words.findLongest(text, start) : null;
  return found?.value.kind === "indicator" && found.end === at;
}

const NAME_NUMBER = /第(?:\d+|[一二三四五六七八九十百]+)/y;

/** 第十四个五年规划, 第20次会议: the number is the name's, unless a time begins with it (第一季度). */
function lexNameNumber(text: string, start: number, { lexicon }: LexContext): readonly Token[] {
  const found = match(NAME_NUMBER, text, start);
  if (found === null || lexTime(text, start + 1) || lexicon.words.findLongest(text, start + 1)) return [];
  return [{ kind: "number", start, end: start + found.length, value: "" }];
}

function listFound(token: Token | null): Token[] {
  return token ? [token] : [];
}

/** Are the digits of a name: inside a short quotation or a title, or joined to letters and signs. */
function isNameDigit({
  text,
  quoted,
  at,
  end,
}: {
  text: string;
  quoted: Uint8Array;
  at: number;
  end: number;
}): boolean {
  const isJoined = NAME_JOINT.test(text.charAt(at - 1)) && !/(?<![A-Za-z\d])\+$/.test(sliceLead(text, at)); // +1.2% is a rise
  return quoted[at] !== 0 || isJoined || NAME_JOINT.test(text.charAt(end));
}

function toNumber({ start, end }: Token): Token {
  return { kind: "number", start, end, value: "" };
}
