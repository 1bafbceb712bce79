import { MOST_IN_FULL } from "../../charts/label-side.ts";
import { type ChartSource, writeChartXml } from "../office/chart-xml.ts";
import { addPart, type Parts, readPart } from "../office/package.ts";
import { escapeXml, XML_HEAD } from "../office/xml.ts";
import { createNativeNumber } from "./number-format.ts";
import type { PlacedChart } from "./write-charts-sheet.ts";
import { nameColumn } from "./write-table-sheet.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";
const COLUMNS = 9;

/** Returns the parts with the charts of a sheet: Excel draws them from the cells beside them. */
export function addSheetCharts(parts: Parts, sheetPath: string, charts: readonly PlacedChart[]): Parts {
  const name = sheetPath.slice(sheetPath.lastIndexOf("/") + 1);
  const drawing = `xl/drawings/drawing_${name}`;
  const withDrawing = addPart(parts, {
    path: drawing,
    text: writeDrawing(charts),
    contentType: `${TYPES}.drawing+xml`,
    relation: { from: sheetPath, id: "qubi_drawing", type: `${RELATIONS}/drawing` },
  });
  const withCharts = charts.reduce(
    (added, placed) =>
      addPart(added, {
        path: `xl/charts/${placed.chart.id}.xml`,
        text: writeChartXml(placed.data, createSource(placed)),
        contentType: `${TYPES}.drawingml.chart+xml`,
        relation: { from: drawing, id: placed.chart.id, type: `${RELATIONS}/chart` },
      }),
    withDrawing,
  );
  return { ...withCharts, [sheetPath]: addReference(readPart(withCharts, sheetPath)) };
}

// After these, in the order of the schema, comes the drawing.
const BEFORE_END = /(<(?:legacyDrawing|tableParts|extLst)\b[\s\S]*)?<\/worksheet>$/;

function addReference(sheet: string): Uint8Array {
  return new TextEncoder().encode(
    sheet.trimEnd().replace(BEFORE_END, (end) => `<drawing xmlns:r="${RELATIONS}" r:id="qubi_drawing"/>${end}`),
  );
}

function writeDrawing(charts: readonly PlacedChart[]): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main">${charts.map(writeAnchor).join("")}</xdr:wsDr>`;
}

function writeAnchor({ chart, headRow, column, rows }: PlacedChart, index: number): string {
  const corner = (tag: string, at: number, row: number) =>
    `<xdr:${tag}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  const description = chart.description.flatMap(({ kind, text }) => (kind === "text" ? [text] : [])).join("");
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${chart.id}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" xmlns:r="${RELATIONS}" r:id="${chart.id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  return `<xdr:twoCellAnchor>${corner("from", column, headRow - 1)}${corner("to", column + COLUMNS, headRow - 1 + rows)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function createSource({ sheet, headRow, data }: PlacedChart): ChartSource {
  const first = headRow + 1;
  const last = headRow + data.places.length;
  const refer = (column: string) => `<c:f>'${escapeXml(sheet)}'!$${column}$${first}:$${column}$${last}</c:f>`;
  return {
    writePlaces: ({ places }) => {
      const points = places.map(({ text }, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
      return `<c:strRef>${refer("A")}<c:strCache><c:ptCount val="${places.length}"/>${points.join("")}</c:strCache></c:strRef>`;
    },
    writeValues: ({ points }, index) => {
      const values = points.map((point, at) => {
        if (point === null) return "";
        const native = createNativeNumber(point.label);
        const format = native === null ? "" : ` formatCode="${escapeXml(native.format)}"`;
        return `<c:pt idx="${at}"${format}><c:v>${escapeXml(point.amount)}</c:v></c:pt>`;
      });
      return `<c:numRef>${refer(nameColumn(index + 1))}<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${values.join("")}</c:numCache></c:numRef>`;
    },
    writeLabels: (_, { kind, series }) =>
      writeLabels(kind === "bars" ? "outEnd" : "t", kind === "bars" || series.length <= MOST_IN_FULL),
  };
}

function writeLabels(position: "outEnd" | "t", isShown: boolean): string {
  const place = isShown ? `<c:dLblPos val="${position}"/>` : "";
  return `<c:dLbls><c:numFmt formatCode="General" sourceLinked="1"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${place}<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
}
