import type { Words } from "../../catalogue/words.ts";
import type { Block } from "../../normalise/block.ts";
import type { DoerToken, Token } from "../lex/token.ts";
import { findZoneEnd } from "./find-zones.ts";
import { createUnlistedId } from "./region-index.ts";

interface DoerPattern {
  readonly sort: DoerToken["sort"] | "organisation";
  readonly pattern: RegExp;
}

/** The forms of names that doers have, made once of the catalogue's words. */
export interface DoerPatterns {
  /** What may follow a place's name so that both are one doer's name. */
  readonly afterPlace: readonly DoerPattern[];
  /** What a clause may begin with. */
  readonly leading: readonly DoerPattern[];
}

/** Returns the patterns of the names that a catalogue knows endings of. */
export function createDoerPatterns({ names }: Words): DoerPatterns {
  const join = (sort: string) => (names[sort] ?? []).join("|");
  const han = "[\\p{Script=Han}]";
  return {
    afterPlace: [
      {
        sort: "project",
        pattern: new RegExp(`^${han}{0,10}?(?:${join("institution")}|${join("facility")})+项目`, "u"),
      },
      {
        sort: "institution",
        pattern: new RegExp(`^${han}{2,14}?(?:${join("landmark")})(?!名|数量?|面积|覆盖率|旅游|治理|保护|项目)`, "u"),
      },
      { sort: "facility", pattern: new RegExp(`^${han}{0,4}?(?:${join("facility")})`, "u") },
      { sort: "institution", pattern: new RegExp(`^${han}{0,6}?(?:${join("institution")})+`, "u") },
      { sort: "organisation", pattern: new RegExp(`^${han}{0,3}?(?:${join("organisation")})(?!${han}{0,1}区)`, "u") },
    ],
    leading: [
      { sort: "enterprise", pattern: /^(?:我们|目前|现在|如今)?(?:公司|集团)(?!化|总部|数|[、和及])/ },
      {
        sort: "enterprise",
        pattern: new RegExp(
          `^(?!全|各|农民|专业|医药|生物|星级|高星|家庭|股份)${han}{2,7}?(?:${join("enterpriseForm")})(?=上缴|缴纳|投资|年|实现|完成|营业|销售|产值|占地|员工|职工|开业|去年|今年|拥有|现有|预计|按|,)`,
          "u",
        ),
      },
      {
        sort: "institution",
        pattern: new RegExp(
          `^(?!全|各|普通|高等|职业|民办|成人|省级|国家|重点|农村|乡村|行政|大型|小型|中型|示范|国有|高标准|集中)${han}{2,7}?(?:${join("landmark")})(?!名|数量?|面积|总数|个数|覆盖率|门票优惠|旅游|在校生|毕业生|治理|保护|项目)`,
          "u",
        ),
      },
      {
        sort: "institution",
        pattern:
          /^(?!农村|乡村|全村|行政村|贫困村|各村|示范村|新农村)\p{Script=Han}{1,3}村(?=集体|村民|经济|人均|种植|现有|共|[^,。;]{1,6}(?:面积|收入))/u,
      },
      { sort: "project", pattern: /^(?:该|本)?项目(?:一期|二期|全部|全面)*(?:建成|投产|达产|投用|达效)/ },
      {
        sort: "institution",
        pattern: new RegExp(`^${han}{1,6}(?:所|院|${join("institution")})(?=已|共|累计|现有|目前|还)`, "u"),
      },
    ],
  };
}

/** Returns the tokens with names of doers in place of the place names that they begin with; an office's name is no subject. */
export function markDoers(block: Block, tokens: readonly Token[], patterns: DoerPatterns): Token[] {
  const marked: Token[] = [];
  for (const token of tokens) {
    const previous = marked.at(-1);
    if ((previous?.kind === "doer" || previous?.kind === "place") && token.start < previous.end) continue; // inside the name just marked
    const atClause = token.kind === "place" ? null : findLeading(block, previous, patterns);
    if (atClause && atClause.end <= token.start) marked.push(atClause);
    const named = token.kind === "place" ? findNamed(block, token, patterns) : token;
    if (named) marked.push(named);
  }
  return marked;
}

function findNamed({ text }: Block, place: Token, { afterPlace }: DoerPatterns): Token | null {
  const zoneEnd = findZoneEnd(text, place.end);
  if (zoneEnd !== null) return createZone(text, place, zoneEnd);
  const behind = text.slice(place.end, place.end + 24);
  for (const { sort, pattern } of afterPlace) {
    const found = pattern.exec(behind)?.[0];
    if (found === undefined) continue;
    if (sort === "organisation") return null;
    const end = place.end + found.length;
    return { kind: "doer", sort, name: text.slice(place.start, end), start: place.start, end };
  }
  return place;
}

/** A zone that no catalogue has is a place all the same, by its name. */
function createZone(text: string, { start, ...place }: Token, end: number): Token {
  const parentId = "regionId" in place ? place.regionId : null;
  return { kind: "place", regionId: createUnlistedId(text.slice(start, end), parentId), flag: null, start, end };
}

/** A name at the head of a clause, after the mark that ends the one before. */
function findLeading({ text }: Block, previous: Token | undefined, { leading }: DoerPatterns): DoerToken | null {
  if (previous && previous.kind !== "mark" && previous.kind !== "time") return null;
  const start = previous?.end ?? 0;
  const ahead = text.slice(start, start + 24);
  for (const { sort, pattern } of leading) {
    if (previous?.kind === "time" && sort !== "enterprise") continue; // 去年公司实现产值5亿元
    const found = pattern.exec(ahead)?.[0];
    if (found !== undefined && sort !== "organisation") {
      return { kind: "doer", sort, name: found, start, end: start + found.length };
    }
  }
  return null;
}
