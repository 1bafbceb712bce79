import { groupBy } from "../../core/group.ts";
import { type View, withView } from "../context.ts";
import { readCitations } from "./read-citations.ts";

/** Reads the citations of figures before they are asked for, so that none of them is waited for by itself. */
export async function readCitationsAhead(view: View, observationIds: readonly string[]): Promise<void> {
  const { snapshot, loaders } = view;
  const citations = withView(view, await readCitations(snapshot, observationIds));
  const found = groupBy(citations, ({ observationId }) => observationId);
  for (const id of observationIds) loaders.cited.set(id, found.get(id) ?? []);
}
