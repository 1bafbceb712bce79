import type { Measure, StatementOf } from "../../../core/statement.ts";
import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { isToken, type Token } from "../lex/token.ts";
import type { Binding, Scene, Subject } from "../scene.ts";

/** What `of` is bound from. */
export interface OfInput {
  readonly measure: Measure;
  readonly indicator: CatalogueIndicator | null;
  readonly subject: Binding<Subject> | null;
}

/** Returns, of a rank, what is ranked and among whom; of a share, the whole; null for other measures. */
export function bindOf(scene: Scene, input: OfInput): StatementOf | null {
  if (input.measure === "rank") return bindRanked(scene);
  if (input.measure === "share") return bindWhole(scene, input);
  return null;
}

function bindRanked(scene: Scene): StatementOf {
  const last = scene.memory.drafts.find(({ measure }) => measure.value !== "rank")?.measure.value;
  const measure = /总量|总额|规模|得分|数量/.test(lead(scene))
    ? last === "score"
      ? "score"
      : "level"
    : (last ?? "level");
  return { measure, universe: findUniverse(scene), size: findSize(scene) };
}

function lead({ block: { text }, clause, figure }: Scene): string {
  return text.slice(clause.start, figure.start);
}

/** 列全省第四, 居杭州第一: the place between the word of rank and the number. */
function findUniverse({ before, regions, document, block: { text }, sentence, figure }: Scene): string | null {
  const from = before.findLastIndex(isToken("rank"));
  const place = before.slice(Math.max(from, 0)).findLast(({ kind }) => kind === "place" || kind === "own-place");
  const counted = /在([^,。;]{0,6}?)\d+(?:个|家)([^,。;]{2,16}?)中/.exec(text.slice(sentence.start, figure.start));
  if (counted) return `${counted[1]}${counted[2]}`;
  const group =
    /(国家级[^,。;]{2,8}?|省级[^,。;]{2,8}?)排名中/.exec(text.slice(sentence.start, figure.start))?.[1] ?? "";
  const name = place ? namePlace(place, { regions, document }) : null;
  return name === null ? null : `${name}${group}`;
}

function namePlace(token: Token, { regions, document }: Pick<Scene, "regions" | "document">): string | null {
  if (token.kind === "place") return regions.findVersion(token.regionId, null)?.name ?? null;
  if (token.kind !== "own-place") return null;
  if (token.level === "country") return "全国";
  const kind = token.level === "province" ? "province" : token.level === "city" ? "city" : "district";
  const own = document.regionId === null ? null : regions.findWithin(document.regionId, [kind]);
  return own === null ? null : (regions.findVersion(own, null)?.name ?? null);
}

/** 在全国169个国家级高新区中排名前30. */
function findSize({ block: { text }, sentence, figure }: Scene): number | null {
  const size = /在[^,。;]{0,6}?(\d+)(?:个|家)[^,。;]{2,16}?中/.exec(text.slice(sentence.start, figure.start))?.[1];
  return size === undefined ? null : Number(size);
}

/** 占杭州全市总量的三分之一 is of the same indicator in 杭州市; 占GDP比重 of another indicator in the same place. */
function bindWhole(scene: Scene, { indicator, subject }: OfInput): StatementOf {
  const { before, catalogue, regions, document } = scene;
  const from = before.findLastIndex(isToken("share"));
  const whole = before.slice(from + 1);
  const place = from < 0 ? undefined : whole.find(({ kind }) => kind === "place" || kind === "own-place");
  const named = from < 0 ? undefined : whole.find(isToken("indicator"));
  const own = subject ? (regions.findVersion(subject.value.regionId, document.publishedOn)?.name ?? null) : null;
  const part = scene.figure.kind === "quantity" ? scene.figure.part : undefined;
  const key = part?.whole ?? named?.key;
  const of = key === undefined ? nameWhole(indicator) : catalogue.indicators.get(key)?.nameZh;
  return { place: place ? namePlace(place, scene) : (nameSourceWhole(scene, subject) ?? own), indicator: of ?? null };
}

/** 工业增加值占GDP比重 names its whole itself. */
function nameWhole(indicator: CatalogueIndicator | null): string | null {
  const named = indicator === null ? undefined : /占(.+?)(?:的)?(?:比重|比例|份额)$/.exec(indicator.nameZh)?.[1];
  return (named === "GDP" ? "地区生产总值" : named) ?? indicator?.nameZh ?? null;
}

/** 超六成来自新城: the whole is of the place that the sentence before spoke of. */
function nameSourceWhole({ memory, regions, document }: Scene, subject: Binding<Subject> | null): string | null {
  if (subject?.rule !== "place.source-of-share" || !memory.subject) return null;
  return regions.findVersion(memory.subject.value.regionId, document.publishedOn)?.name ?? null;
}
