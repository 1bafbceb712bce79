import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { decodeText, type TextEncoding } from "./decode-text.ts";

/** Enough for a yearbook as text; a larger file is a mistake more often than a publication. */
export const MAX_BYTES = 50 * 1024 * 1024;

const READABLE = [".txt", ".text"];

/** A publication as it lies in a file, with its text. */
export interface SourceFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: TextEncoding;
  readonly text: string;
}

/**
 * Returns the files under a path, sorted: the file itself, or every readable file of a folder and the folders in it.
 * Hidden files are passed over, and so are files in a folder that no reader is for. Throws where the path cannot be read.
 */
export async function findFiles(path: string): Promise<string[]> {
  const info = await inspect(path);
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch((cause) => refuseAccess(path, cause));
  const visible = entries.filter(({ name }) => !name.startsWith(".")).map(({ name }) => join(path, name));
  const nested = await Promise.all(visible.toSorted().map(findReadable));
  return nested.flat();
}

async function findReadable(path: string): Promise<string[]> {
  const info = await inspect(path);
  if (info.isDirectory()) return findFiles(path);
  return READABLE.includes(extname(path).toLowerCase()) ? [path] : [];
}

/** Returns a file with its text. Throws an AppError that names the file, its fault and the remedy. */
export async function readDocument(path: string): Promise<SourceFile> {
  const { size } = await inspect(path);
  if (size > MAX_BYTES) {
    throw new AppError("FILE_TOO_LARGE", { file: path, size: toMegabytes(size), limit: toMegabytes(MAX_BYTES) });
  }
  if (!READABLE.includes(extname(path).toLowerCase())) {
    throw new AppError("FILE_TYPE_UNKNOWN", { file: path, supported: READABLE.join(" ") });
  }
  const bytes = await readFile(path).catch((cause) => refuseAccess(path, cause));
  const { text, encoding } = decodeText(bytes, path);
  return { path, fileName: basename(path), bytes, sha256: digest(bytes), mediaType: "text/plain", encoding, text };
}

async function inspect(path: string) {
  const info = await stat(path).catch((cause) => {
    throw new AppError("PATH_MISSING", { file: path }, { cause });
  });
  await access(path, constants.R_OK).catch((cause) => refuseAccess(path, cause));
  return info;
}

function refuseAccess(path: string, cause: unknown): never {
  throw new AppError("PATH_UNREADABLE", { file: path }, { cause });
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
