import type {
  Fact,
  LegendEntry,
  MethodSection,
  NoteSection,
  Report,
  SourceDocument,
  SourceSection,
} from "../first-model.ts";
import { escapeMarkdown, writeHeading } from "./markdown.ts";
import { writeComparison } from "./markdown-comparison.ts";
import { writeProgress } from "./markdown-progress.ts";

/** Returns the report as Markdown (GitHub's tables): the same figures as every other format. */
export function writeMarkdown(report: Report): string {
  const { comparisons, progress, notes, sources, method } = report;
  const blocks = [
    ...writeTitle(report),
    writeLegend(report.legend),
    ...comparisons.flatMap(writeComparison),
    ...(progress === null ? [] : writeProgress(progress)),
    ...writeNotes(notes),
    ...writeSources(sources),
    ...writeMethod(method),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function writeTitle({ title, subtitle, facts }: Report): string[] {
  return [
    `# ${escapeMarkdown(title.zh)}`,
    `*${escapeMarkdown(title.en)}*`,
    `**${escapeMarkdown(subtitle.zh)}**　*${escapeMarkdown(subtitle.en)}*`,
    facts.map(writeFact).join("\n"),
  ];
}

function writeFact({ label, lines }: Fact): string {
  return `- **${escapeMarkdown(label.zh)}** *${escapeMarkdown(label.en)}*：${lines.map(escapeMarkdown).join("；")}`;
}

function writeLegend(entries: readonly LegendEntry[]): string {
  const lines = entries.map(
    ({ mark, words }) => `- **${mark}**　${escapeMarkdown(words.zh)} *${escapeMarkdown(words.en)}*`,
  );
  return lines.join("\n");
}

function writeNotes({ heading, notes }: NoteSection): string[] {
  const lines = notes.map(({ number, words, concerns }) => {
    const concerned = concerns.map((line) => `  <br>${escapeMarkdown(line)}`).join("\n");
    return `- <a id="n${number}"></a>**注${number}** ${escapeMarkdown(words.zh)} *${escapeMarkdown(words.en)}*\n${concerned}`;
  });
  return [writeHeading(heading), lines.join("\n")];
}

function writeSources({ heading, documents }: SourceSection): string[] {
  return [writeHeading(heading), ...documents.flatMap(writeDocument)];
}

function writeDocument({ number, title, details, citations }: SourceDocument): string[] {
  const quotes = citations.map(
    ({ number: own, states, before, quote, after, place }) =>
      `- <a id="s${own}"></a>**据${own}** ${escapeMarkdown(states.join("；"))}\n  > ${escapeMarkdown(before)}<u>${escapeMarkdown(quote)}</u>${escapeMarkdown(after)} （${escapeMarkdown(place)}）`,
  );
  return [
    `### （${number}）${escapeMarkdown(title)}`,
    details.map(({ label, text }) => `- ${label}：${escapeMarkdown(text)}`).join("\n"),
    quotes.length === 0 ? "本报告未引用其中数字。" : quotes.join("\n"),
  ];
}

function writeMethod({ heading, paragraphs }: MethodSection): string[] {
  return [writeHeading(heading), ...paragraphs.map(({ zh, en }) => `${escapeMarkdown(zh)} *${escapeMarkdown(en)}*`)];
}
