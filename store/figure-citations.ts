import { and, sql } from "drizzle-orm";
import type { Citation } from "./citations.ts";
import { findFieldColumns, isRecordedAt } from "./conditions.ts";
import { createRowMaker, keepByTables, prepareRead, selectRow } from "./prepared.ts";
import type { FieldsOf } from "./rows.ts";
import type { Snapshot } from "./store.ts";

/** The words that state a figure, without the document that they stand in. */
export type CitationRow = FieldsOf<"citations">;

/** Returns the citations of some figures, in no order. */
export async function findCitationRows(snapshot: Snapshot, observationIds: readonly string[]): Promise<CitationRow[]> {
  const { version, tables } = snapshot;
  const rows = await readRows(snapshot, { version, observations: JSON.stringify(observationIds) });
  const create = findMaker(tables);
  return rows.map((text) => create(JSON.parse(text)));
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

/** Orders the citations of one figure as `findCitations` does: the best source first, in the order of the text. */
export function compareCitations(a: Citation, b: Citation): number {
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
