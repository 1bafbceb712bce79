import { MOST_IN_FULL } from "../../charts/label-side.ts";
import type { Chart } from "../../model.ts";
import { type ChartData, createChartData, type Series } from "../office/chart-data.ts";

/** Whether the label of a point is printed: of many lines only that of the last point of each, or they would cover one another. */
export function isPrinted({ kind, series }: ChartData, { points }: Series, index: number): boolean {
  if (points[index] === null) return false;
  const last = points.findLastIndex((point) => point !== null);
  return kind === "bars" || series.length <= MOST_IN_FULL || index === last;
}

/** Returns the anchors of what each chart prints: months, then labels by series. */
export function listChartAnchors(charts: readonly Chart[]): string[][] {
  return charts.map(({ drawing }) => {
    const data = createChartData(drawing);
    const labels = data.series.flatMap((series) =>
      series.points.flatMap((point, index) => (point && isPrinted(data, series, index) ? [point.label.anchor] : [])),
    );
    return [...data.places.flatMap(({ run }) => run?.anchor ?? []), ...labels];
  });
}
