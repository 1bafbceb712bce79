import type { Lexicon } from "../../catalogue/catalogue.ts";
import { isToken } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { type Named, nameKnown, nameWords } from "./named.ts";
import { breaksName, cleanName, HEAD } from "./phrase.ts";
import type { Respective } from "./respective.ts";

/** Pairs that one word says: 城乡居民人均可支配收入, 存贷款余额. */
const PAIRS: readonly (readonly [word: RegExp, first: string, second: string])[] = [
  [/城乡(?:常住)?居民/, "城镇居民", "农村居民"],
  [/城乡/, "城镇", "乡村"],
  [/存贷款/, "存款", "贷款"],
];

/** Returns the names that 分别 deals out to as many figures, in order; null where the words before it are not so many. */
export function listDealt(scene: Scene, { word, count }: Respective, lexicon: Lexicon): Named[] | null {
  const { before, clause, block } = scene;
  const start = before.findLast((token) => token.end <= word.start && breaksName(token))?.end ?? clause.start;
  const end =
    before.find((token) => token.start >= start && (token.kind === "basis" || token.kind === "trend"))?.start ??
    word.start;
  const text = cleanName(block.text.slice(start, Math.min(end, word.start)));
  const parts = splitNames(text, count);
  return parts && shareTail(scene, parts, lexicon);
}

function splitNames(text: string, count: number): string[] | null {
  if (count === 2) {
    const pair = PAIRS.find(([word]) => word.test(text));
    if (pair && !/[、和与及]/.test(text)) return [text.replace(pair[0], pair[1]), text.replace(pair[0], pair[2])];
  }
  const parts = text.split(/、|以及|[和与及]/).filter((part) => part !== "");
  return parts.length === count ? numberAll(parts) : null;
}

/** 第一、二、三产业 is 第一、第二、第三产业. */
function numberAll(parts: readonly string[]): string[] {
  if (!/^第[一二三]/.test(parts[0] ?? "")) return [...parts];
  return parts.map((part) => (/^[一二三]/.test(part) ? `第${part}` : part));
}

/** 城镇、农村居民人均可支配收入: what the last name ends with is the end of the others too. */
function shareTail(scene: Scene, parts: readonly string[], lexicon: Lexicon): Named[] {
  const last = parts.at(-1) ?? "";
  return parts.map((part, at) =>
    at === parts.length - 1 ? nameWords(scene, part, lexicon) : nameWithTail(scene, { part, last }, lexicon),
  );
}

function nameWithTail(scene: Scene, { part, last }: { part: string; last: string }, lexicon: Lexicon): Named {
  if (HEAD.test(part)) return nameWords(scene, part, lexicon);
  for (let at = 1; at < last.length - 1; at += 1) {
    const known = nameKnown(scene, part + last.slice(at), lexicon);
    if (known) return known;
  }
  const known = nameKnown(scene, part, lexicon);
  if (known) return known;
  const head = HEAD.exec(last)?.[0] ?? "";
  return nameWords(scene, part + head, lexicon);
}

/** Returns the words of the catalogue before 分别, where they are as many as the figures. */
export function listStated({ before }: Scene, { word, count }: Respective) {
  const names = before.filter(isToken("indicator")).filter(({ start }) => start < word.start);
  return names.length >= count ? names.slice(-count) : null;
}
