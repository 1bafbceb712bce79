import type { Measure, StatementOf } from "../../core/statement.ts";
import type { CatalogueIndicator } from "../catalogue/catalogue.ts";
import type { Subject } from "./bind-place.ts";
import type { Binding, Scene } from "./scene.ts";
import { isToken, type Token } from "./token.ts";

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
  const measure = /总量|总额|规模|得分/.test(lead(scene)) ? (last === "score" ? "score" : "level") : (last ?? "level");
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
  const group = /(国家级[^,。;]{2,8}?|省级[^,。;]{2,8}?)排名中/.exec(text.slice(sentence.start, figure.start))?.[1] ?? "";
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
  const of = named ? catalogue.indicators.get(named.key) : indicator;
  return { place: place ? namePlace(place, scene) : own, indicator: of?.nameZh ?? null };
}
