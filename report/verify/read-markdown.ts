import { unescapeMarkdown } from "../write/markdown.ts";
import type { PrintedFile, PrintedPiece } from "./printed-file.ts";

const LEDGER = /\n?<!-- qubi-ledger ([\s\S]*?) -->\n?/;
const SPAN = /<span id="(n\d+)">([\s\S]*?)<\/span>/g;
/** What no reader sees: places to jump to, and where links lead. */
const UNPRINTED = /<a id="[\w-]+"><\/a>|\]\(#[\w-]+\)/g;

/** Returns what a report's Markdown prints, and its ledger. */
export function readMarkdown(source: string): PrintedFile {
  const body = source.replace(LEDGER, "");
  return { ledger: LEDGER.exec(source)?.[1] ?? null, pieces: body.split("\n").flatMap(listPieces), body };
}

function listPieces(line: string, at: number): PrintedPiece[] {
  const place = `第${at + 1}行`;
  const spans = [...line.matchAll(SPAN)];
  const starts = spans.map(({ index }) => index);
  const ends = spans.map((span) => span.index + span[0].length);
  const between = [0, ...ends].map((end, gap) => ({
    text: clean(line.slice(end, starts[gap] ?? line.length)),
    anchor: null,
    place,
  }));
  const anchored = spans.map(([, anchor = null, text = ""]) => ({ text: unescapeMarkdown(text), anchor, place }));
  return between
    .flatMap((piece, gap) => [piece, anchored[gap]])
    .filter((piece) => piece !== undefined && piece.text !== "") as PrintedPiece[];
}

function clean(text: string): string {
  return unescapeMarkdown(text.replaceAll(UNPRINTED, ""));
}
