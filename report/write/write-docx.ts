import { Packer } from "docx";
import type { Report } from "../model.ts";
import { readDocxAnchors } from "../verify/read-docx-anchors.ts";
import { addCharts } from "./docx/chart-parts.ts";
import { createDocument } from "./docx/create-document.ts";
import { writeFontTable } from "./docx/fonts.ts";
import { listChartAnchors } from "./docx/list-chart-anchors.ts";
import type { Format } from "./format.ts";
import { addCustomPart } from "./office/custom-part.ts";
import { type Parts, readParts, replacePart, writeParts } from "./office/package.ts";

const MAIN = "word/document.xml";

/** Word, WPS and LibreOffice. */
export const DOCX: Format = {
  write: writeDocx,
  file: {
    embed: (bytes, ledger) => writeParts(addCustomPart(readParts(bytes), { main: MAIN, name: "ledger", text: ledger })),
    read: readDocxAnchors,
  },
};

/** Returns the report as docx: every anchored run in a bookmark of its name. The same report gives the same bytes. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const parts = readParts(await Packer.toBuffer(createDocument(report)));
  const charts = report.blocks.filter((block) => block.kind === "chart");
  const drawn = addCharts(fixParts(parts, report.origin.recordedOn), charts);
  return writeParts(
    addCustomPart(drawn, { main: MAIN, name: "anchors", text: JSON.stringify(listChartAnchors(charts)) }),
  );
}

/** The library writes the clock into the file, and knows no stand-ins of fonts. */
function fixParts(parts: Parts, day: string): Parts {
  const dated = replacePart(parts, "docProps/core.xml", (text) =>
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  return replacePart(dated, "word/fontTable.xml", writeFontTable);
}
