import type { Observation } from "../core/observation.ts";
import type { Claim, ReconciledObservation } from "../core/reconcile.ts";
import { reconcileClaims } from "../core/reconcile.ts";
import { MEASURES, STATUSES } from "../core/statement.ts";
import { createWordColumns } from "./citation-text.ts";
import type { CitationWords } from "./claims.ts";
import { createDigestId } from "./digest.ts";
import { createPlaceKey, type StoredPlace } from "./place.ts";
import type { FieldsOf } from "./rows.ts";
import { flattenPeriod } from "./statement-rows.ts";

/** A current claim of one identity, with the words that a citation of it shows. */
export interface CitedClaim {
  readonly identity: string;
  readonly claim: Claim;
  readonly quoted: Quoted;
}

export interface Quoted extends StoredPlace {
  readonly readingId: string;
  readonly quote: string;
  readonly citation: CitationWords;
}

/** The rows that follow from the current claims of some identities, and from nothing else. */
export interface ReconciledRows {
  readonly observations: readonly FieldsOf<"observations">[];
  readonly citations: readonly FieldsOf<"citations">[];
  readonly conflicts: readonly FieldsOf<"issues">[];
}

/** Returns what the current claims come to, identity by identity, whatever their order. */
export function reconcileRows(claims: readonly CitedClaim[]): ReconciledRows {
  const parts = [...groupByIdentity(claims)].map(([identity, group]) => reconcileIdentity(identity, group));
  return {
    observations: parts.flatMap(({ observations }) => observations),
    citations: parts.flatMap(({ citations }) => citations),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}

function groupByIdentity(claims: readonly CitedClaim[]): Map<string, CitedClaim[]> {
  const groups = new Map<string, CitedClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.identity);
    if (group) group.push(claim);
    else groups.set(claim.identity, [claim]);
  }
  return groups;
}

function reconcileIdentity(identity: string, claims: readonly CitedClaim[]): ReconciledRows {
  const found = reconcileClaims(claims.map(({ claim }) => claim));
  const byStatement = new Map(claims.map((cited) => [cited.claim.statementId, cited]));
  return {
    observations: found.map((observation) => createObservationRow(identity, observation)),
    citations: found.flatMap((observation) => createCitationRows(identity, observation, byStatement)),
    conflicts: found.length > 1 ? found.map((one) => createConflictRow(identity, one, { found, byStatement })) : [],
  };
}

/** Returns the stable id of a value under an identity. */
function createObservationId(identity: string, amount: string): string {
  return createDigestId(identity, amount);
}

function createObservationRow(
  identity: string,
  { period, statementIds: _, supersedes, ...fields }: ReconciledObservation,
): FieldsOf<"observations"> {
  const id = createObservationId(identity, fields.amount);
  return {
    ...fields,
    ...flattenPeriod(period),
    id,
    identity,
    amountSort: Number(fields.amount),
    supersedes: supersedes && createObservationId(identity, supersedes.amount),
    supersededBy: null,
    sortKey: createFigureKey({ ...fields, period, id }),
  };
}

type OrderedFields = "period" | "indicator" | "regionId" | "measure" | "status" | "id";

/** Returns a key that sorts by time, then by indicator and region, then a level before its growth and an actual before its target. */
function createFigureKey(figure: Pick<Observation, OrderedFields>): string {
  const { period, indicator, regionId, measure, status, id } = figure;
  const standing = `${String(MEASURES.indexOf(measure)).padStart(2, "0")}${STATUSES.indexOf(status)}`;
  return [period?.end ?? "9999-99-99", period?.start ?? "", indicator, regionId, standing, id].join("|");
}

type ClaimsByStatement = ReadonlyMap<string, CitedClaim>;

function findCited(byStatement: ClaimsByStatement, statementId: string): CitedClaim {
  const cited = byStatement.get(statementId);
  if (!cited) throw new Error(`reconciled from a statement that claims nothing: ${statementId}`);
  return cited;
}

function createCitationRows(
  identity: string,
  { amount, statementIds }: ReconciledObservation,
  byStatement: ClaimsByStatement,
): FieldsOf<"citations">[] {
  const observationId = createObservationId(identity, amount);
  return statementIds.map((statementId) => {
    const { claim, quoted } = findCited(byStatement, statementId);
    const { citation, ...place } = quoted;
    const id = createDigestId(observationId, statementId);
    const words = createWordColumns(citation);
    return { ...place, ...words, id, observationId, statementId, documentSha: claim.documentSha };
  });
}

interface ConflictContext {
  readonly found: readonly ReconciledObservation[];
  readonly byStatement: ClaimsByStatement;
}

/** One issue a value, at the first statement that states it. */
function createConflictRow(
  identity: string,
  { amount, indicator, regionId, statementIds }: ReconciledObservation,
  { found, byStatement }: ConflictContext,
): FieldsOf<"issues"> {
  const [statementId] = statementIds;
  if (statementId === undefined) throw new Error(`an observation of ${identity} has no statement`);
  const { claim, quoted } = findCited(byStatement, statementId);
  const id = createDigestId("SOURCE_CONFLICT", identity, amount);
  const values = found.map(({ statedValue, statedUnit }) => `${statedValue}${statedUnit}`).join(" / ");
  return {
    id,
    code: "SOURCE_CONFLICT",
    documentSha: claim.documentSha,
    statementId,
    identity,
    quote: quoted.quote,
    start: quoted.start,
    end: quoted.end,
    sheet: quoted.sheet,
    cell: quoted.cell,
    parameters: { region: regionId, indicator, count: found.length, values },
    state: "open",
    sortKey: createPlaceKey(claim.documentSha, quoted, id),
  };
}
