import type { ChartData, Series } from "./chart-data.ts";
import { writeLook, writeMarker, writeTextProperties } from "./chart-look.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** How a format gives a chart its words and values: as they stand in it, or by the cells that hold them. */
export interface ChartSource {
  readonly writePlaces: (data: ChartData) => string;
  readonly writeValues: (series: Series, index: number) => string;
  /** The labels of a series: the only numbers of a chart, since its axis of values has none. */
  readonly writeLabels: (series: Series, data: ChartData) => string;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PLACES = 501;
const VALUES = 502;
const SMALL = 900;

/** Returns a chart as a part of a docx or xlsx: drawn by Word and Excel themselves, so it stays sharp and can be edited. */
export function writeChartXml(data: ChartData, source: ChartSource): string {
  const plot = data.kind === "bars" ? writeBars(data, source) : writeLines(data, source);
  return `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${writeAxes(data)}</c:plotArea>${LEGEND}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${writeTextProperties(SMALL)}</c:chartSpace>`;
}

const LEGEND = `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${writeTextProperties(SMALL)}</c:legend>`;

function writeBars(data: ChartData, source: ChartSource): string {
  const series = data.series.map((one, index) => writeSeries({ data, source, index, one }));
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="60"/><c:overlap val="${data.isOverlaid ? 100 : -10}"/><c:axId val="${PLACES}"/><c:axId val="${VALUES}"/></c:barChart>`;
}

function writeLines(data: ChartData, source: ChartSource): string {
  const series = data.series.map((one, index) => writeSeries({ data, source, index, one }));
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/><c:axId val="${PLACES}"/><c:axId val="${VALUES}"/></c:lineChart>`;
}

interface SeriesOfChart {
  readonly data: ChartData;
  readonly source: ChartSource;
  readonly index: number;
  readonly one: Series;
}

function writeSeries({ data, source, index, one }: SeriesOfChart): string {
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(one.name)}</c:v></c:tx>${writeLook(one)}`;
  const body = `${source.writeLabels(one, data)}<c:cat>${source.writePlaces(data)}</c:cat><c:val>${source.writeValues(one, index)}</c:val>`;
  return data.kind === "bars"
    ? `<c:ser>${head}<c:invertIfNegative val="0"/>${body}</c:ser>`
    : `<c:ser>${head}${writeMarker(one)}${body}<c:smooth val="0"/></c:ser>`;
}

function writeAxes(data: ChartData): string {
  const isLying = data.kind === "bars";
  const places = `<c:catAx><c:axId val="${PLACES}"/><c:scaling><c:orientation val="${isLying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${isLying ? "l" : "b"}"/><c:numFmt formatCode="@" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${INK}${isLying ? writeTextProperties(SMALL) : writeTextProperties(SMALL, -2_700_000)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const values = `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${writeExtent(data)}</c:scaling><c:delete val="1"/><c:axPos val="${isLying ? "t" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="${PLACES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return places + values;
}

const ROOM = 0.14;

/** The ends of the axis of values, with room for labels beside the longest bars; empty where nothing is drawn. */
function writeExtent({ kind, series }: ChartData): string {
  const amounts = series.flatMap(({ points }) => points.flatMap((point) => (point ? [Number(point.amount)] : [])));
  if (amounts.length === 0) return "";
  const zero = kind === "bars" ? [0] : [];
  const least = Math.min(...amounts, ...zero);
  const most = Math.max(...amounts, ...zero);
  const room = (most - least || 1) * ROOM;
  const isTouched = (end: number) => kind === "lines" || end !== 0;
  return `<c:max val="${most + (isTouched(most) ? room : 0)}"/><c:min val="${least - (isTouched(least) ? room : 0)}"/>`;
}

const INK = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="1A1A1A"/></a:solidFill></a:ln></c:spPr>';
