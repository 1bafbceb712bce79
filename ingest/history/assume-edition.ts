import { formatMessage } from "../../core/messages.ts";
import { findClaimedIdentities } from "../../store/claimed-identities.ts";
import { findDocumentsByName, type StoredDocument } from "../../store/documents.ts";
import type { DocumentInput } from "../../store/save-document.ts";
import { createIdentityDigest } from "../../store/statement-rows.ts";
import type { Snapshot, Store } from "../../store/store.ts";
import type { EditionLine } from "./publication-lines.ts";
import type { Publications } from "./publications.ts";

/**
 * Takes a new document for an edition of a stored one where name, issuer and figures say so, and writes that down.
 *
 * The later of the two is the one published later; where the days do not tell, the one that is ingested later. Returns
 * the line, or null where nothing is concluded.
 */
export async function assumeEdition(
  store: Store,
  input: DocumentInput,
  publications: Publications,
): Promise<EditionLine | null> {
  const { sha256 } = input.document;
  if (publications.findEdition(sha256) || publications.isRevised(sha256)) return null;
  const other = await findSibling(await store.snapshot(), input, publications);
  if (!other) return null;
  const isFormer = isOlder(input, other);
  if (isFormer && publications.findEdition(other.sha256)) return null;
  const [document, revises] = isFormer ? [other.sha256, sha256] : [sha256, other.sha256];
  const reason = formatMessage("EDITION_REASON", {}, "zh");
  const line = { document, revises, assumed: true, reason, by: "qubi", on: store.now().slice(0, 10) };
  await publications.addEdition(line);
  return line;
}

/** The latest stored edition of the same name and issuer of which at least half of the figures are stated again. */
async function findSibling(
  snapshot: Snapshot,
  { document, statements }: DocumentInput,
  publications: Publications,
): Promise<StoredDocument | null> {
  const named = await findDocumentsByName(snapshot, document.fileName);
  for (const other of named.filter(
    ({ issuer, sha256 }) => issuer === document.issuer && !publications.isRevised(sha256),
  ))
    if (other.withdrawnReason === null && (await isStatedAgain(snapshot, other, statements))) return other;
  return null;
}

// A monthly table often keeps its name: another month states figures of another period, and none of these again.
async function isStatedAgain(
  snapshot: Snapshot,
  { sha256 }: StoredDocument,
  statements: DocumentInput["statements"],
): Promise<boolean> {
  const claimed = new Set(await findClaimedIdentities(snapshot, sha256));
  const again = new Set<string>();
  for (const { claim } of statements) {
    const identity = claim && createIdentityDigest(claim);
    if (identity !== null && claimed.has(identity)) again.add(identity);
  }
  return again.size > 0 && again.size * 2 >= claimed.size;
}

function isOlder({ document }: DocumentInput, { publishedOn }: StoredDocument): boolean {
  return document.publishedOn !== null && publishedOn !== null && document.publishedOn < publishedOn;
}
