import { type CheerioAPI, load } from "cheerio";
import { readCustomPart } from "../write/office/custom-part.ts";
import { type Parts, readPart, readParts } from "../write/office/package.ts";
import { DocxScribe, type XmlNode } from "./docx-scribe.ts";
import type { PrintedFile, PrintedPiece } from "./printed-file.ts";
import { readChartPieces } from "./read-chart-pieces.ts";

const MAIN = "word/document.xml";
// What is printed beside the text itself. The pages' own numbers are fields, and are skipped.
const BESIDE = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/;

/**
 * Returns what a docx prints: each bookmark of a number with the words inside it, and all words outside, in reading order.
 *
 * Results of fields that count pages are left out, and so is what a reader does not see: deleted and hidden words.
 */
export async function readDocxAnchors(bytes: Uint8Array): Promise<PrintedFile> {
  const parts = readParts(bytes);
  const anchors = readAnchorsOfCharts(parts);
  const targets = readTargets(parts);
  let chart = 0;
  const readChart = (id: string): PrintedPiece[] => {
    chart += 1;
    const path = targets.get(id);
    return path === undefined
      ? []
      : readChartPieces(readPart(parts, path), { number: chart, anchors: anchors[chart - 1] ?? [] });
  };
  const others = Object.keys(parts)
    .filter((path) => BESIDE.test(path))
    .sort();
  const pieces = [MAIN, ...others].flatMap((path) => readPieces(loadXml(readPart(parts, path)), path, readChart));
  return { ledger: readCustomPart(parts, "ledger"), pieces };
}

function readPieces($: CheerioAPI, path: string, readChart: (id: string) => PrintedPiece[]): readonly PrintedPiece[] {
  const scribe = new DocxScribe({ place: path === MAIN ? "" : path.slice("word/".length), readChart });
  for (const node of $.root().contents().toArray()) scribe.visit(node as XmlNode);
  return scribe.pieces;
}

function loadXml(xml: string): CheerioAPI {
  return load(xml, { xml: { decodeEntities: true } });
}

/** The anchors of the labels of each chart, in the order of the file. */
function readAnchorsOfCharts(parts: Parts): readonly (readonly string[])[] {
  const text = readCustomPart(parts, "anchors");
  return text === null ? [] : (JSON.parse(text) as readonly (readonly string[])[]);
}

function readTargets(parts: Parts): ReadonlyMap<string, string> {
  const relations = [...readPart(parts, "word/_rels/document.xml.rels").matchAll(/<Relationship\b[^>]*>/g)];
  return new Map(
    relations.flatMap(([tag]) => {
      const id = tag.match(/\bId="([^"]*)"/)?.[1];
      const target = tag.match(/\bTarget="([^"]*)"/)?.[1];
      if (id === undefined || target === undefined) return [];
      return [[id, target.startsWith("/") ? target.slice(1) : `word/${target}`] as const];
    }),
  );
}
