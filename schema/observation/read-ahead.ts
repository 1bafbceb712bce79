import { findFigureCitations } from "../../store/figure-citations.ts";
import { type View, withView } from "../context.ts";
import { keepDocuments } from "../kept.ts";

/** Reads the citations of figures before they are asked for, so that none of them is waited for by itself. */
export async function readCitationsAhead(view: View, observationIds: readonly string[]): Promise<void> {
  const cited = await findFigureCitations(view.snapshot, observationIds, async (shas) => {
    const documents = withView(view, await keepDocuments(view.snapshot, shas));
    return new Map(documents.map((document) => [document.sha256, document]));
  });
  for (const id of observationIds) view.cited.set(id, cited.get(id) ?? []);
}
