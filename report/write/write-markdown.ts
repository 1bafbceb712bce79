import type { Block, Cell, Report, Row, Run, Runs, Table, TitlePage } from "../model.ts";
import { readMarkdown } from "../verify/read-markdown.ts";
import { listDrawn } from "./drawn-rows.ts";
import type { Format } from "./format.ts";
import { escapeMarkdown } from "./markdown.ts";

/** Markdown with GitHub's tables: the same figures as every other format. */
export const MARKDOWN: Format = {
  write: async (report) => new TextEncoder().encode(writeMarkdown(report)),
  file: { embed: embedLedger, read: async (bytes) => readMarkdown(new TextDecoder().decode(bytes)) },
};

/** A comment, in which no two hyphens may stand together. */
function embedLedger(bytes: Uint8Array, ledger: string): Uint8Array {
  const data = ledger.replaceAll("--", "-\\u002d").replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
  return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n<!-- qubi-ledger ${data} -->\n`);
}

function writeMarkdown({ title, blocks }: Report): string {
  return `${[...writeTitle(title), ...blocks.flatMap(writeBlock)].join("\n\n")}\n`;
}

function writeTitle({ title, subtitle, facts, date }: TitlePage): string[] {
  const lines = facts.map(({ label, runs }) => `- ${escapeMarkdown(label)}：${writeRuns(runs)}`);
  return [`# ${writeRuns(title)}`, `**${writeRuns(subtitle)}**`, lines.join("\n"), writeRuns(date)];
}

function writeBlock(block: Block): string[] {
  switch (block.kind) {
    case "contents": {
      const lines = block.entries.map(
        ({ level, target, runs }) => `${level === 1 ? "" : "  "}- [${writeRuns(runs)}](#${target})`,
      );
      return [`## ${escapeMarkdown(block.title)}`, lines.join("\n")];
    }
    case "heading":
      return [`${block.level === 1 ? "##" : "###"} <a id="${block.id}"></a>${writeRuns(block.runs)}`];
    case "paragraph":
      return [block.role === "quote" ? `> ${writeRuns(block.runs)}` : writeRuns(block.runs)];
    case "list":
      return [
        block.items.map(({ id, runs }) => `- ${id === null ? "" : `<a id="${id}"></a>`}${writeRuns(runs)}`).join("\n"),
      ];
    case "table":
      return writeTable(block);
    case "chart": {
      const rows = listDrawn(block.drawing).map((cells) => cells.map(writeRuns));
      const heads = rows[0]?.map(() => " ") ?? [];
      return [`**${writeRuns(block.caption)}**`, writeRows(heads, rows), writeRuns(block.description)];
    }
  }
}

function writeTable({ caption, legend, columns, rows, remarks }: Table): string[] {
  const lines = rows.map((row) => writeRow(row, columns.length));
  const table = writeRows(
    columns.map(({ head }) => writeRuns(head)),
    lines,
  );
  const above = legend.length === 0 ? "" : `（${writeRuns(legend)}）`;
  return [`**${writeRuns(caption)}**${above}`, table, ...remarks.map(writeRuns)];
}

function writeRow({ role, cells }: Row, width: number): string[] {
  const written = cells.map(writeCell);
  return role === "group" ? [`*${written[0] ?? ""}*`, ...Array.from({ length: width - 1 }, () => " ")] : written;
}

function writeCell({ runs }: Cell): string {
  return runs.length === 0 ? " " : writeRuns(runs);
}

function writeRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeRuns(runs: Runs): string {
  return runs.map(writeRun).join("");
}

function writeRun(run: Run): string {
  const text = escapeMarkdown(run.text);
  if (run.kind === "text") return run.isStrong ? `**${text}**` : text;
  const span = `<span id="${run.anchor}">${text}</span>`;
  const strong = run.isStrong ? `**${span}**` : span;
  return run.target === undefined ? strong : `[${strong}](#${run.target})`;
}
