/** A part of a packed file, as the directory at its end tells. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedSize: number;
  /** Of the part's own header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;

/** Returns the parts of a packed file in the order of its directory, null where it has no sound one. */
export function listEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push(readEntry(bytes, view, at));
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The directory's end stands at the file's, before a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const start = at + ENTRY_SIZE;
  const name = new TextDecoder().decode(bytes.subarray(start, start + view.getUint16(at + 28, true)));
  return {
    // Some programs part folders by a backslash, against the rule.
    name: name.replaceAll("\\", "/"),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
}
