import type { AnyCitation, DocumentAnswer, TextCitationAnswer } from "../ask/answers.ts";
import type { Detail, SourceCitation, SourceDocument } from "../first-model.ts";
import { formatInFull } from "../words/format-figure.ts";
import { formatDay } from "../words/format-period.ts";
import type { NumberedCitation, NumberedCitations } from "./number-citations.ts";

/** Returns the documents in the order in which the report lists them: the oldest first, undated ones last. */
export function sortDocuments(documents: readonly DocumentAnswer[]): DocumentAnswer[] {
  const key = ({ publishedOn, sha256 }: DocumentAnswer) => `${publishedOn ?? "9999"} ${sha256}`;
  return documents.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Returns the documents, in the order given, with the words that state the figures of the report. */
export function createSources(documents: readonly DocumentAnswer[], { list }: NumberedCitations): SourceDocument[] {
  return documents.map((document, index) => {
    const own = list.filter(({ citation }) => citation.document.sha256 === document.sha256);
    const { title } = document;
    return { number: index + 1, title, details: listDetails(document), citations: own.map(createCitation) };
  });
}

function listDetails(document: DocumentAnswer): Detail[] {
  const { issuer, documentNumber, fileName, sha256, url } = document;
  const details: (Detail | null)[] = [
    issuer === null ? null : { label: "发布", text: issuer },
    { label: "文号", text: documentNumber ?? "无" },
    { label: "日期", text: formatPublished(document) },
    formatEffective(document),
    { label: "文件", text: fileName },
    { label: "SHA-256", text: `${sha256.slice(0, 16)}…` },
    url === null ? null : { label: "网址", text: url },
  ];
  return details.filter((detail) => detail !== null);
}

function formatPublished({ publishedOn, publishedInferred, publishedReason }: DocumentAnswer): string {
  if (publishedOn === null) return "不详";
  if (!publishedInferred) return formatDay(publishedOn);
  return `${formatDay(publishedOn)}（推断${publishedReason === null ? "" : `：${publishedReason}`}）`;
}

function formatEffective({ effectiveFrom, effectiveTo }: DocumentAnswer): Detail | null {
  if (effectiveFrom === null && effectiveTo === null) return null;
  const [from, to] = [effectiveFrom, effectiveTo].map((date) => (date === null ? "" : formatDay(date)));
  return { label: "施行", text: `${from}至${to}` };
}

function createCitation({ number, citation, observations }: NumberedCitation): SourceCitation {
  return { number, states: observations.map(formatInFull), ...findWords(citation), place: formatPlace(citation) };
}

function findWords(citation: AnyCitation): Pick<SourceCitation, "before" | "quote" | "after"> {
  if (citation.__typename === "TextCitation") return splitSentence(citation);
  return {
    before: citation.headers.map((header) => `${header} / `).join(""),
    quote: citation.displayedText,
    after: "",
  };
}

/** The sentence in three parts; where the quote does not stand in it, the quote with the words right around it. */
function splitSentence({ sentence, sentenceStart, start, quote, prefix, suffix }: TextCitationAnswer) {
  const at = start - sentenceStart;
  const isInside = at >= 0 && sentence.slice(at, at + quote.length) === quote;
  if (!isInside) return { before: `…${prefix}`, quote, after: `${suffix}…` };
  return { before: sentence.slice(0, at), quote, after: sentence.slice(at + quote.length) };
}

function formatPlace(citation: AnyCitation): string {
  if (citation.__typename === "TextCitation") return `${citation.start}–${citation.end}`;
  return `${citation.sheet}!${citation.cell}`;
}
