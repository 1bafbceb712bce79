import type { Lexicon } from "../../catalogue/catalogue.ts";
import { isToken } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { carryHead } from "./carried.ts";
import { type Named, nameKnown, nameWords, writeName } from "./named.ts";
import { BRANCH, breaksName, cleanNames, HEAD } from "./phrase.ts";
import type { Respective } from "./respective.ts";
import { dropFares } from "./spoken.ts";

/** Pairs that one word says: 城乡居民人均可支配收入, 存贷款余额. */
const PAIRS: readonly (readonly [word: RegExp, first: string, second: string])[] = [
  [/城乡(?:常住)?居民/, "城镇居民", "农村居民"],
  [/城乡(?=.*零售)/, "城镇", "乡村"],
  [/城乡/, "城市", "农村"],
  [/存贷款/, "存款", "贷款"],
];

/** What needs no head of another: 净利润, 上缴税费. */
const FULL = new RegExp(`${HEAD.source}|[率量额费税金值数积价入出]$`);
/** 汽车、食品、纺织三大支柱产业: the number of the branches is none of their names. */
const SUMMARY = /[一二两三四五六七八九十]大(?:支柱|主导|重点|优势|特色|传统|新兴|战略性新兴)*产业/;

/** Returns the names that 分别 deals out to as many figures, in order; null where the words before it are not so many. */
export function listDealt(scene: Scene, respective: Respective, lexicon: Lexicon): Named[] | null {
  const parts = splitNames(findEnumeration(scene, respective), respective.count);
  const head = findHeadAfter(scene, respective);
  return parts && shareTail(scene, head === "" ? parts : parts.map((part) => addBranch(part, parts) + head), lexicon);
}

/** A、B分别实现产值1亿元和2亿元: what is measured stands after the word. */
function findHeadAfter({ before, figure, block: { text } }: Scene, { word }: Respective): string {
  const first = before.find(({ kind, start }) => kind === "quantity" && start >= word.end) ?? figure;
  const said = cleanNames(text.slice(word.end, first.start));
  return HEAD.test(said) ? said : "";
}

function addBranch(part: string, parts: readonly string[]): string {
  return part + (BRANCH.test(part) ? "" : readBranch(parts.at(-1) ?? ""));
}

/** The names before 分别 in its clause, else the subject of the clause before: A、B保持增长,增速分别为…. */
function findEnumeration(
  { before, clause, clauseIndex, sentence, block: { text } }: Scene,
  { word }: Respective,
): string {
  const start =
    before.findLast((token) => token.end <= word.start && token.kind !== "ordinal" && breaksName(token))?.end ??
    clause.start;
  const end =
    before.find((token) => token.start >= start && (token.kind === "basis" || token.kind === "trend"))?.start ??
    word.start;
  const own = cleanNames(text.slice(start, Math.min(end, word.start)));
  const earlier = sentence.clauses[clauseIndex - 1];
  if (own.length > 1 || !earlier || earlier.tokens.some(({ kind }) => kind === "quantity")) return own;
  const lead = earlier.tokens.findLast(({ kind }) => kind === "part" || kind === "time" || kind === "own-place");
  return cleanNames(dropFares(text.slice(lead?.end ?? earlier.start, earlier.end)));
}

const JOINTS: readonly RegExp[] = [/、/, /、|以及|[和与]/, /、|以及|[和与及]/];

function splitNames(said: string, count: number): string[] | null {
  const text = said.replace(SUMMARY, "产业").replace(/(?:(?:增加值)?对|拉动|占|(?:增长)?贡献率).*$/, "");
  const pair = count === 2 ? PAIRS.find(([word]) => word.test(text)) : undefined;
  if (pair && !/[、和与及]/.test(text)) return [text.replace(pair[0], pair[1]), text.replace(pair[0], pair[2])];
  if (count === 3 && /^三次产业(?:增加值)?$/.test(text))
    return ["第一产业", "第二产业", "第三产业"].map((part) => part + text.slice(4));
  for (const joint of JOINTS) {
    const parts = text.split(joint).filter((part) => part !== "");
    if (parts.length === count) return numberAll(parts);
  }
  return null;
}

/** 第一、二、三产业 is 第一、第二、第三产业. */
function numberAll(parts: readonly string[]): string[] {
  if (!/^第?[一二三](?:产业|次产业)?$/.test(parts[0] ?? "")) return [...parts];
  return parts.map((part) => (/^[一二三]/.test(part) ? `第${part}` : part));
}

/** 城镇、农村居民人均可支配收入: what the last name ends with is the end of the others too. */
function shareTail(scene: Scene, parts: readonly string[], lexicon: Lexicon): Named[] {
  const last = parts.at(-1) ?? "";
  return parts.map((part, at) =>
    at === parts.length - 1 ? nameOne(scene, part, lexicon) : nameWithTail(scene, { part, last }, lexicon),
  );
}

/** 生物医药业、家电业增速分别为…: what is measured of them was said before. */
function nameOne(scene: Scene, part: string, lexicon: Lexicon): Named {
  const carried = BRANCH.test(part) && !HEAD.test(part) ? carryHead(scene, part, lexicon) : null;
  return carried ?? nameKnown(scene, part, lexicon) ?? { indicator: null, name: writeName(part) };
}

function nameWithTail(scene: Scene, { part, last }: { part: string; last: string }, lexicon: Lexicon): Named {
  if (FULL.test(part)) return nameWords(scene, part, lexicon);
  if (!HEAD.test(last) && !/[率数]$/.test(last)) return nameOne(scene, addBranch(part, [last]), lexicon);
  for (let at = 1; at < last.length - 1; at += 1) {
    const known = nameKnown(scene, part + last.slice(at), lexicon);
    if (known) return known;
  }
  const head = /(?:产业|行业|工业)?$/.exec(part)?.[0] ? (HEAD.exec(last)?.[0] ?? "") : readTail(last);
  return nameWords(scene, part + head, lexicon);
}

function readBranch(name: string): string {
  return /(?:产业|行业|工业|制造业|业|企业)$/.exec(name)?.[0] ?? "";
}

/** 产业增加值 in 耐材产业增加值. */
function readTail(name: string): string {
  const head = HEAD.exec(name)?.[0] ?? "";
  return (/(?:产业|行业|工业)$/.exec(name.slice(0, name.length - head.length))?.[0] ?? "") + head;
}

/** Returns the words of the catalogue before 分别, where they are as many as the figures. */
export function listStated(
  { before, sentence, clauseIndex, clause, block: { text } }: Scene,
  { word, count }: Respective,
) {
  const own = before.filter(isToken("indicator")).filter(({ start }) => start < word.start);
  const earlier = sentence.clauses[clauseIndex - 1]?.tokens.filter(isToken("indicator")) ?? [];
  // 高新技术企业和科技型企业实现“双倍增”,分别超过90家和870家: the names of the clause before, just as many.
  const isAlone = own.length === 0 && text.slice(clause.start, word.start).trim() === "" && earlier.length === count;
  const names = isAlone ? earlier : own;
  if (before.some(({ kind, start }) => kind === "share" && start < word.start)) return null;
  return names.length >= count ? names.slice(-count) : null;
}
