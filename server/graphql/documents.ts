import { createHash } from "node:crypto";
import type { DocumentNode, GraphQLSchema, OperationTypeNode } from "graphql";
import { GraphQLError, getOperationAST, parse, validate } from "graphql";
import { AppError } from "../../core/errors.ts";
import { checkSize } from "../limits/measure-document.ts";
import { BoundedMap } from "../respond/bounded-map.ts";
import type { GraphqlParams } from "./params.ts";

/** A document that was asked for. */
export interface PreparedDocument {
  readonly sha256: string;
  readonly text: string;
  /** Parsed and valid: the same object for the same text. Null where it is not, which whoever executes it explains. */
  readonly document: DocumentNode | null;
}

export interface Documents {
  /** Returns the document of a request. Throws what it has too much of, and faults of persisted documents. */
  readonly find: (params: GraphqlParams) => PreparedDocument;
  readonly isTrusted: (sha256: string) => boolean;
}

export interface DocumentOptions {
  readonly schema: GraphQLSchema;
  /** Texts of the manifest by SHA-256. */
  readonly trusted: ReadonlyMap<string, string>;
  readonly trustedOnly: boolean;
  /** Are texts kept that clients send with their SHA-256? */
  readonly automatic: boolean;
}

/** Tokens of one document. */
export const MAX_TOKENS = 5000;

/** Characters of texts that are kept prepared, and of those kept for clients that send the SHA-256 alone. */
const KEPT = 8_000_000;

export function computeSha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Returns the documents of one server: each text is parsed and validated once, as long as it is kept. */
export function createDocuments({ schema, trusted, trustedOnly, automatic }: DocumentOptions): Documents {
  const prepared = new BoundedMap<PreparedDocument>(KEPT);
  const sent = new BoundedMap<string>(KEPT);
  const findText = (sha256: string): string => {
    const text = trusted.get(sha256) ?? sent.get(sha256);
    if (text === undefined) throw new AppError(trustedOnly ? "DOCUMENT_NOT_TRUSTED" : "PERSISTED_QUERY_NOT_FOUND");
    return text;
  };
  const find = ({ query, documentSha }: GraphqlParams): PreparedDocument => {
    const sha256 = query === null ? documentSha : computeSha256(query);
    if (sha256 === null) throw new AppError("QUERY_MISSING");
    if (documentSha !== null && documentSha !== sha256) throw new AppError("PERSISTED_QUERY_MISMATCH");
    if (trustedOnly && !trusted.has(sha256)) throw new AppError("DOCUMENT_NOT_TRUSTED");
    const text = query ?? findText(sha256);
    const found = prepared.get(sha256) ?? prepareDocument(schema, sha256, text);
    prepared.set(sha256, found, text.length * PARSED);
    if (automatic && query !== null && documentSha !== null) sent.set(sha256, text, text.length);
    return found;
  };
  return { find, isTrusted: (sha256) => trusted.has(sha256) };
}

/** What a parsed document takes for each character of its text, about. */
const PARSED = 20;

function prepareDocument(schema: GraphQLSchema, sha256: string, text: string): PreparedDocument {
  const parsed = parseDocument(text);
  if (parsed === null) return { sha256, text, document: null };
  checkSize(parsed);
  const isValid = validate(schema, parsed).length === 0;
  return { sha256, text, document: isValid ? parsed : null };
}

/** Null where it does not parse. Throws TOO_MANY_TOKENS. */
function parseDocument(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes("tokens. Parsing aborted")) throw new AppError("TOO_MANY_TOKENS", { limit: MAX_TOKENS });
    return null;
  }
}

/** Returns the kind of the operation that a request names; null where there is none such. */
export function findOperationType(document: DocumentNode, operationName: string | null): OperationTypeNode | null {
  return getOperationAST(document, operationName)?.operation ?? null;
}
