import { extname } from "node:path";
import { AppError, type MessageParameters } from "../../core/errors.ts";
import type { ErrorCode } from "../../core/messages.ts";
import { detectFormat, type TableFormat } from "./detect-format.ts";
import type { TableFile } from "./grid.ts";
import { readHtmlTables } from "./html/read-html-tables.ts";
import { TABLE_LIMITS, type TableLimits } from "./limits.ts";
import { readDelimited } from "./read-delimited.ts";
import { readXls } from "./xls/read-xls.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";
import { ZipError } from "./xlsx/zip.ts";

/** Which content an extension promises. */
const PROMISES: ReadonlyMap<string, readonly TableFormat[]> = new Map([
  [".xlsx", ["xlsx"]],
  [".xlsm", ["xlsx"]],
  [".xltx", ["xlsx"]],
  [".xls", ["xls"]],
  [".et", ["xls", "xlsx"]],
  [".csv", ["delimited"]],
  [".tsv", ["delimited"]],
  [".tab", ["delimited"]],
  [".txt", ["delimited"]],
  [".htm", ["html"]],
  [".html", ["html"]],
]);

/** What a page may have, which stands in memory whole while it is read. */
const MAX_PAGE_BYTES = 10 * 1024 * 1024;

/**
 * Returns the tables of a file by its content, with a note where its name promises another.
 *
 * A sheet that is refused is a fault, and the others are read. Throws an AppError where nothing of the file can be read.
 */
export function readTableFile(bytes: Uint8Array, file: string, limits: TableLimits = TABLE_LIMITS): TableFile {
  if (bytes.length === 0) throw new AppError("FILE_EMPTY", { file });
  if (bytes.length > limits.bytes) throw createSizeError(bytes, file, limits.bytes);
  try {
    const format = detectFormat(bytes);
    const read = readAs(format, { bytes, file, limits });
    return { ...read, notes: [...listMisnaming(format, file), ...read.notes] };
  } catch (error) {
    if (error instanceof ZipError) throw createZipError(error, file, limits);
    throw error;
  }
}

interface Source {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly limits: TableLimits;
}

function readAs(format: TableFormat, { bytes, file, limits }: Source): TableFile {
  if (format === "xlsx") return readXlsx(bytes, file, limits);
  if (format === "xls") return readXls(bytes, file, limits);
  if (format === "delimited") return readText({ bytes, file, limits });
  if (format !== "html") throw new AppError("FILE_NOT_TABLE", { file });
  if (bytes.length > MAX_PAGE_BYTES) throw createSizeError(bytes, file, MAX_PAGE_BYTES);
  return readHtmlTables(bytes, file);
}

/** Text under a workbook's name is one that a program exported, or what is left of a workbook. */
function readText({ bytes, file, limits }: Source): TableFile {
  const [promised] = PROMISES.get(extname(file).toLowerCase()) ?? [];
  if (promised !== "xlsx" && promised !== "xls") return readDelimited(bytes, file, limits);
  const read = readOrRefuse(() => readDelimited(bytes, file, limits), { file, format: promised });
  if (read.grids.every(({ cells }) => cells.every(({ column }) => column === 0)))
    throw new AppError("FILE_NOT_TABLE", { file });
  return read;
}

/** What is no text is told as a damaged workbook: that is what the keeper takes it for. */
function readOrRefuse(read: () => TableFile, parameters: MessageParameters): TableFile {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof AppError) || !UNREADABLE.has(cause.code)) throw cause;
    throw new AppError("FILE_DAMAGED", parameters, { cause });
  }
}

const UNREADABLE = new Set<ErrorCode>([
  "FILE_HAS_NUL",
  "FILE_ENCODING_UNKNOWN",
  "FILE_UTF8_BROKEN",
  "FILE_LONE_SURROGATE",
  "FILE_UTF16",
  "LINE_TOO_LONG",
]);

function listMisnaming(format: TableFormat, file: string): AppError[] {
  const promised = PROMISES.get(extname(file).toLowerCase());
  return promised?.includes(format) === false ? [new AppError("FILE_MISNAMED", { file, format })] : [];
}

function createSizeError({ length }: Uint8Array, file: string, limit: number): AppError {
  const [size, most] = [length, limit].map((bytes) => Math.ceil(bytes / 1024 / 1024));
  return new AppError("FILE_TOO_LARGE", { file, size: size ?? null, limit: most ?? null });
}

function createZipError(cause: ZipError, file: string, limits: TableLimits): AppError {
  if (cause.fault === "cut-off") return new AppError("FILE_CUT_OFF", { file }, { cause });
  if (cause.fault === "encrypted") return new AppError("FILE_ENCRYPTED", { file }, { cause });
  if (cause.fault === "too-large") {
    return new AppError("FILE_SWELLS", { file, limit: limits.totalBytes / 1024 / 1024 }, { cause });
  }
  return new AppError("FILE_DAMAGED", { file, format: "xlsx" }, { cause });
}
