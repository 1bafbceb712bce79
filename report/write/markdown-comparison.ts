import type { Cell, Column, ComparisonSection, FigureCell, Row } from "../first-model.ts";
import { escapeMarkdown, writeFigure, writeHeading, writeNotePointers, writeTable } from "./markdown.ts";

/** A comparison as blocks: heading, description, table, what stands below it. */
export function writeComparison(section: ComparisonSection): string[] {
  const { heading, description, number, caption, columns, rows, summary, gaps } = section;
  return [
    writeHeading(heading),
    `${escapeMarkdown(description.zh)} *${escapeMarkdown(description.en)}*`,
    ...(rows.length === 0
      ? []
      : [
          `**表${number}　${escapeMarkdown(caption.zh)}** *Table ${number}. ${escapeMarkdown(caption.en)}*`,
          writeTable(["指标与参照", ...columns.map(writeColumnHead)], rows.map(writeRow)),
        ]),
    summary.map(escapeMarkdown).join(""),
    gaps.map(({ mark, words }) => `- ${mark}　${escapeMarkdown(words.zh)}。*${escapeMarkdown(words.en)}*`).join("\n"),
  ];
}

function writeColumnHead({ name, within }: Column): string {
  const place = within === null ? "" : `<br>（在${escapeMarkdown(within)}）`;
  return `${escapeMarkdown(name.zh)}${place}`;
}

function writeRow({ label, reference, ranking, cells }: Row): string[] {
  const head = [
    `**${escapeMarkdown(label.zh)}**`,
    `*${escapeMarkdown(label.en)}*`,
    `参照：${escapeMarkdown(reference)}`,
    ranking === null ? "" : escapeMarkdown(ranking),
  ];
  return [head.filter((line) => line !== "").join("<br>"), ...cells.map(writeCell)];
}

function writeCell(cell: Cell): string {
  return cell.kind === "gap" ? escapeMarkdown(cell.text) : writeFigureCell(cell);
}

function writeFigureCell({ figure, remarks, mark, notes, rank, further }: FigureCell): string {
  const lines = [
    writeFigure(figure),
    ...(remarks.length === 0 ? [] : [escapeMarkdown(remarks.join(" · "))]),
    ...(rank === null ? [] : [escapeMarkdown(rank)]),
    `${mark}${writeNotePointers(notes)}`,
    ...further.map(({ label, figure: other }) => `${escapeMarkdown(label)}：${writeFigure(other)}`),
  ];
  return lines.join("<br>");
}
