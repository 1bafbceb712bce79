import type { Citation } from "../../store/citations.ts";
import { compareCitations, findCitationRows } from "../../store/figure-citations.ts";
import type { Snapshot } from "../../store/store.ts";
import { keepDocuments } from "../kept.ts";

/** Returns the citations of some figures, of each figure the best source first, in the order of the text. */
export async function readCitations(snapshot: Snapshot, observationIds: readonly string[]): Promise<Citation[]> {
  const rows = await findCitationRows(snapshot, observationIds);
  const shas = [...new Set(rows.map(({ documentSha }) => documentSha))].toSorted();
  const documents = new Map((await keepDocuments(snapshot, shas)).map((document) => [document.sha256, document]));
  const citations = rows.flatMap((row) => {
    const document = documents.get(row.documentSha);
    // The row was made for this answer alone.
    return document ? [Object.assign(row, { document })] : [];
  });
  return citations.toSorted(compareCitations);
}
