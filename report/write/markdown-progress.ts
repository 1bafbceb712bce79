import type { ProgressRow, ProgressSection } from "../first-model.ts";
import { escapeMarkdown, writeFigure, writeHeading, writeTable } from "./markdown.ts";

/** The progress of targets as blocks. */
export function writeProgress({
  heading,
  number,
  caption,
  rows,
  empty,
  unjudged,
  unjudgedTitle,
}: ProgressSection): string[] {
  const table = [
    `**表${number}　${escapeMarkdown(caption.zh)}** *Table ${number}. ${escapeMarkdown(caption.en)}*`,
    writeTable(["指标", "区域", "目标", "实绩", "进度", "状态"], rows.map(writeRow)),
  ];
  return [
    writeHeading(heading),
    ...(rows.length === 0 ? [escapeMarkdown(empty)] : table),
    ...(unjudged.length === 0
      ? []
      : [escapeMarkdown(unjudgedTitle), unjudged.map((line) => `- ${escapeMarkdown(line)}`).join("\n")]),
  ];
}

function writeRow({ region, indicator, period, target, actual, actualPeriod, computed, state }: ProgressRow): string[] {
  return [
    `**${escapeMarkdown(indicator.zh)}**<br>*${escapeMarkdown(indicator.en)}*`,
    escapeMarkdown(region),
    `${writeFigure(target)}<br>${escapeMarkdown(period)}`,
    `${writeFigure(actual)}<br>${escapeMarkdown(actualPeriod)}`,
    computed.map(escapeMarkdown).join("<br>"),
    escapeMarkdown(state),
  ];
}
