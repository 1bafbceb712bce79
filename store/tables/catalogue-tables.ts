import type { Indicator } from "../../core/indicator.ts";
import type { RegionEvent, RegionKind } from "../../core/region.ts";
import type { Measure, Status } from "../../core/statement.ts";
import type { Kit } from "../kit.ts";
import { createVersionColumns, isCurrentRow } from "./versioned.ts";

/** A row of a comparison set: one indicator in one measure. */
export interface ComparisonSetRow {
  readonly indicator: string;
  readonly measure: Measure;
  readonly status?: Status;
  readonly labelZh?: string;
  readonly labelEn?: string;
}

export function defineDatabaseInfo(kit: Kit) {
  return kit.table("database_info", {
    id: kit.integer().primaryKey(),
    databaseId: kit.text().notNull(),
    createdAt: kit.text().notNull(),
    programVersion: kit.text().notNull(),
  });
}

/**
 * What raised a data version: the catalogue, a new document, a later edition of one, a document read anew by other rules
 * or corrections, one that was withdrawn, or one whose withdrawal was taken back.
 */
export const CHANGE_KINDS = ["catalogue", "document", "edition", "rereading", "withdrawal", "reinstatement"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export function defineDataVersions(kit: Kit) {
  return kit.table("data_versions", {
    version: kit.integer().primaryKey(),
    kind: kit.text().$type<ChangeKind>().notNull(),
    /** Document that was saved or withdrawn; null for a catalogue. */
    documentSha: kit.text(),
    recordedAt: kit.text().notNull(),
    /** Rows added and closed, by table. */
    counts: kit.json().$type<Readonly<Record<string, RowCounts>>>().notNull(),
    contentDigest: kit.text().notNull(),
  });
}

export interface RowCounts {
  readonly added: number;
  readonly closed: number;
}

export function defineRegionVersions(kit: Kit) {
  return kit.table(
    "region_versions",
    {
      ...createVersionColumns(kit),
      id: kit.text().notNull(),
      regionId: kit.text().notNull(),
      code: kit.text(),
      name: kit.text().notNull(),
      nameEn: kit.text().notNull(),
      shortNames: kit.json().$type<readonly string[]>().notNull(),
      aliases: kit.json().$type<readonly string[]>().notNull(),
      kind: kit.text().$type<RegionKind>().notNull(),
      parentId: kit.text(),
      validFrom: kit.text(),
      validTo: kit.text(),
      territoryId: kit.text().notNull(),
      /** Of a statistical group its members; null of anything else. */
      memberIds: kit.json().$type<readonly string[]>(),
    },
    (table) => [
      kit.uniqueIndex("region_versions_current").on(table.id).where(isCurrentRow()),
      kit.index("region_versions_by_region").on(table.regionId),
      kit.index("region_versions_by_parent").on(table.parentId),
    ],
  );
}

export function defineRegionEvents(kit: Kit) {
  return kit.table(
    "region_events",
    {
      ...createVersionColumns(kit),
      id: kit.text().notNull(),
      regionId: kit.text().notNull(),
      kind: kit.text().$type<RegionEvent["kind"]>().notNull(),
      isBreak: kit.boolean().notNull(),
      approvedOn: kit.text(),
      announcedOn: kit.text(),
      inauguratedOn: kit.text(),
      descriptionZh: kit.text().notNull(),
      descriptionEn: kit.text().notNull(),
      reference: kit.text(),
    },
    (table) => [
      kit.uniqueIndex("region_events_current").on(table.id).where(isCurrentRow()),
      kit.index("region_events_by_region").on(table.regionId),
    ],
  );
}

export function defineIndicators(kit: Kit) {
  return kit.table(
    "indicators",
    {
      ...createVersionColumns(kit),
      key: kit.text().notNull(),
      nameZh: kit.text().notNull(),
      nameEn: kit.text().notNull(),
      topic: kit.text().notNull(),
      dimension: kit.text().notNull(),
      baseUnit: kit.text().notNull(),
      kind: kit.text().$type<Indicator["kind"]>().notNull(),
      additive: kit.text().$type<Indicator["additive"]>().notNull(),
      additiveOverTime: kit.boolean().notNull(),
      direction: kit.text().$type<Indicator["direction"]>().notNull(),
      definitionZh: kit.text(),
      definitionEn: kit.text(),
      yearlyFrame: kit.boolean().notNull(),
      priceBasis: kit.text(),
      minimum: kit.text(),
      maximum: kit.text(),
      partOf: kit.text(),
      aliases: kit.json().$type<readonly string[]>().notNull(),
      comparableDefinitions: kit.json().$type<readonly (readonly string[])[]>(),
      noJanuary: kit.boolean(),
    },
    (table) => [
      kit.uniqueIndex("indicators_current").on(table.key).where(isCurrentRow()),
      kit.index("indicators_by_key").on(table.key),
    ],
  );
}

/** The release calendar: which indicators of which regions are due when. A list that is null lets everything through. */
export function defineReleaseRules(kit: Kit) {
  return kit.table(
    "release_rules",
    {
      ...createVersionColumns(kit),
      key: kit.text().notNull(),
      /** Place in the calendar: of two rules that fit as closely, the later holds. */
      ordinal: kit.integer().notNull(),
      regionIds: kit.json().$type<readonly string[]>(),
      within: kit.json().$type<readonly string[]>(),
      regionKinds: kit.json().$type<readonly RegionKind[]>(),
      indicators: kit.json().$type<readonly string[]>(),
      topics: kit.json().$type<readonly string[]>(),
      months: kit.json().$type<readonly number[]>().notNull(),
      noOtherMonths: kit.boolean().notNull(),
      dueMonths: kit.integer().notNull(),
      dueDay: kit.integer().notNull(),
      noteZh: kit.text().notNull(),
      noteEn: kit.text().notNull(),
    },
    (table) => [kit.uniqueIndex("release_rules_current").on(table.key).where(isCurrentRow())],
  );
}

export function defineComparisonSets(kit: Kit) {
  return kit.table(
    "comparison_sets",
    {
      ...createVersionColumns(kit),
      key: kit.text().notNull(),
      nameZh: kit.text().notNull(),
      nameEn: kit.text().notNull(),
      descriptionZh: kit.text().notNull(),
      descriptionEn: kit.text().notNull(),
      rows: kit.json().$type<readonly ComparisonSetRow[]>().notNull(),
    },
    (table) => [
      kit.uniqueIndex("comparison_sets_current").on(table.key).where(isCurrentRow()),
      kit.index("comparison_sets_by_key").on(table.key),
    ],
  );
}
