import type { Citation } from "../../store/citations.ts";
import type { StoredDocument } from "../../store/documents.ts";
import type { View, Viewed } from "../context.ts";

/** The words that a figure is cited with. */
export type CitedWords = Omit<Citation, "observationId">;

/** A citation as the API shows it: its document says what it was read from. */
export interface CitationRoot extends Omit<CitedWords, "document"> {
  readonly document: Viewed<StoredDocument>;
}

export function createCitationRoots(view: View, citations: readonly CitedWords[]): CitationRoot[] {
  return citations.map((citation) => ({ ...citation, document: { ...citation.document, view } }));
}
