import { inflateRawSync } from "node:zlib";
import { AppError } from "../../../core/errors.ts";
import { MAX_INFLATED_BYTES, toMegabytes } from "../limits.ts";
import type { FileBytes } from "../reader.ts";
import { listEntries, type ZipEntry } from "./list-entries.ts";

/** A packed file whose parts are read by name; all that is inflated counts against one limit. */
export interface Zip {
  /** In the order of its directory. */
  readonly names: readonly string[];
  /** Returns the bytes of a part, null where there is none of the name. Throws where it is damaged, locked or too large. */
  readonly read: (name: string) => Uint8Array | null;
}

const STORED = 0;
const DEFLATED = 8;

/** Returns a packed file by its directory. Throws FILE_DAMAGED where it has none, as of half a file. */
export function readZip(source: FileBytes, format: string): Zip {
  const entries = listEntries(source.bytes);
  if (entries === null) throw new AppError("FILE_DAMAGED", { file: source.file, format, place: "ZIP" });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let budget = MAX_INFLATED_BYTES;
  const read = (name: string) => {
    const entry = byName.get(name);
    if (!entry) return null;
    const bytes = inflateEntry({ ...source, format, entry }, budget);
    budget -= bytes.length;
    return bytes;
  };
  return { names: entries.map(({ name }) => name), read };
}

interface PackedPart extends FileBytes {
  readonly format: string;
  readonly entry: ZipEntry;
}

function inflateEntry({ bytes, file, format, entry }: PackedPart, budget: number): Uint8Array {
  const { name: place, method, isEncrypted } = entry;
  if (isEncrypted) throw new AppError("FILE_ENCRYPTED", { file });
  const packed = sliceEntry(bytes, entry);
  if (packed === null || (method !== STORED && method !== DEFLATED))
    throw new AppError("FILE_DAMAGED", { file, format, place });
  const limit = toMegabytes(MAX_INFLATED_BYTES);
  if (method === STORED && packed.length > budget) throw new AppError("FILE_SWELLS", { file, place, limit });
  if (method === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) });
  } catch (cause) {
    const isTooLarge = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw isTooLarge
      ? new AppError("FILE_SWELLS", { file, place, limit }, { cause })
      : new AppError("FILE_DAMAGED", { file, format, place }, { cause });
  }
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;

/** Its own header stands before a part, with a name and an extra field that may be longer than the directory's. */
function sliceEntry(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return null;
  const start = offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}
