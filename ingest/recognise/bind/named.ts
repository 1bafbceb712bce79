import type { CatalogueIndicator, Lexicon } from "../../catalogue/catalogue.ts";
import type { TokenOf } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { findFitting } from "./fit.ts";

/** What a figure is of: the entry of the catalogue, or null, and the name it goes by. */
export interface Named {
  readonly indicator: CatalogueIndicator | null;
  readonly name: string;
}

/** Returns the entry of a token under the term that the text uses, where a figure can be of it. */
export function nameToken(
  scene: Pick<Scene, "catalogue" | "figure">,
  token: Pick<TokenOf<"indicator">, "key" | "term">,
): Named | null {
  const indicator = findFitting(scene, token);
  return indicator && { indicator, name: indicator.nameZh };
}

/** Returns the entry that a whole phrase is an alias of, where a figure can be of it; else null. */
export function nameKnown(
  scene: Pick<Scene, "catalogue" | "figure">,
  phrase: string,
  { words }: Lexicon,
): Named | null {
  for (const spelling of listSpellings(phrase)) {
    const found = words.findLongest(spelling, 0);
    const named =
      found?.value.kind === "indicator" && found.end === spelling.length ? nameToken(scene, found.value) : null;
    if (named) return named;
  }
  return null;
}

/** Words that may be left out of a name, or stand in it, without making it another: 全社会用电量, 规模以上工业企业利润总额. */
function listSpellings(phrase: string): string[] {
  const plain = phrase.replaceAll(/[“”"、]/g, "").replace(/(?:总数|数量|个数|家数|总量)$/, "");
  const short = plain
    .replace(/^(?:全社会|全口径|全部|实际|本年|当年|年末|主要|全年)/, "")
    .replace(/企业(?=(?:总?产值|增加值|利[润税]|营业收入|主营))/, "");
  return [
    ...new Set([
      phrase,
      phrase.replaceAll(/[“”"]/g, ""),
      plain,
      short,
      `${plain}总额`,
      `${short}总额`,
      phrase.replace(/的/g, ""),
    ]),
  ].filter(Boolean);
}

/** Returns the name of a phrase: as the catalogue has it, else the phrase itself with no entry. */
export function nameWords(scene: Pick<Scene, "catalogue" | "figure">, phrase: string, lexicon: Lexicon): Named {
  return nameKnown(scene, phrase, lexicon) ?? { indicator: null, name: writeName(phrase) };
}

export function writeName(phrase: string): string {
  return phrase
    .replaceAll("规模以上", "规上")
    .replaceAll("限额以上", "限上")
    .replace(/的(?=(?:比重|比例)$)/, "");
}
