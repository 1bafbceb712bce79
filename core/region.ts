import { groupBy } from "./group.ts";
import type { IsoDate, Period } from "./period.ts";

export const REGION_KINDS = [
  "province",
  "city",
  "district",
  "county",
  "town",
  "development-zone",
  "new-town",
  "park",
  "statistical-group",
  "remainder",
] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** One territory that a region had, under one name and code, for a time. */
export interface RegionVersion {
  /** Own stable id of the version: `gongshu@2021-04`. */
  readonly id: string;
  /** Own stable id of the region through all its versions: `gongshu`. */
  readonly regionId: string;
  /** GB/T 2260 code; null for zones and parks, which have none. */
  readonly code: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly shortNames: readonly string[];
  readonly aliases: readonly string[];
  readonly kind: RegionKind;
  readonly parentId: string | null;
  /** First and last day of validity; null is open. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  readonly territoryId: string;
  /** Of a statistical group (市辖区) the ids of the regions that it is made of; null or absent of anything else. */
  readonly memberIds?: readonly string[] | null;
}

/** A change of a region: what, when (each date where known), and the document that says so. */
export interface RegionEvent {
  readonly id: string;
  readonly regionId: string;
  readonly kind: "territory-change" | "created" | "abolished" | "renamed" | "functional-area";
  /** True where figures before and after are of two territories. */
  readonly isBreak: boolean;
  readonly approvedOn: IsoDate | null;
  readonly announcedOn: IsoDate | null;
  readonly inauguratedOn: IsoDate | null;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly reference: string | null;
}

/** Is a whole administrative division (of any level), as against a zone, a park, or a statistical construct. */
export function isDivision(kind: RegionKind): boolean {
  return kind === "province" || kind === "city" || kind === "district" || kind === "county" || kind === "town";
}

/** Is a part of a division with an administration of its own (园区, 新城, 开发区): never the whole division. */
export function isZone(kind: RegionKind): boolean {
  return kind === "development-zone" || kind === "new-town" || kind === "park";
}

/** Is made of other regions or of what they leave (市辖区, 市本级): it stands beside the divisions of its parent, never among them. */
export function isConstruct(kind: RegionKind): boolean {
  return kind === "statistical-group" || kind === "remainder";
}

/**
 * Returns the level on which a region stands beside others: a county and a district are of one level.
 *
 * Null for a zone. A group (市辖区) and a remainder (市本级) are levels of their own.
 */
export function findDivisionLevel({ kind, code }: Pick<RegionVersion, "kind" | "code">): string | null {
  if (isZone(kind)) return null;
  // A county-level city is called a city, but its code does not end in 00.
  const isCountyLevelCity = kind === "city" && code !== null && !code.slice(0, 6).endsWith("00");
  return kind === "district" || isCountyLevelCity ? "county" : kind;
}

/** The versions of one list by region and by id. */
interface VersionIndex {
  readonly byRegion: ReadonlyMap<string, readonly RegionVersion[]>;
  readonly byId: ReadonlyMap<string, RegionVersion>;
}

// A list of versions is never changed, and one is asked of many cells: an index of it is made once.
const indexes = new WeakMap<readonly RegionVersion[], VersionIndex>();

function findIndex(versions: readonly RegionVersion[]): VersionIndex {
  const kept = indexes.get(versions);
  if (kept) return kept;
  const byRegion = groupBy(versions, ({ regionId }) => regionId);
  // Of two with one id the first is found.
  const index = { byRegion, byId: new Map(versions.toReversed().map((version) => [version.id, version])) };
  indexes.set(versions, index);
  return index;
}

/** Returns the versions of one region, in the order of the list. */
export function findVersionsOf(regionId: string, versions: readonly RegionVersion[]): readonly RegionVersion[] {
  return findIndex(versions).byRegion.get(regionId) ?? [];
}

/** Returns the version with this id, or null. */
export function findVersion(id: string, versions: readonly RegionVersion[]): RegionVersion | null {
  return findIndex(versions).byId.get(id) ?? null;
}

/** Returns the scope of figures that speak of the whole of this region: of a zone, `subarea`. */
export function findOwnScope(regionId: string, versions: readonly RegionVersion[]): "district" | "subarea" {
  const own = findVersionsOf(regionId, versions);
  return own.length > 0 && own.every(({ kind }) => isZone(kind)) ? "subarea" : "district";
}

/** Returns the version of a region that holds on a day, or null. Versions of one region do not overlap. */
export function findVersionOn(versions: readonly RegionVersion[], day: IsoDate): RegionVersion | null {
  return (
    versions.find(({ validFrom, validTo }) => (validFrom ?? "0000") <= day && day <= (validTo ?? "9999-12-31")) ?? null
  );
}

/** Returns the day that stands for an event: announced, else approved, else inaugurated. Null where none is known. */
export function findEventDate({ announcedOn, approvedOn, inauguratedOn }: RegionEvent): IsoDate | null {
  return announcedOn ?? approvedOn ?? inauguratedOn;
}

/** Returns the breaks of territory that lie inside a span: after its first day, up to its last. Oldest first. */
export function findBreaksWithin(
  events: readonly RegionEvent[],
  { start, end }: Pick<Period, "start" | "end">,
): RegionEvent[] {
  return events
    .filter(({ isBreak }) => isBreak)
    .flatMap((event) => ({ event, date: findEventDate(event) ?? "" }))
    .filter(({ date }) => start < date && date <= end)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ event }) => event);
}
