import { changeContent } from "./digest.ts";
import { saveChanges, type TableChanges } from "./rows.ts";
import type { WriteTransaction } from "./store.ts";
import type { RowCounts } from "./tables/catalogue-tables.ts";
import { type DataVersion, findContent, saveDataVersion } from "./versions.ts";

export type ChangeSource = Pick<DataVersion, "kind" | "documentSha">;

/** What a save did: the data version that it raised, or null where nothing changed. */
export interface SaveResult {
  readonly version: number | null;
  readonly counts: DataVersion["counts"];
}

/** One new data version under way: changes saved one after another, with the content digest carried on. */
export interface VersionWriter {
  readonly version: number;
  save(changes: readonly TableChanges[]): Promise<void>;
  /** Raises the data version; none where nothing changed. */
  finish(source: ChangeSource): Promise<SaveResult>;
}

/** Returns a writer of the next data version. */
export async function createVersionWriter(transaction: WriteTransaction): Promise<VersionWriter> {
  const latest = await findContent(transaction);
  const version = latest.version + 1;
  const state: WriterState = { content: latest.contentDigest, counts: new Map() };
  return {
    version,
    save: async (changes) => {
      for (const change of changes) await saveChange(transaction, { change, version, state });
    },
    finish: async (source) => {
      if (state.counts.size === 0) return { version: null, counts: {} };
      const counts = Object.fromEntries(state.counts);
      await saveDataVersion(transaction, { ...source, version, counts, contentDigest: state.content });
      return { version, counts };
    },
  };
}

interface WriterState {
  content: string;
  readonly counts: Map<TableChanges["table"], RowCounts>;
}

async function saveChange(
  transaction: WriteTransaction,
  { change, version, state }: { change: TableChanges; version: number; state: WriterState },
): Promise<void> {
  const { table, added, closed } = change;
  if (added.length + closed.length === 0) return;
  const { takenBack } = await saveChanges(transaction, change, version);
  const counts = state.counts.get(table) ?? { added: 0, closed: 0 };
  state.counts.set(table, {
    added: counts.added + added.length - takenBack,
    closed: counts.closed + closed.length - takenBack,
  });
  state.content = changeContent(state.content, listDigests(change));
}

/**
 * Saves changes under one new data version, with the content digest carried on. No version is raised where nothing changed.
 */
export async function saveVersion(
  transaction: WriteTransaction,
  source: ChangeSource,
  changes: readonly TableChanges[],
): Promise<SaveResult> {
  const writer = await createVersionWriter(transaction);
  await writer.save(changes);
  return writer.finish(source);
}

function listDigests({ added, closed }: TableChanges): { added: string[]; removed: string[] } {
  return { added: added.map(({ digest }) => digest), removed: closed.map(({ digest }) => digest) };
}
