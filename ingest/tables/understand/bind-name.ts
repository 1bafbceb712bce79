import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { NameIndex } from "./name-index.ts";

/** A name above another one: of a heading, a row above, a title, the head of a column. */
export interface NameAbove {
  readonly phrase: string;
  /** The indicator that it was read as; null where it is none. */
  readonly indicator: CatalogueIndicator | null;
  /** Is a row with figures of its own, of which what stands below is a part. */
  readonly isWhole: boolean;
}

export interface BoundName {
  readonly indicator: CatalogueIndicator | null;
  /** The catalogue's name, else the words that were found. */
  readonly name: string;
  readonly rule: string;
}

/**
 * Returns the indicator of a name under others, the nearest last: 教育 under 一般公共预算支出 is 教育支出, 利润总额 under
 * 规模工业经济效益指标 is 规模工业利润总额. Only whole names count; what makes none is unmapped, with its words.
 */
export function bindName(phrase: string, above: readonly NameAbove[], names: NameIndex): BoundName {
  for (const [at, outer] of above.toReversed().entries()) {
    const composed = compose(phrase, outer, names);
    if (composed)
      return {
        indicator: composed,
        name: composed.nameZh,
        rule: at === 0 ? "table.name-under" : "table.name-under-outer",
      };
    if (narrows(outer, names)) break;
  }
  // 租赁和商务服务业 alone says of what, and not what: its investment, its revenue.
  const isBranch = above.length > 0 && phrase.endsWith("业");
  const alone = isBranch ? null : (names.find(phrase) ?? names.find(stripOwn(phrase)));
  const whole = above.findLast(({ isWhole }) => isWhole) ?? null;
  if (alone && fits(alone, whole, names)) return { indicator: alone, name: alone.nameZh, rule: "table.name" };
  return { indicator: null, name: nameWhole(phrase, above), rule: "table.name-unmapped" };
}

/** 全市居民人均可支配收入: the place is the document's own. */
function stripOwn(phrase: string): string {
  return phrase.replace(/^(?:全[省市区县州国]|本[省市区县])/, "");
}

/** A heading such as 限额以上法人 narrows what stands under it: a name outside it would be too wide. */
function narrows({ phrase, indicator, isWhole }: NameAbove, names: NameIndex): boolean {
  return isWhole ? indicator === null : indicator === null && names.find(phrase) === null && NARROW.test(phrase);
}

const NARROW = /以上|以下|非公|民营|国有|规模|限额|外资|个体/;

/** The longest join of the name and a beginning or an end of the outer one that is a whole name, and not the outer's. */
function compose(phrase: string, { phrase: outer, indicator }: NameAbove, names: NameIndex): CatalogueIndicator | null {
  const heads = [...(indicator ? tailsOf(indicator) : []), outer, ...(indicator ? [indicator.nameZh] : [])];
  const known = new Set([indicator?.key, names.find(outer)?.key]);
  for (const head of heads) {
    for (let length = head.length; length >= 2; length -= 1) {
      // 短期贷款 with the 余额 of the outer one says no more than by itself.
      if (names.isPlain(head.slice(-length))) continue;
      const found = names.find(phrase + head.slice(-length)) ?? names.find(head.slice(0, length) + phrase);
      if (found && !known.has(found.key)) return found;
    }
  }
  return null;
}

/** Parts of a domestic product are values added. */
function tailsOf({ aliases, nameZh }: CatalogueIndicator): string[] {
  return [nameZh, ...aliases].some((name) => name.endsWith("生产总值")) ? ["增加值"] : [];
}

/** Below a whole a name by itself may be a narrower thing: 短期贷款 under 住户贷款 are not all short-term loans. */
function fits(alone: CatalogueIndicator, whole: NameAbove | null, names: NameIndex): boolean {
  if (whole === null || alone.partOf === null) return true;
  return whole.indicator !== null && listWholes(alone, names).includes(whole.indicator.key);
}

function listWholes({ partOf }: CatalogueIndicator, names: NameIndex): string[] {
  const wholes: string[] = [];
  for (let key = partOf; key !== null && !wholes.includes(key); key = names.get(key)?.partOf ?? null) wholes.push(key);
  return wholes;
}

function nameWhole(phrase: string, above: readonly NameAbove[]): string {
  const whole = above.findLast(({ isWhole }) => isWhole);
  return whole ? `${whole.indicator?.nameZh ?? whole.phrase}:${phrase}` : phrase;
}
