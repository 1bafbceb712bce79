import type { NumberFormat } from "./parse-number-format.ts";

/** Returns a text as its format shows it: the fourth section of a format, or an @ alone, is for text. */
export function showText(text: string, { sections }: NumberFormat): string {
  const body = (sections[3] ?? sections.find((section) => section.body.kind === "text"))?.body;
  if (body?.kind === "text") return `${body.prefix.trim()}${text}${body.suffix.trimEnd()}`;
  return body?.kind === "literal" ? body.text : text;
}
