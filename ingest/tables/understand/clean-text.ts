/** Returns a cell's text as headers are read: no blanks, brackets, digits and marks half-width, one dash for all. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .replaceAll(/[\s\u00a0\u200b\u3000\ufeff]+/g, "")
    .replaceAll(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll(/[﹪℅]/g, "%")
    .replaceAll(/[〔［【]/g, "(")
    .replaceAll(/[〕］】]/g, ")")
    .replaceAll(/[—–−～~─－]+/g, "-");
}

/** Letters of the two alphabets and the marks that stay. */
const CLEAN = /^[\x21-\x7d\u4e00-\u9fff、。]*$/;

/** Returns a cell's text on one line, as it is shown in a path of headers. */
export function showText(text: string): string {
  return text.replaceAll(/[\s\u00a0\u3000]+/g, " ").trim();
}

/** What a list begins with: 一、 (二) 3. 4、 and its level, 0 the outermost; null where a text has none. */
export function findNumbering(clean: string): { readonly level: number; readonly length: number } | null {
  for (const [level, pattern] of NUMBERINGS.entries()) {
    const length = pattern.exec(clean)?.[0].length;
    if (length !== undefined) return { level, length };
  }
  return null;
}

const NUMBERINGS = [
  /^[一二三四五六七八九十]{1,3}[、.,:]/,
  /^\([一二三四五六七八九十]{1,3}\)[、.]?/,
  /^\d{1,2}(?:[、,]|\.(?!\d))/,
  /^(?:\(\d{1,2}\)|[①-⑳])[、.]?/,
];

/** Returns a clean text without the numbering, marks of notes and the words of part-of that it begins with. */
export function stripMarks(clean: string, parts: readonly string[]): string {
  const numbered = findNumbering(clean);
  if (numbered) return stripMarks(clean.slice(numbered.length), parts);
  const part = parts.find((word) => clean.startsWith(word));
  if (part !== undefined) return stripMarks(clean.slice(part.length).replace(/^[:,、]/, ""), parts);
  return clean.replace(/^[*#·△▲★]+/, "").replace(/[*①-⑳:,、]+$/, "");
}

/** Does a clean text begin with a word of part-of, behind its numbering. */
export function isPart(clean: string, parts: readonly string[]): boolean {
  const numbered = findNumbering(clean);
  const rest = numbered ? clean.slice(numbered.length) : clean;
  return parts.some((word) => rest.startsWith(word) && /^[:,、(\p{Script=Han}]/u.test(rest.slice(word.length)));
}
