import { compareDecimals, countDecimals, multiply } from "../../core/decimal.ts";
import type { IsoDate, Period } from "../../core/period.ts";
import type { RegionEvent, RegionVersion } from "../../core/region.ts";
import type { Statement } from "../../core/statement.ts";
import type { StatementClaim } from "../../store/claims.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { RegionIndex } from "../recognise/survey/region-index.ts";

/** What turns a statement into a claim: where names lead, and when its document was published. */
export interface ClaimContext {
  readonly catalogue: Catalogue;
  readonly regions: RegionIndex;
  readonly publishedOn: IsoDate | null;
  /** The region that the document is about: of several of one name the nearest to it is meant. */
  readonly homeId: string | null;
}

/** Returns what an accepted statement claims under its identity, or null where its place is no region of the catalogue. */
export function createClaim(statement: Statement, context: ClaimContext): StatementClaim | null {
  const region = findRegion(statement, context);
  if (!region) return null;
  const { indicator, scope, entity, period, measure, of, status, comparator, basis, priceBasis, definition, release } =
    statement;
  return {
    indicator,
    regionId: region.regionId,
    regionVersionId: region.id,
    scope,
    entity,
    period,
    measure,
    of,
    status,
    comparator,
    basis,
    priceBasis,
    definition,
    release,
    amount: statement.baseValue,
    baseUnit: statement.baseUnit,
    statedValue: statement.value,
    statedUnit: statement.unit,
    decimals: countDecimals(statement.value),
    periodInferred: statement.periodInferred,
    topic: statement.topic,
    flags: listFlags(statement, region, context),
  };
}

/** A target is of the territory at publication; an actual of the territory at the end of its period. */
function findRegion(
  { place, period, status }: Statement,
  { regions, publishedOn, homeId }: ClaimContext,
): RegionVersion | null {
  const day = status === "actual" ? (period?.end ?? publishedOn) : (publishedOn ?? period?.start ?? null);
  return place === null ? null : regions.findByName(place, day, homeId);
}

function listFlags(statement: Statement, region: RegionVersion, { catalogue }: ClaimContext): string[] {
  const flagged = catalogue.flaggedNames.find(({ name }) => name === statement.placeStated);
  const events = catalogue.events.filter(({ regionId, isBreak }) => regionId === region.regionId && isBreak);
  return [
    ...(flagged ? [flagged.flag] : []),
    ...(statement.period && isIncomplete(statement.period) ? ["INCOMPLETE_PERIOD"] : []),
    ...(statement.evidence.period?.rule === "table.period-year-inherited" ? ["YEAR_INHERITED"] : []),
    ...(isRoundedFraction(statement) ? ["ROUNDED_FRACTION"] : []),
    ...(statement.period && events.some((event) => isNear(statement.period, event)) ? ["NEAR_BOUNDARY_CHANGE"] : []),
  ].toSorted();
}

const ENDS: Readonly<Partial<Record<Period["kind"], readonly string[]>>> = {
  year: ["12-31"],
  half: ["06-30", "12-31"],
  quarter: ["03-31", "06-30", "09-30", "12-31"],
};

/** 上半年 or 今年 said before the span is over. */
function isIncomplete({ kind, end }: Period): boolean {
  const ends = ENDS[kind];
  return ends !== undefined && !ends.includes(end.slice(5));
}

/** 三分之一 of 100 % has no end as a decimal; 四分之三 has. */
function isRoundedFraction({ value, baseValue }: Statement): boolean {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
  if (part === undefined || whole === undefined) return false;
  return compareDecimals(multiply(baseValue, whole), multiply(part, "100")) !== 0;
}

/** Between approval and inauguration it is not known which territory a statistic is of. */
function isNear(period: Period | null, { approvedOn, announcedOn, inauguratedOn }: RegionEvent): boolean {
  const from = approvedOn ?? announcedOn;
  const to = inauguratedOn ?? announcedOn;
  return period !== null && from !== null && to !== null && period.start <= to && from <= period.end;
}
