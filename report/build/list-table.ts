import type { RegionAnswer, RowAnswer } from "../ask/answers.ts";
import type { Cell, Row, Table } from "../model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { type FilledCell, isFilled } from "./cells.ts";
import { createFigure, createPeriod } from "./figures.ts";
import { type Making, pointAtSources } from "./making.ts";
import { remarkCell } from "./remarks.ts";
import { createName, createText } from "./runs.ts";

/** Returns rows of which few regions state a figure as a table with one figure a line. */
export function createListTable(name: string, rows: readonly RowAnswer[], making: Making): Table {
  return {
    kind: "table",
    id: "",
    caption: [createName(name, "section")],
    legend: [],
    columns: [
      { head: [createText("指标")], align: "left", weight: 2.6 },
      { head: [createText("地区")], align: "left", weight: 2 },
      { head: [createText("数值")], align: "right", weight: 1.4 },
      { head: [createText("期间")], align: "center", weight: 1.8 },
      { head: [createText("备注")], align: "left", weight: 2.4 },
      { head: [createText("来源")], align: "left", weight: 1 },
    ],
    rows: rows.flatMap((row) => row.cells.filter(isFilled).map((cell) => createLine(row, cell, making))),
    remarks: [],
  };
}

function createLine(row: RowAnswer, cell: FilledCell, making: Making): Row {
  const { observation } = cell;
  const run = createFigure(observation, { withUnit: true });
  // The period stands in a column of its own.
  const inPeriod = { ...row, reference: { ...row.reference, period: observation.period } };
  const remark = remarkCell(cell, inPeriod, { making, shared: [], ranked: null });
  const cells: Cell[] = [
    { kind: "head", runs: [createName(formatMeasured(row.label, row.measure), "indicator")] },
    { kind: "text", runs: [createName(nameRegion(observation.region.id, making), "region")] },
    { kind: run.value ? "number" : "text", runs: [run] },
    { kind: "text", runs: [createPeriod(observation.period)] },
    { kind: "text", runs: remark },
    { kind: "text", runs: pointAtSources([observation], making) },
  ];
  return { role: isZone(observation.region.id, making) ? "subarea" : "plain", cells };
}

function isZone(id: string, { answers }: Making): boolean {
  return answers.regions.subAreas.some((region) => region.id === id);
}

/** A zone with the region that it lies in: 杭州钱江经济开发区（在余杭区）. */
export function nameRegion(id: string, { answers }: Making): string {
  const { asked, subAreas, benchmark } = answers.regions;
  const regions: readonly RegionAnswer[] = [...asked, ...subAreas, ...(benchmark ? [benchmark] : [])];
  const region = regions.find((entry) => entry.id === id);
  const parent = regions.find((entry) => entry.id === region?.parent?.id);
  if (!region) return id;
  return parent && subAreas.includes(region) ? `${region.nameZh}（在${parent.nameZh}）` : region.nameZh;
}
