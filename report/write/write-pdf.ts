import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { drawChart } from "../charts/draw-chart.ts";
import type { Chart, Report } from "../model.ts";
import type { Format } from "./format.ts";
import { createPdfData } from "./pdf/create-pdf-data.ts";
import { findFonts } from "./pdf/find-fonts.ts";
import { LAYOUT } from "./pdf/layout.ts";

// A folder that need not be: everything that the layout reads is handed to it in memory.
const WORKSPACE = "/qubi-report";

export interface PdfOptions {
  /** Where the fonts lie; without it, those that ship. */
  readonly fontFolder?: string;
}

/** For printing and sending: nothing is read back from it. */
export const PDF: Format = { write: (report) => writePdf(report), file: null };

/** Returns the report as PDF with its fonts inside: the same report, the same bytes. Throws `FONT_MISSING`. */
export async function writePdf(report: Report, { fontFolder }: PdfOptions = {}): Promise<Uint8Array> {
  const fontPaths = await findFonts(fontFolder ?? null);
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths }] });
  compiler.mapShadow(`${WORKSPACE}/report.json`, Buffer.from(JSON.stringify(createPdfData(report))));
  for (const chart of listCharts(report)) {
    compiler.mapShadow(`${WORKSPACE}/${chart.id}.svg`, Buffer.from(drawChart(chart)));
  }
  const creationTimestamp = Date.parse(`${report.origin.recordedOn}T00:00:00Z`) / 1000;
  return compiler.pdf({ mainFileContent: LAYOUT }, { creationTimestamp });
}

function listCharts({ blocks }: Report): Chart[] {
  return blocks.filter((block) => block.kind === "chart");
}
