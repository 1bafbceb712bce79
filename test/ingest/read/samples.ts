import { strToU8, zipSync } from "fflate";
import { type ReadBytes, readBytes } from "../../../ingest/read/read-document.ts";

/** Reads bytes under a name; of text its UTF-8. */
export function readAs(file: string, content: string | Uint8Array): Promise<ReadBytes> {
  return readBytes({ file, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content });
}

/** Lines of the text that is read. */
export async function linesOf(file: string, content: string | Uint8Array): Promise<string[]> {
  const { text } = await readAs(file, content);
  return text.split("\n").filter((line) => line !== "");
}

/** What was lost, as lines of "CODE count". */
export async function lossesOf(file: string, content: string | Uint8Array): Promise<string[]> {
  const { losses } = await readAs(file, content);
  return losses.map(({ code, parameters }) => `${code} ${parameters.count ?? ""}`.trim());
}

/** Cells of each table, as "row,column text". */
export async function cellsOf(file: string, content: string | Uint8Array): Promise<string[][]> {
  const { grids } = await readAs(file, content);
  return grids.map(({ grid }) => grid.cells.map(({ row, column, text }) => `${row},${column} ${text}`));
}

export function packZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of the elements of its body; further parts by their names. */
export function packDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packZip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of Word. */
export function wordParagraph(text: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Words on a page: from the left and the top, with the height of the letters. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** An OFD file of pages in millimetres. */
export function packOfd(pages: readonly (readonly PlacedWords[])[]): Uint8Array {
  const listed = pages.map((_, at) => `<ofd:Page ID="${at}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join("");
  const contents = pages.map((words, at): [string, string] => [
    `Doc_0/Pages/Page_${at}/Content.xml`,
    `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer>${words.map(writeTextObject).join("")}</ofd:Layer></ofd:Content></ofd:Page>`,
  ]);
  return packZip({
    "OFD.xml": `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>${listed}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(contents),
  });
}

function writeTextObject({ text, x, y, size = 5 }: PlacedWords): string {
  const deltas = text.length > 1 ? `g ${text.length - 1} ${size}` : "";
  return `<ofd:TextObject Boundary="${x} ${y - size} ${text.length * size} ${size}" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="${deltas}">${text}</ofd:TextCode></ofd:TextObject>`;
}

export const PDF_HEIGHT = 842;

/** A PDF of pages in points, whose one font maps each letter to itself; letters are as wide as they are high. */
export function writePdf(pages: readonly (readonly PlacedWords[])[], { rules = "" } = {}): Uint8Array {
  const first = 6;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/Fang/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Fang/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/Fang/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>/DW 1000>>",
    writeStream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end",
    ),
    ...pages.flatMap((words, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${PDF_HEIGHT}]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + at * 2 + 1} 0 R>>`,
      writeStream(`${rules}\n${words.map(showWords).join("\n")}`),
    ]),
  ];
  return assemble(objects);
}

function showWords({ text, x, y, size = 12 }: PlacedWords): string {
  const hex = Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${PDF_HEIGHT - y} Tm <${hex}> Tj ET`;
}

function writeStream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

/** Returns a PDF of its objects, numbered from 1; the first is its catalogue. */
export function assemble(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return strToU8(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`,
    true,
  );
}
