import type { Indicator } from "./indicator.ts";
import type { IsoDate, Period } from "./period.ts";
import { findDayAfterMonths } from "./period.ts";
import type { RegionKind, RegionVersion } from "./region.ts";
import { findVersionsOf } from "./region.ts";

/** An entry of the release calendar: which indicators of which regions are due when. A list that is null lets everything through. */
export interface ReleaseRule {
  readonly key: string;
  readonly regionIds: readonly string[] | null;
  /** Regions that lie in one of these, at any depth. */
  readonly within: readonly string[] | null;
  readonly regionKinds: readonly RegionKind[] | null;
  readonly indicators: readonly string[] | null;
  readonly topics: readonly string[] | null;
  /** The months with which published periods end: 2 to 12 where January is never published alone, 12 of a yearly figure. */
  readonly months: readonly number[];
  /** True where no figure of another month exists at all: of GDP there are quarters only. */
  readonly noOtherMonths: boolean;
  /** A figure is due on this day of the month that comes so many months after its period's last. */
  readonly dueMonths: number;
  readonly dueDay: number;
  readonly noteZh: string;
  readonly noteEn: string;
}

/** What is asked of the calendar: one indicator of one region. */
export interface Released {
  readonly indicator: Pick<Indicator, "key" | "topic">;
  readonly regionId: string;
  /** Versions of the region and of those around it. */
  readonly regionVersions: readonly RegionVersion[];
}

/** What the calendar says of one period. */
export interface Release {
  readonly rule: ReleaseRule;
  /** Day by which the figure is due; null where the rule has no release of a period that ends so. */
  readonly dueOn: IsoDate | null;
  /** True where the rule names both the region and the indicator: the figure is expected though none was ever seen. */
  readonly isNamed: boolean;
}

/**
 * Returns the rule that fits most closely, or null where none does: an indicator goes before its topic and that before
 * all; then a region goes before what it lies in, that before its kind, and that before all. Of equals the later holds.
 */
export function findReleaseRule(rules: readonly ReleaseRule[], released: Released): ReleaseRule | null {
  const place = findPlace(released);
  const fitting = rules
    .map((rule) => ({ rule, closeness: findCloseness(rule, released.indicator, place) }))
    .filter(({ closeness }) => closeness !== null);
  const closest = Math.max(...fitting.map(({ closeness }) => closeness ?? 0));
  return fitting.findLast(({ closeness }) => closeness === closest)?.rule ?? null;
}

/** Returns what the calendar says of a period of one indicator and region, or null where it says nothing. */
export function findRelease(rules: readonly ReleaseRule[], released: Released, period: Period): Release | null {
  const rule = findReleaseRule(rules, released);
  return rule && createRelease(rule, period);
}

/** Returns what a rule that fits says of a period. */
export function createRelease(rule: ReleaseRule, period: Period): Release {
  const isPublished = rule.months.includes(Number(period.end.slice(5, 7)));
  return {
    rule,
    dueOn: isPublished ? findDayAfterMonths(period.end, rule.dueMonths, rule.dueDay) : null,
    isNamed: rule.regionIds !== null && rule.indicators !== null,
  };
}

/** What rules ask of a region. */
interface ReleasePlace {
  readonly regionId: string;
  readonly around: readonly string[];
  readonly kinds: readonly RegionKind[];
}

function findPlace({ regionId, regionVersions }: Released): ReleasePlace {
  const kinds = findVersionsOf(regionId, regionVersions).map(({ kind }) => kind);
  return { regionId, around: listAround(regionId, regionVersions), kinds };
}

/** How closely a rule fits, the indicator before the region; null where it does not fit. */
function findCloseness(
  rule: ReleaseRule,
  indicator: Released["indicator"],
  { regionId, around, kinds }: ReleasePlace,
): number | null {
  const thing = rankFit([
    [rule.indicators, [indicator.key]],
    [rule.topics, [indicator.topic]],
  ]);
  const place = rankFit([
    [rule.regionIds, [regionId]],
    [rule.within, around],
    [rule.regionKinds, kinds],
  ]);
  return thing === null || place === null ? null : thing * 10 + place;
}

type Condition = readonly [wanted: readonly string[] | null, own: readonly string[]];

/** Grows with the closest condition that is stated; null where a stated one is not met. The closest stands first. */
function rankFit(conditions: readonly Condition[]): number | null {
  const stated = conditions.map(([wanted, own]) => (wanted === null ? null : own.some((one) => wanted.includes(one))));
  if (stated.includes(false)) return null;
  const closest = stated.indexOf(true);
  return closest < 0 ? 0 : conditions.length - closest;
}

/** The regions around one, by all its versions. */
function listAround(regionId: string, versions: readonly RegionVersion[], seen: readonly string[] = []): string[] {
  const parents = findVersionsOf(regionId, versions).flatMap(({ parentId }) => parentId ?? []);
  const added = [...new Set(parents)].filter((id) => !seen.includes(id));
  return [...added, ...added.flatMap((id) => listAround(id, versions, [...seen, ...added]))];
}
