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

/** Returns the text that escaped Markdown prints. */
export function unescapeMarkdown(text: string): string {
  return text
    .replaceAll(/\\([\\`*_[\]|~$#+.)-])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
