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

/** Is UTF-16 without a mark: what is ASCII in it has a 0 on one side, and as UTF-8 the whole is no text. */
function isBareUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const zeros = [...sample.keys()].filter((at) => sample[at] === 0);
  const sides = new Set(zeros.map((at) => at % 2));
  if (bytes.length % 2 !== 0 || sides.size !== 1) return false;
  const isAscii = zeros.length * 2 === sample.length;
  return isAscii || (decode(bytes, "utf-8") === null && isMostlyHan(sample, sides.has(1) ? "utf-16le" : "utf-16be"));
}

function isMostlyHan(sample: Uint8Array, encoding: "utf-16le" | "utf-16be"): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  const known = text.match(/[\t\r\n -~\u2010-\u2027\u3000-\u3017\uff01-\uff5e]|\p{Script=Han}/gu)?.length ?? 0;
  return known >= text.length * 0.9;
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
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, "");
  } catch {
    return null; // A fatal decoder tells only that the bytes are of another encoding, which is what is asked here.
  }
}

/** Is text and not binary data that happens to decode: control and private-use characters are rare. */
function isPlausible(text: string): boolean {
  const strange = text.match(/(?![\t\r\n\f])[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
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
    // Chinese characters only: sequences of two bytes are as common in GB 2312.
    if (length > 2) sound += 1;
    if (length === 0) {
      if (offset < 0) offset = at;
      faults += 1;
      surrogate ||= isSurrogate(bytes, at);
    }
    at = length === 0 ? findNextStart(bytes, at) : at + length;
  }
  return { offset, surrogate: surrogate && sound >= faults, mostlyUtf8: sound > 1 && sound > faults * 2 };
}

function isSurrogate(bytes: Uint8Array, at: number): boolean {
  const [second = 0, third = 0] = bytes.subarray(at + 1, at + 3);
  return bytes[at] === 0xed && second >= 0xa0 && second <= 0xbf && third >= 0x80 && third <= 0xbf;
}

/** The bytes that go on a broken sequence are one fault with it. */
function findNextStart(bytes: Uint8Array, fault: number): number {
  let at = fault + 1;
  while (at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
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
