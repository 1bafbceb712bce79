/** The streams of a compound file (OLE), the container of .xls and of workbooks with a password. */
export interface CompoundFile {
  /** Streams by name; of two with one name the first. */
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
  readonly storages: ReadonlySet<string>;
}

/** A compound file whose sectors lead nowhere. */
export class CompoundFileError extends Error {
  override readonly name = "CompoundFileError";
}

const SIGNATURE = "d0cf11e0a1b11ae1";
/** Sector numbers from here on mark ends and gaps. */
const FIRST_MARK = 0xfffffffa;
const ENTRY = 128;

/** Is a file in a compound container. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString("hex") === SIGNATURE;
}

/** Returns what a compound file holds. Throws a CompoundFileError where it is cut off or its chains are damaged. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  const volume = openVolume(bytes);
  const directory = readChain(volume, volume.view.getUint32(48, true));
  const entries = listEntries(directory);
  const root = entries.find(({ kind }) => kind === "root");
  const streams = new Map<string, () => Uint8Array>();
  for (const entry of entries) {
    if (entry.kind === "stream" && !streams.has(entry.name)) {
      streams.set(entry.name, () => readStream(volume, entry, root ?? null));
    }
  }
  const storages = new Set(entries.filter(({ kind }) => kind === "storage").map(({ name }) => name));
  return { streams, storages };
}

interface Volume {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorSize: number;
  /** The sector after each sector. */
  readonly next: Uint32Array;
}

function openVolume(bytes: Uint8Array): Volume {
  if (bytes.length < 512) throw new CompoundFileError("cut off");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new CompoundFileError("damaged");
  const bare: Volume = { bytes, view, sectorSize: 1 << shift, next: new Uint32Array() };
  const tables = listTableSectors(bare);
  const next = new Uint32Array(tables.length * (bare.sectorSize / 4));
  for (const [place, sector] of tables.entries())
    next.set(toNumbers(readSector(bare, sector)), place * (bare.sectorSize / 4));
  return { ...bare, next };
}

/** The first 109 sectors of the table stand in the header, the others in a chain of their own. */
function listTableSectors(volume: Volume): number[] {
  const { view, sectorSize, bytes } = volume;
  const sectors = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true));
  let sector = view.getUint32(68, true);
  for (let read = 0; sector < FIRST_MARK; read += 1) {
    if (read * sectorSize > bytes.length) throw new CompoundFileError("a chain without end");
    const numbers = toNumbers(readSector(volume, sector));
    sectors.push(...numbers.subarray(0, -1));
    sector = numbers.at(-1) ?? FIRST_MARK;
  }
  const used = sectors.filter((number) => number < FIRST_MARK);
  if (used.length * sectorSize > bytes.length) throw new CompoundFileError("cut off");
  return used;
}

function readSector({ bytes, sectorSize }: Volume, sector: number): Uint8Array {
  const start = (sector + 1) * sectorSize;
  if (start >= bytes.length) throw new CompoundFileError("cut off");
  const found = bytes.subarray(start, start + sectorSize);
  if (found.length === sectorSize) return found;
  const padded = new Uint8Array(sectorSize); // programs leave the end of the last sector out
  padded.set(found);
  return padded;
}

function toNumbers(sector: Uint8Array): Uint32Array {
  const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
  return Uint32Array.from({ length: sector.length / 4 }, (_, at) => view.getUint32(at * 4, true));
}

function listChain(next: Uint32Array, first: number): number[] {
  const chain: number[] = [];
  for (let sector = first; sector < FIRST_MARK; sector = next[sector] ?? FIRST_MARK) {
    if (chain.length > next.length) throw new CompoundFileError("a chain without end");
    chain.push(sector);
  }
  return chain;
}

function readChain(volume: Volume, first: number): Uint8Array {
  return Buffer.concat(listChain(volume.next, first).map((sector) => readSector(volume, sector)));
}

interface Entry {
  readonly name: string;
  readonly kind: "root" | "storage" | "stream";
  readonly first: number;
  readonly size: number;
}

const KINDS: ReadonlyMap<number, Entry["kind"]> = new Map([
  [1, "storage"],
  [2, "stream"],
  [5, "root"],
]);

function listEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, place) => place * ENTRY).flatMap((at) => {
    const kind = KINDS.get(view.getUint8(at + 66));
    const length = Math.min(64, view.getUint16(at + 64, true)) - 2;
    const name = Buffer.from(directory.subarray(at, at + Math.max(0, length))).toString("utf16le");
    return kind ? [{ name, kind, first: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }] : [];
  });
}

/** Streams below the cutoff lie in sectors of 64 bytes within the stream of the root. */
function readStream(volume: Volume, entry: Entry, root: Entry | null): Uint8Array {
  const isSmall = entry.size < volume.view.getUint32(56, true);
  if (!isSmall || root === null) return cut(readChain(volume, entry.first), entry.size);
  const next = toNumbers(readChain(volume, volume.view.getUint32(60, true)));
  const pool = readChain(volume, root.first);
  return cut(Buffer.concat(listChain(next, entry.first).map((at) => pool.subarray(at * 64, at * 64 + 64))), entry.size);
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw new CompoundFileError("cut off");
  return bytes.subarray(0, size);
}
