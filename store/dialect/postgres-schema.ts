import { defineTables } from "../tables.ts";
import { postgresKit } from "./postgres.ts";

// drizzle-kit sees only the tables that the file exports one by one.
export const {
  databaseInfo,
  dataVersions,
  regionVersions,
  releaseRules,
  regionEvents,
  indicators,
  comparisonSets,
  documentBytes,
  readings,
  documents,
  sections,
  sentences,
  sentenceGrams,
  statements,
  observations,
  citations,
  issues,
} = defineTables(postgresKit);
