import { findBasePeriod, findFormerCumulated, type Period } from "../../core/period.ts";
import type { RegionAnswer, RowAnswer } from "../ask/answers.ts";
import type { Cell, Column, Row, Runs, Table } from "../model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { findCell, isFilled } from "./cells.ts";
import { createDerivedColumns, findRanked } from "./derived-columns.ts";
import { createFigureColumns } from "./figure-columns.ts";
import { createPeriod } from "./figures.ts";
import { findFormer, type Making } from "./making.ts";
import { createRemarks } from "./remarks.ts";
import { createName, createText } from "./runs.ts";
import { createTableRemarks, findSharedNotes } from "./table-remarks.ts";

/** What one table is of: an indicator, as its level, its growth or another measure. */
export interface Subject {
  readonly name: string;
  /** The rows of the table's indicator; of a set one row. */
  readonly rows: readonly RowAnswer[];
  readonly growth: RowAnswer | null;
  readonly level: RowAnswer | null;
  /** The growth of the cumulated period before, and of the same period of the year before. */
  readonly previous: RowAnswer | null;
  readonly lastYear: RowAnswer | null;
}

/** A column before it is known whether any region has something to stand in it. */
export interface ColumnPlan extends Column {
  readonly create: (regionId: string) => Cell;
  /** A column of derived numbers stands only where there is one. */
  readonly isAlways: boolean;
}

export function createSubject(rows: readonly RowAnswer[], making: Making): Subject {
  const growth = rows.find(({ measure }) => measure === "GROWTH_RATE") ?? null;
  const level = rows.find(({ measure }) => measure === "LEVEL") ?? null;
  const period: Period | null = growth?.reference.period ? { ...growth.reference.period, kind: "other" } : null;
  const find = (of: (period: Period) => Period | null) =>
    growth && period ? findFormer(making.answers, growth, of(period)) : null;
  const [first] = rows;
  const name = rows.length > 1 || !first ? (first?.indicator.nameZh ?? "") : formatMeasured(first.label, first.measure);
  return { name, rows, growth, level, previous: find(findFormerCumulated), lastYear: find(findBasePeriod) };
}

/** Returns the regions side by side: the city first as a benchmark, zones that have a figure apart at the end. */
export function createIndicatorTable(subject: Subject, making: Making): Table {
  const { asked, subAreas, benchmark } = making.answers.regions;
  const zones = subAreas.filter(({ id }) => hasFigure(subject, id));
  const city = benchmark && !asked.includes(benchmark) && hasFigure(subject, benchmark.id) ? [benchmark] : [];
  const plans = keepColumns(
    planColumns(subject, making),
    [...asked, ...city].map(({ id }) => id),
  );
  const createRow = (role: Row["role"]) => (region: RegionAnswer) => ({
    role,
    cells: [createHead(region), ...plans.map(({ create }) => create(region.id))],
  });
  const apart: Row[] = zones.length === 0 ? [] : [createGroup(), ...zones.map(createRow("subarea"))];
  return {
    kind: "table",
    id: "",
    caption: [createName(subject.name, "indicator")],
    legend: createLegend(subject),
    columns: [
      { head: [createText("地区")], align: "left", weight: 2.2 },
      ...plans.map(({ head, align, weight }) => ({ head, align, weight })),
    ],
    rows: [...city.map(createRow("benchmark")), ...asked.map(createRow("plain")), ...apart],
    remarks: createTableRemarks(subject, making),
  };
}

function planColumns(subject: Subject, making: Making): ColumnPlan[] {
  return [
    ...createFigureColumns(subject),
    ...createDerivedColumns(subject, making.answers),
    createRemarkColumn(subject, making),
  ];
}

function createRemarkColumn(subject: Subject, making: Making): ColumnPlan {
  const remarking = { making, shared: findSharedNotes(subject, making), ranked: findRanked(subject) };
  const create = (regionId: string): Cell => ({ kind: "text", runs: createRemarks(subject.rows, regionId, remarking) });
  return { head: [createText("备注")], align: "left", weight: 2.6, create, isAlways: false };
}

/** A column that would be blank or hold gaps only is left out, but for those of figures. */
function keepColumns(plans: readonly ColumnPlan[], regionIds: readonly string[]): ColumnPlan[] {
  return plans.filter(({ isAlways, create }) => {
    const cells = regionIds.map(create);
    return isAlways || cells.some(({ kind, runs }) => kind === "number" || (kind === "text" && runs.length > 0));
  });
}

function hasFigure({ rows }: Subject, regionId: string): boolean {
  return rows.some((row) => {
    const cell = findCell(row, regionId);
    return cell !== null && isFilled(cell);
  });
}

function createHead({ nameZh }: RegionAnswer): Cell {
  return { kind: "head", runs: [createName(nameZh, "region")] };
}

function createGroup(): Row {
  return { role: "group", cells: [{ kind: "text", runs: [createText("园区、新城（只列示，不参与排名）")] }] };
}

/** The period of all figures that do not say otherwise. */
function createLegend({ rows }: Subject): Runs {
  const periods = new Map(rows.map(({ reference: { period } }) => [`${period?.start}/${period?.end}`, period]));
  return [...periods.values()].flatMap((period, at) => [...(at === 0 ? [] : [createText("；")]), createPeriod(period)]);
}
