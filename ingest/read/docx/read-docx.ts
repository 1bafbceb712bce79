import { AppError } from "../../../core/errors.ts";
import { composeText, hasWholeParagraphs } from "../compose-text.ts";
import { joinWords } from "../join-words.ts";
import { LossCounter } from "../loss-counter.ts";
import { findAttribute, findElements, listChildren, type MarkupNode } from "../markup/node.ts";
import { parseXml } from "../markup/parse-markup.ts";
import type { Part } from "../part.ts";
import type { FileBytes, Reader, ReadText } from "../reader.ts";
import { readZip, type Zip } from "../zip/read-zip.ts";
import { BodyWriter, type WordNotes } from "./body-writer.ts";
import { Numbering } from "./numbering.ts";

/** Reads Word documents: text, tables, text boxes, notes at the end, the numbers of lists; not what was deleted or hidden. */
export const docxReader: Reader = { name: "docx", version: "1", types: ["docx"], read: readDocx };

interface Package {
  readonly zip: Zip;
  readonly file: string;
}

const FORMAT = "docx";
const BODY = new Set(["w:body"]);

async function readDocx(source: FileBytes): Promise<ReadText> {
  const { file } = source;
  const zip = readZip(source, FORMAT);
  const main = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? "word/document.xml";
  const document = readPart({ zip, file }, main);
  const [body] = document ? findElements(document, BODY) : [];
  if (!body) throw new AppError("FILE_DAMAGED", { file, format: FORMAT, place: main });
  const parts = listParts(body, { zip, file });
  if (parts.parts.length === 0) throw new AppError("FILE_EMPTY", { file });
  return {
    ...composeText(parts.parts),
    encoding: null,
    hasWholeParagraphs: hasWholeParagraphs(parts.parts),
    losses: parts.losses.list(),
  };
}

function readPart({ zip, file }: Package, name: string): MarkupNode | null {
  const bytes = zip.read(name);
  if (bytes === null) return null;
  const text = new TextDecoder(isUtf16(bytes) ? "utf-16le" : "utf-8").decode(bytes);
  return parseXml({ text, file, place: name });
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

function listParts(body: MarkupNode, whole: Package): { parts: Part[]; losses: LossCounter } {
  const losses = new LossCounter();
  const numbering = new Numbering(readPart(whole, "word/numbering.xml"), readPart(whole, "word/styles.xml"));
  const notes: WordNotes = { numbering, losses, noteIds: [] };
  const writer = new BodyWriter(notes);
  writer.writeChildren(body);
  const ids = [...notes.noteIds];
  losses.add("NOTES_MOVED", ids.length);
  return { parts: [...writer.parts, ...listNotes(ids, whole, notes)], losses };
}

/** The notes in the order of their marks, a paragraph each. */
function listNotes(ids: readonly string[], whole: Package, notes: WordNotes): Part[] {
  if (ids.length === 0) return [];
  const written = new Map([...writeNotes("footnote", whole, notes), ...writeNotes("endnote", whole, notes)]);
  return [...new Set(ids)].flatMap((id, at): Part[] => {
    const text = written.get(id);
    return text ? [{ kind: "paragraph", text: `注${at + 1}：${text}` }] : [];
  });
}

function writeNotes(kind: "footnote" | "endnote", whole: Package, notes: WordNotes): [string, string][] {
  const part = readPart(whole, `word/${kind}s.xml`);
  const [root] = part ? findElements(part, new Set([`w:${kind}s`])) : [];
  return (root ? listChildren(root) : []).flatMap((note): [string, string][] => {
    if (note.name !== `w:${kind}`) return [];
    const writer = new BodyWriter(notes);
    writer.writeChildren(note);
    const lines = writer.parts.flatMap((one) => (one.kind === "paragraph" ? [one.text] : []));
    return [[`${kind} ${findAttribute(note, "w:id")}`, joinWords(lines)]];
  });
}
