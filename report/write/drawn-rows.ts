import type { Bar, Drawing, Point, Runs, TargetPair, Trend } from "../model.ts";

/** Returns what a chart draws as rows of a table: for formats without pictures. The first row of a trend names its months. */
export function listDrawn(drawing: Drawing): (readonly Runs[])[] {
  switch (drawing.kind) {
    case "bars":
      return drawing.bars.map(listBar);
    case "targets":
      return drawing.pairs.map(listPair);
    case "trend":
      return listTrend(drawing);
  }
}

function listBar({ name, point, gap, note }: Bar): Runs[] {
  return [[word(name)], listPoint(point, gap), [word(note ?? "")]];
}

function listPair({ name, target, actual }: TargetPair): Runs[] {
  return [[word(name)], [word("目标 "), target.label], [word("实绩 "), actual.label]];
}

function listTrend({ months, lines }: Trend): (readonly Runs[])[] {
  return [
    [[word("地区")], ...months.map((month) => [month])],
    ...lines.map(({ name, points }) => [[word(name)], ...points.map((point) => listPoint(point, "—"))]),
  ];
}

function listPoint(point: Point | null, gap: string | null): Runs {
  return point === null ? [word(gap ?? "—")] : [point.label];
}

function word(text: string): Runs[number] {
  return { kind: "text", text };
}
