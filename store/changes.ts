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

/**
 * Saves changes under one new data version, with the content digest carried on. No version is raised where nothing changed.
 */
export async function saveVersion(
  transaction: WriteTransaction,
  source: ChangeSource,
  changes: readonly TableChanges[],
): Promise<SaveResult> {
  const real = changes.filter(({ added, closed }) => added.length + closed.length > 0);
  if (real.length === 0) return { version: null, counts: {} };
  const latest = await findContent(transaction);
  const version = latest.version + 1;
  for (const change of real) await saveChanges(transaction, change, version);
  const counts = countRows(real);
  const contentDigest = real.reduce(
    (content, change) => changeContent(content, listDigests(change)),
    latest.contentDigest,
  );
  await saveDataVersion(transaction, { ...source, version, counts, contentDigest });
  return { version, counts };
}

function listDigests({ added, closed }: TableChanges): { added: string[]; removed: string[] } {
  return { added: added.map(({ digest }) => digest), removed: closed.map(({ digest }) => digest) };
}

function countRows(changes: readonly TableChanges[]): DataVersion["counts"] {
  const names = [...new Set(changes.map(({ table }) => table))];
  return Object.fromEntries(names.map((name) => [name, sumChanges(changes.filter(({ table }) => table === name))]));
}

function sumChanges(changes: readonly TableChanges[]): RowCounts {
  return {
    added: changes.reduce((sum, { added }) => sum + added.length, 0),
    closed: changes.reduce((sum, { closed }) => sum + closed.length, 0),
  };
}
