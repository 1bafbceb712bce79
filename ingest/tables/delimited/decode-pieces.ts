import { TextDecoder } from "node:util";
import { AppError } from "../../../core/errors.ts";
import { decodeText } from "../../read/decode-text.ts";

/** Turns bytes that come in pieces into text. */
export interface PieceDecoder {
  /** Returns the text of the lines that are whole. Throws an AppError that names the fault where the bytes are no text. */
  readonly push: (bytes: Uint8Array) => string;
  /** Returns the text of a last line without an end. */
  readonly end: () => string;
}

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** No line of a table is longer. */
const MAX_LINE = 4 * 1024 * 1024;

/**
 * Returns a decoder that finds the encoding out: a mark, else what the first lines beyond ASCII are.
 *
 * Bytes are decoded by whole lines, since a character may lie across two pieces and no character of UTF-8 or GB18030 holds a line end.
 */
export function createPieceDecoder(file: string): PieceDecoder {
  const state: DecoderState = { file, encoding: null, offset: 0, rest: new Uint8Array() };
  const push = (bytes: Uint8Array): string => {
    const joined = state.rest.length === 0 ? bytes : Buffer.concat([state.rest, bytes]);
    if (state.offset === 0) state.encoding = findMark(joined);
    const end = findLastLine(joined, state.encoding);
    state.rest = joined.subarray(end);
    if (state.rest.length > MAX_LINE) throw new AppError("LINE_TOO_LONG", { file });
    return decodeLines(state, joined.subarray(0, end));
  };
  return { push, end: () => decodeLines(state, state.rest) };
}

interface DecoderState {
  readonly file: string;
  /** Null while all is ASCII. */
  encoding: Encoding | null;
  offset: number;
  rest: Uint8Array;
}

function findMark([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** Behind the last line end; of UTF-16 behind the last one that lies on a whole unit. */
function findLastLine(bytes: Uint8Array, encoding: Encoding | null): number {
  if (encoding === "utf-16le" || encoding === "utf-16be") return bytes.length - (bytes.length % 2);
  return Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1;
}

function decodeLines(state: DecoderState, bytes: Uint8Array): string {
  if (bytes.length === 0) return "";
  const { file, offset } = state;
  state.encoding ??= findEncoding(bytes, state);
  state.offset += bytes.length;
  const text = decode(bytes, state.encoding ?? "utf-8", { file, offset });
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new AppError("FILE_HAS_NUL", { file, offset: offset + Buffer.byteLength(text.slice(0, nul)) });
  return offset === 0 ? text.replace(/^\ufeff/, "") : text;
}

function findEncoding(bytes: Uint8Array, { file, offset }: DecoderState): Encoding | null {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isAscii && (offset > 0 || bytes.every((byte) => byte <= 0x20))) return null;
  const { encoding } = decodeText(bytes, file);
  return isAscii ? null : encoding;
}

function decode(bytes: Uint8Array, encoding: Encoding, { file, offset }: { file: string; offset: number }): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const code = encoding === "utf-8" ? "FILE_UTF8_BROKEN" : "FILE_ENCODING_UNKNOWN";
    throw new AppError(code, { file, offset }, { cause });
  }
}
