import { and, asc, count, countDistinct, desc, eq, min, ne } from "drizzle-orm";
import type { CitationWords } from "./claims.ts";
import { isListed, isRecordedAt } from "./conditions.ts";
import type { Snapshot } from "./store.ts";

/** A phrase that no entry of the catalogue has, with how often it was read and where first. */
export interface UnmappedName {
  readonly phrase: string;
  readonly statements: number;
  readonly documents: number;
  readonly example: { readonly statementId: string; readonly quote: string; readonly sentence: string | null };
}

/** Returns the phrases that statements name their indicator by and the catalogue lacks, the most frequent first; one without words is none. */
export async function findUnmappedNames(snapshot: Snapshot, first: number): Promise<UnmappedName[]> {
  const table = snapshot.tables.statements;
  const phrase = table.indicatorName;
  const groups = await snapshot.db
    .select({ phrase, statements: count(), documents: countDistinct(table.documentSha), place: min(table.sortKey) })
    .from(table)
    .where(and(isRecordedAt(table, snapshot.version), eq(table.indicator, "unmapped"), ne(phrase, "")))
    .groupBy(phrase)
    .orderBy(desc(count()), desc(countDistinct(table.documentSha)), asc(phrase))
    .limit(first);
  const examples = await findExamples(
    snapshot,
    groups.flatMap(({ place }) => place ?? []),
  );
  return groups.flatMap(({ place, ...group }) => {
    const example = examples.get(place ?? "");
    return example
      ? [{ ...group, statements: Number(group.statements), documents: Number(group.documents), example }]
      : [];
  });
}

async function findExamples(
  { db, tables: { statements }, dialect, version }: Snapshot,
  places: readonly string[],
): Promise<Map<string, UnmappedName["example"]>> {
  const { id, quote, citation, sortKey } = statements;
  const rows = await db
    .select({ id, quote, citation, sortKey })
    .from(statements)
    .where(and(isRecordedAt(statements, version), isListed(dialect, sortKey, places)));
  return new Map(
    rows.map((row) => [row.sortKey, { statementId: row.id, quote: row.quote, sentence: findSentence(row.citation) }]),
  );
}

function findSentence(citation: CitationWords): string | null {
  return "sentence" in citation ? citation.sentence : null;
}
