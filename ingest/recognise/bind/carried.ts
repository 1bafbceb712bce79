import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Binding, Scene } from "../scene.ts";
import { isDerived } from "./fit.ts";
import { type Named, nameWords } from "./named.ts";
import { BRANCH, cleanName, findSpanBefore, HEAD } from "./phrase.ts";

/** 规上工业增加值增长4.1%,采矿业增长5.6%: what is measured is carried on to the next branch. */
export function bindCarried(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const { block, figure } = scene;
  const { start, end } = findSpanBefore(scene);
  const phrase = cleanName(block.text.slice(start, end));
  const head = findHead(scene);
  if (head === null || figure.kind !== "quantity" || !isDerived(figure)) return null;
  if (phrase.length < 2 || HEAD.test(phrase) || !BRANCH.test(phrase)) return null;
  return { value: nameWords(scene, phrase + head, lexicon), span: { start, end }, rule: "indicator.carried" };
}

/** Returns what the sentence's last amount is of (增加值, 投资), or null. */
export function findHead({ memory }: Pick<Scene, "memory">): string | null {
  const head = HEAD.exec(memory.drafts[0]?.name ?? "")?.[0];
  return head ?? null;
}
