import type { Format } from "./format.ts";

/** The formats of a report, each loaded only where it is asked for: some weigh more than all else of the program. */
export const FORMATS = {
  docx: async (): Promise<Format> => (await import("./write-docx.ts")).DOCX,
  xlsx: async (): Promise<Format> => (await import("./write-xlsx.ts")).XLSX,
  pdf: async (): Promise<Format> => (await import("./write-pdf.ts")).PDF,
  html: async (): Promise<Format> => (await import("./write-html.ts")).HTML,
  md: async (): Promise<Format> => (await import("./write-markdown.ts")).MARKDOWN,
} as const;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(
  (name): name is FormatName => name in FORMATS,
);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
