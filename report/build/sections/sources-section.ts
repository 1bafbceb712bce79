import { groupBy } from "../../../core/group.ts";
import type { DocumentAnswer, TextCitationAnswer } from "../../ask/answers.ts";
import type { Block, ListItem, Run } from "../../model.ts";
import { cleanText } from "../../words/clean-text.ts";
import { formatInFull } from "../../words/format-figure.ts";
import { formatDay } from "../../words/format-period.ts";
import { joinWith, type Making } from "../making.ts";
import { createBound, createName, createText } from "../runs.ts";
import type { Source } from "../sources.ts";

/** Quotes longer than this are cut: the ledger and the database hold them whole. */
const LONGEST = 300;

/** Returns the documents that figures of the report are from, each with the words or cells that state them. */
export function createSourcesSection({ sources, answers }: Making): Block[] {
  const groups = [...groupBy(sources.list, ({ document }) => document)];
  const unused = answers.documents.length - groups.length;
  return [
    ...groups.flatMap(([document, own]) => createDocument(document, own)),
    ...(unused > 0
      ? [{ kind: "paragraph", role: "small", runs: [createText("其余已入库的文件，本报告未引用其中数字。")] } as const]
      : []),
  ];
}

function createDocument(document: DocumentAnswer, sources: readonly Source[]): Block[] {
  return [
    { kind: "heading", level: 2, id: "", runs: [createName(cut(document.title), "title")] },
    { kind: "paragraph", role: "small", runs: describe(document) },
    { kind: "list", items: sources.map(createItem) },
  ];
}

function describe(document: DocumentAnswer): Run[] {
  const { issuer, documentNumber, fileName, sha256, url } = document;
  const details: [label: string, text: string | null][] = [
    ["发布：", issuer],
    ["文号：", documentNumber],
    ["日期：", formatPublished(document)],
    ["文件：", fileName],
    ["摘要：", `SHA-256 ${sha256.slice(0, 16)}…`],
    ["网址：", url],
  ];
  return joinWith(
    details.map(([label, text]) => (text === null ? [] : [createText(label), createName(cut(text), "document")])),
    "；",
  );
}

function formatPublished({ publishedOn, publishedInferred, publishedReason }: DocumentAnswer): string {
  if (publishedOn === null) return "不详";
  const reason = publishedReason === null ? "" : `：${publishedReason}`;
  return publishedInferred ? `${formatDay(publishedOn)}（推断${reason}）` : formatDay(publishedOn);
}

function createItem(source: Source): ListItem {
  const number = createBound(`据${source.number}`, { kind: "ordinal", of: "source" });
  return { id: `source${source.number}`, runs: [number, createText("　"), ...createWords(source)] };
}

function createWords(source: Source): Run[] {
  if (source.kind === "text")
    return [...quote(source.citation), createText("——"), createName(nameStated(source), "figures")];
  const { sheet, headers, cells, document } = source;
  const place = `工作表“${cut(sheet)}”${headers.length === 0 ? "" : `，表头“${cut(headers.join(" / "))}”`}，单元格 ${cells}`;
  return [createBound(place, { kind: "quote", citation: `${document.sha256.slice(0, 12)} ${sheet}` })];
}

function nameStated({ observations }: Source): string {
  return observations.map(formatInFull).join("、");
}

/** The sentence, with the words that state the figure set apart; of a quote that lies elsewhere, the words around it. */
function quote(citation: TextCitationAnswer): Run[] {
  const { sentence, sentenceStart, start, end, quote: words, prefix, suffix, document } = citation;
  const at = start - sentenceStart;
  const isInside = at >= 0 && sentence.slice(at, at + words.length) === words;
  const [before, after] = isInside
    ? [sentence.slice(0, at), sentence.slice(at + words.length)]
    : [`…${prefix}`, `${suffix}…`];
  const bind = (text: string, isStrong: boolean): Run =>
    createBound(
      text,
      { kind: "quote", citation: `${document.sha256.slice(0, 12)} ${start}–${end}` },
      isStrong ? { isStrong: true } : {},
    );
  const parts = [
    createText("“"),
    bind(cutStart(clean(before)), false),
    bind(clean(words), true),
    bind(cut(clean(after)), false),
    createText("”"),
  ];
  return parts.filter(({ text }) => text !== "");
}

function clean(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, " ");
}

function cut(text: string): string {
  const letters = [...clean(text)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
}

function cutStart(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `…${letters.slice(-LONGEST).join("")}` : text;
}
