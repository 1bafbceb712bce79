import { TextDecoder } from "node:util";

/** A record of a BIFF stream; those that go on it (CONTINUE) are joined, with where each begins. */
export interface BiffRecord {
  readonly type: number;
  /** In the stream. */
  readonly offset: number;
  readonly data: DataView;
  /** Where the content of each CONTINUE record begins in the data. */
  readonly joints: readonly number[];
}

/** A stream whose records run beyond its end. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

const CONTINUE = 0x3c;

/** Yields the records of a stream from an offset on. Throws a RecordError where one is cut off. */
export function* readRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  while (at + 4 <= stream.length) {
    const offset = at;
    const type = view.getUint16(at, true);
    const pieces: Uint8Array[] = [];
    do {
      const end = at + 4 + view.getUint16(at + 2, true);
      if (end > stream.length) throw new RecordError("cut off");
      pieces.push(stream.subarray(at + 4, end));
      at = end;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE && isContinued(type));
    yield { type, offset, ...joinPieces(pieces) };
  }
}

/** Only texts are read across records; those of drawings are passed over. */
function isContinued(type: number): boolean {
  return type === 0xfc || type === 0x204 || type === 0x207;
}

function joinPieces(pieces: readonly Uint8Array[]): { readonly data: DataView; readonly joints: readonly number[] } {
  const joined = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  const joints: number[] = [];
  let length = 0;
  for (const piece of pieces.slice(0, -1)) {
    length += piece.length;
    joints.push(length);
  }
  return { data: new DataView(joined.buffer, joined.byteOffset, joined.byteLength), joints };
}

/** How a stream writes text: UTF-16 or Latin bytes with a flag (BIFF8), or bytes of a code page (older). */
export interface TextForm {
  readonly isBiff8: boolean;
  readonly codePage: number;
}

export interface ReadText {
  readonly text: string;
  readonly end: number;
}

/** Returns the text at an offset whose length stands in one or two bytes. Throws a RangeError beyond the record. */
export function readText(
  { data, joints }: BiffRecord,
  at: number,
  form: TextForm & { readonly lengthBytes: 1 | 2 },
): ReadText {
  const length = form.lengthBytes === 1 ? data.getUint8(at) : data.getUint16(at, true);
  const start = at + form.lengthBytes;
  if (form.isBiff8) return readUnicode({ data, joints }, start, length);
  const end = start + length;
  if (end > data.byteLength) throw new RangeError("beyond the record");
  return { text: decodeBytes(bytesOf(data, start, end), form.codePage), end };
}

/** The flags say whether a character has two bytes, and whether runs of fonts and a reading follow the characters. */
function readUnicode({ data, joints }: Pick<BiffRecord, "data" | "joints">, at: number, length: number): ReadText {
  const flags = data.getUint8(at);
  const runs = flags & 8 ? data.getUint16(at + 1, true) : 0;
  const reading = flags & 4 ? data.getUint32(at + 1 + (flags & 8 ? 2 : 0), true) : 0;
  const start = at + 1 + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0);
  const { text, end } = readCharacters({ data, joints }, { start, length, isWide: (flags & 1) === 1 });
  return { text, end: end + runs * 4 + reading };
}

interface Characters {
  readonly start: number;
  readonly length: number;
  readonly isWide: boolean;
}

/** Where a CONTINUE record begins amid the characters, a byte says anew how wide they are. */
function readCharacters(
  { data, joints }: Pick<BiffRecord, "data" | "joints">,
  { start, length, isWide }: Characters,
): ReadText {
  const width = isWide ? 2 : 1;
  const next = findJoint(joints, start);
  const joint = next !== null && next < start + length * width ? next : null;
  const end = joint ?? start + length * width;
  if (end > data.byteLength) throw new RangeError("beyond the record");
  const text = Buffer.from(bytesOf(data, start, end)).toString(isWide ? "utf16le" : "latin1");
  if (joint === null) return { text, end };
  const isNextWide = (data.getUint8(joint) & 1) === 1;
  const rest = readCharacters({ data, joints }, { start: joint + 1, length: length - text.length, isWide: isNextWide });
  return { text: text + rest.text, end: rest.end };
}

/** Returns the first joint at an offset or behind it. */
function findJoint(joints: readonly number[], from: number): number | null {
  let [low, high] = [0, joints.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((joints[middle] ?? 0) >= from) high = middle;
    else low = middle + 1;
  }
  return joints[low] ?? null;
}

function bytesOf(data: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset + start, end - start);
}

const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [936, "gb18030"],
  [950, "big5"],
  [932, "shift_jis"],
  [949, "euc-kr"],
  [1200, "utf-16le"],
  [65001, "utf-8"],
]);

function decodeBytes(bytes: Uint8Array, codePage: number): string {
  return new TextDecoder(CODE_PAGES.get(codePage) ?? "windows-1252").decode(bytes);
}
