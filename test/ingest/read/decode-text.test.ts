import { describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { decodeText } from "../../../ingest/read/decode-text.ts";

const SENTENCE = "2023年1—5月,拱墅区固定资产投资同比增长5.3%。\n";
/** 萧山区 and 增长 as GB 2312 prints them in its table of characters. */
const XIAOSHAN = [0xcf, 0xf4, 0xc9, 0xbd, 0xc7, 0xf8];
const GROWTH = [0xd4, 0xf6, 0xb3, 0xa4];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];

function utf16(text: string, order: "little" | "big"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return order === "little" ? bytes : bytes.swap16();
}

function bytesOf(...parts: (string | readonly number[] | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));
}

/** The code of the fault, with the offset where it names one. */
function faultOf(bytes: Uint8Array): string {
  try {
    return `read as ${decodeText(bytes, "公报.txt").encoding}`;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { offset } = error.parameters;
    return offset === undefined ? error.code : `${error.code} at ${offset}`;
  }
}

describe("decodeText(bytes, file)", () => {
  it.each([
    ["UTF-8", bytesOf(SENTENCE), SENTENCE, "utf-8"],
    ["UTF-8 with a mark", bytesOf([0xef, 0xbb, 0xbf], SENTENCE), SENTENCE, "utf-8"],
    ["line ends as they are", bytesOf("甲\r\n乙\r丙\n"), "甲\r\n乙\r丙\n", "utf-8"],
    ["ASCII", bytesOf("GDP 12.3"), "GDP 12.3", "utf-8"],
    ["GB 2312", bytesOf(XIAOSHAN, GROWTH, "5%"), "萧山区增长5%", "gb18030"],
    ["a GBK character beyond GB 2312: 喆", bytesOf(XIAOSHAN, [0x86, 0xb4]), "萧山区喆", "gb18030"],
    ["four bytes of GB 18030: 㐀", bytesOf(XIAOSHAN, [0x81, 0x39, 0xee, 0x39]), "萧山区㐀", "gb18030"],
    ["a rare character of four bytes: 𠮷", bytesOf("𠮷利"), "𠮷利", "utf-8"],
    ["a mark in GB 18030", bytesOf([0x84, 0x31, 0x95, 0x33], XIAOSHAN), "萧山区", "gb18030"],
  ])("reads %s", (_, bytes, text, encoding) => {
    expect(decodeText(bytes, "公报.txt")).toEqual({ text, encoding });
  });

  it.each([
    ["nothing", bytesOf(), "FILE_EMPTY"],
    ["only white space", bytesOf(" \t\r\n\u3000\n"), "FILE_EMPTY"],
    ["only a mark", bytesOf([0xef, 0xbb, 0xbf]), "FILE_EMPTY"],
    ["a picture", bytesOf(PNG), "FILE_NOT_TEXT"],
    ["a PDF", bytesOf("%PDF-1.7\n"), "FILE_NOT_TEXT"],
    ["a workbook", bytesOf("PK", [3, 4], "xl/"), "FILE_NOT_TEXT"],
    ["UTF-16 with a mark, little end first", bytesOf([0xff, 0xfe], utf16(SENTENCE, "little")), "FILE_UTF16"],
    ["UTF-16 with a mark, big end first", bytesOf([0xfe, 0xff], utf16(SENTENCE, "big")), "FILE_UTF16"],
    ["UTF-16 without a mark, little end first", utf16(SENTENCE, "little"), "FILE_UTF16"],
    ["UTF-16 without a mark, big end first", utf16(SENTENCE, "big"), "FILE_UTF16"],
    ["one line of UTF-16 without an end", utf16("2023年萧山区增长5%", "little"), "FILE_UTF16"],
    ["UTF-16 of ASCII", utf16("GDP 12.3", "little"), "FILE_UTF16"],
    ["a NUL", bytesOf("增长", [0], "5%。", SENTENCE), "FILE_HAS_NUL at 6"],
    ["a NUL in an even number of bytes", bytesOf("增长", [0], "5.3%。"), "FILE_HAS_NUL at 6"],
    ["NULs in GB 18030", bytesOf(XIAOSHAN, [0], GROWTH, [0]), "FILE_HAS_NUL at 6"],
    [
      "a lone surrogate",
      bytesOf(SENTENCE, [0xed, 0xa0, 0xbd], SENTENCE),
      `FILE_LONE_SURROGATE at ${Buffer.byteLength(SENTENCE)}`,
    ],
    ["a lone surrogate in two words", bytesOf("增长", [0xed, 0xb8, 0x80], "5%"), "FILE_LONE_SURROGATE at 6"],
    ["UTF-8 with one byte lost", bytesOf("增长5", [0xe5, 0xa2], "家"), "FILE_UTF8_BROKEN at 7"],
    [
      "UTF-8 cut off at its end",
      bytesOf(SENTENCE, SENTENCE).subarray(0, -3),
      `FILE_UTF8_BROKEN at ${Buffer.byteLength(SENTENCE) * 2 - 4}`,
    ],
    [
      "binary data",
      Buffer.from(Array.from({ length: 512 }, (_, at) => 1 + ((at * 7919 + at * at * 31) % 255))),
      "FILE_ENCODING_UNKNOWN",
    ],
  ])("refuses %s", (_, bytes, fault) => {
    expect(faultOf(bytes)).toMatch(new RegExp(`^${fault}`));
  });

  it("names the file and what it is", () => {
    expect(() => decodeText(bytesOf(PNG), "图/公报.txt")).toThrow("图/公报.txt: this is a PNG file");
  });

  it.each([
    [
      "a GB 2312 text with the lead byte of a surrogate",
      bytesOf(XIAOSHAN, [0xed, 0xa9], GROWTH, XIAOSHAN),
      "read as gb18030",
    ],
    ["a GB 2312 text of two characters", bytesOf(GROWTH), "read as gb18030"],
    ["联通, whose GB 2312 bytes look like UTF-8", bytesOf([0xc1, 0xaa, 0xcd, 0xa8]), "read as gb18030"],
    ["a text that begins with the letters of a signature", bytesOf("PK赛场上的萧山"), "read as utf-8"],
    ["a text without a line end", bytesOf("拱墅"), "read as utf-8"],
  ])("does not refuse %s", (_, bytes, result) => {
    expect(faultOf(bytes)).toBe(result);
  });
});
