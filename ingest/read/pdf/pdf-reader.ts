import type { Reader } from "../reader.ts";

/**
 * Reads PDF files that hold text: paragraphs out of lines and columns, tables by where their words stand.
 *
 * Its library is loaded with the first of them: it replaces JSON.stringify by a slow one, which every save would pay for.
 */
export const pdfReader: Reader = {
  name: "pdf",
  version: "1",
  types: ["pdf"],
  read: async (source) => {
    const { readPdf } = await import("./read-pdf.ts");
    return readPdf(source);
  },
};
