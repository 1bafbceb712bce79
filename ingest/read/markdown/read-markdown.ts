import { composeText } from "../compose-text.ts";
import { decodeText } from "../decode-text.ts";
import { joinWords } from "../join-words.ts";
import { LossCounter } from "../loss-counter.ts";
import type { Part } from "../part.ts";
import type { FileBytes, Reader, ReadText } from "../reader.ts";
import { placeCells } from "../table-rows.ts";

/** Reads Markdown: paragraphs without its marks, tables as tables. */
export const markdownReader: Reader = { name: "markdown", version: "1", types: ["markdown"], read: readMarkdown };

const BLANK = /^\s*$/;
const RULE = /^\s*(?:[-*_]\s*){3,}$/;
const UNDERLINE = /^\s*(?:=+|-+)\s*$/;
const BEGINS = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|```|~~~)/;
const TABLE_ROW = /\|/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

const MAX_RULE = 2000;

async function readMarkdown({ bytes, file }: FileBytes): Promise<ReadText> {
  const { text, encoding } = decodeText(bytes, file);
  const losses = new LossCounter();
  const parts = listParts(text.split(/\r\n|[\r\n]/), losses);
  return { ...composeText(parts), encoding, hasWholeParagraphs: true, losses: losses.list() };
}

function listParts(lines: readonly string[], losses: LossCounter): Part[] {
  const parts: Part[] = [];
  let open: string[] = [];
  const close = () => {
    const text = joinWords(open.map((line) => clean(line, losses)));
    if (text !== "") parts.push({ kind: "paragraph", text });
    open = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const rows = listTableRows(lines, at);
    if (rows.length > 0 || BLANK.test(line) || RULE.test(line) || UNDERLINE.test(line) || BEGINS.test(line)) close();
    if (rows.length > 0) {
      parts.push(placeCells(rows.map((row) => splitRow(row, losses))));
      at += rows.length; // the rule between head and body is a line of its own
    } else if (!BLANK.test(line) && !RULE.test(line) && !UNDERLINE.test(line)) open.push(line);
    // A heading, and a line that ends with two blanks, end their paragraph.
    if (/^\s*#{1,6}\s|\S {2,}$/.test(line)) close();
  }
  close();
  return parts;
}

/** The rows of a table that begins at a line, without the rule under its head; none where no table does. */
function listTableRows(lines: readonly string[], at: number): string[] {
  const [head = "", rule = ""] = lines.slice(at, at + 2);
  if (!TABLE_ROW.test(head) || !TABLE_ROW.test(rule) || rule.length > MAX_RULE || !TABLE_RULE.test(rule)) return [];
  let end = at + 2;
  while (TABLE_ROW.test(lines[end] ?? "")) end += 1;
  return [head, ...lines.slice(at + 2, end)];
}

function splitRow(row: string, losses: LossCounter) {
  const inner = row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => {
    return { text: clean(cell.replaceAll("\\|", "|"), losses), rows: 1, columns: 1 };
  });
}

/** Returns the words of a line without marks of headings, lists, links, pictures, bold and code. */
function clean(line: string, losses: LossCounter): string {
  losses.add("IMAGES_LOST", line.match(/!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)/g)?.length ?? 0);
  return line
    .replaceAll(/!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)/g, "")
    .replaceAll(/\[([^\][\n]{0,500})\]\([^)\n]{0,2000}\)/g, "$1")
    .replaceAll(/<!--[^>]{0,2000}-->|<\/?[a-z][^<>]{0,500}>/gi, "")
    .replace(/^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+)?/, "")
    .replace(/[ \t]#+[ \t]*$/, "")
    .replaceAll(/\*\*|__|`/g, "")
    .replaceAll(/(?<![*\\\d])\*(?!\s)([^*\n]{1,500}?)(?<![\s\\])\*/g, "$1")
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|>])/g, "$1")
    .trim();
}
