import type { StoredDocument } from "../../store/documents.ts";
import { type CitationOf, findFigureCitations } from "../../store/figure-citations.ts";
import type { Snapshot } from "../../store/store.ts";
import { keepDocuments } from "../kept.ts";

/** Returns the citations of some figures by figure, of each the best source first, in the order of the text. */
export function readCitations(
  snapshot: Snapshot,
  observationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CitationOf<StoredDocument>[]>> {
  return findFigureCitations(snapshot, observationIds, async (shas) => {
    return new Map((await keepDocuments(snapshot, shas)).map((document) => [document.sha256, document]));
  });
}
