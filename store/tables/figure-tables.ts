import type { PeriodKind } from "../../core/period.ts";
import type { Basis, Comparator, Evidence, Measure, Scope, StatementOf, Status } from "../../core/statement.ts";
import type { CitationWords, StatementOrigin, StoredClaim } from "../claims.ts";
import type { Kit } from "../kit.ts";
import type { defineReadings } from "./document-tables.ts";
import { createVersionColumns, isClosedRow, isCurrentRow, isWaiting } from "./versioned.ts";

type Readings = ReturnType<typeof defineReadings>;

/** The columns that statements and observations share. */
function createFigureColumns(kit: Kit) {
  return {
    indicator: kit.text().notNull(),
    scope: kit.text().$type<Scope>().notNull(),
    entity: kit.text(),
    measure: kit.text().$type<Measure>().notNull(),
    of: kit.json().$type<StatementOf>(),
    status: kit.text().$type<Status>().notNull(),
    comparator: kit.text().$type<Comparator>().notNull(),
    baseUnit: kit.text().notNull(),
    periodStart: kit.text(),
    periodEnd: kit.text(),
    periodKind: kit.text().$type<PeriodKind>(),
    periodInferred: kit.boolean().notNull(),
    basis: kit.text().$type<Basis>(),
    priceBasis: kit.text(),
    definition: kit.text(),
    release: kit.text(),
    topic: kit.text(),
  };
}

/** Where a statement stands: offsets of the reading's text, or a cell; of the two one is null in every part. */
function createPlaceColumns(kit: Kit) {
  return {
    start: kit.integer(),
    end: kit.integer(),
    sheet: kit.text(),
    cell: kit.text(),
    /** The stored number that the cell displays. */
    raw: kit.text(),
    headers: kit.json().$type<readonly string[]>(),
  };
}

function createStatementColumns(kit: Kit, readings: Readings) {
  return {
    id: kit.text().notNull(),
    documentSha: kit.text().notNull(),
    readingId: kit
      .text()
      .notNull()
      .references(() => readings.id),
    doc: kit.text().notNull(),
    ...createPlaceColumns(kit),
    quote: kit.text().notNull(),
    place: kit.text(),
    placeStated: kit.text(),
    indicatorName: kit.text().notNull(),
    value: kit.text().notNull(),
    unit: kit.text().notNull(),
    baseValue: kit.decimal().notNull(),
    /** From 0 to 1; null where it was not judged. */
    confidence: kit.double(),
    accepted: kit.boolean().notNull(),
    reasons: kit.json().$type<readonly string[]>().notNull(),
    evidence: kit.json().$type<Readonly<Record<string, Evidence>>>().notNull(),
    origin: kit.text().$type<StatementOrigin>().notNull(),
    correctionId: kit.text(),
    /** Digest of the identity that it claims a figure of; null where it waits for review. */
    identity: kit.text(),
    claim: kit.json().$type<StoredClaim>(),
    citation: kit.json().$type<CitationWords>().notNull(),
    sortKey: kit.text().notNull(),
  };
}

export function defineStatements(kit: Kit, readings: Readings) {
  return kit.table(
    "statements",
    { ...createVersionColumns(kit), ...createFigureColumns(kit), ...createStatementColumns(kit, readings) },
    (table) => [
      kit.uniqueIndex("statements_current").on(table.id).where(isCurrentRow()),
      kit.index("statements_by_id").on(table.id),
      kit.index("statements_by_identity").on(table.identity),
      kit.index("statements_by_order").on(table.sortKey),
      kit.index("statements_by_document").on(table.documentSha, table.sortKey),
      kit.index("statements_waiting").on(table.indicator, table.place).where(isWaiting()),
    ],
  );
}

function createObservationColumns(kit: Kit) {
  return {
    id: kit.text().notNull(),
    identity: kit.text().notNull(),
    regionId: kit.text().notNull(),
    regionVersionId: kit.text().notNull(),
    amount: kit.decimal().notNull(),
    /** For ORDER BY and filters only. */
    amountSort: kit.double().notNull(),
    statedValue: kit.text().notNull(),
    statedUnit: kit.text().notNull(),
    decimals: kit.integer().notNull(),
    flags: kit.json().$type<readonly string[]>().notNull(),
    /** Best rank among the sources of the figure; of two in conflict the lower stands first. */
    sourceRank: kit.integer().notNull(),
    /** Latest dated publication that states it. */
    publishedOn: kit.text(),
    /** The older value that this one revises. */
    supersedes: kit.text(),
    /** On a closed row: the value that revised it. */
    supersededBy: kit.text(),
    /** End, start, indicator, region, measure, status, id: oldest first, without a period last. */
    sortKey: kit.text().notNull(),
  };
}

export function defineObservations(kit: Kit) {
  return kit.table(
    "observations",
    { ...createVersionColumns(kit), ...createFigureColumns(kit), ...createObservationColumns(kit) },
    (table) => [
      kit.uniqueIndex("observations_current").on(table.id).where(isCurrentRow()),
      kit.index("observations_by_id").on(table.id),
      kit.index("observations_by_identity").on(table.identity),
      kit.index("observations_by_order").on(table.sortKey),
      kit.index("observations_by_figure").on(table.indicator, table.regionId, table.sortKey),
      kit.index("observations_by_region").on(table.regionId, table.sortKey),
      kit.index("observations_by_topic").on(table.topic, table.sortKey),
      kit.index("observations_opened").on(table.recordedFrom),
      kit.index("observations_closed").on(table.recordedTo).where(isClosedRow()),
    ],
  );
}

export function defineCitations(kit: Kit, readings: Readings) {
  return kit.table(
    "citations",
    {
      ...createVersionColumns(kit),
      id: kit.text().notNull(),
      observationId: kit.text().notNull(),
      statementId: kit.text().notNull(),
      readingId: kit
        .text()
        .notNull()
        .references(() => readings.id),
      documentSha: kit.text().notNull(),
      ...createPlaceColumns(kit),
      quote: kit.text().notNull(),
      /** The words around it; null of a cell, which its headers govern. */
      prefix: kit.text(),
      suffix: kit.text(),
      sentenceStart: kit.integer(),
      sentenceEnd: kit.integer(),
      /** A copy: offsets count UTF-16 units, which no SQL function does, so the words cannot be cut out in a query. */
      sentence: kit.text(),
      rule: kit.text().notNull(),
    },
    (table) => [
      kit.uniqueIndex("citations_current").on(table.id).where(isCurrentRow()),
      kit.index("citations_by_observation").on(table.observationId),
      kit.index("citations_by_statement").on(table.statementId),
      kit.index("citations_by_document").on(table.documentSha),
    ],
  );
}

export const ISSUE_STATES = ["open", "accepted", "corrected", "rejected", "noted"] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

export function defineIssues(kit: Kit) {
  return kit.table(
    "issues",
    {
      ...createVersionColumns(kit),
      id: kit.text().notNull(),
      code: kit.text().notNull(),
      documentSha: kit.text().notNull(),
      statementId: kit.text(),
      /** Identity in conflict; null where the issue is of one document alone. */
      identity: kit.text(),
      quote: kit.text(),
      start: kit.integer(),
      end: kit.integer(),
      sheet: kit.text(),
      cell: kit.text(),
      parameters: kit.json().$type<Readonly<Record<string, string | number | null>>>().notNull(),
      state: kit.text().$type<IssueState>().notNull(),
      sortKey: kit.text().notNull(),
    },
    (table) => [
      kit.uniqueIndex("issues_current").on(table.id).where(isCurrentRow()),
      kit.index("issues_by_order").on(table.sortKey),
      kit.index("issues_by_document").on(table.documentSha, table.sortKey),
      kit.index("issues_by_identity").on(table.identity),
    ],
  );
}
