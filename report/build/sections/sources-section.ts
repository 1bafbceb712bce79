import { groupBy } from "../../../core/group.ts";
import type { DocumentAnswer } from "../../ask/answers.ts";
import type { Block, ListItem, Run } from "../../model.ts";
import { formatWithName } from "../../words/format-figure.ts";
import { formatDay } from "../../words/format-period.ts";
import { joinWith, type Making } from "../making.ts";
import { createQuote, cut } from "../quote.ts";
import { createBound, createName, createText } from "../runs.ts";
import type { Source } from "../sources.ts";

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
    return [...createQuote(source.citations), createText("——"), createName(nameStated(source), "figures")];
  const { sheet, headers, cells, document } = source;
  const place = `工作表“${cut(sheet)}”${headers.length === 0 ? "" : `，表头“${cut(headers.join(" / "))}”`}，单元格 ${cells}`;
  return [createBound(place, { kind: "quote", citation: `${document.sha256.slice(0, 12)} ${sheet}` })];
}

/** Each region once, with all that is stated of it. */
function nameStated({ observations }: Source): string {
  const regions = groupBy(observations, ({ region }) => region.nameZh);
  return [...regions].map(([name, stated]) => `${name} ${stated.map(formatWithName).join("、")}`).join("；");
}
