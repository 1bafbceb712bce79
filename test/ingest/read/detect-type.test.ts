import { describe, expect, it } from "vitest";
import { linesOf, packDocx, packOfd, packZip, readAs, wordParagraph, writePdf } from "./samples.ts";

const DOCX = packDocx(wordParagraph("甲"));
const PDF = writePdf([[{ text: "甲", x: 72, y: 100 }]]);
const OFD = packOfd([[{ text: "甲", x: 20, y: 50 }]]);
const HTML = "\ufeff<!-- saved from url=(0023) -->\n<html><body><p>甲</p></body></html>";

/** A compound file that holds a part of this name. */
function compound(name: string): Uint8Array {
  const mark = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([mark, Buffer.alloc(504), Buffer.from(name, "utf16le"), Buffer.alloc(512)]);
}

describe("readBytes(source): the type of a file", () => {
  it.each([
    ["a.docx", DOCX, "docx"],
    ["a.pdf", PDF, "pdf"],
    ["a.ofd", OFD, "ofd"],
    ["a.html", HTML, "html"],
    ["a.shtml", "<p>甲</p>", "html"],
    ["a.md", "<html>甲", "markdown"],
    ["a.TXT", "甲", "text"],
    ["b.txt", "甲<html>", "text"],
  ])("reads %s by its name", async (file, content, reader) => {
    const read = await readAs(file, content);
    expect([read.reader.name, read.losses]).toEqual([reader, []]);
  });

  it.each([
    ["a page saved as a workbook", "表.xls", HTML, "html", ".xls"],
    ["a page in place of a PDF", "a.pdf", HTML, "html", ".pdf"],
    ["a PDF named as text", "a.txt", PDF, "pdf", ".txt"],
    ["a Word file named as an old one", "a.doc", DOCX, "docx", ".doc"],
    ["a Word file without a name's end", "附件", DOCX, "docx", "附件"],
  ])("reads %s by its content, and says so", async (_, file, content, format, extension) => {
    const { losses } = await readAs(file, content);
    expect(losses[0]).toEqual({ code: "READ_BY_CONTENT", parameters: { extension, format } });
    expect(await linesOf(file, content)).toEqual(["甲"]);
  });

  it.each([
    ["text named as a Word file", "a.docx", "甲", "FILE_TYPE_MISMATCH"],
    ["text named as a PDF", "a.pdf", "甲", "FILE_TYPE_MISMATCH"],
    ["an old Word file", "a.doc", compound("WordDocument"), "FILE_TYPE_UNSUPPORTED"],
    ["a Word file under a password", "a.docx", compound("EncryptedPackage"), "FILE_ENCRYPTED"],
    ["rich text", "a.doc", "{\\rtf1 }", "FILE_TYPE_UNSUPPORTED"],
    ["slides", "a.pptx", packZip({ "ppt/presentation.xml": "<a/>" }), "FILE_TYPE_UNSUPPORTED"],
    ["a packed folder", "a.zip", packZip({ "a.txt": "甲" }), "FILE_NOT_TEXT"],
    ["a packed folder named as text", "a.txt", packZip({ "a.txt": "甲" }), "FILE_NOT_TEXT"],
    ["nothing", "a.docx", "", "FILE_EMPTY"],
    ["text of no type", "a.log", "甲", "FILE_TYPE_UNKNOWN"],
  ])("names %s", async (_, file, content, code) => {
    await expect(readAs(file, content)).rejects.toMatchObject({ code, parameters: { file } });
  });
});
