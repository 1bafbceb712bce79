import { isDivision, type RegionKind } from "../../core/region.ts";
import type { Binding, Scene } from "./scene.ts";
import { listClausesBack } from "./scene.ts";
import { isToken, type DoerToken, type Token, type TokenOf } from "./token.ts";

/** The place or doer that a figure speaks of. `regionId` is the place, or where the doer sits. */
export interface Subject {
  readonly regionId: string;
  readonly doer: DoerToken | null;
  /** `NAMED_AS_NEW_AREA` and other reservations of the name used. */
  readonly flag: string | null;
}

const LEVELS: Readonly<Record<string, readonly RegionKind[]>> = {
  district: ["district", "county"],
  county: ["county", "district"],
  city: ["city"],
  province: ["province"],
  town: ["town"],
};

/**
 * Returns what a figure speaks of: the subject of its clause, else of the clauses before it, else the place that the
 * section, the article or the document is about. Null where nothing tells.
 */
export function bindSubject(scene: Scene): Binding<Subject> | null {
  for (const tokens of listClausesBack(scene)) {
    const subject = findSubject(scene, tokens);
    if (subject) return subject;
  }
  const { regionId } = scene.memory;
  if (regionId !== null) return { value: { regionId, doer: null, flag: null }, span: null, rule: "place.article" };
  const own = scene.document.regionId;
  return own === null ? null : { value: { regionId: own, doer: null, flag: null }, span: null, rule: "place.document" };
}

/** The first name of a clause is its subject: 钱开区参加余杭区集中签约的项目16个. */
function findSubject(scene: Scene, tokens: readonly Token[]): Binding<Subject> | null {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.kind === "place" && next?.kind === "doer" && next.start - token.end <= 1) continue; // 钱塘新区中策橡胶
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

function createDoer({ memory, document }: Scene, doer: DoerToken): Binding<Subject> | null {
  const regionId = memory.regionId ?? document.regionId;
  return regionId === null ? null : { value: { regionId, doer, flag: null }, span: doer, rule: `scope.${doer.sort}` };
}

/** 全区 is the document's own district, or the one around the park that an article is about. */
function findOwn({ memory, document, regions }: Scene, { level }: TokenOf<"own-place">): string | null {
  const kinds = LEVELS[level];
  const from = memory.regionId ?? document.regionId;
  if (!kinds || from === null) return null;
  const own = regions.findWithin(from, kinds);
  // 全省 in a district's piece is whom it is measured among, and never what its own figures are of.
  const ownKind = document.regionId === null ? null : regions.kindOf(document.regionId);
  return level === "province" || level === "city" ? (ownKind !== null && kinds.includes(ownKind) ? own : null) : own;
}

/** Words that give a name another part than that of the subject: whom one visits, what one is a share of. */
const OTHER_PART = /(?:占|赴|来自|从|对|居|列|为|至|是|让|给|含|包括|如|由)$/;
const LOCATIVE = /(?:在|于)$/;
const EXAMPLES = /^[^,。;]{0,20}?(?:等|为代表)/;

function isSubject({ block: { text } }: Scene, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const lead = text.slice(0, token.start);
  const before = tokens[at - 1];
  if (before && (before.kind === "rank" || before.kind === "share" || before.kind === "destination") && before.end === token.start) return false;
  if (OTHER_PART.test(lead)) return false;
  if (token.kind === "doer" && EXAMPLES.test(text.slice(token.end))) return false;
  return !LOCATIVE.test(lead) || /^[,的]/.test(text.slice(token.end));
}

/** Returns whether a region is a whole division, or else a part of one. */
export function nameScope(scene: Scene, regionId: string): "district" | "subarea" {
  const kind = scene.regions.kindOf(regionId);
  return kind !== null && isDivision(kind) ? "district" : "subarea";
}

/** Returns the place token that stands last before an offset, of any part in the sentence. */
export function findLastPlace(tokens: readonly Token[]): TokenOf<"place"> | TokenOf<"own-place"> | null {
  return tokens.findLast((token) => token.kind === "place" || token.kind === "own-place") as ReturnType<typeof findLastPlace>;
}

export const isPlace = isToken("place");
