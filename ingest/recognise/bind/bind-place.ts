import { isDivision } from "../../../core/region.ts";
import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { type DoerToken, isToken, type Token, type TokenOf } from "../lex/token.ts";
import type { Binding, Scene, Subject } from "../scene.ts";
import { listClausesBack } from "../scene.ts";
import { NOWHERE } from "../survey/region-index.ts";
import { findOwn } from "./find-own.ts";
import { isSubject, isSurrounding } from "./is-subject.ts";
import { isOfArea } from "./of-area.ts";
import { findRespective } from "./respective.ts";

/**
 * Returns what a figure speaks of: the subject of its clause, else of the clauses before it, else the place that the
 * section, the article or the document is about. Null where nothing tells.
 */
export function bindSubject(scene: Scene, indicator: CatalogueIndicator | null): Binding<Subject> | null {
  const source = findSource(scene) ?? findDealt(scene);
  if (source) return source;
  const isArea = isOfArea(scene, indicator);
  for (const [back, tokens] of listClausesBack(scene).entries()) {
    const subject = findSubject(scene, isArea ? tokens.filter(({ kind }) => kind !== "doer") : tokens);
    if (subject && (back === 0 || !isAround(scene, subject.value))) return subject;
  }
  const topic = isArea ? null : findTopic(scene);
  if (topic) return topic;
  const { regionId, continues, subject: last } = scene.memory;
  if (continues && last) return last;
  if (regionId !== null) return { value: { regionId, doer: null, flag: null }, span: null, rule: "place.article" };
  const own = scene.document.regionId;
  return own === null ? null : { value: { regionId: own, doer: null, flag: null }, span: null, rule: "place.document" };
}

/** In a piece of news a paragraph goes on to speak of a firm; elsewhere only where the clause says 企业 or 公司. */
function findTopic(scene: Scene): Binding<Subject> | null {
  const { memory, document, block, clause } = scene;
  if (!memory.topic) return null;
  const goesOn =
    document.genre === "news" || /^(?:目前|去年|今年)?(?:企业|公司|集团)/.test(block.text.slice(clause.start));
  return goesOn ? { ...createDoer(scene, memory.topic), span: null, rule: "scope.topic" } : null;
}

/** 荥阳市、新密市规上工业增加值分别增长7.9%、8.6%: each place has its own, in their order. */
function findDealt(scene: Scene): Binding<Subject> | null {
  const respective = findRespective(scene);
  if (!respective) return null;
  const { word, index, count } = respective;
  const places = listPlaces(
    scene.block.text,
    scene.before.filter(({ end }) => end <= word.start),
  );
  const own = places.length === count ? places[index] : undefined;
  return own ? { value: { regionId: own.regionId, doer: null, flag: own.flag }, span: own, rule: "place.dealt" } : null;
}

/** The places of the last enumeration among tokens; none where they do not stand side by side. */
function listPlaces(text: string, tokens: readonly Token[]): TokenOf<"place">[] {
  const places = tokens.filter(isToken("place"));
  const isList = places.every((place, at) => {
    const next = places[at + 1];
    return !next || /^(?:[、,]|和|与|及|以及)$/.test(text.slice(place.end, next.start));
  });
  return isList ? places : [];
}

/** 超六成投资量来自新城: the part is of the place that it comes from. */
function findSource({ after, figure, block: { text } }: Scene): Binding<Subject> | null {
  const place = after.find(isToken("place"));
  const words = place ? text.slice(figure.end, place.start) : "";
  if (
    !place ||
    figure.kind !== "quantity" ||
    figure.unit.dimension !== "percent" ||
    !/^[^,。;]{0,10}(?:来自|源于|出自)$/.test(words)
  )
    return null;
  return {
    value: { regionId: place.regionId, doer: null, flag: place.flag },
    span: place,
    rule: "place.source-of-share",
  };
}

/** A district's piece names city and province as surroundings; their own figures stand in one clause with the name. */
function isAround({ document, regions }: Scene, { regionId, doer }: Subject): boolean {
  if (document.regionId === null || doer) return false;
  const kind = regions.kindOf(regionId);
  return kind !== null && regionId !== document.regionId && regions.findWithin(document.regionId, [kind]) === regionId;
}

/** The first name of a clause is its subject: 钱开区参加余杭区集中签约的项目16个. */
function findSubject(scene: Scene, tokens: readonly Token[]): Binding<Subject> | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === "place" && next?.kind === "doer" && next.start - token.end <= 1) continue; // 钱塘新区中策橡胶
    if (token.kind === "place" && next?.kind === "place" && next.start === token.end) continue; // 宁波市鄞州区
    if (token.kind === "place" && isSurrounding(scene, tokens, at)) continue;
    const subject = isSubject(scene, tokens, at) ? createSubject(scene, token) : null;
    if (subject) return subject;
  }
  return null;
}

function createSubject(scene: Scene, token: Token): Binding<Subject> | null {
  if (token.kind === "doer") return createDoer(scene, token);
  if (token.kind === "place") {
    return { value: { regionId: token.regionId, doer: null, flag: token.flag }, span: token, rule: "place.stated" };
  }
  if (token.kind !== "own-place") return null;
  const regionId = findOwn(scene, token);
  return regionId === null ? null : { value: { regionId, doer: null, flag: null }, span: token, rule: "place.own" };
}

function createDoer({ memory, document }: Scene, doer: DoerToken): Binding<Subject> {
  const regionId = memory.regionId ?? document.regionId ?? NOWHERE;
  return { value: { regionId, doer, flag: null }, span: doer, rule: `scope.${doer.sort}` };
}

/** Returns whether a region is a whole division, or else a part of one. */
export function nameScope(scene: Scene, regionId: string): "district" | "subarea" {
  const kind = scene.regions.kindOf(regionId);
  return kind !== null && isDivision(kind) ? "district" : "subarea";
}
