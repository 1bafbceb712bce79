import { and, eq, isNull, notInArray, or } from "drizzle-orm";
import type { Claim } from "../core/reconcile.ts";
import type { StatementClaim } from "./claims.ts";
import { findFieldColumns, isListed } from "./conditions.ts";
import type { StoredDocument } from "./documents.ts";
import { type CitedClaim, reconcileRows } from "./observation-rows.ts";
import { pickPlace, type StoredPlace } from "./place.ts";
import { compareRows, type TableChanges } from "./rows.ts";
import { type ClaimingColumns, joinClaim, type StatementRow } from "./statement-rows.ts";
import type { WriteTransaction } from "./store.ts";

type ClaimSource = Pick<StoredDocument, "sha256" | "work" | "edition" | "issuer" | "publishedOn" | "sourceRank">;
type ClaimingRow = ClaimingColumns &
  Pick<StatementRow, "id" | "identity" | "citation" | "readingId" | "quote" | "accepted" | keyof StoredPlace>;

export interface ReconciledChanges {
  readonly tables: readonly TableChanges[];
  /** Current values with the older value that each revises. */
  readonly revisions: readonly { readonly id: string; readonly supersedes: string }[];
}

/** What some documents claim, and the identities that they claimed before. */
export interface DocumentClaims {
  readonly documents: readonly { readonly document: ClaimSource; readonly statements: readonly ClaimingRow[] }[];
  readonly formerIdentities: readonly string[];
  /** The data version under way. */
  readonly version: number;
}

/** Returns what makes the figures of every identity that some documents touch follow from all current claims of it. */
export async function compareFigures(
  transaction: WriteTransaction,
  { documents, formerIdentities, version }: DocumentClaims,
): Promise<ReconciledChanges> {
  const own = documents.flatMap(({ document, statements }) =>
    statements.flatMap((row) => createCitedClaim(document, row)),
  );
  const identities = [...new Set([...formerIdentities, ...own.map(({ identity }) => identity)])];
  const shas = documents.map(({ document }) => document.sha256);
  const current = await findCurrentRows(transaction, identities);
  // What nobody has a current figure of nobody else claims.
  const isNew = current.observations.length === 0;
  const others = isNew ? [] : await findClaimsOfOthers(transaction, { identities, documentShas: shas, version });
  const { observations, citations, conflicts } = reconcileRows([...own, ...others]);
  return {
    tables: [
      compareRows(transaction, { table: "observations", current: current.observations, wanted: observations }),
      compareRows(transaction, { table: "citations", current: current.citations, wanted: citations }),
      compareRows(transaction, { table: "issues", current: current.conflicts, wanted: conflicts }),
    ],
    revisions: observations.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [{ id, supersedes }])),
  };
}

interface Touched {
  readonly identities: readonly string[];
  readonly documentShas: readonly string[];
  readonly version: number;
}

function createCitedClaim(source: ClaimSource, row: ClaimingRow): CitedClaim[] {
  const said = joinClaim(row);
  if (!row.accepted || row.identity === null || said === null) return [];
  const { readingId, quote, citation } = row;
  const claim = createClaim(source, row.id, said);
  return [{ identity: row.identity, claim, quoted: { readingId, quote, citation, ...pickPlace(row) } }];
}

function createClaim(
  { sha256, work, edition, issuer, publishedOn, sourceRank }: ClaimSource,
  id: string,
  said: StatementClaim,
): Claim {
  return {
    documentSha: sha256,
    work: work ?? sha256,
    edition: edition ?? 1,
    statementId: id,
    issuer,
    publishedOn,
    sourceRank,
    ...said,
  };
}

/** Of another document, or saved before under the same data version: a large document is saved in parts. */
function isOfOthers({ tables }: Pick<WriteTransaction, "tables">, documentShas: readonly string[], version: number) {
  const { documentSha, recordedFrom } = tables.statements;
  return or(notInArray(documentSha, [...documentShas]), eq(recordedFrom, version));
}

async function findClaimsOfOthers(
  { db, tables, dialect }: WriteTransaction,
  { identities, documentShas, version }: Touched,
): Promise<CitedClaim[]> {
  const { statements, documents } = tables;
  const { sha256, work, edition, issuer, publishedOn, sourceRank } = documents;
  const rows = await db
    .select({
      statement: findFieldColumns(statements),
      source: { sha256, work, edition, issuer, publishedOn, sourceRank },
    })
    .from(statements)
    .innerJoin(documents, and(eq(documents.sha256, statements.documentSha), isNull(documents.recordedTo)))
    .where(
      and(
        isListed(dialect, statements.identity, identities),
        isNull(statements.recordedTo),
        statements.accepted,
        isOfOthers({ tables }, documentShas, version),
      ),
    );
  return rows.flatMap(({ source, statement }) => createCitedClaim(source, statement));
}

/** Citations and conflicts are of current figures. */
const NO_ROWS = { observations: [], citations: [], conflicts: [] } as const;

async function findCurrentRows({ db, tables, dialect }: WriteTransaction, identities: readonly string[]) {
  const { observations, citations, issues } = tables;
  const figures = await db
    .select({ rowId: observations.rowId, digest: observations.digest, id: observations.id })
    .from(observations)
    .where(and(isListed(dialect, observations.identity, identities), isNull(observations.recordedTo)));
  if (figures.length === 0) return NO_ROWS;
  const ids = figures.map(({ id }) => id);
  return {
    observations: figures,
    citations: await db
      .select({ rowId: citations.rowId, digest: citations.digest })
      .from(citations)
      .where(and(isListed(dialect, citations.observationId, ids), isNull(citations.recordedTo))),
    conflicts: await db
      .select({ rowId: issues.rowId, digest: issues.digest })
      .from(issues)
      .where(and(isListed(dialect, issues.identity, identities), isNull(issues.recordedTo))),
  };
}
