import type { Cell, Grid } from "../grid.ts";
import { cleanText } from "./clean-text.ts";
import { type Facets, joinFacets, NO_FACETS } from "./facets.ts";
import { type Column, findColumns } from "./find-columns.ts";
import type { Extent } from "./find-tables.ts";
import { parseFigure } from "./parse-figure.ts";
import { readHead } from "./read-head.ts";
import { type Line, type LineReader, type LinesReading, readLines } from "./read-lines.ts";
import type { Row, Sheet } from "./sheet.ts";

/** A column of figures and all that its head says. */
export interface FigureColumn {
  readonly column: number;
  /** From the outermost in. */
  readonly head: readonly Cell[];
  /** What its head says over what the lines above the table say. */
  readonly facets: Facets;
  /** What its head alone says. */
  readonly own: Facets;
  /** Names that its head leaves, from the outermost in. */
  readonly phrases: readonly string[];
  /** The text of its head that names a region, where columns are regions. */
  readonly place: string | null;
  /** The columns of labels that govern it: the nearest run of them to its left. */
  readonly labels: readonly Column[];
}

/** How a table is to be read, before it is known which place and month its document is about. */
export interface TablePlan {
  readonly grid: Grid;
  readonly extent: Extent;
  readonly lines: LinesReading;
  readonly figures: readonly FigureColumn[];
  /** Of each column that labels places: the texts that may name regions. */
  readonly regionLabels: readonly string[];
  /** The columns of labels in which regions stand, one of a run of labels; none where the heads of the columns name them. */
  readonly regionColumns: readonly number[];
  /** Columns with figures that no head or label governs: working cells. */
  readonly strayColumns: readonly number[];
}

/** What tables are planned with. */
export type PlanReader = LineReader;

/** Returns how a table is to be read. */
export function planTable(sheet: Sheet, extent: Extent, reader: PlanReader): TablePlan {
  const columns = findColumns(extent, sheet, reader.words);
  const lines = readLines(listLines(sheet, extent), reader);
  const heads = dropCovered(
    columns.filter(({ role, head }) => role === "figures" && head.length > 0),
    extent,
  );
  const runs = heads.map((column) => ({ column, labels: findLabels(column, columns) }));
  const governed = runs.filter(({ labels, column }) => labels.length > 0 && isJoined(column, columns, sheet.grid));
  const areHeadsRegions = holdsRegions(
    governed.flatMap(({ column }) => column.head.map(({ text }) => text)),
    reader,
  );
  const regionColumns = areHeadsRegions ? [] : findRegionColumns(governed, extent, reader);
  const read = governed.map(({ column, labels }) => readColumn({ column, labels, lines }, reader, areHeadsRegions));
  const named = read.map((column, at) => inheritName(column, read.slice(0, at)));
  const dated = named.map((column, at) => inheritPeriod(column, named.slice(0, at)));
  const figures = lines.measure === "rank" ? readRanks(dated) : dated;
  const taken = new Set(figures.map(({ column }) => column));
  return {
    grid: sheet.grid,
    extent,
    lines,
    figures,
    regionColumns,
    regionLabels: areHeadsRegions
      ? figures.flatMap(({ place }) => place ?? [])
      : regionColumns.flatMap((column) => textsOf(extent.body.slice(0, 400), column)),
    strayColumns: columns
      .filter(({ role, column }) => role === "figures" && !taken.has(column))
      .map(({ column }) => column),
  };
}

function listLines({ grid }: Sheet, { lines }: Extent): Line[] {
  return [...grid.caption.map((text) => ({ text, cell: null })), ...lines.map((cell) => ({ text: cell.text, cell }))];
}

/** Of columns under one merged head that say the same only the first with figures is the table's. */
function dropCovered(columns: readonly Column[], { body }: Extent): Column[] {
  const counts = new Map<number, number>();
  for (const cell of body.slice(0, 400).flatMap(({ cells }) => cells)) {
    if (parseFigure(cell)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  }
  const isFull = (column: number) => (counts.get(column) ?? 0) * 2 >= Math.max(...counts.values());
  return columns.filter((column) => {
    const same = columns.filter(
      ({ head }) => head.length === column.head.length && head.every((cell, n) => cell === column.head[n]),
    );
    const first = same.find((other) => isFull(other.column)) ?? same[0];
    return same.length < 2 || first === column;
  });
}

/** The run of columns of labels that is nearest to the left. */
function findLabels({ column }: Column, columns: readonly Column[]): Column[] {
  const before = columns.filter((other) => other.column < column);
  const last = before.findLastIndex(isLabels);
  if (last < 0) return [];
  const first = before.slice(0, last).findLastIndex((other) => !isLabels(other));
  const labels = before.slice(first + 1, last + 1).filter(isLabels);
  const next = columns.find((other) => other.column === column + 1);
  return next?.role === "unit" && !labels.some(({ role }) => role === "unit") ? [...labels, next] : labels;
}

function isLabels({ role }: Column): boolean {
  return role !== "figures" && role !== "blank" && role !== "note";
}

/** Behind a column without anything a table has ended, unless a head spans it or it is hidden. */
function isJoined({ column, head }: Column, columns: readonly Column[], { hiddenColumns }: Grid): boolean {
  const before = columns.filter((other) => other.column < column).toReversed();
  let next = { column, head };
  for (const other of before) {
    const between = Array.from({ length: next.column - other.column - 1 }, (_, at) => other.column + 1 + at);
    const isOpen = between.some((blank) => hiddenColumns?.has(blank) !== true);
    const isGap = isOpen && !next.head.some((cell) => other.head.includes(cell));
    if (isGap) return false;
    if (isLabels(other)) return true;
    next = other;
  }
  return true;
}

function holdsRegions(texts: readonly string[], { regions }: PlanReader): boolean {
  const distinct = [...new Set(texts.map(cleanText))];
  const named = distinct.filter((text) => regions.sense(text) === "region");
  return named.length >= 2 && named.length * 3 >= distinct.length;
}

/** Tables side by side have a column of regions each. */
function findRegionColumns(
  runs: readonly { readonly labels: readonly Column[] }[],
  extent: Extent,
  reader: PlanReader,
): number[] {
  const found = runs.flatMap(({ labels }) => findRegionColumn(labels, extent, reader) ?? []);
  return [...new Set(found)];
}

/** The column of labels of which most, or most of the first, name regions; one headed 地区 in any case. */
function findRegionColumn(labels: readonly Column[], { body }: Extent, { regions }: PlanReader): number | null {
  const headed = labels.find(({ role }) => role === "region");
  if (headed) return headed.column;
  const found = labels.filter(isLabels).find(({ column, role }) => {
    const texts = [...new Set(textsOf(body.slice(0, 200), column))];
    const named = texts.filter((text) => regions.sense(text) !== null);
    const isSure = named.filter((text) => regions.sense(text) === "region").length >= 2;
    return role !== "ordinal" && isSure && named.length * 2 >= texts.length;
  });
  return found?.column ?? null;
}

function textsOf(rows: readonly Row[], column: number): string[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ text }) => text));
}

function readColumn(
  { column, labels, lines }: { column: Column; labels: readonly Column[]; lines: LinesReading },
  reader: PlanReader,
  areHeadsRegions: boolean,
): FigureColumn {
  const isPlace = ({ text }: Cell) => areHeadsRegions && reader.regions.sense(text) !== null;
  const read = column.head.filter((cell) => !isPlace(cell)).map(({ text }) => readHead(text, reader));
  const own = read.reduce((outer, inner) => joinFacets(inner, outer), NO_FACETS);
  return {
    column: column.column,
    head: column.head,
    own,
    facets: joinFacets(own, lines.facets),
    phrases: read.flatMap(({ phrase }) => (phrase === null ? [] : [phrase])),
    place: column.head.find(isPlace)?.text ?? null,
    labels,
  };
}

/** 地区生产总值 over the first of its columns alone: 增速 beside it is of the same. */
function inheritName(column: FigureColumn, before: readonly FigureColumn[]): FigureColumn {
  const named = before.findLast(({ phrases, own }) => phrases.length > 0 && !own.isUnsure);
  const isOfName = column.phrases.length === 0 && column.own.measure !== null && column.own.measure !== "level";
  if (!named || !isOfName || named.place !== column.place) return column;
  const facets = column.own.period ? column.facets : { ...column.facets, period: named.facets.period };
  return { ...column, facets, phrases: named.phrases };
}

/** 12月, 1-12月, 同比增长: the growth is of the nearest figures to its left; beside 2023年, 2024年 of the later year's. */
function inheritPeriod(column: FigureColumn, before: readonly FigureColumn[]): FigureColumn {
  const { measure, period } = column.own;
  if (period !== null || measure === null || measure === "level") return column;
  const dated = before.filter((other) => isDatedLevel(other) && isOfOne(column, other));
  const latest = Math.max(...dated.map(({ facets }) => facets.period?.year ?? 0));
  const found = dated.findLast(({ facets }) => (facets.period?.year ?? 0) === latest);
  return found ? { ...column, facets: { ...column.facets, period: found.facets.period } } : column;
}

function isDatedLevel({ own: { measure, period } }: FigureColumn): boolean {
  return period !== null && period.yearsBack === 0 && (measure === null || measure === "level");
}

function isOfOne(one: FigureColumn, other: FigureColumn): boolean {
  return one.place === other.place && one.phrases.join("\n") === other.phrases.join("\n");
}

/** Under 主要经济指标排名 all figures are ranks, where none has a column of its own for them. */
function readRanks(figures: readonly FigureColumn[]): readonly FigureColumn[] {
  if (figures.some(({ own }) => own.measure === "rank" || own.units.length > 0)) return figures;
  return figures.map((column) => ({
    ...column,
    own: { ...column.own, measure: "rank", ranked: column.own.measure ?? "level" },
  }));
}
