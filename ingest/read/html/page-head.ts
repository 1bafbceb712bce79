import { findAttribute, findElements, joinText, type MarkupNode } from "../markup/node.ts";
import type { Part } from "../part.ts";
import { DATE_LABEL, DATE_VALUE, DEAD_ELEMENTS, HEAD_LABELS, META, SOURCE_LABEL, TITLE_PARTS } from "./page-words.ts";

const HEAD_LINES = 8;
const MAX_TITLE = 120;

/** Returns the lines that stand above an article and that its own first lines do not say: title, date, source. */
export function listHeadLines(page: MarkupNode, parts: readonly Part[]): string[] {
  const meta = readMeta(page);
  const visible = joinText(page, DEAD_ELEMENTS);
  const first = parts.slice(0, HEAD_LINES).flatMap((part) => (part.kind === "paragraph" ? [part.text] : []));
  const title = findTitle(page, meta);
  const date = findDate(meta, visible);
  const source = findMeta(meta, META.source) ?? SOURCE_LABEL.exec(visible)?.[1] ?? null;
  const lines: string[] = [];
  if (title !== null && !isSaid(title, first)) lines.push(title);
  if (date !== null && !first.some((line) => DATE_LABEL.test(line))) lines.push(HEAD_LABELS.date + date);
  if (source !== null && !first.some((line) => line.includes(source))) lines.push(HEAD_LABELS.source + source);
  return lines;
}

const META_ELEMENTS = new Set(["meta"]);
const HEADINGS = new Set(["h1"]);
const TITLES = new Set(["title"]);

/** The words of a title may stand in two lines. */
function isSaid(title: string, lines: readonly string[]): boolean {
  return squeeze(lines.join("")).includes(squeeze(title));
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u3000\u00a0]+/g, "");
}

function readMeta(page: MarkupNode): ReadonlyMap<string, string> {
  const named = findElements(page, META_ELEMENTS).map((node): [string, string] => {
    const name = findAttribute(node, "name") || findAttribute(node, "property");
    return [name.toLowerCase(), findAttribute(node, "content").trim()];
  });
  return new Map(named.filter(([name, content]) => name !== "" && content !== "").toReversed());
}

function findMeta(meta: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  const name = names.find((one) => meta.has(one));
  return name === undefined ? null : (meta.get(name) ?? null);
}

function findTitle(page: MarkupNode, meta: ReadonlyMap<string, string>): string | null {
  const headings = findElements(page, HEADINGS).map((node) => tidy(joinText(node)));
  const named = findElements(page, TITLES).map((node) => tidy(joinText(node)).split(TITLE_PARTS)[0] ?? "");
  const candidates = [findMeta(meta, META.title), headings.length === 1 ? headings[0] : null, ...named];
  return candidates.find((one) => one && /\p{Script=Han}{2}/u.test(one) && one.length <= MAX_TITLE) ?? null;
}

function tidy(text: string): string {
  return text.replaceAll(/[\s\u3000\u00a0]+/g, " ").trim();
}

function findDate(meta: ReadonlyMap<string, string>, visible: string): string | null {
  const stated = META.date.map((name) => DATE_VALUE.exec(meta.get(name) ?? "")).find((match) => match !== null);
  const match = stated ?? DATE_LABEL.exec(visible);
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map((part) => part.padStart(2, "0"));
  return `${year}-${month}-${day}`;
}
