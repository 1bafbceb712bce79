import type { Lexicon } from "../../catalogue/catalogue.ts";
import { isToken } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { toFlow } from "./flow.ts";
import { type Named, nameToken } from "./named.ts";

/** 15家以上小微企业: the name follows its count at once. */
export function bindFollowing(scene: Scene): Binding<Named> | null {
  const { figure, after, block } = scene;
  const next = after[0];
  if (next?.kind !== "indicator" || !/^的?$/.test(block.text.slice(figure.end, next.start))) return null;
  const named = nameToken(scene, next);
  return named && { value: toFlow(scene, named), span: next, rule: "indicator.after-count" };
}

/** 完成重点工业项目2个前期,7个开工: the name is what stands before the first figure and after this one. */
export function bindComposed(scene: Scene, { words }: Lexicon): Binding<Named> | null {
  const { block, figure, sentence } = scene;
  const tail = /^[\p{Script=Han}]{2,6}/u.exec(block.text.slice(figure.end, figure.end + 6))?.[0];
  if (figure.kind !== "quantity" || !tail) return null;
  const heads = sentence.clauses
    .flatMap(({ tokens }) => tokens.filter(isToken("indicator")))
    .filter(({ end }) => end <= figure.start);
  for (const head of heads.toReversed()) {
    const found = words.findLongest(block.text.slice(head.start, head.end) + tail, 0);
    if (found?.value.kind === "indicator" && found.end > head.end - head.start) {
      const named = nameToken(scene, found.value);
      if (named) return { value: named, span: head, rule: "indicator.around-quantity" };
    }
  }
  return null;
}

/** 1个千亿级和3个五百亿级产业集群: the head that the second names is the first's too. */
export function bindSharedHead(scene: Scene, { words }: Lexicon): Binding<Named> | null {
  const { block, figure, after } = scene;
  const next = after.find(isToken("quantity"));
  const modifier =
    next && /^([\p{Script=Han}]{1,8})(?:和|、|及|以及)$/u.exec(block.text.slice(figure.end, next.start))?.[1];
  if (!next || !modifier) return null;
  for (let head = next.end; head < next.end + 8; head += 1) {
    const found = words.findLongest(modifier + block.text.slice(head, head + 16), 0);
    if (found?.value.kind === "indicator" && found.end > modifier.length) {
      const named = nameToken(scene, found.value);
      if (named)
        return { value: named, span: { start: figure.end, end: next.start - 1 }, rule: "indicator.shared-head" };
    }
  }
  return null;
}
