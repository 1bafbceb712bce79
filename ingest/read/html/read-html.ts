import { AppError } from "../../../core/errors.ts";
import { composeText, hasWholeParagraphs } from "../compose-text.ts";
import { LossCounter } from "../loss-counter.ts";
import { listChildren, type MarkupNode } from "../markup/node.ts";
import { parseHtml } from "../markup/parse-markup.ts";
import type { Part } from "../part.ts";
import type { FileBytes, Reader, ReadText } from "../reader.ts";
import { decodeHtml } from "./decode-html.ts";
import { findArticle } from "./find-main.ts";
import { listHeadLines } from "./page-head.ts";
import { PAGE_LINES } from "./page-words.ts";
import { PartWriter } from "./part-writer.ts";

/** Reads the article of a web page: its title, date and source, paragraphs and tables; not what stands around it. */
export const htmlReader: Reader = { name: "html", version: "1", types: ["html"], read: readHtml };

async function readHtml(source: FileBytes): Promise<ReadText> {
  const { text, encoding, broken } = decodeHtml(source);
  const page = parseHtml({ text, file: source.file, place: "HTML" });
  const losses = new LossCounter();
  const article = listParts(page, losses);
  if (article.length === 0) throw new AppError("FILE_EMPTY", { file: source.file });
  const head = listHeadLines(page, article).map((line): Part => ({ kind: "paragraph", text: line }));
  const parts = [...head, ...article];
  losses.add("CHARACTERS_LOST", broken);
  return {
    ...composeText(parts),
    encoding,
    hasWholeParagraphs: hasWholeParagraphs(parts),
    losses: losses.list(),
  };
}

function listParts(page: MarkupNode, losses: LossCounter): Part[] {
  const { main, asides } = findArticle(page);
  const writer = new PartWriter({ asides, frames: findFrames(page), losses });
  writer.writeChildren(main);
  writer.close();
  return writer.parts.filter((part) => part.kind === "table" || !isPageLine(part.text));
}

const MAX_PAGE_LINE = 120;

function isPageLine(text: string): boolean {
  return text.length <= MAX_PAGE_LINE && PAGE_LINES.some((pattern) => pattern.test(text.trim()));
}

/** Returns the tables of a page that hold others. */
function findFrames(page: MarkupNode): ReadonlySet<MarkupNode> {
  const frames = new Set<MarkupNode>();
  const walk = (node: MarkupNode, around: MarkupNode | null) => {
    if (node.name === "table" && around) frames.add(around);
    const inner = node.name === "table" ? node : around;
    for (const child of listChildren(node)) walk(child, inner);
  };
  walk(page, null);
  return frames;
}
