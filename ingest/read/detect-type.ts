import { extname } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/messages.ts";
import { type FileType, findTypeByName } from "./file-type.ts";
import type { FileBytes } from "./reader.ts";
import { listEntries } from "./zip/list-entries.ts";

/** What a file's first bytes tell: a type, a format that nothing reads, or nothing, as of plain text. */
type Sniffed = { readonly type: FileType } | { readonly refusal: ErrorCode; readonly format: string } | null;

/**
 * Returns the type of a file: by its content, and of what is plain text by its name, null where the name tells none.
 * Throws where nothing reads its format, and where its name is of a packed format and its content is not.
 */
export function detectType(source: FileBytes): FileType | null {
  const { file } = source;
  const named = findTypeByName(file);
  const sniffed = sniff(source, named);
  if (sniffed === null) return chooseText(file, named);
  if ("refusal" in sniffed) throw new AppError(sniffed.refusal, { file, format: sniffed.format });
  // What begins with an element is still what its name says.
  return sniffed.type === "html" && named === "markdown" ? named : sniffed.type;
}

const AS_TEXT: ReadonlySet<FileType> = new Set(["text", "markdown", "html", "delimited"]);
/** Offices save tables parted by tabs under the name of a workbook. */
const AS_DELIMITED: ReadonlySet<FileType> = new Set(["workbook", "oldWorkbook"]);

function chooseText(file: string, named: FileType | null): FileType | null {
  if (named === null || AS_TEXT.has(named)) return named;
  if (AS_DELIMITED.has(named)) return "delimited";
  throw new AppError("FILE_TYPE_MISMATCH", { file, extension: extname(file) });
}

const HEAD = 1024;

function sniff({ bytes }: FileBytes, named: FileType | null): Sniffed {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return sniffZip(bytes, named);
  if (head.startsWith("\xd0\xcf\x11\xe0")) return sniffCompound(bytes);
  if (head.includes("%PDF-")) return { type: "pdf" };
  if (head.startsWith("{\\rtf")) return { refusal: "FILE_TYPE_UNSUPPORTED", format: "RTF" };
  return HTML_START.test(head) ? { type: "html" } : null;
}

const HTML_START =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table)[\s>]/i;

/** Which parts stand in a packed file tells what it is. */
const PACKED: readonly (readonly [part: RegExp, type: FileType])[] = [
  [/^word\/document\d*\.xml$/, "docx"],
  [/^OFD\.xml$/i, "ofd"],
  [/^xl\/workbook\.(?:xml|bin)$/, "workbook"],
];

function sniffZip(bytes: Uint8Array, named: FileType | null): Sniffed {
  const names = listEntries(bytes)?.map(({ name }) => name) ?? [];
  const found = PACKED.find(([part]) => names.some((name) => part.test(name)));
  if (found) return { type: found[1] };
  // Half a file has no directory; the reader that its name tells says so.
  if (named === "docx" || named === "ofd" || named === "workbook") return { type: named };
  if (names.some((name) => name.startsWith("ppt/"))) return { refusal: "FILE_TYPE_UNSUPPORTED", format: "PPTX" };
  return { refusal: "FILE_NOT_TEXT", format: "ZIP" };
}

/** The names in the directory of a compound file tell which program wrote it. */
function sniffCompound(bytes: Uint8Array): Sniffed {
  const has = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, "utf16le");
  if (has("EncryptedPackage")) return { refusal: "FILE_ENCRYPTED", format: "Office" };
  if (has("WordDocument")) return { refusal: "FILE_TYPE_UNSUPPORTED", format: "DOC" };
  if (has("Workbook") || has("Book")) return { type: "oldWorkbook" };
  return { refusal: "FILE_NOT_TEXT", format: "OLE" };
}
