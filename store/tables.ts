import type { Kit } from "./kit.ts";
import {
  defineComparisonSets,
  defineDatabaseInfo,
  defineDataVersions,
  defineIndicators,
  defineRegionEvents,
  defineRegionVersions,
  defineReleaseRules,
} from "./tables/catalogue-tables.ts";
import {
  defineDocumentBytes,
  defineDocuments,
  defineReadings,
  defineSections,
  defineSentenceGrams,
  defineSentences,
} from "./tables/document-tables.ts";
import { defineCitations, defineIssues, defineObservations, defineStatements } from "./tables/figure-tables.ts";

/** Returns all tables, made of one dialect's columns. */
export function defineTables(kit: Kit) {
  const documentBytes = defineDocumentBytes(kit);
  const readings = defineReadings(kit, documentBytes);
  const sentences = defineSentences(kit, readings);
  return {
    databaseInfo: defineDatabaseInfo(kit),
    dataVersions: defineDataVersions(kit),
    regionVersions: defineRegionVersions(kit),
    regionEvents: defineRegionEvents(kit),
    indicators: defineIndicators(kit),
    releaseRules: defineReleaseRules(kit),
    comparisonSets: defineComparisonSets(kit),
    documentBytes,
    readings,
    documents: defineDocuments(kit, readings),
    sections: defineSections(kit, readings),
    sentences,
    sentenceGrams: defineSentenceGrams(kit, sentences),
    statements: defineStatements(kit, readings),
    observations: defineObservations(kit),
    citations: defineCitations(kit, readings),
    issues: defineIssues(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;

/** The tables whose rows carry data versions; each row of them counts in the content digest. */
export const VERSIONED_TABLES = [
  "regionVersions",
  "regionEvents",
  "indicators",
  "releaseRules",
  "comparisonSets",
  "documents",
  "sections",
  "statements",
  "observations",
  "citations",
  "issues",
] as const satisfies readonly (keyof Tables)[];

export type VersionedTable = (typeof VERSIONED_TABLES)[number];

/** The names of the columns that keep a row's versions. */
export type Bookkeeping = "rowId" | "digest" | "recordedFrom" | "recordedTo";
