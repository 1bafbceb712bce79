import { docxReader } from "./docx/read-docx.ts";
import { FILE_TYPES, type FileType } from "./file-type.ts";
import { htmlReader } from "./html/read-html.ts";
import { markdownReader } from "./markdown/read-markdown.ts";
import { ofdReader } from "./ofd/read-ofd.ts";
import { pdfReader } from "./pdf/pdf-reader.ts";
import { tablesReader } from "./read-tables.ts";
import { textReader } from "./read-text.ts";
import type { Reader } from "./reader.ts";

/** A reader for each type of file; a new one is an entry here. */
const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  htmlReader,
  docxReader,
  pdfReader,
  ofdReader,
  tablesReader,
];

/** Returns the reader for a type, null where there is none. */
export function findReader(type: FileType): Reader | null {
  return READERS.find(({ types }) => types.includes(type)) ?? null;
}

/** The extensions of files that a reader is for. */
export const READABLE: readonly string[] = READERS.flatMap(({ types }) =>
  types.flatMap((type): readonly string[] => FILE_TYPES[type].extensions),
);
