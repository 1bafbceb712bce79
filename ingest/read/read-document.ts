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

/** What lies under a path: files that can be read, and the faults of what cannot be entered. */
export interface FoundFiles {
  readonly readable: readonly string[];
  readonly faults: readonly AppError[];
}

/**
 * Returns the files under a path, sorted: the file itself, or every file of a folder and the folders in it that a reader is
 * for. Hidden files are passed over; what cannot be entered is a fault, and the rest is still found.
 */
export async function findFiles(path: string): Promise<FoundFiles> {
  try {
    const info = await inspect(path);
    return info.isDirectory() ? await findInFolder(path) : { readable: [path], faults: [] };
  } catch (error) {
    if (error instanceof AppError) return { readable: [], faults: [error] };
    throw error;
  }
}

async function findInFolder(folder: string): Promise<FoundFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => refuseAccess(folder, cause));
  const wanted = entries.filter(
    (entry) => !entry.name.startsWith(".") && (entry.isDirectory() || isReadable(entry.name)),
  );
  const paths = wanted.map(({ name }) => join(folder, name)).toSorted();
  const found = await Promise.all(paths.map(findFiles));
  return { readable: found.flatMap(({ readable }) => readable), faults: found.flatMap(({ faults }) => faults) };
}

function isReadable(name: string): boolean {
  return READABLE.includes(extname(name).toLowerCase());
}

/** Returns a file with its text. Throws an AppError that names the file, its fault and the remedy. */
export async function readDocument(path: string): Promise<SourceFile> {
  const info = await inspect(path);
  if (!info.isFile()) throw new AppError("FILE_NOT_REGULAR", { file: path });
  const { size } = info;
  if (size > MAX_BYTES) {
    throw new AppError("FILE_TOO_LARGE", { file: path, size: toMegabytes(size), limit: toMegabytes(MAX_BYTES) });
  }
  if (!isReadable(path)) {
    throw new AppError("FILE_TYPE_UNKNOWN", { file: path, supported: READABLE.join(" ") });
  }
  const bytes = await readFile(path).catch((cause) => refuseAccess(path, cause));
  const { text, encoding } = decodeText(bytes, path);
  return { path, fileName: basename(path), bytes, sha256: digest(bytes), mediaType: "text/plain", encoding, text };
}

async function inspect(path: string) {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "EACCES" || cause.code === "EPERM") refuseAccess(path, cause); // a folder on the way may not be entered
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
