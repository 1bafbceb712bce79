import { AppError } from "../../core/errors.ts";
import { findNearest } from "../../schema/nearest.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a request asks, as GraphQL over HTTP names it. */
export interface GraphqlParams {
  readonly query: string | null;
  /** SHA-256 of a document that the service knows, by `documentId` or by `extensions.persistedQuery`. */
  readonly documentSha: string | null;
  readonly operationName: string | null;
  readonly variables: JsonObject | null;
  /** Asks for the cost alone. */
  readonly dryRun: boolean;
}

const NAMES = ["query", "operationName", "variables", "extensions", "documentId", "id"] as const;

/** Returns the parameters of an address. Throws PARAMETER_REPEATED, UNKNOWN_PARAMETER, PARAMETER_INVALID. */
export function parseAddress(url: string): GraphqlParams {
  const start = url.indexOf("?");
  const search = new URLSearchParams(start < 0 ? "" : url.slice(start + 1));
  const twice = [...search.keys()].find((name, index, names) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new AppError("PARAMETER_REPEATED", { name: twice });
  const { variables, extensions, ...texts } = Object.fromEntries(search);
  return parseParams({
    ...texts,
    ...(variables ? { variables: parseJson(variables, "variables") } : {}),
    ...(extensions ? { extensions: parseJson(extensions, "extensions") } : {}),
  });
}

/** Returns the parameters of a body. Throws BODY_NOT_JSON, BATCH_NOT_TAKEN, UNKNOWN_PARAMETER, PARAMETER_INVALID. */
export function parseBody(body: string): GraphqlParams {
  const value = parseJsonBody(body);
  if (Array.isArray(value)) throw new AppError("BATCH_NOT_TAKEN");
  if (!isObject(value)) throw new AppError("BODY_NOT_JSON");
  return parseParams(value);
}

function parseJsonBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AppError("BODY_NOT_JSON", {}, { cause });
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(name, MAP);
  }
}

/** What is taken, as both languages write it. */
const MAP = "{ … } (JSON)";
const TEXT = '"…" (JSON)';
const DIGEST = "SHA-256 (hex)";
const VERSION = "{ version: 1, sha256Hash }";

function refuse(name: string, hint: string): never {
  throw new AppError("PARAMETER_INVALID", { name, hint });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseParams(given: JsonObject): GraphqlParams {
  checkNames(given);
  const query = checkText(given, "query");
  const extensions = checkMap(given, "extensions") ?? {};
  const documentSha = findDocumentSha(given, extensions);
  if (!query && documentSha === null) throw new AppError("QUERY_MISSING");
  return {
    query: query || null,
    documentSha,
    operationName: checkText(given, "operationName"),
    variables: checkMap(given, "variables"),
    dryRun: extensions.dryRun === true,
  };
}

/** A parameter that nobody reads would be a question that was not answered. */
function checkNames(given: JsonObject): void {
  const known: readonly string[] = NAMES;
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const nearest = findNearest(
    unknown,
    known.map((id) => ({ id, names: [] })),
  );
  throw new AppError("UNKNOWN_PARAMETER", { name: unknown, nearest });
}

function checkText(given: JsonObject, name: (typeof NAMES)[number]): string | null {
  const value = given[name] ?? null;
  return value === null || typeof value === "string" ? value : refuse(name, TEXT);
}

function checkMap(given: JsonObject, name: (typeof NAMES)[number]): JsonObject | null {
  const value = given[name] ?? null;
  return value === null || isObject(value) ? value : refuse(name, MAP);
}

function findDocumentSha(given: JsonObject, { persistedQuery }: JsonObject): string | null {
  const id = checkText(given, "documentId");
  if (id !== null) return parseSha(id.replace(/^sha256:/i, ""), "documentId");
  if (persistedQuery === undefined || persistedQuery === null) return null;
  if (!isObject(persistedQuery) || persistedQuery.version !== 1) return refuse("extensions.persistedQuery", VERSION);
  return parseSha(persistedQuery.sha256Hash, "extensions.persistedQuery.sha256Hash");
}

function parseSha(value: unknown, name: string): string {
  return typeof value === "string" && /^[0-9a-f]{64}$/i.test(value) ? value.toLowerCase() : refuse(name, DIGEST);
}
