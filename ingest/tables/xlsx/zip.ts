import { Inflate } from "fflate";
import { updateCrc32 } from "./crc32.ts";

/** A file of an archive, as the directory at its end lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  readonly packedSize: number;
  /** As the directory says; what comes out is counted. */
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** What is wrong with an archive or a file of it. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly fault: "cut-off" | "damaged" | "too-large" | "too-many" | "encrypted" | "unknown-method";

  constructor(fault: ZipError["fault"]) {
    super(`the archive is ${fault}`);
    this.fault = fault;
  }
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A workbook of a thousand sheets with charts has fewer. */
const MAX_ENTRIES = 10_000;
/** Deflate yields at most 1032 times what it takes, so one step yields at most 16 MB. */
const STEP = 16 * 1024;

/** Returns the files of an archive by name. Throws a ZipError where the directory is missing, damaged, or lists one name twice. */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new ZipError("too-many");
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw new ZipError("damaged");
    const entry = readEntry(view, bytes, at);
    if (entries.has(entry.name)) throw new ZipError("damaged"); // two readers would read two workbooks
    entries.set(entry.name, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { bytes, entries };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new ZipError("cut-off");
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  return {
    name: name.replaceAll("\\", "/").replace(/^\//, ""),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc32: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/**
 * Hands the content of a file on, piece by piece, so that it never stands in memory whole.
 *
 * Throws a ZipError as soon as more than the limit comes out, and at the end where the content is not the one that was packed.
 */
export function readZipEntry(archive: ZipArchive, entry: ZipEntry, { limit, take }: ReadOptions): void {
  if (entry.isEncrypted) throw new ZipError("encrypted");
  if (entry.size > limit) throw new ZipError("too-large");
  let size = 0;
  let crc32 = 0;
  const count = (piece: Uint8Array) => {
    size += piece.length;
    if (size > limit) throw new ZipError("too-large");
    if (size > entry.size) throw new ZipError("damaged");
    crc32 = updateCrc32(crc32, piece);
    take(piece);
  };
  unpack(entry.method, findPacked(archive.bytes, entry), count);
  if (size !== entry.size || crc32 !== entry.crc32) throw new ZipError("damaged");
}

export interface ReadOptions {
  /** How many bytes may come out. */
  readonly limit: number;
  readonly take: (piece: Uint8Array) => void;
}

function findPacked(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new ZipError("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new ZipError("damaged");
  return bytes.subarray(start, start + packedSize);
}

function unpack(method: number, packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  if (method !== 0 && method !== 8) throw new ZipError("unknown-method");
  if (method === 0) {
    take(packed);
    return;
  }
  try {
    const inflate = new Inflate(take);
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof ZipError || !isFlateError(error)) throw error;
    throw new ZipError("damaged");
  }
}

function isFlateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
