import { Paragraph } from "docx";
import type { Chart } from "../../model.ts";
import { countLines, createChartData } from "../office/chart-data.ts";
import { type Book, createRuns, wrap } from "./create-runs.ts";
import { Raw } from "./raw.ts";

const WIDTH = 5_600_000;
const PER_BAR = 140_000;
const AROUND_BARS = 440_000;
const TREND_HEIGHT = 2_900_000;

const NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/";

/** The id of the relation that names the part of a chart. */
export function nameRelation(chart: Chart): string {
  return `chart_${chart.id}`;
}

/** Returns a chart that Word draws, with its caption below. */
export function createChart(chart: Chart, index: number, book: Book): Paragraph[] {
  const caption = createRuns(chart.caption, { look: "caption" }, book);
  return [
    new Paragraph({ style: "Figure", children: [new Raw("w:r", {}, [createDrawing(chart, index)])] }),
    new Paragraph({ style: "FigureCaption", children: wrap(chart.id, caption, book) }),
  ];
}

function createDrawing(chart: Chart, index: number): Raw {
  const graphic = new Raw("a:graphic", { "xmlns:a": `${NAMESPACE}main` }, [
    new Raw("a:graphicData", { uri: `${NAMESPACE}chart` }, [
      new Raw("c:chart", { "xmlns:c": `${NAMESPACE}chart`, "r:id": nameRelation(chart) }),
    ]),
  ]);
  return new Raw("w:drawing", {}, [
    new Raw("wp:inline", { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      new Raw("wp:extent", { cx: WIDTH, cy: findHeight(chart) }),
      new Raw("wp:docPr", { id: index + 1, name: chart.id, descr: describe(chart) }),
      new Raw("wp:cNvGraphicFramePr"),
      graphic,
    ]),
  ]);
}

/** The words for who cannot see it. Its numbers are the labels of the chart: none stands here a second time. */
function describe({ description }: Chart): string {
  return description.flatMap(({ kind, text }) => (kind === "text" ? [text] : [])).join("");
}

function findHeight({ drawing }: Chart): number {
  const { kind, places, series, isOverlaid } = createChartData(drawing);
  if (kind === "lines") return TREND_HEIGHT;
  const lines = countLines(places);
  return AROUND_BARS + places.length * PER_BAR * Math.max(1.15 * lines, isOverlaid ? 1.15 : 0.85 * series.length + 0.4);
}
