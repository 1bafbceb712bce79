import { isNull } from "drizzle-orm";
import type { Indicator } from "../core/indicator.ts";
import type { RegionEvent, RegionVersion } from "../core/region.ts";
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
  readonly comparisonSets: readonly ComparisonSet[];
}

type CatalogueTable = keyof Catalogue & VersionedTable;

/** Makes the stored catalogue the given one; an entry that it lacks is closed. One new data version, none where nothing changed. */
export async function saveCatalogue(transaction: WriteTransaction, catalogue: Catalogue): Promise<SaveResult> {
  const changes = [
    await compareEntries(transaction, "regionVersions", catalogue.regionVersions),
    await compareEntries(transaction, "regionEvents", catalogue.regionEvents),
    await compareEntries(transaction, "indicators", catalogue.indicators),
    await compareEntries(transaction, "comparisonSets", catalogue.comparisonSets),
  ];
  return saveVersion(transaction, { kind: "catalogue", documentSha: null }, changes);
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
