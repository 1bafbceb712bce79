import type { PointAnswer, SeriesAnswer, TrendAnswer } from "../../ask/answers.ts";
import type { Block, Chart, TrendLine } from "../../model.ts";
import type { SectionOf } from "../../template/template.ts";
import { createFigure } from "../figures.ts";
import type { Making } from "../making.ts";
import { createBound, createName, createText, type DraftRun } from "../runs.ts";

/** A line of fewer points is none. */
const LEAST_MONTHS = 2;
/** More lines than this cannot be told apart in grey print: those with the most months are drawn. */
const MOST_LINES = 6;

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
  const drawn = chooseSeries(series, making);
  const [first] = drawn;
  const name = drawn.flatMap(({ points }) =>
    points.flatMap(({ observation }) => observation?.indicator.nameZh ?? []),
  )[0];
  if (!first || name === undefined) return [];
  return [
    {
      kind: "chart",
      id: "",
      caption: [createName(`${name}累计增速走势`, "indicator")],
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

function chooseSeries(series: readonly SeriesAnswer[], { answers }: Making): SeriesAnswer[] {
  const zones = new Set(answers.regions.subAreas.map(({ id }) => id));
  const count = ({ points }: SeriesAnswer) => points.filter(({ observation }) => observation !== null).length;
  const enough = series.filter((own) => !zones.has(own.region.id) && count(own) >= LEAST_MONTHS);
  const most = enough.toSorted((a, b) => count(b) - count(a)).slice(0, MOST_LINES);
  return series.filter((own) => most.includes(own));
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
