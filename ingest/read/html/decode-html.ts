import { type DecodedText, decodeText, type TextEncoding } from "../decode-text.ts";
import type { FileBytes } from "../reader.ts";

/** The characters of a page, with how many could not be told. */
export interface DecodedPage extends DecodedText {
  readonly broken: number;
}

const HEAD = 4096;
const MAX_BROKEN = 0.001;

/**
 * Returns the text of a page: UTF-8 where it is that throughout, else by what the page declares, else GB18030. A page with
 * a few broken characters is read with them marked; one with more throws as `decodeText` does.
 */
export function decodeHtml({ bytes, file }: FileBytes): DecodedPage {
  try {
    return { ...decodeText(bytes, file), broken: 0 };
  } catch (fault) {
    const decoded = decodeLeniently(bytes, findDeclared(bytes));
    if (decoded.text.trim() === "" || decoded.broken > decoded.text.length * MAX_BROKEN) throw fault;
    return decoded;
  }
}

function findDeclared(bytes: Uint8Array): TextEncoding {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  return /charset\s*=\s*["']?\s*(?:gb|cp936|x-gbk)/i.test(head) ? "gb18030" : "utf-8";
}

function decodeLeniently(bytes: Uint8Array, encoding: TextEncoding): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, broken: text.match(/\ufffd/g)?.length ?? 0 };
}
