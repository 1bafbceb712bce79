import { and, sql } from "drizzle-orm";
import { groupBy } from "../core/group.ts";
import type { Citation } from "./citations.ts";
import { findFieldColumns, isRecordedAt } from "./conditions.ts";
import type { StoredDocument } from "./documents.ts";
import { createRowMaker, keepByTables, prepareRead, selectRow } from "./prepared.ts";
import type { FieldsOf } from "./rows.ts";
import type { Snapshot } from "./store.ts";

/** Returns documents by their SHA-256; one that it does not know is left out. */
type FindDocuments<D> = (shas: readonly string[]) => Promise<ReadonlyMap<string, D>>;

/** A citation with its document, as whoever asks for it has documents. */
export type CitationOf<D> = FieldsOf<"citations"> & { readonly document: D };

/** Returns the citations of some figures by figure, of each the best source first, in the order of the text. */
export async function findFigureCitations<D extends StoredDocument>(
  snapshot: Snapshot,
  observationIds: readonly string[],
  findDocuments: FindDocuments<D>,
): Promise<ReadonlyMap<string, readonly CitationOf<D>[]>> {
  const texts = await readRows(snapshot, { version: snapshot.version, observations: JSON.stringify(observationIds) });
  const noDocument: { document: D | null } = { document: null };
  const create = findMaker(snapshot.tables)(noDocument);
  const rows = texts.map((text) => create(JSON.parse(text)));
  const documents = await findDocuments([...new Set(rows.map(({ documentSha }) => documentSha))].toSorted());
  for (const row of rows) row.document = documents.get(row.documentSha) ?? null;
  const cited = groupBy(rows.filter(isDocumented<D>), ({ observationId }) => observationId);
  for (const ofFigure of cited.values()) if (ofFigure.length > 1) ofFigure.sort(compareCitations);
  return cited;
}

function isDocumented<D>(row: FieldsOf<"citations"> & { readonly document: D | null }): row is CitationOf<D> {
  return row.document !== null;
}

const readRows = prepareRead("citations_of_figures", ({ db, tables, dialect }) => {
  const table = tables.citations;
  const isWanted = sql`${table.observationId} in (${dialect.listOf("observations")})`;
  return db
    .select({ row: selectRow({ db, tables, dialect }, findFieldColumns(table)) })
    .from(table)
    .where(and(isRecordedAt(table, sql.placeholder("version")), isWanted));
});

const findMaker = keepByTables(({ citations }) => createRowMaker(findFieldColumns(citations)));

/** Orders the citations of one figure as `findCitations` does. */
function compareCitations(a: Citation, b: Citation): number {
  return (
    a.document.sourceRank - b.document.sourceRank ||
    compareText(a.documentSha, b.documentSha) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
