import { decodeText } from "./decode-text.ts";
import type { Reader } from "./reader.ts";

/** Reads plain text as it stands. */
export const textReader: Reader = {
  name: "text",
  version: "2",
  types: ["text"],
  read: async ({ bytes, file }) => ({ ...decodeText(bytes, file), grids: [], hasWholeParagraphs: false, losses: [] }),
};
