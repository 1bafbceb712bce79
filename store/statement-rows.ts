import { countDecimals, parseDecimal } from "../core/decimal.ts";
import { formatIdentity } from "../core/observation.ts";
import type { Statement } from "../core/statement.ts";
import { isCellStatement } from "../core/statement.ts";
import { createCitationText, type Span } from "./citation-text.ts";
import type { CitationWords, StatementClaim, StatementOrigin, StoredClaim } from "./claims.ts";
import { createDigestId } from "./digest.ts";
import { createPlaceKey, createStoredPlace } from "./place.ts";
import type { Reading } from "./readings.ts";
import type { FieldsOf } from "./rows.ts";

export type StatementRow = FieldsOf<"statements">;

/** A statement with what it claims: accepted ones claim a figure, the others wait for review and claim none. */
export type StatementInput = Statement & {
  readonly origin: StatementOrigin;
  readonly correctionId: string | null;
  readonly claim: StatementClaim | null;
};

/** Returns the stable id of a statement; of several alike in all of these, the nth (from 0) has an id of its own. */
export function createStatementId(documentSha: string, statement: Statement, nth = 0): string {
  const { measure, indicator, value, place } = statement;
  const at = isCellStatement(statement) ? [statement.sheet, statement.cell] : [statement.start, statement.end];
  const parts = [documentSha, ...at, measure, indicator, value, place];
  return nth === 0 ? createDigestId(...parts) : createDigestId(...parts, nth);
}

/** Returns the digest of an identity: equal digests are equal identities. */
export function createIdentityDigest(claim: StatementClaim): string {
  return createDigestId(formatIdentity(claim));
}

/** Returns what makes rows of a reading's statements, in their order; it throws where acceptance and claim disagree. */
export function createRowMaker(
  reading: Reading,
  sentences: readonly Span[],
): (statements: readonly StatementInput[]) => StatementRow[] {
  const ordered = sentences.toSorted((a, b) => a.start - b.start);
  let seen = new Map<string, number>();
  let lastId = "";
  return (statements) => {
    // Alike are those of one place, which stand side by side: of the call before the last may go on.
    seen = new Map([[lastId, seen.get(lastId) ?? 0]]);
    return statements.map((statement) => {
      const plainId = createStatementId(reading.documentSha, statement);
      const nth = seen.get(plainId) ?? 0;
      seen.set(plainId, nth + 1);
      lastId = plainId;
      const id = nth === 0 ? plainId : createStatementId(reading.documentSha, statement, nth);
      return createRow(reading, statement, { id, citation: createCitationWords(reading, ordered, statement) });
    });
  };
}

function createCitationWords({ text }: Reading, sentences: readonly Span[], statement: StatementInput): CitationWords {
  const rule = findCitedRule(statement);
  return isCellStatement(statement) ? { rule } : createCitationText(text, sentences, { ...statement, rule });
}

/** The correction that made it, else the rule that read the value, else the indicator. */
function findCitedRule({ origin, correctionId, evidence }: StatementInput): string {
  if (origin !== "rule") return correctionId === null ? origin : `${origin}:${correctionId}`;
  return evidence.value?.rule ?? evidence.indicator?.rule ?? origin;
}

function createRow(
  reading: Reading,
  statement: StatementInput,
  { id, citation }: Pick<StatementRow, "id" | "citation">,
): StatementRow {
  if (statement.accepted !== (statement.claim !== null))
    throw new Error(`statement ${id} is accepted without a claim, or claims without being accepted`);
  const { claim } = statement;
  const { start, end, sheet, cell, raw, headers } = createStoredPlace(statement);
  // Spread last: an object that begins with a spread one takes a hundred times as long to make.
  return {
    id,
    documentSha: reading.documentSha,
    readingId: reading.id,
    doc: statement.doc,
    start,
    end,
    sheet,
    cell,
    raw,
    headers,
    quote: statement.quote,
    place: statement.place,
    placeStated: statement.placeStated,
    confidence: statement.confidence,
    accepted: statement.accepted,
    reasons: statement.reasons,
    evidence: statement.evidence,
    origin: statement.origin,
    correctionId: statement.correctionId,
    identity: claim && createIdentityDigest(claim),
    claim: claim && storeClaim(claim),
    citation,
    sortKey: createPlaceKey(reading.documentSha, { start, sheet, cell }, id),
    ...createFigureColumns(statement),
  };
}

function storeClaim({ flags, regionId, regionVersionId }: StatementClaim): StoredClaim {
  return { flags, regionId, regionVersionId };
}

/** The columns of a statement that say what it claims. */
export type ClaimingColumns = Pick<StatementRow, keyof ReturnType<typeof createFigureColumns> | "claim">;

/** Returns the claim of a statement as it was saved; null where it has none. */
export function joinClaim(row: ClaimingColumns): StatementClaim | null {
  if (row.claim === null) return null;
  return {
    regionId: row.claim.regionId,
    regionVersionId: row.claim.regionVersionId,
    flags: row.claim.flags,
    indicator: row.indicator,
    scope: row.scope,
    entity: row.entity,
    period: joinPeriod(row),
    measure: row.measure,
    of: row.of,
    status: row.status,
    comparator: row.comparator,
    basis: row.basis,
    priceBasis: row.priceBasis,
    definition: row.definition,
    release: row.release,
    amount: row.baseValue,
    baseUnit: row.baseUnit,
    statedValue: row.value,
    statedUnit: row.unit,
    decimals: countDecimals(row.value),
    periodInferred: row.periodInferred,
    topic: row.topic,
  };
}

function createFigureColumns(statement: Statement) {
  const { periodStart, periodEnd, periodKind } = flattenPeriod(statement.period);
  return {
    indicator: statement.indicator,
    indicatorName: statement.indicatorName,
    scope: statement.scope,
    entity: statement.entity,
    measure: statement.measure,
    of: statement.of,
    status: statement.status,
    comparator: statement.comparator,
    value: statement.value,
    unit: statement.unit,
    baseValue: parseDecimal(statement.baseValue),
    baseUnit: statement.baseUnit,
    periodStart,
    periodEnd,
    periodKind,
    periodInferred: statement.periodInferred,
    basis: statement.basis,
    priceBasis: statement.priceBasis,
    definition: statement.definition,
    release: statement.release,
    topic: statement.topic,
  };
}

type FlatPeriod = Pick<StatementRow, "periodStart" | "periodEnd" | "periodKind">;

/** Returns the three columns of a period. */
export function flattenPeriod(period: Statement["period"]): FlatPeriod {
  return { periodStart: period?.start ?? null, periodEnd: period?.end ?? null, periodKind: period?.kind ?? null };
}

/** Returns the period of three columns; null where they are empty. */
export function joinPeriod({ periodStart, periodEnd, periodKind }: FlatPeriod): Statement["period"] {
  if (periodStart === null || periodEnd === null || periodKind === null) return null;
  return { start: periodStart, end: periodEnd, kind: periodKind };
}
