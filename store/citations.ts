import { and, asc, eq } from "drizzle-orm";
import { findFieldColumns, isListed, isRecordedAt } from "./conditions.ts";
import type { StoredDocument } from "./documents.ts";
import type { FieldsOf } from "./rows.ts";
import type { Snapshot } from "./store.ts";

/** The exact words that state a figure, with the sentence around them and the document that they stand in. */
export interface Citation extends FieldsOf<"citations"> {
  readonly document: StoredDocument;
}

export interface CitationFilter {
  readonly observationIds?: readonly string[] | null;
  readonly statementIds?: readonly string[] | null;
  readonly documentShas?: readonly string[] | null;
}

/** Returns the citations that a filter lets through, by observation, the best source first, in the order of the text. */
export async function findCitations(
  { db, tables, dialect, version }: Snapshot,
  filter: CitationFilter,
): Promise<Citation[]> {
  const { citations, documents } = tables;
  const rows = await db
    .select({ citation: findFieldColumns(citations), document: findFieldColumns(documents) })
    .from(citations)
    .innerJoin(documents, and(eq(documents.sha256, citations.documentSha), isRecordedAt(documents, version)))
    .where(
      and(
        isRecordedAt(citations, version),
        isListed(dialect, citations.observationId, filter.observationIds),
        isListed(dialect, citations.statementId, filter.statementIds),
        isListed(dialect, citations.documentSha, filter.documentShas),
      ),
    )
    .orderBy(
      asc(citations.observationId),
      asc(documents.sourceRank),
      asc(citations.documentSha),
      asc(citations.start),
      asc(citations.id),
    );
  return rows.map(({ citation, document }) => ({ ...citation, document }));
}
