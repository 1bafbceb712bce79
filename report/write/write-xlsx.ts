import ExcelJS from "exceljs";
import type { Report } from "../model.ts";
import { readXlsxAnchors } from "../verify/read-xlsx-anchors.ts";
import type { Format } from "./format.ts";
import { addCustomPart } from "./office/custom-part.ts";
import { type Parts, readParts, writeParts } from "./office/package.ts";
import type { CellAnchors } from "./xlsx/anchor-map.ts";
import { addSheetCharts } from "./xlsx/chart-parts.ts";
import { listHomes, placeSheets, type SheetPlan } from "./xlsx/place-sheets.ts";
import type { SheetBook } from "./xlsx/write-cell.ts";
import { type PlacedChart, writeChartsSheet } from "./xlsx/write-charts-sheet.ts";
import { writeCoverSheet } from "./xlsx/write-cover-sheet.ts";
import { writeTableSheet } from "./xlsx/write-table-sheet.ts";
import { writeWordsSheet } from "./xlsx/write-words-sheet.ts";

const MAIN = "xl/workbook.xml";

/** Excel, WPS and LibreOffice. */
export const XLSX: Format = {
  write: writeXlsx,
  file: {
    embed: (bytes, ledger) => writeParts(addCustomPart(readParts(bytes), { main: MAIN, name: "ledger", text: ledger })),
    read: readXlsxAnchors,
  },
};

/** Returns the report as xlsx: native numbers, each cell's anchors kept in the file. The same report gives the same bytes. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const workbook = createWorkbook(report);
  const sheets = placeSheets(report);
  const anchors: Record<string, Record<string, CellAnchors>> = {};
  const charts = sheets.map((plan) => {
    const book: SheetBook = { sheet: workbook.addWorksheet(plan.name, SETUP), anchors: {} };
    anchors[plan.name] = book.anchors;
    return writeSheet(book, { plan, report, sheets });
  });
  const written = readParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const drawn = charts.reduce<Parts>(
    (parts, placed, index) =>
      placed.length === 0 ? parts : addSheetCharts(parts, `xl/worksheets/sheet${index + 1}.xml`, placed),
    written,
  );
  return writeParts(addCustomPart(drawn, { main: MAIN, name: "anchors", text: JSON.stringify(anchors) }));
}

const SETUP: Partial<ExcelJS.AddWorksheetOptions> = {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  headerFooter: { oddFooter: "&C— &P —" },
};

function createWorkbook({ title, origin }: Report): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${origin.recordedOn}T00:00:00Z`);
  return Object.assign(workbook, {
    title: title.name,
    creator: origin.program,
    lastModifiedBy: origin.program,
    created: day,
    modified: day,
  });
}

interface SheetOfReport {
  readonly plan: SheetPlan;
  readonly report: Report;
  readonly sheets: readonly SheetPlan[];
}

/** Writes a sheet and returns the charts that are to be drawn on it. */
function writeSheet(book: SheetBook, { plan, report, sheets }: SheetOfReport): readonly PlacedChart[] {
  if (plan.kind === "charts") return writeChartsSheet(book, plan);
  if (plan.kind === "cover") writeCoverSheet(book, { title: report.title, plan, homes: listHomes(report, sheets) });
  else if (plan.kind === "table") writeTableSheet(book, plan.table);
  else writeWordsSheet(book, plan);
  return [];
}
