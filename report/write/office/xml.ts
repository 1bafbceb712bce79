import { cleanText } from "../../words/clean-text.ts";

/** Returns words as they may stand in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return escapeMarks(cleanText(text));
}

/** Returns data as it may stand in XML, no character lost: what is not plainly seen is written as its number. */
export function escapeData(text: string): string {
  return escapeMarks(text).replace(UNSEEN, (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16)};`);
}

const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu;

function escapeMarks(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
