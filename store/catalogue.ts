import { isNull } from "drizzle-orm";
import type { Indicator } from "../core/indicator.ts";
import type { RegionEvent, RegionVersion } from "../core/region.ts";
import type { ReleaseRule } from "../core/release.ts";
import { type SaveResult, saveVersion } from "./changes.ts";
import { compareRows, type FieldsOf, type KnownRow, type TableChanges } from "./rows.ts";
import type { ComparisonSet } from "./sets.ts";
import type { WriteTransaction } from "./store.ts";
import type { Tables, VersionedTable } from "./tables.ts";

/** The whole catalogue as the text files state it. */
export interface Catalogue {
  readonly regionVersions: readonly RegionVersion[];
  readonly regionEvents: readonly RegionEvent[];
  readonly indicators: readonly Indicator[];
  /** The release calendar; absent, nothing is known of when figures are due. */
  readonly releaseRules?: readonly ReleaseRule[];
  readonly comparisonSets: readonly ComparisonSet[];
}

type CatalogueTable = keyof Required<Catalogue> & VersionedTable;

/** Makes the stored catalogue the given one; an entry that it lacks is closed. One new data version, none where nothing changed. */
export async function saveCatalogue(transaction: WriteTransaction, catalogue: Catalogue): Promise<SaveResult> {
  const changes = [
    await compareEntries(transaction, "regionVersions", catalogue.regionVersions.map(createRegionRow)),
    await compareEntries(transaction, "regionEvents", catalogue.regionEvents),
    await compareEntries(transaction, "indicators", catalogue.indicators.map(createIndicatorRow)),
    await compareEntries(transaction, "releaseRules", listReleaseRows(catalogue.releaseRules ?? [])),
    await compareEntries(transaction, "comparisonSets", catalogue.comparisonSets),
  ];
  return saveVersion(transaction, { kind: "catalogue", documentSha: null }, changes);
}

function createRegionRow(version: RegionVersion): FieldsOf<"regionVersions"> {
  return { ...version, memberIds: version.memberIds ?? null };
}

function createIndicatorRow(indicator: Indicator): FieldsOf<"indicators"> {
  const { comparableDefinitions = null, noJanuary = null } = indicator;
  return { ...indicator, comparableDefinitions, noJanuary };
}

function listReleaseRows(rules: readonly ReleaseRule[]): FieldsOf<"releaseRules">[] {
  return rules.map((rule, ordinal) => ({ ...rule, ordinal }));
}

async function compareEntries<T extends CatalogueTable>(
  transaction: WriteTransaction,
  name: T,
  wanted: readonly FieldsOf<T>[],
): Promise<TableChanges> {
  const table: Tables[CatalogueTable] = transaction.tables[name];
  const current: KnownRow[] = await transaction.db
    .select({ rowId: table.rowId, digest: table.digest })
    .from(table)
    .where(isNull(table.recordedTo));
  return compareRows(transaction, { table: name, current, wanted });
}
