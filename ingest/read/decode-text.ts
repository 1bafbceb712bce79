import { AppError } from "../../core/errors.ts";

export type TextEncoding = "utf-8" | "gb18030";

export interface DecodedText {
  /** As the bytes say it: line ends kept, the byte-order mark removed. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** The first bytes of files that are often renamed to .txt. */
const SIGNATURES: readonly (readonly [format: string, hex: string])[] = [
  ["PNG", "89504e47"],
  ["JPEG", "ffd8ff"],
  ["GIF", "47494638"],
  ["PDF", "25504446"],
  ["ZIP (docx, xlsx, ofd)", "504b0304"],
  ["OLE (doc, xls)", "d0cf11e0"],
  ["RAR", "52617221"],
  ["7z", "377abcaf"],
  ["GZIP", "1f8b08"],
  ["RTF", "7b5c727466"],
];

/** Returns the text of bytes: UTF-8 strictly first, then GB18030. Throws an AppError that names the fault and the remedy. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  if (bytes.length === 0) throw new AppError("FILE_EMPTY", { file });
  refuseOtherFormats(bytes, file);
  const text = decode(bytes, "utf-8");
  const decoded: DecodedText =
    text === null ? { text: decodeLegacy(bytes, file), encoding: "gb18030" } : { text, encoding: "utf-8" };
  if (decoded.text.trim() === "") throw new AppError("FILE_EMPTY", { file });
  return decoded;
}

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const signature = SIGNATURES.find(([, hex]) => head.startsWith(hex));
  if (signature) throw new AppError("FILE_NOT_TEXT", { file, format: signature[0] });
  if (/^(fffe|feff)/.test(head) || isBareUtf16(bytes)) throw new AppError("FILE_UTF16", { file });
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new AppError("FILE_HAS_NUL", { file, offset: nul });
}

/** Is UTF-16 without a mark: every other byte of ASCII text, line ends included, is 0. */
function isBareUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return bytes.length % 2 === 0 && zeros > sample.length / 50 && hasUtf16LineEnds(sample);
}

function hasUtf16LineEnds(sample: Uint8Array): boolean {
  return sample.some((byte, at) => byte === 0x0a && (at % 2 === 0 ? sample[at + 1] : sample[at - 1]) === 0);
}

function decodeLegacy(bytes: Uint8Array, file: string): string {
  const fault = findUtf8Fault(bytes);
  if (fault.surrogate) throw new AppError("FILE_LONE_SURROGATE", { file, offset: fault.offset });
  if (fault.mostlyUtf8) throw new AppError("FILE_UTF8_BROKEN", { file, offset: fault.offset });
  const text = decode(bytes, "gb18030");
  if (text === null || !isPlausible(text)) throw new AppError("FILE_ENCODING_UNKNOWN", { file, offset: fault.offset });
  return text;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // A fatal decoder tells only that the bytes are of another encoding, which is what is asked here.
  }
}

/** Is text and not binary data that happens to decode: control and private-use characters are rare. */
function isPlausible(text: string): boolean {
  const strange = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return strange <= text.length / 100;
}

interface Utf8Fault {
  /** Of the first byte that is not UTF-8. */
  readonly offset: number;
  readonly surrogate: boolean;
  /** Far more sound multi-byte sequences than faults: damaged UTF-8, not another encoding. */
  readonly mostlyUtf8: boolean;
}

function findUtf8Fault(bytes: Uint8Array): Utf8Fault {
  let offset = -1;
  let faults = 0;
  let sound = 0;
  let surrogate = false;
  for (let at = 0; at < bytes.length; ) {
    const length = measureSequence(bytes, at);
    if (length > 1) sound += 1;
    if (length === 0) {
      if (offset < 0) offset = at;
      faults += 1;
      surrogate ||= bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0;
    }
    at += length || 1;
  }
  return { offset, surrogate: surrogate && sound >= faults, mostlyUtf8: sound > 8 && sound > faults * 2 };
}

/** Returns the length of the UTF-8 sequence at an offset, 0 where there is none. */
function measureSequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first > 0xf4 || (first === 0xed && (bytes[at + 1] ?? 0) >= 0xa0)) return 0;
  for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
