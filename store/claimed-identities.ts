import { and, eq, isNotNull } from "drizzle-orm";
import { isRecordedAt } from "./conditions.ts";
import type { Snapshot } from "./store.ts";

/** Returns the digests of the identities that a document claims figures of, each once, in no order. */
export async function findClaimedIdentities(
  { db, tables, version }: Snapshot,
  documentSha: string,
): Promise<readonly string[]> {
  const { documentSha: sha, identity } = tables.statements;
  const rows = await db
    .selectDistinct({ identity })
    .from(tables.statements)
    .where(and(eq(sha, documentSha), isNotNull(identity), isRecordedAt(tables.statements, version)));
  return rows.flatMap((row) => row.identity ?? []);
}
