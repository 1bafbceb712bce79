import { FILLS, type Fill, findFill } from "../../charts/fill.ts";
import { findLineStyle, type LineStyle } from "../../charts/line-style.ts";
import type { AnchoredRun, Bar, Bars, Drawing, Point, Targets, Trend } from "../../model.ts";

/** A chart as Word and Excel draw it: places on an axis, and series with a value for each. */
export interface ChartData {
  readonly kind: "bars" | "lines";
  readonly places: readonly Place[];
  readonly series: readonly Series[];
  /** Bars of several series lie over one another, since each place has only one of them. */
  readonly isOverlaid: boolean;
}

export interface Place {
  readonly text: string;
  /** The run that is printed here, such as a month; null of a name. */
  readonly run: AnchoredRun | null;
}

export interface Series {
  readonly name: string;
  readonly look: { readonly kind: "fill"; readonly fill: Fill } | { readonly kind: "line"; readonly line: LineStyle };
  readonly points: readonly (Point | null)[];
}

/** Returns what a drawing shows as series over places. */
export function createChartData(drawing: Drawing): ChartData {
  if (drawing.kind === "bars") return createBars(drawing);
  return drawing.kind === "targets" ? createTargets(drawing) : createLines(drawing);
}

function createBars({ bars }: Bars): ChartData {
  const fills = [...new Set(bars.map(({ marks }) => findFill(marks)))];
  return {
    kind: "bars",
    isOverlaid: true,
    places: bars.map((bar) => ({ text: nameBar(bar), run: null })),
    series: fills.map((fill) => ({
      name: FILLS[fill].name,
      look: { kind: "fill", fill },
      points: bars.map(({ marks, point }) => (findFill(marks) === fill ? point : null)),
    })),
  };
}

/** The name with what must be known of its bar: `绥宁县（不可比）`, `邵阳县（未提及）`. */
function nameBar({ name, point, gap, note }: Bar): string {
  const aside = point === null ? gap : note;
  return aside === null ? name : `${name}（${aside}）`;
}

function createTargets({ pairs }: Targets): ChartData {
  return {
    kind: "bars",
    isOverlaid: false,
    places: pairs.map(({ name }) => ({ text: name, run: null })),
    series: [
      { name: FILLS.target.name, look: { kind: "fill", fill: "target" }, points: pairs.map(({ target }) => target) },
      { name: "实绩", look: { kind: "fill", fill: "comparable" }, points: pairs.map(({ actual }) => actual) },
    ],
  };
}

function createLines({ months, lines }: Trend): ChartData {
  return {
    kind: "lines",
    isOverlaid: false,
    places: months.map((run) => ({ text: run.text, run })),
    series: lines.map(({ name, isBenchmark, points }, index) => ({
      name,
      look: { kind: "line", line: findLineStyle(index, isBenchmark) },
      points,
    })),
  };
}

const LONGEST_LINE = 9;

/** Returns how many lines the longest name takes: names that have no room beside their bars are left out by LibreOffice. */
export function countLines(places: readonly Place[]): number {
  return Math.ceil(Math.max(1, ...places.map(({ text }) => Array.from(text).length)) / LONGEST_LINE);
}
