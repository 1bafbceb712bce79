import { hasOwnNoun } from "./own-noun.ts";
import type { Scene } from "./scene.ts";

const MAX_PHRASE = 16;
const VERBS = /^(?:(?:完成|实现|达到?|为|共|已|累计|新增|引进|建成|有|拥有|形成|开展|组织|实施|打造|培育))+/;

/**
 * Returns the noun phrase beside a figure that no entry of the catalogue names: after a count, else before the figure; of a growth
 * that stands alone in its clause, what the sentence spoke of last.
 */
export function namePhrase(scene: Scene): string {
  const { figure, memory } = scene;
  const [last] = memory.drafts;
  const isGrowth =
    figure.kind === "quantity" && (figure.unit.dimension === "percent" || figure.unit.dimension === "percentage_point");
  return isGrowth && last && !hasOwnNoun(scene) ? last.name : findPhrase(scene);
}

function findPhrase({ block: { text }, figure, clause }: Scene): string {
  const after = /^的?([\p{Script=Han}A-Za-z]{2,16})/u.exec(text.slice(figure.end, figure.end + MAX_PHRASE + 1))?.[1];
  const before = /([\p{Script=Han}A-Za-z]{2,16})$/u
    .exec(text.slice(clause.start, figure.start))?.[1]
    ?.replace(VERBS, "");
  const counts =
    figure.kind === "quantity" && (figure.unit.dimension === "count" || figure.unit.dimension === "person");
  return (counts ? (after ?? before) : (before ?? after)) ?? "";
}
