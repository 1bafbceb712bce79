import type { PointAnswer, SeriesAnswer, TrendAnswer } from "../../ask/answers.ts";
import type { Block, Chart, TrendLine } from "../../model.ts";
import type { SectionOf } from "../../template/template.ts";
import { createFigure } from "../figures.ts";
import type { Making } from "../making.ts";
import { createBound, createName, createText, type DraftRun } from "../runs.ts";

/** A line of fewer points is none. */
const LEAST_MONTHS = 2;
/** More lines than this, and the city's, cannot be told apart in grey print: the others have a chart of their own. */
const MOST_LINES = 5;

/** Returns a chart for each indicator of which some region has figures of several months, or why there is none. */
export function createTrendsSection(section: SectionOf<"trends">, making: Making): Block[] {
  const trends = making.answers.trends.filter(({ indicator }) => section.indicators.includes(indicator));
  const charts = trends.flatMap((trend) => createTrend(trend, making));
  if (charts.length > 0) return charts;
  const words =
    "已入库的资料中，各地区所列指标只有个别月份的数字，不足以画出走势。以后各月的资料入库后，此处即有走势图。";
  return [{ kind: "paragraph", role: "body", runs: [createText(words)] }];
}

function createTrend({ series }: TrendAnswer, making: Making): Chart[] {
  const { city, others } = chooseSeries(series, making);
  const groups = splitEvenly(others, MOST_LINES);
  return groups.flatMap((group) => createChart([...city, ...group], groups.length > 1 ? group : [], making));
}

/** The names of a group stand in its caption where there are several. */
function createChart(drawn: readonly SeriesAnswer[], named: readonly SeriesAnswer[], making: Making): Chart[] {
  const [first] = drawn;
  const name = drawn.flatMap(({ points }) =>
    points.flatMap(({ observation }) => observation?.indicator.nameZh ?? []),
  )[0];
  if (!first || name === undefined) return [];
  const regions = named.length === 0 ? "" : `：${named.map(({ region }) => region.nameZh).join("、")}`;
  return [
    {
      kind: "chart",
      id: "",
      caption: [createName(`${name}累计增速走势（%）${regions}`, "indicator")],
      drawing: {
        kind: "trend",
        unit: "%",
        months: first.points.map(createMonth),
        lines: drawn.map((own) => createLine(own, making)),
      },
      description: [createText("各月累计同比增速；没有数字的月份和辖区变动处，线条断开。")],
    },
  ];
}

interface Chosen {
  readonly city: readonly SeriesAnswer[];
  readonly others: readonly SeriesAnswer[];
}

/** The regions that have figures of several months, and the city if it has; zones are no lines beside districts. */
function chooseSeries(series: readonly SeriesAnswer[], { answers }: Making): Chosen {
  const { asked, benchmark } = answers.regions;
  const enough = series.filter(
    ({ points }) => points.filter(({ observation }) => observation !== null).length >= LEAST_MONTHS,
  );
  const others = enough.filter(({ region }) => asked.some(({ id }) => id === region.id));
  const city = enough.filter(
    ({ region }) => region.id === benchmark?.id && !others.some((own) => own.region.id === region.id),
  );
  return { city, others };
}

/** Returns the items in as few groups as none is larger than the most, all of about one size. */
function splitEvenly<T>(items: readonly T[], most: number): (readonly T[])[] {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function createMonth({ month }: PointAnswer): DraftRun {
  return createBound(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, { kind: "date", iso: month });
}

function createLine({ region, points }: SeriesAnswer, { answers }: Making): TrendLine {
  return {
    name: region.nameZh,
    isBenchmark: region.id === answers.regions.benchmark?.id,
    points: points.map(({ observation, verdict }) =>
      observation === null || verdict === "NOT_COMPARABLE"
        ? null
        : { amount: observation.statedValue, label: createFigure(observation, { withUnit: false }) },
    ),
  };
}
