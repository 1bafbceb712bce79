import type { Reference } from "../comparability/reference.ts";
import { groupBy } from "../group.ts";
import type { Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import type { Period } from "../period.ts";
import type { RegionVersion } from "../region.ts";
import { findVersion } from "../region.ts";
import type { Status } from "../statement.ts";
import type { Columns } from "./columns.ts";
import type { PeriodChoice } from "./compared-row.ts";
import type { RequestedRow } from "./request.ts";

/** What a row's reference is chosen from. */
export interface ReferenceChoice {
  readonly row: RequestedRow;
  readonly indicator: Indicator;
  readonly columns: Columns;
  readonly regionVersions: readonly RegionVersion[];
  /** Figures of the row, each of the whole of its region. */
  readonly figures: readonly Observation[];
  readonly period: Period | undefined;
  readonly status: Status | undefined;
}

/** Returns what the cells of a row are held against, and how its period was chosen. What is not asked is what most figures of the period have. */
export function chooseReference(choice: ReferenceChoice): { reference: Reference; periodChoice: PeriodChoice } {
  const { scope, divisionLevel } = choice.columns;
  const status = choice.status ?? findStatus(choice.figures);
  const pool = findPool(choice, { scope, status });
  const { period, periodChoice } = choosePeriod(choice, pool);
  const typical = findTypical(pool, period);
  const { indicator, measure } = choice.row;
  const reference = { indicator, measure, status, scope, period, divisionLevel, ...describe(typical, choice) };
  return { reference, periodChoice };
}

function findStatus(figures: readonly Observation[]): Status {
  return figures.some(({ status }) => status === "actual") ? "actual" : (figures[0]?.status ?? "actual");
}

/** The figures of the scope and status; without any, those of the status, of the scope, or all. */
function findPool(
  { figures, columns }: ReferenceChoice,
  wanted: Pick<Observation, "scope" | "status">,
): readonly Observation[] {
  const own = figures.filter(({ regionId }) => columns.comparedIds.includes(regionId));
  const ofStatus = own.filter(({ status }) => status === wanted.status);
  const ofBoth = ofStatus.filter(({ scope }) => scope === wanted.scope);
  if (ofBoth.length > 0) return ofBoth;
  const ofScope = own.filter(({ scope }) => scope === wanted.scope);
  return [ofStatus, ofScope, own].find(({ length }) => length > 0) ?? figures;
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
  const columnCount = countColumns(choice.columns, pool);
  const most = periods.find(({ regionCount }) => regionCount > 1 && regionCount * 2 > columnCount);
  if (most) return { period: most.period, periodChoice: "SHARED_BY_MOST" };
  const widest = periods.toSorted((a, b) => b.regionCount - a.regionCount)[0];
  if (!widest) return { period: null, periodChoice: "NONE" };
  return { period: widest.period, periodChoice: widest.regionCount > 1 ? "SHARED_BY_SOME" : "LATEST" };
}

/** How many columns figures of the pool may be of: all, or those of its only scope. */
function countColumns({ comparedIds, scopes }: Columns, pool: readonly Observation[]): number {
  const [own, ...others] = new Set(pool.map(({ scope }) => scope));
  return others.length > 0 ? comparedIds.length : comparedIds.filter((id) => scopes.get(id) === own).length;
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
  const candidates = atPeriod.length > 0 ? atPeriod : pool;
  const [first] = candidates;
  // The figures of most rows are of one kind: then there is nothing to count.
  if (!first || candidates.every((figure) => isSameKind(figure, first))) return first ?? null;
  return findUsual(candidates);
}

function findUsual(figures: readonly Observation[]): Observation | null {
  const groups = [...groupBy(figures, formatKind)];
  const [usual] = groups.toSorted(([kind, own], [otherKind, others]) => {
    const isYoy = (list: readonly Observation[]) => Number(list[0]?.basis === "yoy");
    return others.length - own.length || isYoy(others) - isYoy(own) || (kind < otherKind ? -1 : 1);
  });
  return usual?.[1][0] ?? null;
}

/** Of figures that are parts or ranks of something, `formatKind` tells. */
function isSameKind(a: Observation, b: Observation): boolean {
  const isPlain = a.of === null && b.of === null;
  const isPriced = a.priceBasis === b.priceBasis && a.definition === b.definition;
  return isPlain && isPriced && a.basis === b.basis && a.baseUnit === b.baseUnit;
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
