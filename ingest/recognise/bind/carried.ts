import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Draft, Scene } from "../scene.ts";
import { isDerived } from "./fit.ts";
import { type Named, nameWords } from "./named.ts";
import { BRANCH, cleanName, findSpanBefore, HEAD } from "./phrase.ts";

/** 规上工业增加值增长4.1%,采矿业增长5.6%: what is measured is carried on to the next branch, of the sentence or the section. */
export function bindCarried(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const span = findSpanBefore(scene);
  const phrase = cleanName(scene.block.text.slice(span.start, span.end));
  const named = isCarrying(scene, phrase) ? carryHead(scene, phrase, lexicon) : null;
  return named && { value: named, span, rule: "indicator.carried" };
}

/** A crop's name is short: what is longer says more than whose area it is. */
const MAX_CROP = 5;

function isCarrying(scene: Scene, phrase: string): boolean {
  const {
    figure,
    block: { text },
  } = scene;
  if (figure.kind !== "quantity" || phrase.length < 2 || HEAD.test(phrase)) return false;
  if (figure.unit.dimension === "area") return findHeadFor(scene) !== null && phrase.length <= MAX_CROP;
  if (!BRANCH.test(phrase) && !(/^(?:城镇|乡村|农村|城市)$/.test(phrase) && isDerived(figure))) return false;
  return (
    isDerived(figure) ||
    (figure.unit.dimension === "money" &&
      /(?:完成|实现)$/.test(text.slice(Math.max(0, figure.start - 4), figure.start)))
  );
}

/** Returns a branch with what is measured of it, or null where nothing was measured before. */
export function carryHead(scene: Scene, phrase: string, lexicon: Lexicon): Named | null {
  const { memory } = scene;
  const head = findHeadFor(scene) ?? findHead(memory.drafts) ?? findHead(memory.previous) ?? memory.head;
  return head === null ? null : nameWords(scene, phrase + head, lexicon);
}

/** 蔬菜播种面积3938公顷,产量10万吨;果用瓜1107公顷: an area is of what was last measured by area. */
function findHeadFor({ memory, figure }: Scene): string | null {
  if (figure.kind !== "quantity" || figure.unit.dimension !== "area") return null;
  const areas = [...memory.drafts, ...memory.previous].filter(
    ({ figure: of }) => of.kind === "quantity" && of.unit.dimension === "area",
  );
  return findHead(areas);
}

/** Returns what the last amount of some statements was of (增加值, 投资), or null. */
export function findHead(drafts: readonly Pick<Draft, "name">[]): string | null {
  for (const { name } of drafts) {
    const head = HEAD.exec(name)?.[0];
    if (head) return head.replace("总额", "额").replace("总产值", "产值").replace("生产总值", "增加值");
  }
  return null;
}
