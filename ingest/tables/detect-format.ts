import { isCompoundFile } from "./xls/compound-file.ts";
import { readZip } from "./xlsx/zip.ts";

/** What the bytes of a file are, whatever its name says. "other" is what no reader is for: a picture, a document, a rarer workbook. */
export type TableFormat = "xlsx" | "xls" | "html" | "delimited" | "other";

/** How pictures, archives and documents begin. */
const OTHERS = ["%PDF", "\x89PNG", "GIF8", "\xff\xd8\xff", "Rar!", "7z\xbc\xaf", "\x1f\x8b", "{\\rtf"];

/** Returns what the bytes of a file are. Throws a ZipError where an archive is cut off or damaged. */
export function detectFormat(bytes: Uint8Array): TableFormat {
  if (isCompoundFile(bytes)) return "xls";
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return detectPacked(bytes);
  if (OTHERS.some((start) => head.startsWith(start))) return "other";
  if (!head.startsWith("<")) return "delimited";
  return /^<\?xml/.test(head) && !/<html/i.test(head) ? "other" : "html";
}

function detectPacked(bytes: Uint8Array): TableFormat {
  const names = [...readZip(bytes).entries.keys()];
  const isDocument = names.some((name) =>
    /^(word|ppt)\/|^OFD\.xml$|^Doc_0\/|^content\.xml$|^xl\/workbook\.bin$/.test(name),
  );
  return isDocument ? "other" : "xlsx";
}
