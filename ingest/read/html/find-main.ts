import { findAttribute, listChildren, type MarkupNode } from "../markup/node.ts";
import { ASIDE_ELEMENTS, ASIDE_MARK, BODY_MARKS, DEAD_ELEMENTS } from "./page-words.ts";

/** Words outside of links that each element holds. */
type Scores = ReadonlyMap<MarkupNode, number>;

/** Of all words of a page; what holds less is not the article alone. */
const MARKED_SHARE = 0.4;
const INNER_SHARE = 0.75;
/** What is called header or print and holds so much is the article all the same. */
const ASIDE_SHARE = 0.4;
/** Words without a comma or full stop are of menus more often than of an article. */
const BARE_WEIGHT = 0.3;

/** Where the article of a page stands. */
export interface Article {
  readonly main: MarkupNode;
  /** Elements beside the article, by what they are called and how little they hold. */
  readonly asides: ReadonlySet<MarkupNode>;
}

/** Returns the element that holds the article of a page: one that publishing systems name so, else the innermost with most words. */
export function findArticle(page: MarkupNode): Article {
  const scores = new Map<MarkupNode, number>();
  const total = measure(page, scores);
  const asides = [...scores].filter(([node, score]) => score <= total * ASIDE_SHARE && isAside(node));
  return {
    main: findMarked(page, total, scores) ?? findInner(page, total, scores),
    asides: new Set(asides.map(([node]) => node)),
  };
}

function isAside(node: MarkupNode): boolean {
  if (ASIDE_ELEMENTS.has(node.name ?? "")) return true;
  return ASIDE_MARK.test(findAttribute(node, "id")) || ASIDE_MARK.test(findAttribute(node, "class"));
}

export function isHidden(node: MarkupNode): boolean {
  const style = findAttribute(node, "style");
  return (style !== "" && /display\s*:\s*none/i.test(style)) || (node.attribs ? "hidden" in node.attribs : false);
}

function measure(node: MarkupNode, scores: Map<MarkupNode, number>): number {
  if (node.type === "text") return weigh(node.data ?? "");
  const name = node.name ?? "";
  if (name === "a" || DEAD_ELEMENTS.has(name) || isHidden(node)) return 0;
  let score = 0;
  for (const child of listChildren(node)) score += measure(child, scores);
  scores.set(node, score);
  return score;
}

function weigh(text: string): number {
  const words = text.match(/[\p{Script=Han}\d]/gu)?.length ?? 0;
  return /[，。；、]/.test(text) ? words : words * BARE_WEIGHT;
}

function findMarked(page: MarkupNode, total: number, scores: Scores): MarkupNode | null {
  let best: MarkupNode | null = null;
  for (const [node, score] of scores) {
    const isBest = best === null || score > (scores.get(best) ?? 0);
    if (node !== page && score > 0 && score >= total * MARKED_SHARE && isBest && isMarked(node)) best = node;
  }
  return best;
}

function isMarked(node: MarkupNode): boolean {
  const names = `${findAttribute(node, "id")} ${findAttribute(node, "class")}`.toLowerCase().split(/\s+/);
  return names.some((name) => BODY_MARKS.has(name));
}

function findInner(page: MarkupNode, total: number, scores: Scores): MarkupNode {
  let inner = page;
  for (let next: MarkupNode | undefined = page; next; ) {
    inner = next;
    // A paragraph or a row is no article, even where it holds all words.
    next = listChildren(inner).find(
      (child) => total > 0 && (scores.get(child) ?? 0) >= total * INNER_SHARE && !INSIDE.has(child.name ?? ""),
    );
  }
  return inner;
}

const INSIDE = new Set("p span font b strong em h1 h2 h3 table tbody tr ul ol li".split(" "));
