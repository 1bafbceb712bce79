import DataLoader from "dataloader";
import { groupBy } from "../core/group.ts";
import type { Indicator } from "../core/indicator.ts";
import type { RegionEvent, RegionVersion } from "../core/region.ts";
import type { Citation } from "../store/citations.ts";
import type { StoredDocument } from "../store/documents.ts";
import { findDocuments } from "../store/documents.ts";
import { findIndicators } from "../store/indicators.ts";
import type { StoredObservation } from "../store/observations.ts";
import { findObservations } from "../store/observations.ts";
import type { Reading } from "../store/readings.ts";
import { findReadings } from "../store/readings.ts";
import { findRegionEvents, findRegions } from "../store/regions.ts";
import type { Section } from "../store/sections.ts";
import { findSections } from "../store/sections.ts";
import type { StoredStatement } from "../store/statements.ts";
import { findStatements } from "../store/statements.ts";
import type { Snapshot } from "../store/store.ts";
import { type DataVersion, findDataVersionRows } from "../store/versions.ts";
import { readCitations } from "./observation/read-citations.ts";
import { readFigures } from "./read-whole.ts";

/** A region through all its versions, the oldest first. */
export interface LoadedRegion {
  readonly id: string;
  readonly versions: readonly [RegionVersion, ...RegionVersion[]];
}

type Loader<T> = DataLoader<string, T>;

/** What hangs below rows: each batch is one SQL statement, however many rows ask. Null or empty where nothing is. */
export interface Loaders {
  readonly regions: Loader<LoadedRegion | null>;
  readonly allRegionVersions: () => Promise<readonly RegionVersion[]>;
  readonly regionEvents: Loader<readonly RegionEvent[]>;
  readonly indicators: Loader<Indicator | null>;
  readonly documents: Loader<StoredDocument | null>;
  readonly readings: Loader<Reading | null>;
  readonly sections: Loader<readonly Section[]>;
  readonly citations: Loader<readonly Citation[]>;
  readonly observations: Loader<StoredObservation | null>;
  readonly statements: Loader<StoredStatement | null>;
  readonly dataVersions: DataLoader<number, DataVersion | null>;
  /** Values under one identity: more than one are in conflict. */
  readonly identities: Loader<readonly StoredObservation[]>;
}

/** Returns loaders of one state of the data. */
export function createLoaders(snapshot: Snapshot): Loaders {
  return {
    ...createCatalogueLoaders(snapshot),
    ...createDocumentLoaders(snapshot),
    ...createFigureLoaders(snapshot),
    dataVersions: new DataLoader(async (numbers) => {
      const versions = new Map((await findDataVersionRows(snapshot, numbers)).map((row) => [row.version, row]));
      return numbers.map((number) => versions.get(number) ?? null);
    }),
  };
}

type CatalogueLoaders = Pick<Loaders, "regions" | "allRegionVersions" | "regionEvents" | "indicators">;

function createCatalogueLoaders(snapshot: Snapshot): CatalogueLoaders {
  const byRegion = ({ regionId }: { readonly regionId: string }): string => regionId;
  return {
    regions: new DataLoader(async (ids) => {
      const versions = groupBy(await findRegions(snapshot, ids), byRegion);
      return ids.map((id) => createRegion(id, versions.get(id) ?? []));
    }),
    allRegionVersions: createOnce(() => findRegions(snapshot)),
    regionEvents: createListLoader((ids) => findRegionEvents(snapshot, ids), byRegion),
    indicators: createRowLoader(
      (keys) => findIndicators(snapshot, { keys }),
      ({ key }) => key,
    ),
  };
}

function createDocumentLoaders(snapshot: Snapshot): Pick<Loaders, "documents" | "readings" | "sections"> {
  return {
    documents: createRowLoader(
      (shas) => findDocuments(snapshot, shas),
      ({ sha256 }) => sha256,
    ),
    readings: createRowLoader(
      (ids) => findReadings(snapshot, ids),
      ({ id }) => id,
    ),
    sections: createListLoader(
      (shas) => findSections(snapshot, shas),
      ({ documentSha }) => documentSha,
    ),
  };
}

type FigureLoaders = Pick<Loaders, "citations" | "observations" | "statements" | "identities">;

function createFigureLoaders(snapshot: Snapshot): FigureLoaders {
  return {
    citations: new DataLoader(async (observationIds) => {
      const cited = await readCitations(snapshot, observationIds);
      return observationIds.map((id) => cited.get(id) ?? []);
    }),
    observations: createRowLoader(
      async (ids) => (await findObservations(snapshot, { ids }, { first: ids.length })).items,
      ({ id }) => id,
    ),
    statements: createRowLoader(
      async (ids) => (await findStatements(snapshot, { ids }, { first: ids.length })).items,
      ({ id }) => id,
    ),
    identities: createListLoader(
      (identities) => readFigures(snapshot, { identities }),
      ({ identity }) => identity,
    ),
  };
}

function createRegion(id: string, [first, ...rest]: readonly RegionVersion[]): LoadedRegion | null {
  return first ? { id, versions: [first, ...rest] } : null;
}

/** Loads the one row of each key; null where it has none. */
function createRowLoader<T>(
  find: (keys: readonly string[]) => Promise<readonly T[]>,
  findKey: (row: T) => string,
): Loader<T | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await find(keys)).map((row) => [findKey(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads all rows of each key, in the order in which they are found. */
function createListLoader<T>(
  find: (keys: readonly string[]) => Promise<readonly T[]>,
  findKey: (row: T) => string,
): Loader<readonly T[]> {
  return new DataLoader(async (keys) => {
    const rows = groupBy(await find(keys), findKey);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

function createOnce<T>(find: () => Promise<T>): () => Promise<T> {
  const kept: { found?: Promise<T> } = {};
  return () => {
    kept.found ??= find();
    return kept.found;
  };
}
