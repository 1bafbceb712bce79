import { deflateSync, inflateSync } from "node:zlib";
import { AppError } from "../../core/errors.ts";
import type { Statement } from "../../core/statement.ts";
import type { RemadeReading } from "../../store/check.ts";
import { createDigestId } from "../../store/digest.ts";
import type { IssueInput } from "../../store/issues.ts";
import { createStoredPlace } from "../../store/place.ts";
import type { DocumentInput } from "../../store/save-document.ts";
import { createStatementId, type StatementInput } from "../../store/statement-rows.ts";
import { applyCorrections } from "../correct/apply-corrections.ts";
import type { Correction } from "../correct/correction.ts";
import { digestCorrections } from "../correct/load-corrections.ts";
import { createLayout } from "../read/create-layout.ts";
import { type ReadBytes, readBytes, type SourceFile } from "../read/read-document.ts";
import type { Loss } from "../read/reader.ts";
import { createSurvey, extractSurveyed, type Survey } from "../recognise/extract-statements.ts";
import { GRAMMAR_VERSION, type Recogniser } from "../recognise/recogniser.ts";
import { type Lesson, learnMappings } from "../tables/mappings/learn-mappings.ts";
import type { Mappings } from "../tables/mappings/mappings.ts";
import { createClaim } from "./create-claim.ts";
import { createFacts, type DocumentKnowledge, digestKnowledge } from "./document-knowledge.ts";
import { listSections, listSentences } from "./list-sentences.ts";
import {
  createCellFinder,
  createCellInputs,
  createTableFacts,
  listSearched,
  listSheetIssues,
  listTableSections,
  readDocumentTables,
} from "./table-statements.ts";

/** Of a document about which nothing is known: after the news, before reposts. */
const UNKNOWN_RANK = 55;

/** What is decided of a document is laid over what it says when it is saved. */
const NO_STANDING = {
  ...{ work: null, edition: null, editionAssumed: null },
  ...{ withdrawnReason: null, withdrawnBy: null, withdrawnOn: null },
} as const;

/** What is known of a document when it is read. */
export interface DocumentSources {
  readonly recogniser: Recogniser;
  readonly knowledge: DocumentKnowledge | undefined;
  readonly corrections: readonly Correction[];
  /** What earlier months taught of sheets, and people wrote. */
  readonly mappings: Mappings;
}

/** Returns a digest of all that decides what is read from a document's bytes, by the reader of its text. */
export function digestRules(
  { name, version }: ReadBytes["reader"],
  { recogniser, knowledge, corrections, mappings }: DocumentSources,
): string {
  const parts = [name, version, GRAMMAR_VERSION, recogniser.catalogue.digest, mappings.digest];
  return createDigestId(...parts, digestKnowledge(knowledge), digestCorrections(corrections));
}

/** A document as it is saved, with what its tables teach. */
export interface CreatedInput extends DocumentInput {
  readonly lesson: Lesson;
}

/** Returns a document as it is saved: statements read by the rules and corrected, each accepted one with its claim. */
export function createDocumentInput(source: SourceFile, sources: DocumentSources): CreatedInput {
  const { recogniser, knowledge, corrections } = sources;
  const { catalogue, regions } = recogniser;
  const { fileName: doc, text, reader } = source;
  const facts = createFacts(knowledge);
  const survey = createSurvey({ doc, text, facts, layout: createLayout(source) }, recogniser);
  const { blocks, document, subjects } = survey;
  const tables = readDocumentTables(
    { doc, grids: source.grids },
    createTableFacts(survey, source, sources.mappings),
    recogniser,
  );
  const read = createStatements(survey, sources);
  const context = { catalogue, regions, publishedOn: document.publishedOn, grids: source.grids, corrections };
  const statements = joinStatements(read, () => createCellInputs(tables, context));
  const places = subjects.map((regionId) => nameRegion(recogniser, regionId ?? document.regionId));
  const found = { publishedOn: document.publishedOn, title: facts.title ?? blocks[0]?.text ?? source.fileName };
  return {
    document: { ...describe(source, knowledge), ...found, rulesDigest: digestRules(reader, sources) },
    bytes: deflateSync(source.bytes),
    reading: { reader: reader.name, readerVersion: reader.version, text },
    sections: blocks.length > 0 ? listSections(text, blocks, places) : listTableSections(source.grids),
    sentences: listSentences(text, blocks, listSearched(source.grids)),
    statements,
    expectedStatements: read.length + tables.sheets.reduce((sum, { figures }) => sum + figures, 0),
    lesson: learnMappings(tables),
    issues: [...listSheetIssues(tables), ...source.losses.map((loss) => createLossIssue(loss, doc))],
    findIssue: (statement) => findIssue(source.sha256, statement),
  };
}

/** Returns the text and cells of bytes as they are kept: what a check makes anew and holds against the reading. */
export async function remakeReading(bytes: Uint8Array, file: string): Promise<RemadeReading> {
  const { text, grids } = await readBytes({ bytes: inflateSync(bytes), file });
  return { text, findCell: createCellFinder(grids) };
}

/** Returns statements of the text, then those of the tables, which are made anew each time. */
function joinStatements(
  read: readonly StatementInput[],
  createOthers: () => Iterable<StatementInput>,
): Iterable<StatementInput> {
  return {
    *[Symbol.iterator]() {
      yield* read;
      yield* createOthers();
    },
  };
}

function describe(source: SourceFile, knowledge: DocumentKnowledge | undefined) {
  return {
    sha256: source.sha256,
    fileName: source.fileName,
    issuer: knowledge?.issuer ?? null,
    documentNumber: knowledge?.documentNumber ?? null,
    kind: knowledge?.kind ?? null,
    publishedInferred: knowledge?.publishedOn?.inferred ?? false,
    publishedReason: knowledge?.publishedOn?.reason ?? null,
    effectiveFrom: knowledge?.effective?.from ?? null,
    effectiveTo: knowledge?.effective?.to ?? null,
    url: knowledge?.url ?? null,

    ...NO_STANDING,
    mediaType: source.mediaType,
    encoding: source.encoding,
    byteLength: source.bytes.length,
    sourceRank: knowledge?.sourceRank ?? UNKNOWN_RANK,
  };
}

function createStatements(survey: Survey, { recogniser, corrections }: DocumentSources): StatementInput[] {
  const { catalogue, regions } = recogniser;
  const { doc, text } = survey.reading;
  const { publishedOn, regionId: homeId } = survey.document;
  const read = extractSurveyed(survey, recogniser);
  return applyCorrections(read, corrections, { doc, text, catalogue }).map(({ statement, origin, correctionId }) => {
    const claim = statement.accepted ? createClaim(statement, { catalogue, regions, publishedOn, homeId }) : null;
    if (claim || !statement.accepted) return { ...statement, origin, correctionId, claim };
    if (origin !== "rule")
      throw new AppError("CORRECTION_PLACE_UNKNOWN", { file: doc, id: correctionId, place: statement.place });
    return { ...statement, accepted: false, reasons: ["PLACE_UNKNOWN"], origin, correctionId, claim };
  });
}

function nameRegion({ regions }: Recogniser, regionId: string | null): string | null {
  return regionId === null ? null : (regions.findVersion(regionId, null)?.name ?? null);
}

/** What waits for review is an open issue for each statement of a scope that could be served. */
function findIssue(sha256: string, statement: StatementInput): IssueInput | null {
  const { accepted, reasons } = statement;
  if (accepted || reasons.includes("SCOPE_NOT_SERVED")) return null;
  return createIssue(statement, createStatementId(sha256, statement));
}

function createIssue(statement: Statement, statementId: string | null): IssueInput {
  const { reasons, quote, indicatorName } = statement;
  const { start, end, sheet, cell } = createStoredPlace(statement);
  const parameters = { reasons: reasons.join(", "), indicator: indicatorName };
  return { code: "STATEMENT_WAITS", statementId, quote, start, end, sheet, cell, parameters, state: "open" };
}

/** What a reader left out is told with the document, and nothing is to be done about it. */
function createLossIssue({ code, parameters }: Loss, fileName: string): IssueInput {
  const { file, sheet = null, cell = null } = parameters;
  const at = { sheet: sheet === null ? null : String(sheet), cell: cell === null ? null : String(cell) };
  // Where the file lay when it was read is no part of the data.
  const told = file === undefined ? parameters : { ...parameters, file: fileName };
  return { code, statementId: null, quote: null, start: null, end: null, ...at, parameters: told, state: "noted" };
}
