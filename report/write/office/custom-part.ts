import { addPart, type Parts, readPart } from "./package.ts";
import { escapeData, XML_HEAD } from "./xml.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const NAMESPACE = "urn:qubi:";

/** Data of ours inside a docx or xlsx, which Word and Excel keep when they save the file. */
export interface CustomPart {
  /** The part that the file begins with: `word/document.xml`, `xl/workbook.xml`. */
  readonly main: string;
  readonly name: "anchors" | "ledger";
  readonly text: string;
}

const NUMBERS = { anchors: 1, ledger: 2 } as const;
const IDS = {
  anchors: "{6B1F0C52-3A7D-4E7B-9C55-0A5E6D1B7A01}",
  ledger: "{6B1F0C52-3A7D-4E7B-9C55-0A5E6D1B7A02}",
} as const;

export function addCustomPart(parts: Parts, { main, name, text }: CustomPart): Parts {
  const number = NUMBERS[name];
  const path = `customXml/item${number}.xml`;
  const uri = `${NAMESPACE}${name}`;
  const withItem = addPart(parts, {
    path,
    text: `${XML_HEAD}<${name} xmlns="${uri}">${escapeData(text)}</${name}>`,
    contentType: null,
    relation: { from: main, id: `qubi_${name}`, type: `${RELATIONS}/customXml` },
  });
  return addPart(withItem, {
    path: `customXml/itemProps${number}.xml`,
    text: `${XML_HEAD}<ds:datastoreItem ds:itemID="${IDS[name]}" xmlns:ds="${PROPERTIES_NAMESPACE}"><ds:schemaRefs><ds:schemaRef ds:uri="${uri}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentType: PROPERTIES_TYPE,
    relation: { from: path, id: "rId1", type: `${RELATIONS}/customXmlProps` },
  });
}

/** Returns the text of the part with this name, wherever a program that saved the file has put it; null of none. */
export function readCustomPart(parts: Parts, name: CustomPart["name"]): string | null {
  const paths = Object.keys(parts).filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const found = paths.map((path) => readPart(parts, path)).find((text) => text.includes(`"${NAMESPACE}${name}"`));
  const body = found?.match(/<(?:\w+:)?(?:anchors|ledger)\b[^>]*>([\s\S]*?)<\/(?:\w+:)?(?:anchors|ledger)>/);
  return body?.[1] === undefined ? null : unescapeXml(body[1]);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ""] ?? whole;
  });
}
