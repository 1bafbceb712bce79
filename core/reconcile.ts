import type { DecimalText } from "./decimal.ts";
import { compareDecimals } from "./decimal.ts";
import type { Observation, ObservationIdentity } from "./observation.ts";
import type { IsoDate } from "./period.ts";
import type { StatedAmount } from "./precision.ts";
import { findQuantum, isRoundingOf } from "./precision.ts";

/** What one accepted statement of one document says under an identity. */
export interface Claim extends ObservationIdentity, StatedAmount {
  readonly statementId: string;
  readonly documentSha: string;
  /** What its document is an edition of: SHA-256 of the first edition; and which edition it is, from 1. */
  readonly work: string;
  readonly edition: number;
  /** Null where unknown: an unknown issuer is never the same as another. */
  readonly issuer: string | null;
  readonly publishedOn: IsoDate | null;
  /** 1 is the best source. */
  readonly sourceRank: number;
  readonly baseUnit: string;
  readonly periodInferred: boolean;
  readonly flags: readonly string[];
  readonly topic: string | null;
}

/** A value that a later edition of its publication, or a later publication of its issuer, replaced. */
export interface SupersededValue {
  readonly amount: DecimalText;
  readonly publishedOn: IsoDate | null;
  readonly statementIds: readonly string[];
}

/** A current value of an identity, with the statements that it cites, sorted. */
export interface ReconciledObservation extends Omit<Observation, "id"> {
  readonly statementIds: readonly string[];
  /** The value this one revises: of the edition before, else the latest of its issuer's earlier ones. Null where it revises none. */
  readonly supersedes: SupersededValue | null;
}

/** Claims that round to one another, finest first. */
type Cluster = readonly [Claim, ...Claim[]];

/**
 * Returns the current values of ONE identity, from all documents: the best source first. Whatever the order of the claims.
 *
 * A later edition of a publication closes every value that it does not state again, to the last decimal. Of the rest,
 * claims that round to one another are one observation, with the finer value and every citation. A later publication
 * of the same issuer closes its earlier, different values. What is left beside another value carries SOURCE_CONFLICT.
 */
export function reconcileClaims(claims: readonly Claim[]): ReconciledObservation[] {
  const [only, ...others] = claims;
  if (only && others.length === 0) return [createObservation([only], [], false)];
  const replaced = claims.filter((claim) => isReplaced(claim, claims));
  const clusters = clusterClaims(claims.filter((claim) => !replaced.includes(claim)));
  const current = clusters.flatMap((cluster) => findCurrent(cluster, clusters));
  const revised = clusters.filter((cluster) => findCurrent(cluster, clusters).length === 0);
  const closed = [...clusterClaims(replaced), ...revised];
  return current
    .map((cluster) => createObservation(cluster, closed, current.length > 1))
    .toSorted(
      (a, b) =>
        a.sourceRank - b.sourceRank ||
        compareText(b.publishedOn ?? "", a.publishedOn ?? "") ||
        compareDecimals(a.amount, b.amount),
    );
}

/** The latest edition's word decides, whatever the dates say: a value that it does not state again is given up. */
function isReplaced(claim: Claim, claims: readonly Claim[]): boolean {
  const later = claims.filter(({ work, edition }) => work === claim.work && edition > claim.edition);
  const latest = Math.max(...later.map(({ edition }) => edition));
  return later.length > 0 && !later.some((other) => other.edition === latest && other.amount === claim.amount);
}

function clusterClaims(claims: readonly Claim[]): Cluster[] {
  const clusters: [Claim, ...Claim[]][] = [];
  for (const claim of claims.toSorted(compareClaims)) {
    const matching = clusters.filter(([finest]) => isRoundingOf(claim, finest));
    const own = matching.find((cluster) => cluster.some(({ documentSha }) => documentSha === claim.documentSha));
    const home = own ?? matching[0];
    if (home) home.push(claim);
    else clusters.push([claim]);
  }
  return clusters;
}

/** Finest first, so that a coarser claim finds the finer ones standing; then the latest, the best source, and the ids. */
function compareClaims(a: Claim, b: Claim): number {
  return (
    compareQuanta(findQuantum(a), findQuantum(b)) ||
    compareText(b.publishedOn ?? "", a.publishedOn ?? "") ||
    a.sourceRank - b.sourceRank ||
    compareDecimals(a.amount, b.amount) ||
    compareText(a.documentSha, b.documentSha) ||
    compareText(a.statementId, b.statementId)
  );
}

/** A value whose last place is not known counts as the coarsest: it joins others by equality only. */
function compareQuanta(a: DecimalText | null, b: DecimalText | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDecimals(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The claims of a cluster that no later publication of their issuer replaced, as one cluster or none. */
function findCurrent(cluster: Cluster, clusters: readonly Cluster[]): Cluster[] {
  const [first, ...rest] = cluster.filter((claim) => !isRevised(claim, cluster, clusters));
  return first ? [[first, ...rest]] : [];
}

/** The issuer's latest word decides: a value that it says again there was never given up. */
function isRevised(claim: Claim, own: Cluster, clusters: readonly Cluster[]): boolean {
  const latest = findLatest(clusters.flat().filter((other) => isSameIssuer(other, claim)));
  if (claim.publishedOn === null || latest === null || claim.publishedOn >= latest) return false;
  return !own.some((other) => isSameIssuer(other, claim) && other.publishedOn === latest);
}

function isSameIssuer(a: Claim, b: Claim): boolean {
  return a.issuer !== null && a.issuer === b.issuer;
}

function findLatest(claims: readonly Claim[]): IsoDate | null {
  return claims.reduce<IsoDate | null>((latest, { publishedOn }) => {
    return publishedOn !== null && publishedOn > (latest ?? "") ? publishedOn : latest;
  }, null);
}

function createObservation(cluster: Cluster, closed: readonly Cluster[], inConflict: boolean): ReconciledObservation {
  const [finest] = cluster;
  return {
    amount: finest.amount,
    baseUnit: finest.baseUnit,
    statedValue: finest.statedValue,
    statedUnit: finest.statedUnit,
    decimals: finest.decimals,
    topic: finest.topic,
    periodInferred: cluster.every(({ periodInferred }) => periodInferred),
    flags: listFlags(cluster, inConflict),
    sourceRank: Math.min(...cluster.map(({ sourceRank }) => sourceRank)),
    publishedOn: findLatest(cluster),
    statementIds: listStatements(cluster),
    supersedes: closed.length === 0 ? null : findSuperseded(cluster, closed),
    ...pickIdentity(finest),
  };
}

/** Written out: an object made of the rest of another takes ten times as long to make. */
function pickIdentity(claim: Claim): ObservationIdentity {
  return {
    indicator: claim.indicator,
    regionId: claim.regionId,
    regionVersionId: claim.regionVersionId,
    scope: claim.scope,
    entity: claim.entity,
    period: claim.period,
    measure: claim.measure,
    of: claim.of,
    status: claim.status,
    comparator: claim.comparator,
    basis: claim.basis,
    priceBasis: claim.priceBasis,
    definition: claim.definition,
    release: claim.release,
  };
}

function listFlags(cluster: Cluster, inConflict: boolean): readonly string[] {
  const [only, ...others] = cluster;
  if (others.length === 0 && only.flags.length === 0 && !inConflict) return only.flags;
  const conflict = inConflict ? ["SOURCE_CONFLICT"] : [];
  return [...new Set([...cluster.flatMap(({ flags }) => flags), ...conflict])].toSorted(compareText);
}

function listStatements(cluster: Cluster): readonly string[] {
  const [only, ...others] = cluster;
  if (others.length === 0) return [only.statementId];
  return [...new Set(cluster.map(({ statementId }) => statementId))].toSorted(compareText);
}

function findSuperseded(cluster: Cluster, closed: readonly Cluster[]): SupersededValue | null {
  const [latest] = closed
    .filter((old) => old.some((claim) => cluster.some((newer) => isRevisionOf(newer, claim))))
    .toSorted((a, b) => {
      const byEdition = findEdition(b, cluster) - findEdition(a, cluster);
      return (
        byEdition || compareText(findLatest(b) ?? "", findLatest(a) ?? "") || compareDecimals(a[0].amount, b[0].amount)
      );
    });
  if (!latest) return null;
  return { amount: latest[0].amount, publishedOn: findLatest(latest), statementIds: listStatements(latest) };
}

/** The latest edition among claims whose work the cluster states as well; 0 where it states none. */
function findEdition(claims: Cluster, cluster: Cluster): number {
  const works = new Set(cluster.map(({ work }) => work));
  return Math.max(0, ...claims.flatMap(({ work, edition }) => (works.has(work) ? [edition] : [])));
}

function isRevisionOf(newer: Claim, older: Claim): boolean {
  if (newer.work === older.work) return newer.edition > older.edition;
  return isSameIssuer(newer, older) && (newer.publishedOn ?? "") > (older.publishedOn ?? "9999");
}
