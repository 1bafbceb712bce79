import { findSide } from "../../charts/label-side.ts";
import type { Chart } from "../../model.ts";
import { type ChartData, createChartData, type Series } from "../office/chart-data.ts";
import { writeFont } from "../office/chart-look.ts";
import { type ChartSource, writeChartXml } from "../office/chart-xml.ts";
import { addPart, type Parts } from "../office/package.ts";
import { escapeXml } from "../office/xml.ts";
import { nameRelation } from "./create-chart.ts";
import { isPrinted } from "./list-chart-anchors.ts";

const LABEL_SIZE = 900;

/** Returns the parts with one for each chart: its words and values stand in it, and no workbook is needed. */
export function addCharts(parts: Parts, charts: readonly Chart[]): Parts {
  return charts.reduce(
    (added, chart) =>
      addPart(added, {
        path: `word/charts/${chart.id}.xml`,
        text: writeChartXml(createChartData(chart.drawing), SOURCE),
        contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
        relation: {
          from: "word/document.xml",
          id: nameRelation(chart),
          type: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart",
        },
      }),
    parts,
  );
}

const SOURCE: ChartSource = { writePlaces, writeValues, writeLabels };

function writePlaces({ places }: ChartData): string {
  const points = places.map(({ text }, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return `<c:strLit><c:ptCount val="${places.length}"/>${points.join("")}</c:strLit>`;
}

function writeValues({ points }: Series): string {
  const values = points.map((point, index) =>
    point === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(point.amount)}</c:v></c:pt>`,
  );
  return `<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${values.join("")}</c:numLit>`;
}

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const HIDDEN = SHOWN.replace('showVal val="1"', 'showVal val="0"');

type Position = "outEnd" | "r" | "t" | "b";

/** The labels are the words of the report. */
function writeLabels(series: Series, data: ChartData): string {
  const last = series.points.findLastIndex((point) => point !== null);
  const lines = data.series.map(({ points }) => points);
  const findPosition = (index: number): Position => {
    if (data.kind === "bars") return "outEnd";
    if (index === last) return "r";
    return findSide(series.points, lines, index) === "top" ? "t" : "b";
  };
  const labels = series.points.map((point, index) =>
    point !== null && isPrinted(data, series, index) ? writeLabel(point.label.text, index, findPosition(index)) : "",
  );
  return `<c:dLbls>${labels.join("")}${HIDDEN}</c:dLbls>`;
}

function writeLabel(text: string, index: number, position: Position): string {
  const words = `<a:p><a:r>${writeFont("a:rPr", LABEL_SIZE)}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
  return `<c:dLbl><c:idx val="${index}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>${words}</c:rich></c:tx><c:dLblPos val="${position}"/>${SHOWN}</c:dLbl>`;
}
