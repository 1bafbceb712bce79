import type { Reference } from "../comparability/reference.ts";
import { groupBy } from "../group.ts";
import type { Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import type { RegionVersion } from "../region.ts";
import { findDivisionLevel, findOwnScope, findVersion, findVersionsOf } from "../region.ts";
import type { Status } from "../statement.ts";
import type { PeriodChoice } from "./compared-row.ts";
import type { RequestedRow } from "./request.ts";

/** What a row's reference is chosen from. */
export interface ReferenceChoice {
  readonly row: RequestedRow;
  readonly indicator: Indicator;
  /** The regions compared, without the benchmark. */
  readonly regionIds: readonly string[];
  readonly regionVersions: readonly RegionVersion[];
  /** Figures of the row, each of the whole of its region. */
  readonly figures: readonly Observation[];
  readonly period: Period | undefined;
  readonly status: Status | undefined;
}

/**
 * Returns what the cells of a row are held against, and how its period was chosen.
 *
 * Whole districts lead: zones decide only among themselves. What is not asked is what most figures of the period have.
 */
export function chooseReference(choice: ReferenceChoice): { reference: Reference; periodChoice: PeriodChoice } {
  const scope = findScope(choice);
  const status = choice.status ?? findStatus(choice.figures);
  const pool = findPool(choice, { scope, status });
  const { period, periodChoice } = choosePeriod(choice, pool);
  const typical = findTypical(pool, period);
  const divisionLevel = findCommonLevel(choice);
  const { indicator, measure } = choice.row;
  const reference = { indicator, measure, status, scope, period, divisionLevel, ...describe(typical, choice) };
  return { reference, periodChoice };
}

function findScope({ regionIds, regionVersions }: ReferenceChoice): "district" | "subarea" {
  return regionIds.every((id) => findOwnScope(id, regionVersions) === "subarea") ? "subarea" : "district";
}

function findStatus(figures: readonly Observation[]): Status {
  return figures.some(({ status }) => status === "actual") ? "actual" : (figures[0]?.status ?? "actual");
}

/** The figures of the scope and status; without any, those of the status, of the scope, or all. */
function findPool(
  { figures, regionIds }: ReferenceChoice,
  wanted: Pick<Observation, "scope" | "status">,
): readonly Observation[] {
  const own = figures.filter(({ regionId }) => regionIds.includes(regionId));
  const ofStatus = own.filter(({ status }) => status === wanted.status);
  const ofScope = own.filter(({ scope }) => scope === wanted.scope);
  const ofBoth = ofStatus.filter(({ scope }) => scope === wanted.scope);
  return [ofBoth, ofStatus, ofScope, own].find(({ length }) => length > 0) ?? figures;
}

/** A period with the number of regions that have a figure of it. */
export interface SharedPeriod {
  readonly period: Period;
  readonly regionCount: number;
}

function choosePeriod(
  choice: ReferenceChoice,
  pool: readonly Observation[],
): { period: Period | null; periodChoice: PeriodChoice } {
  if (choice.period) return { period: choice.period, periodChoice: "ASKED" };
  const periods = listSharedPeriods(pool, choice.indicator);
  const columns = new Set(pool.map(({ scope }) => scope)).size > 1 ? choice.regionIds : findColumns(choice, pool);
  const most = periods.find(({ regionCount }) => regionCount > 1 && regionCount * 2 > columns.length);
  if (most) return { period: most.period, periodChoice: "SHARED_BY_MOST" };
  const widest = periods.toSorted((a, b) => b.regionCount - a.regionCount)[0];
  if (!widest) return { period: null, periodChoice: "NONE" };
  return { period: widest.period, periodChoice: widest.regionCount > 1 ? "SHARED_BY_SOME" : "LATEST" };
}

function findColumns({ regionIds, regionVersions }: ReferenceChoice, pool: readonly Observation[]): string[] {
  return regionIds.filter((id) => findOwnScope(id, regionVersions) === pool[0]?.scope);
}

/** Returns the periods of the figures, the latest first, of one end the longest first; a stock's is its end. */
export function listSharedPeriods(pool: readonly Observation[], { kind }: Indicator): SharedPeriod[] {
  const groups = groupBy(
    pool.filter(({ period }) => period !== null),
    ({ period, measure }) =>
      kind === "stock" && measure === "level" ? period?.end : `${period?.end} ${period?.start}`,
  );
  return [...groups.values()]
    .flatMap((figures) => {
      const period = figures.map((figure) => figure.period).find((value) => value !== null);
      const regionCount = new Set(figures.map(({ regionId }) => regionId)).size;
      return period ? [{ period, regionCount }] : [];
    })
    .toSorted((a, b) => comparePeriods(b.period, a.period));
}

function comparePeriods(a: Period, b: Period): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.start === b.start ? 0 : a.start > b.start ? -1 : 1;
}

/** The most usual kind of figure at the period; 同比 where two are as usual, then the first in the order of the text. */
function findTypical(pool: readonly Observation[], period: Period | null): Observation | null {
  const atPeriod = pool.filter(
    (figure) => figure.period?.start === period?.start && figure.period?.end === period?.end,
  );
  const groups = [...groupBy(atPeriod.length > 0 ? atPeriod : pool, formatKind)];
  const [usual] = groups.toSorted(([kind, figures], [otherKind, others]) => {
    const isYoy = (list: readonly Observation[]) => Number(list[0]?.basis === "yoy");
    return others.length - figures.length || isYoy(others) - isYoy(figures) || (kind < otherKind ? -1 : 1);
  });
  return usual?.[1][0] ?? null;
}

function formatKind({ basis, priceBasis, definition, baseUnit, of }: Observation): string {
  return JSON.stringify([basis, priceBasis, definition, baseUnit, of?.measure, of?.universe, of?.indicator]);
}

function describe(typical: Observation | null, { regionVersions }: ReferenceChoice): Partial<Reference> {
  if (typical === null) return {};
  const { basis, priceBasis, definition, baseUnit, of } = typical;
  const own = findVersion(typical.regionVersionId, regionVersions);
  // 占全区的 in one district and in another are one kind of share.
  const place = of?.place === own?.name ? null : (of?.place ?? null);
  return { basis, priceBasis, definition, baseUnit, of: of ? { ...of, place } : null };
}

/** The level that most of the divisions compared have; the first asked where two are as many. Null among zones. */
function findCommonLevel({ regionIds, regionVersions }: ReferenceChoice): string | null {
  const levels = regionIds.flatMap((id) => {
    const version = findVersionsOf(id, regionVersions).at(-1);
    return (version && findDivisionLevel(version)) ?? [];
  });
  const groups = [...groupBy(levels, (level) => level)];
  return groups.toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}
