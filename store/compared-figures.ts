import { and, asc, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Observation } from "../core/observation.ts";
import type { IsoDate, Period } from "../core/period.ts";
import { isRecordedAt } from "./conditions.ts";
import { selectBelow } from "./observations.ts";
import { createRowMaker, keepByTables, prepareRead, selectRow } from "./prepared.ts";
import { joinPeriod } from "./statement-rows.ts";
import type { Handle, Snapshot } from "./store.ts";
import type { Tables } from "./tables.ts";

/** A figure as a comparison serves it. */
export interface ComparedFigure extends Observation {
  /** Id of the older value that it revises; null where it revises none. */
  readonly supersedes: string | null;
}

/** Figures of some indicators in some regions. */
export interface ComparedFigures {
  readonly indicators: readonly string[];
  readonly regionIds: readonly string[];
}

/** Returns every figure of the indicators in the regions and in those below them, oldest first; each also has what `more` has. */
export async function findComparedFigures<M extends object = object>(
  snapshot: Snapshot,
  wanted: ComparedFigures,
  more?: M,
): Promise<(ComparedFigure & M)[]> {
  const rows = await readAll(snapshot, createParameters(snapshot, wanted));
  return rows.map(findParser(snapshot.tables)(more));
}

export interface FiguresOfDay extends ComparedFigures {
  readonly measures: readonly string[];
  readonly end: IsoDate;
}

/** Returns the figures of some measures whose period ends on a day, of the regions themselves, as `findComparedFigures` does. */
export async function findFiguresEndingOn<M extends object = object>(
  snapshot: Snapshot,
  wanted: FiguresOfDay,
  more?: M,
): Promise<(ComparedFigure & M)[]> {
  const { measures, end } = wanted;
  // The key begins with the end of the period, which a bar closes.
  const days = { from: `${end}|`, to: `${end}}`, measures: JSON.stringify(measures) };
  const rows = await readDay(snapshot, { ...createParameters(snapshot, wanted), ...days });
  return rows.map(findParser(snapshot.tables)(more));
}

function createParameters({ version }: Snapshot, { indicators, regionIds }: ComparedFigures) {
  return { version, indicators: JSON.stringify(indicators), regions: JSON.stringify(regionIds) };
}

const readAll = prepareRead("compared_figures", ({ db, tables, dialect }) => {
  const regions = selectBelow(tables, dialect.listOf("regions"), sql.placeholder("version"));
  return composeRead({ db, tables, dialect }, sql`${tables.observations.regionId} in (${regions})`);
});

const readDay = prepareRead("figures_of_day", ({ db, tables, dialect }) => {
  const { regionId, measure, sortKey } = tables.observations;
  const isOfDay = and(
    sql`${regionId} in (${dialect.listOf("regions")})`,
    sql`${measure} in (${dialect.listOf("measures")})`,
    gte(sortKey, sql.placeholder("from")),
    lt(sortKey, sql.placeholder("to")),
  );
  return composeRead({ db, tables, dialect }, isOfDay);
});

function composeRead(handle: Handle, condition: SQL | undefined) {
  const table = handle.tables.observations;
  const isWanted = sql`${table.indicator} in (${handle.dialect.listOf("indicators")})`;
  return handle.db
    .select({ row: selectRow(handle, pickColumns(handle.tables)) })
    .from(table)
    .where(and(isRecordedAt(table, sql.placeholder("version")), isWanted, condition))
    .orderBy(asc(table.sortKey));
}

/** What a comparison decides by or shows, without the period. */
function pickFields({ observations }: Tables) {
  const { id, regionId, regionVersionId, indicator, measure, scope, entity, of, status, comparator } = observations;
  const { periodInferred, basis, priceBasis, definition, release, topic, amount, baseUnit } = observations;
  const { statedValue, statedUnit, decimals, flags, sourceRank, publishedOn, supersedes } = observations;
  return {
    ...{ id, regionId, regionVersionId, indicator, measure, scope, entity, of, status, comparator },
    ...{ periodInferred, basis, priceBasis, definition, release, topic, amount, baseUnit },
    ...{ statedValue, statedUnit, decimals, flags, sourceRank, publishedOn, supersedes },
  };
}

function pickColumns(tables: Tables) {
  const { periodStart, periodEnd, periodKind } = tables.observations;
  return { ...pickFields(tables), periodStart, periodEnd, periodKind };
}

type Parser = <M extends object>(more?: M) => (text: string) => ComparedFigure & M;

const findParser = keepByTables((tables): Parser => {
  const fields = pickFields(tables);
  const { length } = Object.keys(fields);
  const createMaker = createRowMaker(fields);
  return <M extends object>(more?: M) => {
    const noPeriod: { period: Period | null } = { period: null };
    const create = createMaker({ ...noPeriod, ...more });
    return (text: string) => {
      const values = JSON.parse(text);
      const row = create(values);
      const stored = { periodStart: values[length], periodEnd: values[length + 1], periodKind: values[length + 2] };
      row.period = joinPeriod(stored);
      return row as ComparedFigure & M;
    };
  };
});
