import type { DatedGap } from "../../core/coverage.ts";
import { countDecimals } from "../../core/decimal.ts";
import type { KnownGap } from "../../core/gaps.ts";
import type { Observation } from "../../core/observation.ts";
import type { RegionVersion } from "../../core/region.ts";
import { findOwnScope, findVersionOn } from "../../core/region.ts";
import { createWordColumns } from "../../store/citation-text.ts";
import type { StoredDocument } from "../../store/documents.ts";
import { pickPlace } from "../../store/place.ts";
import { STANDING_REASONS } from "../../store/standing.ts";
import type { StoredStatement } from "../../store/statements.ts";
import type { CitedWords } from "../observation/citation-root.ts";

/** A statement that waits for review, as the figure that it would be. */
export interface UnreviewedFigure extends Observation {
  /** No citation of it is stored yet: its own words stand in. */
  readonly ownCitations: readonly CitedWords[];
}

interface Place {
  readonly regionId: string;
  readonly versions: readonly RegionVersion[];
}

/** The region that a statement speaks of the whole of, or null: a name of no region, or of a part or a project of one. */
function findPlace({ place, scope }: StoredStatement, regionVersions: readonly RegionVersion[]): Place | null {
  const named = regionVersions.find(({ name }) => name === place);
  if (!named || findOwnScope(named.regionId, regionVersions) !== scope) return null;
  return {
    regionId: named.regionId,
    versions: regionVersions.filter(({ regionId, name }) => regionId === named.regionId && name === place),
  };
}

/** Returns the gaps that statements explain which wait for review. */
export function findWaitingGaps(
  statements: readonly StoredStatement[],
  regionVersions: readonly RegionVersion[],
): KnownGap[] {
  return findDatedGaps(statements.filter(isWaiting), regionVersions).map((gap) => ({ ...gap, period: null }));
}

/** Returns the gaps that statements explain, each of its own period: one waits for review, or what it said was withdrawn. */
export function findDatedGaps(
  statements: readonly StoredStatement[],
  regionVersions: readonly RegionVersion[],
): DatedGap[] {
  return statements
    .filter((statement) => isWaiting(statement) || isWithdrawn(statement))
    .flatMap((statement) => {
      const place = findPlace(statement, regionVersions);
      const { indicator, measure, period } = statement;
      const code = isWaiting(statement) ? "WAITING_FOR_REVIEW" : "WITHDRAWN";
      return place ? [{ regionId: place.regionId, indicator, measure, period, code }] : [];
    });
}

/** Returns the gaps of figures that were served once: their document was withdrawn, or a later edition leaves them out. */
export function findWithdrawnGaps(
  statements: readonly StoredStatement[],
  regionVersions: readonly RegionVersion[],
): KnownGap[] {
  return findDatedGaps(statements.filter(isWithdrawn), regionVersions);
}

function isWaiting({ reasons }: StoredStatement): boolean {
  return !reasons.some((reason) => STANDING_REASONS.some((code) => code === reason));
}

/** What the gate held back was never served, so that nothing was withdrawn with it. */
function isWithdrawn({ reasons }: StoredStatement): boolean {
  return reasons.length > 0 && reasons.every((reason) => STANDING_REASONS.some((code) => code === reason));
}

/** Returns statements that wait for review as figures, each flagged UNREVIEWED; one of no known place is left out. */
export function createUnreviewedFigures(
  statements: readonly StoredStatement[],
  regionVersions: readonly RegionVersion[],
  documents: readonly StoredDocument[],
): UnreviewedFigure[] {
  return statements.filter(isWaiting).flatMap((statement) => {
    const place = findPlace(statement, regionVersions);
    const document = documents.find(({ sha256 }) => sha256 === statement.documentSha);
    return place && document ? createFigure(statement, place, document) : [];
  });
}

function createFigure(statement: StoredStatement, place: Place, document: StoredDocument): UnreviewedFigure[] {
  const day = statement.period?.end ?? document.publishedOn;
  const version = day === null ? place.versions.at(-1) : (findVersionOn(place.versions, day) ?? place.versions[0]);
  if (!version) return [];
  const { value, unit, baseValue } = statement;
  return [
    {
      ...statement,
      regionId: place.regionId,
      regionVersionId: version.id,
      amount: baseValue,
      statedValue: value,
      statedUnit: unit,
      decimals: countDecimals(value),
      sourceRank: document.sourceRank,
      publishedOn: document.publishedOn,
      flags: ["UNREVIEWED"],
      ownCitations: [createOwnCitation(statement, document)],
    },
  ];
}

function createOwnCitation(statement: StoredStatement, document: StoredDocument): CitedWords {
  const { id, documentSha, readingId, quote, citation } = statement;
  const words = createWordColumns(citation);
  return { id, statementId: id, documentSha, readingId, ...pickPlace(statement), quote, ...words, document };
}
