import type { Bilingual, Figure } from "../first-model.ts";

/** Returns text that Markdown prints as it is, in a table too: line breaks become blanks. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, " ")
    .replaceAll(/[\\`*_[\]|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^([#+-]|\d+(?=[.)]\s))/, escapeStart);
}

/** What starts a heading or a list at the beginning of a line: of a number it is the mark after it that is escaped. */
function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}

export function writeHeading({ zh, en }: Bilingual): string {
  return `## ${escapeMarkdown(zh)}\n\n*${escapeMarkdown(en)}*`;
}

/** A figure with links to the words that state it. */
export function writeFigure({ text, sources }: Figure): string {
  return `**${escapeMarkdown(text)}** ${sources.map((number) => `[据${number}](#s${number})`).join(" ")}`;
}

export function writeNotePointers(notes: readonly number[]): string {
  return notes.map((number) => ` [注${number}](#n${number})`).join("");
}

/** Returns a table; its cells are Markdown already. */
export function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n");
}
