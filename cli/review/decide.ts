import { createDecision, type Decision } from "../../ingest/correct/create-decision.ts";
import { saveCorrection } from "../../ingest/correct/save-correction.ts";
import type { Recogniser } from "../../ingest/recognise/recogniser.ts";
import { findDocuments } from "../../store/documents.ts";
import type { StoredStatement } from "../../store/statements.ts";
import type { Store } from "../../store/store.ts";
import { findStatement } from "./find-waiting.ts";

/** Where decisions are kept, and what they are checked with. */
export interface ReviewPlace {
  readonly home: string;
  readonly store: Store;
  readonly recogniser: Recogniser;
}

/** A decision that is kept; it counts from the next ingest of its document on. */
export interface KeptDecision {
  readonly correctionId: string;
  readonly path: string;
  readonly statement: StoredStatement;
}

/** Keeps what a person decided of a statement as a line of the home's corrections. Throws UNKNOWN_STATEMENT, and as `createDecision` does. */
export async function keepDecision(
  { home, store, recogniser }: ReviewPlace,
  id: string,
  decision: Decision,
): Promise<KeptDecision> {
  const snapshot = await store.snapshot();
  const statement = await findStatement(snapshot, id);
  const correction = createDecision(statement, decision, recogniser);
  const [document] = await findDocuments(snapshot, [statement.documentSha]);
  const source = { sha256: statement.documentSha, title: document?.title ?? statement.doc };
  const saved = await saveCorrection(home, source, correction);
  return { correctionId: saved.id, path: saved.path, statement };
}
