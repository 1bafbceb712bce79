import type { Indicator } from "../core/indicator.ts";
import type { RegionEvent, RegionVersion } from "../core/region.ts";
import type { ReleaseRule } from "../core/release.ts";
import { findDocuments, type StoredDocument } from "../store/documents.ts";
import { findIndicators } from "../store/indicators.ts";
import { findRegionEvents, findRegionFamily } from "../store/regions.ts";
import { findReleaseRules } from "../store/release-rules.ts";
import { type ComparisonSet, findSets } from "../store/sets.ts";
import type { Memory, Snapshot, Store } from "../store/store.ts";
import { type DataVersion, findDataVersion } from "../store/versions.ts";

/** Rows that are kept at most; the longest unused answers go first. */
const KEPT_ROWS = 60_000;

/** Returns the store with a memory: what is asked of its catalogues is read once a data version. */
export function rememberCatalogues(store: Store): Store {
  const memory: Memory = { answers: new Map(), count: 0 };
  return { ...store, snapshot: async (version) => ({ ...(await store.snapshot(version)), memory }) };
}

/** Returns the rows that a question was answered with before, or reads them. Whoever asks at the same time reads once. */
function keep<T>(
  { memory, version }: Snapshot,
  question: string,
  read: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  if (!memory) return read();
  const key = `${version} ${question}`;
  const known = memory.answers.get(key);
  const rows = (known?.rows ?? read()) as Promise<readonly T[]>;
  memory.answers.delete(key);
  memory.answers.set(key, known ?? { rows, count: 0 });
  if (!known) rows.then((found) => weigh(memory, key, found.length)).catch(() => memory.answers.delete(key));
  return rows;
}

function weigh(memory: Memory, key: string, length: number): void {
  const answer = memory.answers.get(key);
  if (!answer) return;
  // An answer of no rows takes room too.
  const count = length + 1;
  memory.answers.set(key, { ...answer, count });
  memory.count += count;
  for (const [oldest, { count: freed }] of memory.answers) {
    if (memory.count <= KEPT_ROWS || oldest === key) return;
    memory.answers.delete(oldest);
    memory.count -= freed;
  }
}

/** Returns what `findRegionFamily` finds. */
export function keepRegionFamily(snapshot: Snapshot, ids: readonly string[]): Promise<readonly RegionVersion[]> {
  return keep(snapshot, `family ${JSON.stringify(ids)}`, () => findRegionFamily(snapshot, ids));
}

/** Returns what `findRegionEvents` finds. */
export function keepRegionEvents(snapshot: Snapshot, ids: readonly string[]): Promise<readonly RegionEvent[]> {
  return keep(snapshot, `events ${JSON.stringify(ids)}`, () => findRegionEvents(snapshot, ids));
}

const familyEvents = new WeakMap<readonly RegionVersion[], Promise<readonly RegionEvent[]>>();

/** Returns what `findRegionEvents` finds of the regions of a family that was kept. */
export function keepFamilyEvents(
  snapshot: Snapshot,
  family: readonly RegionVersion[],
): Promise<readonly RegionEvent[]> {
  const kept = familyEvents.get(family);
  if (kept) return kept;
  const events = findRegionEvents(snapshot, [...new Set(family.map(({ regionId }) => regionId))]);
  familyEvents.set(family, events);
  events.catch(() => familyEvents.delete(family));
  return events;
}

/** Returns what `findIndicators` finds of some keys. */
export function keepIndicators(snapshot: Snapshot, keys: readonly string[]): Promise<readonly Indicator[]> {
  return keep(snapshot, `indicators ${JSON.stringify(keys)}`, () => findIndicators(snapshot, { keys }));
}

/** Returns what `findReleaseRules` finds. */
export function keepReleaseRules(snapshot: Snapshot): Promise<readonly ReleaseRule[]> {
  return keep(snapshot, "release rules", () => findReleaseRules(snapshot));
}

/** Returns what `findSets` finds of some keys. */
export function keepSets(snapshot: Snapshot, keys: readonly string[]): Promise<readonly ComparisonSet[]> {
  return keep(snapshot, `sets ${JSON.stringify(keys)}`, () => findSets(snapshot, keys));
}

/** Returns what `findDocuments` finds of some SHA-256. */
export function keepDocuments(snapshot: Snapshot, shas: readonly string[]): Promise<readonly StoredDocument[]> {
  return keep(snapshot, `documents ${JSON.stringify(shas)}`, () => findDocuments(snapshot, shas));
}

/** Returns what `findDataVersion` finds. */
export async function keepDataVersion(snapshot: Snapshot): Promise<DataVersion | null> {
  const [row] = await keep(snapshot, "version", async () => [await findDataVersion(snapshot)]);
  return row ?? null;
}
