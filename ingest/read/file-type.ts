import { extname } from "node:path";

/** The formats that are told apart; not each has a reader. */
export const FILE_TYPES = {
  text: { mediaType: "text/plain", extensions: [".txt", ".text"] },
  markdown: { mediaType: "text/markdown", extensions: [".md", ".markdown"] },
  html: { mediaType: "text/html", extensions: [".html", ".htm", ".shtml", ".xhtml"] },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: [".docx", ".docm"],
  },
  pdf: { mediaType: "application/pdf", extensions: [".pdf"] },
  ofd: { mediaType: "application/ofd", extensions: [".ofd"] },
  delimited: { mediaType: "text/csv", extensions: [".csv", ".tsv"] },
  workbook: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: [".xlsx", ".xlsm", ".xlsb"],
  },
  oldWorkbook: { mediaType: "application/vnd.ms-excel", extensions: [".xls", ".et"] },
} as const satisfies Readonly<Record<string, { mediaType: string; extensions: readonly string[] }>>;

export type FileType = keyof typeof FILE_TYPES;

/** Returns the type that a file's name tells, null where its extension is none of ours. */
export function findTypeByName(file: string): FileType | null {
  const extension = extname(file).toLowerCase();
  const found = Object.entries(FILE_TYPES).find(([, { extensions }]) =>
    (extensions as readonly string[]).includes(extension),
  );
  return found ? (found[0] as FileType) : null;
}
