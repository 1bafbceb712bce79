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

function isCarrying({ figure, block: { text } }: Scene, phrase: string): boolean {
  if (figure.kind !== "quantity" || phrase.length < 2 || HEAD.test(phrase) || !BRANCH.test(phrase)) return false;
  return (
    isDerived(figure) ||
    (figure.unit.dimension === "money" &&
      /(?:完成|实现)$/.test(text.slice(Math.max(0, figure.start - 4), figure.start)))
  );
}

/** Returns a branch with what is measured of it, or null where nothing was measured before. */
export function carryHead(scene: Scene, phrase: string, lexicon: Lexicon): Named | null {
  const { memory } = scene;
  const head = findHead(memory.drafts) ?? findHead(memory.previous) ?? memory.head;
  return head === null ? null : nameWords(scene, phrase + head, lexicon);
}

/** Returns what the last amount of some statements was of (增加值, 投资), or null. */
export function findHead(drafts: readonly Pick<Draft, "name">[]): string | null {
  for (const { name } of drafts) {
    const head = HEAD.exec(name)?.[0];
    if (head) return head.replace("总额", "额").replace("总产值", "产值");
  }
  return null;
}
