import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { AppError } from "../../core/errors.ts";
import { detectType } from "./detect-type.ts";
import { FILE_TYPES, findTypeByName } from "./file-type.ts";
import { inspectPath, refuseAccess } from "./inspect-path.ts";
import { MAX_BYTES, toMegabytes } from "./limits.ts";
import type { FileBytes, Loss, ReadText } from "./reader.ts";
import { findReader, READABLE } from "./readers.ts";

/** A text with what read it. */
export interface ReadBytes extends ReadText {
  readonly mediaType: string;
  readonly reader: { readonly name: string; readonly version: string };
}

/** A publication as it lies in a file, with its text. */
export interface SourceFile extends ReadBytes {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Returns a file with its text. Throws an AppError that names the file, its fault and the remedy. */
export async function readDocument(path: string): Promise<SourceFile> {
  const info = await inspectPath(path);
  if (!info.isFile()) throw new AppError("FILE_NOT_REGULAR", { file: path });
  const { size } = info;
  if (size > MAX_BYTES) {
    throw new AppError("FILE_TOO_LARGE", { file: path, size: toMegabytes(size), limit: toMegabytes(MAX_BYTES) });
  }
  const bytes = await readFile(path).catch((cause) => refuseAccess(path, cause));
  const read = await readBytes({ bytes, file: path });
  return { ...read, path, fileName: basename(path), bytes, sha256: digest(bytes) };
}

/**
 * Returns the text of a file's bytes, by the reader for its content; where its name says otherwise, that is among the
 * losses. The same bytes and name give the same text. Throws as `readDocument` does.
 */
export async function readBytes(source: FileBytes): Promise<ReadBytes> {
  const { bytes, file } = source;
  if (bytes.length === 0) throw new AppError("FILE_EMPTY", { file });
  const type = detectType(source);
  const reader = type && findReader(type);
  if (!reader) throw new AppError("FILE_TYPE_UNKNOWN", { file, supported: READABLE.join(" ") });
  const read = await reader.read(source);
  const isRenamed = findTypeByName(file) !== type;
  const losses = isRenamed ? [createRenamed(file, reader.name), ...read.losses] : read.losses;
  const { name, version } = reader;
  return { ...read, losses, mediaType: FILE_TYPES[type].mediaType, reader: { name, version } };
}

function createRenamed(file: string, format: string): Loss {
  return { code: "READ_BY_CONTENT", parameters: { extension: extname(file) || basename(file), format } };
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
