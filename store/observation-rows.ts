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

function createObservationRow(identity: string, found: ReconciledObservation): FieldsOf<"observations"> {
  const id = createObservationId(identity, found.amount);
  const { periodStart, periodEnd, periodKind } = flattenPeriod(found.period);
  // Written out: spread, these objects take longer to make than to save.
  return {
    id,
    identity,
    indicator: found.indicator,
    regionId: found.regionId,
    regionVersionId: found.regionVersionId,
    scope: found.scope,
    entity: found.entity,
    measure: found.measure,
    of: found.of,
    status: found.status,
    comparator: found.comparator,
    amount: found.amount,
    amountSort: Number(found.amount),
    baseUnit: found.baseUnit,
    statedValue: found.statedValue,
    statedUnit: found.statedUnit,
    decimals: found.decimals,
    periodStart,
    periodEnd,
    periodKind,
    periodInferred: found.periodInferred,
    basis: found.basis,
    priceBasis: found.priceBasis,
    definition: found.definition,
    release: found.release,
    topic: found.topic,
    flags: found.flags,
    sourceRank: found.sourceRank,
    publishedOn: found.publishedOn,
    supersedes: found.supersedes && createObservationId(identity, found.supersedes.amount),
    supersededBy: null,
    sortKey: createFigureKey(found, id),
  };
}

type OrderedFields = "period" | "indicator" | "regionId" | "measure" | "status";

/** Returns a key that sorts by time, then by indicator and region, then a level before its growth and an actual before its target. */
function createFigureKey(figure: Pick<Observation, OrderedFields>, id: string): string {
  const { period, indicator, regionId, measure, status } = figure;
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
    const { readingId, quote, start, end, sheet, cell, raw, headers } = quoted;
    const { prefix, suffix, sentenceStart, sentenceEnd, sentence, rule } = createWordColumns(quoted.citation);
    return {
      id: createDigestId(observationId, statementId),
      observationId,
      statementId,
      documentSha: claim.documentSha,
      readingId,
      quote,
      start,
      end,
      sheet,
      cell,
      raw,
      headers,
      prefix,
      suffix,
      sentenceStart,
      sentenceEnd,
      sentence,
      rule,
    };
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
